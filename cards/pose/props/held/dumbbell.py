"""Dumbbells: one in each hand that is named."""

from __future__ import annotations

from cards.messages import message as _
from cards.model.figure import Shape
from cards.pose.body.vectors import along
from cards.pose.picture.shapes import disc, line
from cards.pose.props.places import sided, sides
from cards.pose.props.prop import Kind, Setting, said

HALF, HEAD, BAR = 0.05, 0.024, 0.014


def _drawn(setting: Setting) -> list[Shape]:
    return [shape for side in sides(setting.at) for shape in _one(side, setting)]


def _one(side: str, setting: Setting) -> list[Shape]:
    palm, turn = setting.skeleton[f"{side} palm"], setting.skeleton.turns[f"{side} hand"]
    tips = [setting.camera.see(along(palm, turn[0], reach)) for reach in (-HALF, HALF)]
    bar = line(*((tip.x, tip.y) for tip in tips))
    return [Shape("prop", bar, stroke=BAR), *(disc("prop", tip.x, tip.y, HEAD) for tip in tips)]


PROP = Kind("dumbbell", ("hands", *sided("hand")), before=_drawn, told=said(_("holding weights")))
