"""A medicine ball: in one hand or between both."""

from __future__ import annotations

from cards.messages import message as _
from cards.model.figure import Shape
from cards.pose.body.vectors import along, mix
from cards.pose.picture.shapes import disc
from cards.pose.props.places import points, sided, sides
from cards.pose.props.prop import Kind, Setting, said

RADIUS = 0.072  # 25 cm across


def _drawn(setting: Setting) -> list[Shape]:
    palms = points(setting.at, setting.skeleton)
    middle = mix(palms[0], palms[-1], 0.5)
    if len(palms) == 1:  # it lies before the palm
        side = sides(setting.at)[0]
        middle = along(middle, setting.skeleton.turns[f"{side} hand"][0], RADIUS)
    spot = setting.camera.see(middle)
    return [disc("prop", spot.x, spot.y, RADIUS)]


PROP = Kind(
    "medicine-ball", ("hands", *sided("hand")), before=_drawn, told=said(_("holding a medicine ball"))
)
