"""How many pieces lie on a paper, which way, with which gutters and bleeds: in millimetres worked out by hand."""

from __future__ import annotations

import pytest

from cards.impose.grid import grid
from cards.printing import PAPERS
from tests.impose.measure import MM

GRIDS = [  # a piece; columns, rows, turn and gutters on A4, of which 200 × 287 mm can be printed
    ((67, 95), (2, 4, 270, 6, 6)),
    ((98.5, 141.8), (2, 2, 0, 3, 3.4)),  # as wide as there is room for
    ((98.9, 142.4), (2, 2, 0, 0, 0)),  # too narrow to cut twice
    ((100, 287), (2, 1, 0, 0, 6)),  # to the last hair
    ((200, 287), (1, 1, 0, 6, 6)),
    ((150, 60), (1, 4, 0, 6, 6)),
    ((60, 150), (1, 4, 270, 6, 6)),
    ((97, 97), (2, 2, 0, 6, 6)),  # either way: upright
]


@pytest.mark.parametrize(("size", "wanted"), GRIDS)
def test_as_many_as_fit_with_the_widest_gutters(size: tuple[float, float], wanted: tuple[float, ...]) -> None:
    found = grid(size[0] * MM, size[1] * MM, PAPERS["a4"])
    gutters = (round(found.across / MM, 3), round(found.down / MM, 3))
    assert (found.columns, found.rows, found.turn, *gutters) == wanted


def test_pieces_bleed_two_millimetres_and_half_a_gutter_at_most() -> None:
    places = grid(98.5 * MM, 141.8 * MM, PAPERS["a4"])
    assert [tuple(round(side / MM, 3) for side in places.bleed(slot)) for slot in places.slots] == [
        (2, 2, 1.5, 1.7),
        (1.5, 2, 2, 1.7),
        (2, 1.7, 1.5, 2),
        (1.5, 1.7, 2, 2),
    ]
