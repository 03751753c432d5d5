"""A padded bench: under who lies or sits on it, or under a hand, a knee or a foot, as high as that is."""

from __future__ import annotations

from collections.abc import Iterator

from cards.messages import message as _
from cards.model.figure import Phrase, Shape
from cards.pose.props.prop import At, Kind, Setting
from cards.pose.props.solid import CARRIED, Block, Fault, faces, fault_of_height, legs, under

SIZE = (0.70, 0.17)  # statures: 1.2 m long, 30 cm wide
PAD = 0.035  # thick


def _block(setting: Setting) -> Block:
    return under(setting.at, setting.skeleton, SIZE, PAD)


def _drawn(setting: Setting) -> list[Shape]:
    block = _block(setting)
    return [*legs(block, setting.camera, setting.look), *faces(block, setting.camera, setting.look)]


def _faults(setting: Setting) -> Iterator[Fault]:
    return fault_of_height("bench", _block(setting))


def _told(at: At) -> Phrase:
    return Phrase(_("on a bench")) if "seat" in at else Phrase(_("{at} on a bench"), at)


PROP = Kind(
    "bench",
    CARRIED,
    behind=_drawn,
    told=_told,
    block=_block,
    carries=True,
    stands=True,
    faults=_faults,
)
