"""A rowing machine: a sliding seat on its rail, plates for the feet, a handle on the chain of its flywheel."""

from __future__ import annotations

from cards.messages import message as _
from cards.model.figure import Shape
from cards.pose.body.vectors import UP, along, mix
from cards.pose.props.bar import through_hands
from cards.pose.props.places import ahead
from cards.pose.props.prop import Kind, Setting, said
from cards.pose.props.rods import knob, on_floor, panel, rod

WHEEL, FAR, RAIL, UNDER = 0.095, 0.20, 0.055, 0.065


def _frame(setting: Setting) -> list[Shape]:
    skeleton, front = setting.skeleton, ahead(setting.skeleton)
    sat = along(skeleton["pelvis"], UP, -UNDER)
    foot = skeleton.turns["right foot"]
    heel, toe = (mix(skeleton[f"left {end}"], skeleton[f"right {end}"], 0.5) for end in ("heel", "toe"))
    plate = along(heel, foot[2], -0.028), along(toe, foot[2], -0.028)
    ends = [along(on_floor(skeleton["pelvis"]), front, -0.25), along(on_floor(heel), front, FAR)]
    rail = [along(end, UP, RAIL) for end in ends]
    wheel = along(rail[1], UP, WHEEL * 0.7)
    return [
        rod(setting, ends[0], rail[0], rail[1], ends[1], tone="wall", thick=0.024),
        rod(setting, rail[0], rail[1], tone="wall", thick=0.024),
        knob(setting, wheel, WHEEL, "wall"),
        panel(setting, *plate, foot[1], 0.10),
        panel(
            setting,
            along(sat, front, -0.06),
            along(sat, front, 0.05),
            skeleton.turns["pelvis"][1],
            0.07,
            0.03,
        ),
    ]


def _chain(setting: Setting) -> list[Shape]:
    grip = through_hands(setting, 0.03)
    heel = mix(setting.skeleton["left heel"], setting.skeleton["right heel"], 0.5)
    hub = along(along(on_floor(heel), ahead(setting.skeleton), FAR), UP, RAIL + WHEEL * 0.7)
    return [rod(setting, mix(*grip, 0.5), hub, thick=0.008), rod(setting, *grip, thick=0.018)]


PROP = Kind(
    "rower", ("hands",), behind=_frame, before=_chain, told=said(_("on a rowing machine")), steadies=True
)
