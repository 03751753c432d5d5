"""A stick: a broomstick or dowel through both hands."""

from __future__ import annotations

from math import hypot

from cards.messages import message as _
from cards.model.figure import Shape
from cards.pose.picture.shapes import disc, line
from cards.pose.props.bar import through_hands
from cards.pose.props.prop import Kind, Setting, said

BEYOND, THICK = 0.10, 0.016


def _drawn(setting: Setting) -> list[Shape]:
    a, b = (setting.camera.see(end) for end in through_hands(setting, BEYOND))
    if hypot(a.x - b.x, a.y - b.y) < THICK:  # seen from its end
        return [disc("towel", a.x, a.y, THICK)]
    return [Shape("towel", line((a.x, a.y), (b.x, b.y)), stroke=THICK)]


PROP = Kind("stick", ("hands",), before=_drawn, told=said(_("holding a stick")))
