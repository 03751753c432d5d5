"""Arrows in, shapes out: the path a joint takes between two frames, a push beside the body, a turn about the trunk."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, hypot, radians, sin

from cards.model.figure import Command, Shape
from cards.model.illustration import Arrow
from cards.pose.arrows.paths import BOTH, ONE, at_least, followed, goes, pushed, too_short
from cards.pose.body.skeleton import Skeleton
from cards.pose.body.solve import Solved
from cards.pose.body.vectors import UP, add, along, scale
from cards.pose.picture.boldness import Boldness
from cards.pose.picture.camera import Camera
from cards.pose.picture.curves import Point
from cards.pose.picture.layers import Disc


def draw_arrow(
    arrow: Arrow, now: Solved, before: Solved | None, camera: Camera, look: Boldness, discs: Sequence[Disc]
) -> tuple[list[Shape], list[Shape]]:
    """(what lies behind the body, what lies before it); nothing where it has no way to go."""
    if not goes(arrow, before, now, camera):
        return [], []
    if arrow.kind == "circle":
        return _turn(arrow, now.skeleton, camera, look)
    if arrow.kind == "push":
        return [], pointed(pushed(arrow, now, camera, look, discs), look, arrow.both)
    path = followed(arrow, before, now, camera)
    both = arrow.both and not too_short(arrow, before, now, camera, look)
    least = (BOTH if both else ONE) * look.arrowhead
    return pointed(at_least(path, least), look, both), []


def _turn(
    arrow: Arrow, skeleton: Skeleton, camera: Camera, look: Boldness
) -> tuple[list[Shape], list[Shape]]:
    """A level ring about a point of the trunk, its far part behind the body."""
    centre = along(skeleton[arrow.of], UP, arrow.away)
    steps = max(8, int(abs(arrow.end - arrow.start) / 10))
    ring = []
    for i in range(steps + 1):
        angle = radians(arrow.start + (arrow.end - arrow.start) * i / steps)
        ring.append(add(centre, scale((cos(angle), sin(angle), 0.0), arrow.radius)))
    spots = [camera.see(point) for point in ring]
    middle = camera.see(centre).depth
    runs: list[tuple[bool, list[Point]]] = []
    for spot in spots:
        near = spot.depth >= middle - 1e-9
        if not runs or runs[-1][0] != near:
            runs.append((near, runs[-1][1][-1:] if runs else []))
        runs[-1][1].append((spot.x, spot.y))
    behind: list[Shape] = []
    front: list[Shape] = []
    for i, (near, points) in enumerate(runs):
        last = i == len(runs) - 1
        drawn = pointed(points, look, arrow.both and i == 0, last) if len(points) > 1 else []
        (front if near else behind).extend(drawn)
    return behind, front


def pointed(path: list[Point], look: Boldness, both: bool | None = False, head: bool = True) -> list[Shape]:
    """A round-ended shaft with its head, or two."""
    size = look.arrowhead
    shapes: list[Shape] = []
    shaft = path
    if head:
        shaft, tip = _shortened(shaft, size * 0.75)
        shapes.append(_head(shaft[-1], tip, size))
    if both:
        back, tip = _shortened(shaft[::-1], size * 0.75)
        shaft = back[::-1]
        shapes.append(_head(shaft[0], tip, size))
    return [Shape("arrow", tuple(_through(_thinned(shaft))), stroke=look.shaft), *shapes]


def _shortened(path: list[Point], by: float) -> tuple[list[Point], Point]:
    """The path without its last stretch of length `by`, and where it went."""
    tip, kept = path[-1], list(path)
    while len(kept) > 2 and hypot(kept[-1][0] - tip[0], kept[-1][1] - tip[1]) < by:
        kept.pop()
    a = kept[-1]
    gap = hypot(a[0] - tip[0], a[1] - tip[1])
    if gap > by:
        share = (gap - by) / gap
        kept.append((a[0] + (tip[0] - a[0]) * share, a[1] + (tip[1] - a[1]) * share))
    return kept, tip


def _head(base: Point, tip: Point, size: float) -> Shape:
    dx, dy = tip[0] - base[0], tip[1] - base[1]
    far = hypot(dx, dy) or 1.0
    dx, dy = dx / far, dy / far
    back = (tip[0] - dx * size, tip[1] - dy * size)
    wide = size * 0.52
    corners = [
        tip,
        (back[0] - dy * wide, back[1] + dx * wide),
        (back[0] + dx * size * 0.22, back[1] + dy * size * 0.22),
        (back[0] + dy * wide, back[1] - dx * wide),
    ]
    drawn: list[Command] = [("M", *_round(corners[0])), *(("L", *_round(c)) for c in corners[1:]), ("Z",)]
    return Shape("arrow", tuple(drawn))


def _thinned(path: list[Point]) -> list[Point]:
    """At most six points: a smooth curve needs no more."""
    step = max(1, -(-(len(path) - 1) // 5))
    return [*path[:-1:step], path[-1]]


def _through(points: list[Point]) -> list[Command]:
    """A smooth curve through the points (Catmull-Rom)."""
    drawn: list[Command] = [("M", *_round(points[0]))]
    for i in range(len(points) - 1):
        p0, p1, p2 = points[max(i - 1, 0)], points[i], points[i + 1]
        p3 = points[min(i + 2, len(points) - 1)]
        a = (p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6)
        b = (p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6)
        drawn.append(("C", *_round(a), *_round(b), *_round(p2)))
    return drawn


def _round(point: Point) -> Point:
    return (round(point[0], 4), round(point[1], 4))
