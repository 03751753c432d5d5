"""Marbles or other small things before a foot, to be picked up with the toes."""

from __future__ import annotations

from cards.messages import message as _
from cards.model.figure import Shape
from cards.pose.body.vectors import UP, add, along, cross, scale, sub, unit
from cards.pose.props.places import sided, sides
from cards.pose.props.prop import Kind, Setting, said
from cards.pose.props.rods import knob

RADIUS = 0.012
SPOTS = (
    (0.035, -0.02),
    (0.05, 0.025),
    (0.075, 0.0),
    (0.10, -0.03),
    (0.11, 0.03),
)  # ahead of the toes, to the left


def _drawn(setting: Setting) -> list[Shape]:
    side, skeleton = sides(setting.at)[0], setting.skeleton
    toe, step = skeleton[f"{side} toe"], sub(skeleton[f"{side} toe"], skeleton[f"{side} heel"])
    way = unit((step[0], step[1], 0.0))
    foot = (toe[0], toe[1], RADIUS)
    places = [add(along(foot, way, ahead), scale(cross(UP, way), left)) for ahead, left in SPOTS]
    return [knob(setting, place, RADIUS, "towel") for place in places]


PROP = Kind("marbles", sided("foot"), behind=_drawn, told=said(_("with marbles on the floor")))
