"""A thing's places in, the points of the body it comes to out."""

from __future__ import annotations

from cards.model.posture import SIDES, Vec
from cards.pose.body.skeleton import Skeleton
from cards.pose.body.vectors import mix

_JOINTS = {
    "foot": "ball",
    "feet": "ball",
    "hand": "palm",
    "hands": "palm",
    "knees": "knee",
    "ankles": "ankle",
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
        if part == "calf":
            found.append(mix(skeleton[f"{side} knee"], skeleton[f"{side} ankle"], 0.45))
        elif place in skeleton.joints:
            found.append(skeleton[place])
        else:
            found += [skeleton[f"{one} {_JOINTS.get(part, part)}"] for one in ((side,) if side else SIDES)]
    return found
