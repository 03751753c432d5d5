"""Made-up cards: each face a plain area in a colour of its own, with a square in its top left corner."""

from __future__ import annotations

from cards.model.face import Card, Composed, Drawing, Face
from cards.model.page import Box
from cards.model.template import Theme
from tests.impose.measure import MM

SQUARE = 4 * MM
CORNER = "00ff00"
TONES = {"ink": "000001", "soft": "000002", "rule": "000003", "corner": CORNER}
TONES |= {f"front{at}": f"ff00{at:02x}" for at in range(40)} | {
    f"back{at}": f"00ff{at + 1:02x}" for at in range(40)
}
THEME = Theme("made-up", TONES)


def area(x0: float, y0: float, x1: float, y1: float, colour: str, bleeds: bool = False) -> Drawing:
    return Drawing(
        (("M", x0, y0), ("L", x1, y0), ("L", x1, y1), ("L", x0, y1), ("Z",)), colour, bleeds=bleeds
    )


def face(width: float, height: float, colour: str, bleeds: bool = False) -> Face:
    square = area(0, 0, SQUARE, SQUARE, "corner")
    return Face(width, height, (area(0, 0, width, height, colour, bleeds), square), radius=3 * MM)


def routine(width: float, height: float, count: int, backs: bool = True, bleeds: bool = False) -> Composed:
    """`count` cards, front and back or front alone."""
    sides = ("front", "back") if backs else ("front",)
    cards = tuple(
        Card(tuple(face(width, height, f"{side}{at}", bleeds) for side in sides)) for at in range(count)
    )
    return Composed("made-up", "Made up", "en", "size", cards, 8.0)


def corner(card: Box, right: float, down: float) -> Box:
    """The square in one corner of a card as it lies on the page: (0, 0) is the top left one."""
    x = card[0] if not right else card[2] - SQUARE
    y = card[1] if not down else card[3] - SQUARE
    return x, y, x + SQUARE, y + SQUARE
