"""A cable machine: a cable from a hand, a foot or an ankle to its tower: `[hands, ahead, high]`."""

from __future__ import annotations

from collections.abc import Iterator

from cards.messages import message as _
from cards.model.figure import Phrase, Shape
from cards.pose.body.vectors import mix
from cards.pose.props.held.anchored_band import HEIGHTS, PARTS, anchor, parts
from cards.pose.props.places import WAYS, points
from cards.pose.props.prop import At, Kind, Setting
from cards.pose.props.rods import knob, on_floor, rod
from cards.pose.props.solid import Fault

TALL, THICK, THIN, HANDLE = 1.15, 0.05, 0.008, 0.016


def _tower(setting: Setting) -> list[Shape]:
    if not parts(setting.at):
        return []
    held = points(parts(setting.at), setting.skeleton)
    x, y, _up = anchor(setting, mix(held[0], held[-1], 0.5))
    return [rod(setting, on_floor((x, y, 0.0)), (x, y, TALL), tone="wall", thick=THICK)]


def _cable(setting: Setting) -> list[Shape]:
    if not parts(setting.at):
        return []
    held = points(parts(setting.at), setting.skeleton)
    tied = anchor(setting, mix(held[0], held[-1], 0.5))
    lines = [rod(setting, point, tied, thick=THIN) for point in held]
    return [*lines, *(knob(setting, point, HANDLE) for point in (*held, tied))]


def _faults(setting: Setting) -> Iterator[Fault]:
    if not parts(setting.at):
        yield Fault("the cable is held by nothing", "say by what, such as `[hands, ahead]`")


def _told(at: At) -> Phrase | None:
    return Phrase(_("{at} pulling on a cable"), parts(at)[:1]) if parts(at) else None


PROP = Kind("cable", (*PARTS, *WAYS, *HEIGHTS), behind=_tower, before=_cable, told=_told, faults=_faults)
