"""Which rows go on which face, as data: what `deal` makes and `assemble` sets; and how much room that leaves."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import NamedTuple

from cards.compose.blocks.entries import Entries
from cards.compose.blocks.setting import Setting
from cards.compose.fitting.content import Content, Fitted

NOTHING = Entries()
GROWN_GAP = 1.6  # figures grow past the type's share only while rows stay this far apart, in body sizes

Rows = tuple[Fitted, ...]


class Side(NamedTuple):
    """`first`: of its card, it has the header; `closing`: it has safety and imprint."""

    first: bool
    closing: bool


FRONT, BACK = Side(True, False), Side(False, True)
CLOSED, MIDDLE = Side(True, True), Side(False, False)


@dataclass(frozen=True)
class FacePlan:
    """`setting`: the card's, but for the width of figures. `extra`: what else it tells. On a closing face safety is a
    list where rows keep `air` points between them.
    """

    rows: Rows
    first: bool
    closing: bool
    setting: Setting
    extra: Entries = NOTHING
    air: float = 0.0


Faces = tuple[FacePlan, ...]


@dataclass(frozen=True)
class Plan:
    setting: Setting
    cards: tuple[Faces, ...]


def air(content: Content, face: FacePlan, closing: float | None = None) -> float:
    """`closing`: height of what closes the face, where it is not the least there can be."""
    if not face.rows:
        return inf
    room = content.capacity(face.setting, face.first, face.closing) - face.rows[0].opening(face.setting)
    if closing is not None:
        room += content.closing_height(face.setting, face.first) - closing
    return (room - sum(row.height(face.setting) for row in face.rows)) / len(face.rows)
