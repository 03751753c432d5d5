"""A cone: on the floor, the way that is said."""

from __future__ import annotations

from cards.messages import message as _
from cards.model.figure import Shape
from cards.pose.body.vectors import UP, along
from cards.pose.picture.outline import commands, hull, joined
from cards.pose.props.places import WAYS
from cards.pose.props.prop import Kind, Setting, said
from cards.pose.props.spots import spot

FAR, HIGH, FOOT, TIP = 0.40, 0.13, 0.055, 0.012


def _drawn(setting: Setting) -> list[Shape]:
    see, foot = setting.camera.see, spot(setting, FAR)
    low, high = see(foot), see(along(foot, UP, HIGH))
    corners = [(low.x - FOOT, low.y - TIP, TIP), (low.x + FOOT, low.y - TIP, TIP), (high.x, high.y, TIP)]
    return [Shape("towel", commands(joined([hull(corners)])))]


PROP = Kind("cone", WAYS, behind=_drawn, stands=True, told=said(_("beside a cone")))
