"""A low hurdle: on the floor the way that is said, or under a foot that goes over it."""

from __future__ import annotations

from cards.messages import message as _
from cards.model.figure import Shape
from cards.pose.body.vectors import UP, along, cross
from cards.pose.props.places import WAYS, ahead, towards
from cards.pose.props.prop import Kind, Setting, said
from cards.pose.props.rods import THICK, rod
from cards.pose.props.spots import PLACES, spot

FAR, HIGH, HALF = 0.26, 0.10, 0.15


def _drawn(setting: Setting) -> list[Shape]:
    foot = spot(setting, FAR)
    said_way = any(word in WAYS for word in setting.at)
    way = towards(setting.at, setting.skeleton) if said_way else ahead(setting.skeleton)
    ends = [along(foot, cross(UP, way), sign * HALF) for sign in (-1, 1)]
    tops = [along(end, UP, HIGH) for end in ends]
    return [rod(setting, ends[0], tops[0], tops[1], ends[1], thick=THICK)]


PROP = Kind("hurdle", PLACES, behind=_drawn, stands=True, told=said(_("over a hurdle")))
