"""What goes straight through both hands in, its line on the picture out."""

from __future__ import annotations

from cards.model.posture import Vec
from cards.pose.body.vectors import along, distance, sub, unit
from cards.pose.props.places import points
from cards.pose.props.prop import Setting


def through_hands(setting: Setting, beyond: float) -> tuple[Vec, Vec]:
    """The ends of a bar that goes through both palms and that far beyond them."""
    left, right = points(("hands",), setting.skeleton)
    way = unit(sub(right, left)) if distance(left, right) > 0.01 else setting.skeleton.turns["chest"][1]
    return along(left, way, -beyond), along(right, way, beyond)
