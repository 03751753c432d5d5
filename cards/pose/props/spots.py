"""A thing's words in, the spot of the floor it stands on out: `ahead`, `left`, or under a foot."""

from __future__ import annotations

from cards.model.posture import SIDES, Vec
from cards.pose.body.vectors import along
from cards.pose.props.places import WAYS, points, sided, towards
from cards.pose.props.prop import Setting

PLACES = (*WAYS, *sided("foot"))


def spot(setting: Setting, far: float) -> Vec:
    """So far from below the pelvis the way it is said, or straight below a foot."""
    feet = tuple(place for place in setting.at if place.startswith(SIDES) and place not in SIDES)
    if feet:
        x, y, _up = points(feet, setting.skeleton)[0]
        return (x, y, 0.0)
    x, y, _up = setting.skeleton["pelvis"]
    return along((x, y, 0.0), towards(setting.at, setting.skeleton), far)
