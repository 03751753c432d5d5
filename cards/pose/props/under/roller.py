"""A foam roller: on the floor under what is rolled, across it."""

from __future__ import annotations

from cards.messages import message as _
from cards.model.figure import Shape
from cards.pose.body.vectors import UP, cross, dot
from cards.pose.props.places import sided
from cards.pose.props.prop import Kind, Setting, said
from cards.pose.props.rods import knob
from cards.pose.props.rolled import across, rolled

RADIUS, HALF = 0.044, 0.085
CORE = 0.42  # share of the radius
END_ON = 0.85  # how much of its length runs at a viewer who sees its end


def _drawn(setting: Setting) -> list[Shape]:
    shapes = rolled(setting, RADIUS, HALF)
    way, centre = across(setting, RADIUS)
    if abs(dot(cross(UP, way), setting.camera.near)) > END_ON:
        shapes.append(knob(setting, centre, RADIUS * CORE, "mat"))
    return shapes


PROP = Kind(
    "roller",
    (
        *sided("calf", "knee", "shin", "thigh", "hip", "side", "elbow", "forearm", "foot"),
        *("upper back", "low back", "seat", "calves", "shins", "thighs", "neck", "feet", "hands"),
    ),
    behind=_drawn,
    told=said(_("the {at} on a foam roller")),
)
