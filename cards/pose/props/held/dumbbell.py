"""Dumbbells: one in each hand that is named."""

from __future__ import annotations

from cards.messages import message as _
from cards.model.figure import Shape
from cards.model.posture import Vec
from cards.pose.body.vectors import UP, along, distance, mix
from cards.pose.picture.shapes import disc, line
from cards.pose.props.places import points, sided, sides
from cards.pose.props.prop import Kind, Setting, said

HALF, HEAD, BAR = 0.05, 0.024, 0.014
TOGETHER = 0.12  # from hand to hand


def _drawn(setting: Setting) -> list[Shape]:
    """One in each hand; one that stands between both hands where they meet."""
    palms = points(("hands",), setting.skeleton)
    if setting.at == ("hands",) and distance(palms[0], palms[1]) < TOGETHER:
        return _one(mix(palms[0], palms[1], 0.5), UP, setting)
    skeleton, on = setting.skeleton, sides(setting.at)
    each = [(skeleton[f"{side} palm"], skeleton.turns[f"{side} hand"][0]) for side in on]
    return [shape for palm, way in each for shape in _one(palm, way, setting)]


def _one(palm: Vec, way: Vec, setting: Setting) -> list[Shape]:
    tips = [setting.camera.see(along(palm, way, reach)) for reach in (-HALF, HALF)]
    bar = line(*((tip.x, tip.y) for tip in tips))
    return [
        Shape("prop", bar, stroke=max(BAR, setting.look.line)),
        *(disc("prop", tip.x, tip.y, HEAD) for tip in tips),
    ]


PROP = Kind("dumbbell", ("hands", *sided("hand")), before=_drawn, told=said(_("holding weights")))
