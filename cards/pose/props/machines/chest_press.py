"""A chest press: a handle in each hand, and the seat the body sits in."""

from __future__ import annotations

from cards.messages import message as _
from cards.model.figure import Shape
from cards.model.posture import SIDES
from cards.pose.body.vectors import UP, along
from cards.pose.props.places import ahead
from cards.pose.props.prop import Kind, Setting, said
from cards.pose.props.rods import rod
from cards.pose.props.seats import seat

HALF, BACK = 0.045, 0.20


def _handles(setting: Setting) -> list[Shape]:
    """Each on an arm that comes from over the back."""
    skeleton = setting.skeleton
    top = along(along(skeleton["c7"], ahead(skeleton), -BACK / 2), UP, 0.10)
    shapes = []
    for side in SIDES:
        palm = skeleton[f"{side} palm"]
        high = along(palm, UP, HALF)
        shapes.append(rod(setting, along(palm, UP, -HALF), high, thick=0.022))
        shapes.append(rod(setting, high, (top[0], palm[1], top[2]), tone="wall"))
    return shapes


PROP = Kind(
    "chest-press",
    ("hands",),
    behind=lambda setting: [*_handles(setting), *seat(setting)],
    told=said(_("in a chest press")),
    steadies=True,
)
