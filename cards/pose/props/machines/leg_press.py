"""A leg press: a plate against both soles, and the seat the body sits in."""

from __future__ import annotations

from cards.messages import message as _
from cards.model.figure import Shape
from cards.pose.body.vectors import along, mix
from cards.pose.props.prop import Kind, Setting, said
from cards.pose.props.rods import on_floor, panel, rod
from cards.pose.props.seats import seat

PLATE, HALF, BEYOND = 0.032, 0.14, 0.06


def _drawn(setting: Setting) -> list[Shape]:
    skeleton = setting.skeleton
    foot = skeleton.turns["right foot"]
    heel, toe = (mix(skeleton[f"left {end}"], skeleton[f"right {end}"], 0.5) for end in ("heel", "ball"))
    low, high = along(heel, foot[0], -BEYOND), along(toe, foot[0], BEYOND)
    ends = along(low, foot[2], -PLATE), along(high, foot[2], -PLATE)
    middle = along(mix(*ends, 0.5), foot[2], -0.01)
    far = along(middle, foot[2], -0.16)
    frame = [
        rod(setting, middle, far, on_floor(far), tone="wall", thick=0.022),
        rod(setting, on_floor(far), on_floor(skeleton["c7"]), tone="wall", thick=0.022),
    ]
    return [*frame, *seat(setting), panel(setting, *ends, foot[1], HALF, 0.028)]


PROP = Kind("leg-press", ("feet",), behind=_drawn, told=said(_("in a leg press")), steadies=True)
