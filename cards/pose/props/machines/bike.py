"""An exercise bike: a saddle under the seat, pedals under the feet, handlebars at the hands, a flywheel before them."""

from __future__ import annotations

from cards.messages import message as _
from cards.model.figure import Shape
from cards.model.posture import SIDES
from cards.pose.body.vectors import UP, along, mix
from cards.pose.props.places import ahead
from cards.pose.props.prop import Kind, Setting, said
from cards.pose.props.rods import knob, on_floor, panel, rod

WHEEL, HUB, UNDER = 0.15, 0.02, 0.062


def _drawn(setting: Setting) -> list[Shape]:
    skeleton, front = setting.skeleton, ahead(setting.skeleton)
    left = skeleton.turns["pelvis"][1]
    saddle = along(skeleton["pelvis"], UP, -UNDER)
    soles = [along(skeleton[f"{side} ball"], UP, -0.022) for side in SIDES]
    crank, grip = mix(soles[0], soles[1], 0.5), mix(skeleton["left palm"], skeleton["right palm"], 0.5)
    wheel = along((crank[0], crank[1], WHEEL + 0.02), front, 0.22)
    base = along(on_floor(saddle), front, -0.12), along(on_floor(wheel), front, 0.10)
    return [
        knob(setting, wheel, WHEEL, "wall"),
        rod(setting, *base, tone="wall", thick=0.026),
        rod(setting, saddle, crank, wheel, tone="prop", thick=0.022),
        rod(setting, crank, on_floor(crank), tone="wall", thick=0.022),
        rod(setting, wheel, grip, tone="prop", thick=0.022),
        rod(setting, skeleton["left palm"], skeleton["right palm"], thick=0.02),
        panel(setting, along(saddle, front, -0.07), along(saddle, front, 0.06), left, 0.035, 0.03),
        *(rod(setting, crank, sole, thick=0.016) for sole in soles),
        *(rod(setting, along(sole, front, -0.03), along(sole, front, 0.03), thick=0.018) for sole in soles),
        knob(setting, crank, HUB),
    ]


PROP = Kind("bike", ("seat",), behind=_drawn, told=said(_("on an exercise bike")), steadies=True)
