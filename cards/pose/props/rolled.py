"""A round thing's places in, its shape on the floor under them out, across the part of the body that lies on it."""

from __future__ import annotations

from math import hypot

from cards.model.figure import Shape
from cards.model.posture import Vec
from cards.pose.body.skeleton import Skeleton
from cards.pose.body.vectors import UP, cross, sub, unit
from cards.pose.props.places import ahead, middle
from cards.pose.props.prop import At, Setting
from cards.pose.props.rods import roll

_ENDS = {
    "calf": ("knee", "ankle"),
    "shin": ("knee", "ankle"),
    "ankle": ("knee", "ankle"),
    "thigh": ("hip", "knee"),
    "knee": ("hip", "ankle"),
    "forearm": ("elbow", "wrist"),
    "foot": ("heel", "toe"),
}
_AS = {"neck": ("c7",), "calves": ("left calf", "right calf"), "seat": ("left seat", "right seat")}


def across(setting: Setting, radius: float) -> tuple[Vec, Vec]:
    """(the level way of the part that lies on it, the middle of the round thing)."""
    at = tuple(one for place in setting.at for one in _AS.get(place, (place,)))
    x, y, _up = middle(at, setting.skeleton)
    return _way(setting.at, setting.skeleton), (x, y, radius)


def rolled(setting: Setting, radius: float, half: float, tone: str = "towel") -> list[Shape]:
    """On the floor, `half` long to each side."""
    way, centre = across(setting, radius)
    return [roll(setting, centre, cross(UP, way), half, radius, tone)]


def _way(at: At, skeleton: Skeleton) -> Vec:
    side, _, part = at[0].rpartition(" ")
    if side and part in _ENDS:
        start, end = (skeleton[f"{side} {joint}"] for joint in _ENDS[part])
        step = sub(end, start)
        if hypot(step[0], step[1]) > 0.05:
            return unit((step[0], step[1], 0.0))
    return ahead(skeleton)
