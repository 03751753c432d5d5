"""A frame and its skeleton in, the arrow along the floor out that tells travelling from standing: dashed as tracks."""

from __future__ import annotations

from math import hypot

from cards.model.figure import Shape
from cards.model.illustration import Frame
from cards.model.posture import SIDES, Vec
from cards.pose.arrows.drawn import pointed
from cards.pose.body.skeleton import Skeleton
from cards.pose.body.vectors import along, cross, scale, unit
from cards.pose.picture.boldness import Boldness
from cards.pose.picture.camera import PROFILE, Camera
from cards.pose.picture.curves import Point

LENGTH = 0.62  # statures
UNDER = 0.065  # the line of the floor, where that is one
BESIDE = 0.06  # below the feet on the picture, where the floor is seen
STEEP = 0.05  # a way that runs less across goes straight up or down the picture
LEAST = 0.25  # how much of the way must run across the picture
BOTH = ("there-and-back", "side-to-side")
UP: Vec = (0.0, 0.0, 1.0)


def travel(frame: Frame, skeleton: Skeleton, camera: Camera, look: Boldness) -> list[Shape]:
    """Under the line of the floor, or on the floor beside the feet; nothing for who stays."""
    if not frame.travel:
        return []
    path = track(frame.travel, skeleton, camera)
    shaft, *heads = pointed(path, look, frame.travel in BOTH)
    dash = (look.shaft * 2.6, look.shaft * 2.2)
    return [Shape("arrow", shaft.commands, shaft.stroke, dash), *heads]


def track(way: str, skeleton: Skeleton, camera: Camera) -> list[Point]:
    """From its start to its end on the picture."""
    towards = _way(way, skeleton)
    if camera.above < PROFILE:
        x, sign = camera.see(skeleton["pelvis"]).x, camera.see(towards).x
        half = LENGTH / 2 * (1 if sign > 0 else -1)
        return [(x - half, UNDER), (x, UNDER), (x + half, UNDER)]
    return _on_floor(towards, skeleton, camera)


def _on_floor(towards: Vec, skeleton: Skeleton, camera: Camera) -> list[Point]:
    """Before the feet, as the viewer sees them, and clear of both."""
    x, y, _up = skeleton["pelvis"]
    a, b = (camera.see(along((x, y, 0.0), towards, t * LENGTH / 2)) for t in (-1.0, 1.0))
    slope = (b.y - a.y) / (b.x - a.x) if abs(b.x - a.x) > STEEP else 0.0
    feet = [camera.see(skeleton[f"{side} {end}"]) for side in SIDES for end in ("heel", "toe")]
    low = max(0.0, *(spot.y - a.y - slope * (spot.x - a.x) for spot in feet)) + BESIDE
    return [(a.x, a.y + low), ((a.x + b.x) / 2, (a.y + b.y) / 2 + low), (b.x, b.y + low)]


def seen(way: str, skeleton: Skeleton, camera: Camera) -> bool:
    """Whether the way runs across the picture, and not at the viewer."""
    spot = camera.see(_way(way, skeleton))
    return hypot(spot.x, spot.y) > LEAST


def _way(way: str, skeleton: Skeleton) -> Vec:
    x, y, _up = skeleton.turns["pelvis"][0]
    ahead = unit((x, y, 0.0))
    left = cross(UP, ahead)
    ways = {"behind": scale(ahead, -1), "left": left, "side-to-side": left, "right": scale(left, -1)}
    return ways.get(way, ahead)
