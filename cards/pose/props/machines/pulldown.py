"""A pulldown: a bar in both hands on a cable that comes from a pulley overhead."""

from __future__ import annotations

from cards.messages import message as _
from cards.model.figure import Shape
from cards.model.posture import Vec
from cards.pose.body.vectors import along, mix
from cards.pose.props.bar import through_hands
from cards.pose.props.places import ahead
from cards.pose.props.prop import Kind, Setting, said
from cards.pose.props.rods import knob, on_floor, rod

BEYOND, OVER, FAR, LEAST = 0.08, 0.16, 0.34, 1.12


def _pulley(setting: Setting) -> tuple[Vec, Vec]:
    """(the middle of the bar, the pulley over it)."""
    middle = mix(*through_hands(setting, BEYOND), 0.5)
    return middle, (middle[0], middle[1], max(LEAST, middle[2] + OVER))


def _frame(setting: Setting) -> list[Shape]:
    _middle, pulley = _pulley(setting)
    post = along(pulley, ahead(setting.skeleton), FAR)
    return [rod(setting, on_floor(post), post, pulley, tone="wall", thick=0.028)]


def _drawn(setting: Setting) -> list[Shape]:
    middle, pulley = _pulley(setting)
    bar = rod(setting, *through_hands(setting, BEYOND), thick=0.018)
    return [rod(setting, middle, pulley, thick=0.008), knob(setting, pulley, 0.022), bar]


PROP = Kind(
    "pulldown", ("hands",), behind=_frame, before=_drawn, told=said(_("at a pulldown machine")), steadies=True
)
