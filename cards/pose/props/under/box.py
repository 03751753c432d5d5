"""A box to step or jump on, sit on, or put a hand or foot on, as high as that is."""

from __future__ import annotations

from collections.abc import Iterator

from cards.messages import message as _
from cards.model.figure import Phrase, Shape
from cards.pose.props.prop import At, Kind, Setting
from cards.pose.props.solid import CARRIED, Block, Fault, faces, fault_of_height, under

SIZE = (0.36, 0.30)  # statures


def _block(setting: Setting) -> Block:
    return under(setting.at, setting.skeleton, SIZE)


def _drawn(setting: Setting) -> list[Shape]:
    return faces(_block(setting), setting.camera, setting.look)


def _faults(setting: Setting) -> Iterator[Fault]:
    return fault_of_height("box", _block(setting))


def _told(at: At) -> Phrase:
    return Phrase(_("on a box")) if at[0] in ("seat", "feet") else Phrase(_("{at} on a box"), at)


PROP = Kind(
    "box",
    CARRIED,
    behind=_drawn,
    told=_told,
    block=_block,
    carries=True,
    stands=True,
    faults=_faults,
)
