"""A table, desk or high couch: under who lies or sits on it, or under hands, elbows or a foot beside it."""

from __future__ import annotations

from collections.abc import Iterator

from cards.messages import message as _
from cards.model.figure import Phrase, Shape
from cards.pose.props.prop import At, Kind, Setting
from cards.pose.props.solid import CARRIED, Block, Fault, faces, fault_of_height, legs, under

SIZE = (0.60, 0.36)  # statures
TOP = 0.024  # thick


def _block(setting: Setting) -> Block:
    return under(setting.at, setting.skeleton, SIZE, TOP)


def _drawn(setting: Setting) -> list[Shape]:
    block = _block(setting)
    return [*legs(block, setting.camera, setting.look), *faces(block, setting.camera, setting.look)]


def _faults(setting: Setting) -> Iterator[Fault]:
    return fault_of_height("table", _block(setting))


def _told(at: At) -> Phrase:
    return Phrase(_("on a table")) if "seat" in at else Phrase(_("{at} on a table"), at)


PROP = Kind(
    "table",
    CARRIED,
    behind=_drawn,
    told=_told,
    block=_block,
    carries=True,
    stands=True,
    steadies=True,
    faults=_faults,
)
