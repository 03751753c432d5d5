"""A chair: a seat under the body, legs and a back; or its back under a hand that it steadies."""

from __future__ import annotations

from dataclasses import replace

from cards.messages import message as _
from cards.model.figure import Phrase, Shape
from cards.pose.body.vectors import UP, along
from cards.pose.props.places import ahead, sided
from cards.pose.props.prop import At, Kind, Setting
from cards.pose.props.solid import Block, faces, legs, under

DEEP, WIDE, THICK = 0.24, 0.24, 0.024  # of the seat
SHIFT = 0.02  # of its middle ahead of the sitting bones
HIGH = 0.257  # of a seat that nobody sits on: 45 cm
BACK, PANEL = 0.27, 0.016  # height of the back over the seat, and its thickness


def _seat(setting: Setting) -> Block:
    """Under who sits; else so that the back, nearest to who holds it, is under the hand."""
    skeleton, front = setting.skeleton, ahead(setting.skeleton)
    block = under(setting.at, skeleton, (WIDE, DEEP), THICK)
    if setting.at == ("seat",):
        top = along(block.top, front, SHIFT)
        return replace(block, top=top, way=front, long=DEEP / 2, wide=WIDE / 2)
    x, y, _up = along(block.top, front, DEEP / 2)
    return Block((x, y, HIGH), front, DEEP / 2, WIDE / 2, THICK)


def _back(setting: Setting, seat: Block) -> Block:
    """A panel that stands on the edge of the seat behind who sits, before who holds it."""
    edge = along(seat.top, seat.way, PANEL / 2 - seat.long)
    if setting.at == ("seat",):
        return Block(along(edge, UP, BACK), seat.way, PANEL / 2, seat.wide, BACK)
    held = under(setting.at, setting.skeleton, (WIDE, DEEP)).top[2]
    high = max(THICK, held - HIGH)
    return Block(along(edge, UP, high), seat.way, PANEL / 2, seat.wide, high)


def _drawn(setting: Setting) -> list[Shape]:
    seat, camera, look = _seat(setting), setting.camera, setting.look
    back = faces(_back(setting, seat), camera, look)
    return [*back, *legs(seat, camera, look), *faces(seat, camera, look)]


def _told(at: At) -> Phrase:
    return Phrase(_("on a chair")) if at == ("seat",) else Phrase(_("{at} on the back of a chair"), at)


PROP = Kind(
    "chair",
    ("seat", "hands", *sided("hand")),
    behind=_drawn,
    told=_told,
    block=_seat,
    steadies=True,
    stands=True,
)
