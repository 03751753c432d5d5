"""Slots and holes stay clear of words and figures, on the front and where they come out on the back."""

from __future__ import annotations

import pytest

from cards.adapt import adapt
from cards.link.library import built_in, open_library
from cards.link.link import link
from cards.model.face import Face, Picture, Text
from cards.model.template import PUNCHES, Template
from cards.printing import Printing
from cards.text import CAP
from tests.composing import compose

LIBRARY = open_library(built_in())
ROUTINES = link(LIBRARY, LIBRARY.names("routine")).routines
Box = tuple[float, float, float, float]


def hole(template: Template, back: bool) -> Box:
    assert template.slot
    slot = template.slot
    left = (template.width - slot.width) / 2 if slot.left is None else slot.left
    left = template.width - left - slot.width if back else left
    return left, slot.top, left + slot.width, slot.top + slot.height


def boxes(face: Face) -> list[Box]:
    found = []
    for item in face.items:
        if isinstance(item, Text):
            found.append((item.x, item.y - CAP * item.size, item.x + item.width, item.y))
        if isinstance(item, Picture):
            x0, y0, x1, y1 = (side * item.scale for side in item.figure.box)
            found.append((item.x + x0, item.y + y0, item.x + x1, item.y + y1))
    return found


@pytest.mark.parametrize(
    ("size", "punch"),
    [("lanyard", ""), ("lanyard", "corner"), ("pocket", "corner"), ("pocket", "lanyard"), ("a6", "corner")],
)
def test_content_keeps_clear(size: str, punch: str) -> None:
    template = adapt(LIBRARY.template(size), Printing(punch=punch), LIBRARY.theme("standard"))
    for routine in ROUTINES:
        for card in compose(routine, template).cards:
            for at, face in enumerate(card.faces):
                x0, y0, x1, y1 = hole(template, at % 2 == 1)
                assert len(boxes(face)) > 3
                assert all(a1 < x0 or a0 > x1 or b1 < y0 or b0 > y1 + 2 for a0, b0, a1, b1 in boxes(face))


def test_none_takes_the_slot_away() -> None:
    assert adapt(LIBRARY.template("lanyard"), Printing(punch="none"), LIBRARY.theme("standard")).slot is None
    assert set(PUNCHES) == {"lanyard", "corner", "none"}
