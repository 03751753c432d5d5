"""What lies on a page: places, turns and bleeds of panels, and of the notes in the margins, worked out by hand."""

from __future__ import annotations

import pytest

from cards.impose.grid import grid
from cards.impose.margin import covered, extent, has_scale, notes, overlap
from cards.impose.marks import line
from cards.impose.piece import Panel, Piece, cells, folded, on_page, pieces
from cards.model.face import Card, Drawing, Face, Text
from cards.model.page import Box, Cell
from cards.printing import PAPERS
from tests.impose.cards import face
from tests.impose.measure import MM

FRONT, BACK = face(40, 60, "front0"), face(40, 60, "back0")
PIECE = Piece(80, 60, (Panel(FRONT), Panel(BACK, 40)), folds=(40,))
SIDES = (1.0, 2.0, 3.0, 4.0)  # left, top, right, bottom of the place on the page


@pytest.mark.parametrize(
    ("turn", "slot", "place", "front", "back"),
    [
        (0, (100, 200, 180, 260), (110, 220), (100, 200, (1, 2, 0, 4)), (140, 200, (0, 2, 3, 4))),
        (90, (100, 200, 160, 280), (140, 210), (160, 200, (2, 3, 0, 1)), (160, 240, (0, 3, 4, 1))),
        (180, (100, 200, 180, 260), (170, 240), (180, 260, (3, 4, 0, 2)), (140, 260, (0, 4, 1, 2))),
        (270, (100, 200, 160, 280), (120, 270), (100, 280, (4, 1, 0, 3)), (100, 240, (0, 1, 2, 3))),
    ],
)
def test_a_piece_is_turned_with_all_that_is_on_it(
    turn: int,
    slot: Box,
    place: tuple[float, float],
    front: tuple[float, float, Box],
    back: tuple[float, float, Box],
) -> None:
    """Nothing bleeds over the fold between the two."""
    assert on_page(10, 20, PIECE, slot, turn) == place
    found = [*cells(PIECE, PIECE.front, slot, turn, SIDES)]
    assert [(cell.x, cell.y, cell.reach) for cell in found] == [front, back]
    assert [cell.turn for cell in found] == [turn, turn]
    assert all(slot[0] <= x and y <= slot[3] for x, y in [extent(cell)[::3] for cell in found])


def test_a_panel_upside_down_bleeds_at_its_own_other_ends() -> None:
    piece = Piece(40, 120, (Panel(FRONT, 0, 60), Panel(BACK, 0, 0, 180)))
    upright, over = cells(piece, piece.front, (10, 10, 50, 130), 0, SIDES)
    assert (upright.x, upright.y, upright.turn, upright.reach) == (10, 70, 0, (1, 0, 3, 4))
    assert (over.x, over.y, over.turn, over.reach) == (50, 70, 180, (3, 0, 1, 2))


def test_two_faces_are_a_piece_and_lie_side_by_side_where_they_are_folded() -> None:
    card = Card((FRONT, BACK, FRONT))
    radius = FRONT.radius
    assert [*pieces(card)] == [
        Piece(40, 60, (Panel(FRONT),), (Panel(BACK),), radius=radius),
        Piece(40, 60, (Panel(FRONT),), radius=radius),
    ]
    assert [*folded(card)] == [
        Piece(80, 60, (Panel(FRONT), Panel(BACK, 40)), folds=(40,), radius=radius),
        Piece(80, 60, (Panel(FRONT),), folds=(40,), radius=radius),
    ]


@pytest.mark.parametrize(
    ("turn", "box"),
    [(0, (5, 7, 25, 17)), (90, (-5, 7, 5, 27)), (180, (-15, -3, 5, 7)), (270, (5, -13, 15, 7))],
)
def test_a_cell_takes_the_box_that_its_turned_face_does(turn: int, box: Box) -> None:
    assert extent(Cell(Face(20, 10, ()), 5, 7, turn)) == box


@pytest.mark.parametrize(
    ("other", "shared"),
    [
        ((10.0, 0.0, 20.0, 10.0), False),  # edge at edge
        ((9.9, 0.0, 20.0, 10.0), True),
        ((0.0, 10.0, 10.0, 20.0), False),
        ((0.0, 9.9, 10.0, 20.0), True),
        ((-5.0, -5.0, 0.1, 0.1), True),
        ((-5.0, -5.0, 0.0, 5.0), False),
        ((2.0, 2.0, 3.0, 3.0), True),
        ((20.0, 2.0, 30.0, 3.0), False),
        ((2.0, -9.0, 3.0, -2.0), False),
    ],
)
def test_boxes_that_touch_do_not_overlap(other: Box, shared: bool) -> None:
    box = (0.0, 0.0, 10.0, 10.0)
    assert overlap(box, other) is overlap(other, box) is shared


def test_notes_lie_in_the_margins_the_fullest_that_fits() -> None:
    """One card of 145 × 160 mm in the middle of A4: words at the foot, a bar and a bank card beside them."""
    places = grid(145 * MM, 160 * MM, PAPERS["a4"])
    words, bar, bank = notes(places, places.slots, (), (), ("far too long " * 60, "Cards", "short"), "en")
    assert [item.text for item in words.face.items if isinstance(item, Text)] == ["Cards"]
    left, top, right, bottom = (value / MM for value in extent(bar))
    assert right - left == pytest.approx(100)
    assert bottom - top == pytest.approx(3)
    left, top, right, bottom = (value / MM for value in extent(bank))
    assert {round(right - left, 2), round(bottom - top, 2)} == {85.6, 53.98}
    inside = PAPERS["a4"].printable
    boxes = [extent(cell) for cell in (words, bar, bank)]
    assert all(
        b[0] >= inside[0] and b[1] >= inside[1] and b[2] <= inside[2] and b[3] <= inside[3] for b in boxes
    )
    assert not any(overlap(box, slot) for box in boxes for slot in places.slots)
    assert has_scale((words, bar))
    assert has_scale((bank,))
    assert not has_scale((words,))
    crossing = line(0, extent(words)[1] + 1, 500, extent(words)[1] + 1)
    assert covered(crossing, [words])
    assert not covered(line(0, 0, 1, 0), [words, bar, bank])


def test_the_bar_ends_where_100_mm_end_and_tells_it_in_its_middle() -> None:
    places = grid(145 * MM, 160 * MM, PAPERS["a4"])
    bar = notes(places, places.slots, (), (), ("Cards",), "en")[1].face
    strokes = [item for item in bar.items if isinstance(item, Drawing)]
    ends = [tuple(value / MM for _, *at in item.commands for value in at) for item in strokes]
    (label,) = (item for item in bar.items if isinstance(item, Text))
    half = (label.width / 2 + label.size / 4) / MM
    assert ends == [
        pytest.approx((0, 1.5, 50 - half, 1.5)),
        pytest.approx((50 + half, 1.5, 100, 1.5)),
        pytest.approx((0, 0, 0, 3)),
        pytest.approx((100, 0, 100, 3)),
    ]
    assert (label.text, label.size, label.font) == ("100 mm", 6.5, "regular")
    assert (label.x + label.width / 2) / MM == pytest.approx(50)
