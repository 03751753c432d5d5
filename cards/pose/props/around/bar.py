"""A bar or rail on posts, at the hands: to hang from, to pull up at, or to hold on to."""

from __future__ import annotations

from cards.messages import message as _
from cards.model.figure import Shape
from cards.model.posture import Vec
from cards.pose.body.vectors import UP, along, cross
from cards.pose.props.bar import through_hands
from cards.pose.props.places import ahead, points, sided
from cards.pose.props.prop import Kind, Setting, said
from cards.pose.props.rods import on_floor, rod

BEYOND, HALF = 0.14, 0.26  # of the bar beyond both hands, and half of one that a hand is at
ASIDE = 0.30  # of posts of a bar overhead, so that nobody hangs before them


def _ends(setting: Setting) -> tuple[Vec, Vec]:
    if setting.at == ("hands",):
        return through_hands(setting, BEYOND)
    (palm,) = points(setting.at, setting.skeleton)
    aside = cross(UP, ahead(setting.skeleton))
    return along(palm, aside, HALF), along(palm, aside, -HALF)


def _drawn(setting: Setting) -> list[Shape]:
    ends, skeleton = _ends(setting), setting.skeleton
    overhead = ends[0][2] > skeleton["c7"][2]
    front, far = ahead(skeleton), ASIDE if overhead else 0.0
    tops = [(along(end, front, far), end) for end in ends]
    posts = [rod(setting, on_floor(top), top, end, tone="wall", thick=0.02) for top, end in tops]
    return [*posts, rod(setting, *ends, tone="prop", thick=0.02)]


PROP = Kind(
    "bar", ("hands", *sided("hand")), behind=_drawn, told=said(_("{at} on a bar")), steadies=True, stands=True
)
