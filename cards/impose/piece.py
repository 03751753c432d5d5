"""A card in, the piece that is cut out of the sheet for it; a piece and its place in, cells on a page out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cards.model.face import Card, Face
from cards.model.page import Box, Cell

HAIR = 0.01


@dataclass(frozen=True, slots=True)
class Panel:
    """A face within a piece: the top left corner of the box it fills, and its turn there (0 or 180)."""

    face: Face
    x: float = 0.0
    y: float = 0.0
    turn: int = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """Cut out as one. Either side's panels stand as that side is read; `folds` are upright lines across it."""

    width: float
    height: float
    front: tuple[Panel, ...]
    back: tuple[Panel, ...] = ()
    folds: tuple[float, ...] = ()
    radius: float = 0.0


def pieces(card: Card) -> Iterator[Piece]:
    """Two faces a piece, front and back."""
    for first in range(0, len(card.faces), 2):
        front, *back = card.faces[first : first + 2]
        yield Piece(front.width, front.height, (Panel(front),), tuple(map(Panel, back)), radius=front.radius)


def folded(card: Card) -> Iterator[Piece]:
    """Front and back side by side, to be folded outwards: for printers that cannot print both sides."""
    for piece in pieces(card):
        width = piece.width
        panels = (*piece.front, *(Panel(back.face, width) for back in piece.back))
        yield Piece(2 * width, piece.height, panels, folds=(width,), radius=piece.radius)


def cells(piece: Piece, panels: tuple[Panel, ...], slot: Box, turn: int, bleed: Box) -> Iterator[Cell]:
    """The panels of one side on the page. `bleed`: past the slot's left, top, right and bottom."""
    for panel in panels:
        face = panel.face
        corner = (panel.x + face.width, panel.y + face.height) if panel.turn else (panel.x, panel.y)
        x, y = on_page(*corner, piece, slot, turn)
        yield Cell(face, x, y, (turn + panel.turn) % 360, _bleed(piece, panel, turn, bleed))


def on_page(x: float, y: float, piece: Piece, slot: Box, turn: int) -> tuple[float, float]:
    """A point of the piece on the page."""
    left, top, right, bottom = slot
    return {
        0: (left + x, top + y),
        90: (right - y, top + x),
        180: (right - x, bottom - y),
        270: (left + y, bottom - x),
    }[turn]


def _bleed(piece: Piece, panel: Panel, turn: int, bleed: Box) -> Box:
    """By side of the face: nothing goes over a fold on to the next panel."""
    own = _rotated(bleed, turn)
    ends = (
        panel.x,
        panel.y,
        piece.width - panel.x - panel.face.width,
        piece.height - panel.y - panel.face.height,
    )
    left, top, right, bottom = (side if end < HAIR else 0.0 for side, end in zip(own, ends, strict=True))
    return _rotated((left, top, right, bottom), panel.turn)


def _rotated(sides: Box, turn: int) -> Box:
    """Left, top, right and bottom of what is turned, from those of what it is turned on."""
    step = turn // 90
    left, top, right, bottom = sides[step:] + sides[:step]
    return left, top, right, bottom
