"""A padded bar that holds both ankles down, as a partner's hands do."""

from __future__ import annotations

from cards.messages import message as _
from cards.model.figure import Shape
from cards.pose.body.vectors import UP, along, sub, unit
from cards.pose.props.places import points
from cards.pose.props.prop import Kind, Setting, said
from cards.pose.props.rods import on_floor, rod, roll

OVER, BEYOND, RADIUS = 0.045, 0.07, 0.024


def _drawn(setting: Setting) -> list[Shape]:
    left, right = points(setting.at, setting.skeleton)
    way = unit(sub(left, right), setting.skeleton.turns["pelvis"][1])
    ends = [along(along(left, way, BEYOND), UP, OVER), along(along(right, way, -BEYOND), UP, OVER)]
    posts = [rod(setting, on_floor(end), end) for end in ends]
    middle = tuple((a + b) / 2 for a, b in zip(*ends, strict=True))
    half = sum((a - b) ** 2 for a, b in zip(*ends, strict=True)) ** 0.5 / 2
    return [*posts, roll(setting, (middle[0], middle[1], middle[2]), way, half, RADIUS, "prop")]


PROP = Kind("holder", ("ankles", "feet"), before=_drawn, told=said(_("{at} held down")), steadies=True)
