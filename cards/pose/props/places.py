"""A thing's places in, the points of the body it comes to out."""

from __future__ import annotations

from functools import reduce
from math import hypot

from cards.model.posture import SIDES, Vec
from cards.pose.body.skeleton import Skeleton
from cards.pose.body.vectors import UP, add, cross, mix, scale, unit

WAYS = ("ahead", "behind", "left", "right")

_FLAT = 0.35  # rise of the pelvis's ahead under which it still tells where the body faces
_MIDDLE = {  # parts between two joints, and how far along
    "calf": ("knee", "ankle", 0.45),
    "shin": ("knee", "ankle", 0.45),
    "thigh": ("hip", "knee", 0.55),
    "forearm": ("elbow", "wrist", 0.6),
}
_JOINTS = {
    "foot": "ball",
    "feet": "ball",
    "hand": "palm",
    "hands": "palm",
    "knees": "knee",
    "ankles": "ankle",
    "elbows": "elbow",
    "heels": "heel",
    "shoulders": "shoulder",
    "hips": "hip",
    "wrists": "wrist",
    "side": "ring 5",
}


def sided(*parts: str) -> tuple[str, ...]:
    """Each part of the left and of the right."""
    return tuple(f"{side} {part}" for side in SIDES for part in parts)


def sides(at: tuple[str, ...]) -> tuple[str, ...]:
    """The sides that are named; both where none is."""
    named = [side for side in SIDES if any(place.startswith(side) for place in at)]
    return tuple(named) or SIDES


def points(at: tuple[str, ...], skeleton: Skeleton) -> list[Vec]:
    """One point a place, two where it names a part that there are two of."""
    found = []
    for place in at:
        side, _, part = place.rpartition(" ")
        if place in skeleton.joints:
            found.append(skeleton[place])
        else:
            found += [_point(one, part, skeleton) for one in ((side,) if side else SIDES)]
    return found


def _point(side: str, part: str, skeleton: Skeleton) -> Vec:
    part = part if part in _MIDDLE else part.removesuffix("s") if part[:-1] in _MIDDLE else part
    if part in _MIDDLE:
        start, end, share = _MIDDLE[part]
        return mix(skeleton[f"{side} {start}"], skeleton[f"{side} {end}"], share)
    return skeleton[f"{side} {_JOINTS.get(part, part)}"]


def middle(at: tuple[str, ...], skeleton: Skeleton) -> Vec:
    """The middle of the points of the places."""
    found = points(at, skeleton)
    return scale(reduce(add, found), 1 / len(found))


def ahead(skeleton: Skeleton) -> Vec:
    """The level way the body faces; of who lies, the way it would face on its feet."""
    front, _left, up = skeleton.turns["pelvis"]
    if hypot(front[0], front[1]) > _FLAT:
        return unit((front[0], front[1], 0.0))
    return unit(scale((up[0], up[1], 0.0), -1.0 if front[2] > 0 else 1.0))


def towards(words: tuple[str, ...], skeleton: Skeleton) -> Vec:
    """The level way that the words of WAYS among these say; ahead where there are none."""
    front = ahead(skeleton)
    left = cross(UP, front)
    ways = {"ahead": front, "behind": scale(front, -1), "left": left, "right": scale(left, -1)}
    said = [ways[word] for word in words if word in ways]
    return unit(reduce(add, said)) if said else front
