"""Marks to cut and fold by: where each starts and ends, in millimetres worked out by hand."""

from __future__ import annotations

import pytest

from cards.impose import impose
from cards.impose.grid import Grid, grid
from cards.impose.marks import around, crop, fold, laminate, outline, rounded
from cards.impose.piece import Piece
from cards.model.face import Drawing
from cards.printing import PAPERS, Paper, Printing, Sheet
from tests.impose.cards import THEME, routine
from tests.impose.measure import MM

Span = tuple[float, float]


def ends(drawing: Drawing) -> tuple[float, ...]:
    return tuple(round(value / MM, 3) for _, *values in drawing.commands for value in values)


def spans(room: float, gap: float, columns: int) -> set[Span]:
    """Where level marks start and end: cards 50 mm wide, `room` beside them and `gap` between, none above."""
    wide = 2 * room + columns * 50 + (columns - 1) * gap
    paper = Paper("made-up", "Made up", wide * MM, 80 * MM, 0.0)
    lines = map(ends, crop(Grid(paper, columns, 1, 0, 50 * MM, 80 * MM, gap * MM, 0.0)))
    return {(x0, x1) for x0, y0, x1, y1 in lines if y0 == y1}


@pytest.mark.parametrize(
    ("room", "gap", "columns", "wanted"),
    [
        (10, 6, 2, {(3, 8), (62, 64), (118, 123)}),  # 5 mm long, 2 mm off the trim
        (10, 3, 2, {(3, 8), (61, 62), (115, 120)}),  # a narrow gutter is shared in three
        (10, 0.9, 2, {(3, 8), (112.9, 117.9)}),  # none fits between
        (4, 0, 1, {(0, 2.667), (55.333, 58)}),  # as far as the paper goes
        (2.5, 0, 1, {(0, 1.667), (53.333, 55)}),
        (2.5, 6, 2, {(54.5, 56.5)}),  # the gutter's marks will do
        (0.9, 0, 1, set()),
    ],
)
def test_crop_marks_go_where_there_is_room(room: float, gap: float, columns: int, wanted: set[Span]) -> None:
    assert spans(room, gap, columns) == wanted


def test_crop_marks_are_in_line_with_every_trim() -> None:
    lines = [*map(ends, crop(grid(74 * MM, 105 * MM, PAPERS["a4"])))]
    upright = {x0 for x0, y0, x1, y1 in lines if x0 == x1}
    level = {y0 for x0, y0, x1, y1 in lines if y0 == y1}
    assert (upright, level) == ({28, 102, 108, 182}, {40.5, 145.5, 151.5, 256.5})
    assert len(lines) == 4 * 3 + 4 * 3  # at every trim: both margins and the gutter


def test_a_single_card_has_two_marks_at_each_corner() -> None:
    box = (20 * MM, 30 * MM, 70 * MM, 110 * MM)
    assert sorted(map(ends, around(box, 3 * MM))) == sorted(
        [(x, y0, x, y1) for x in (20, 70) for y0, y1 in ((22, 27), (113, 118))]
        + [(x0, y, x1, y) for y in (30, 110) for x0, x1 in ((12, 17), (73, 78))]
    )


def test_a_fold_is_dashed_half_and_half() -> None:
    """A dash and a gap are 1.5 mm each, or all that there is room for."""
    dashes = ends(fold((10 * MM, 20 * MM), (10 * MM, 50 * MM)))
    starts, stops = dashes[1::4], dashes[3::4]
    assert starts == tuple(range(20, 50, 3))
    assert stops == tuple(start + 1.5 for start in starts)
    assert set(dashes[::2]) == {10}
    assert ends(fold((1 * MM, 2 * MM), (1.4 * MM, 2.8 * MM))) == (1, 2, 1.2, 2.4)


@pytest.mark.parametrize(("radius", "kinds"), [(0.0, "MLLLZ"), (3.0 * MM, "MLCLCLCLCZ")])
def test_a_pouch_is_cut_outside_the_card_with_corners_about_the_same_middles(
    radius: float, kinds: str
) -> None:
    film = laminate((10 * MM, 20 * MM, 60 * MM, 100 * MM), radius, 3 * MM)
    at = ends(film)
    assert "".join(command[0] for command in film.commands) == kinds
    assert (min(at[::2]), min(at[1::2]), max(at[::2]), max(at[1::2])) == (7, 17, 63, 103)
    assert at[:2] == ((13, 17) if radius else (7, 17))


def test_a_booklet_is_folded_in_eight_and_slit_in_its_middle() -> None:
    """On A4 on its side, 297 × 210 mm: from one printable edge to the other, the slit between the outer folds."""
    made = routine(74.25 * MM, 105 * MM, 4)
    (page,) = impose([made], THEME, Printing(Sheet(PAPERS["a4"]), booklet=True)).pages
    starts = [ends(mark)[:2] for mark in page.marks[:-1] if isinstance(mark, Drawing)]
    assert starts == [(74.25, 5), (148.5, 5), (222.75, 5), (5, 105), (222.75, 105)]
    last = [ends(mark)[-2:] for mark in page.marks[:-1] if isinstance(mark, Drawing)]
    assert all(0 < 205 - y < 2 for _, y in last[:3])  # a gap ends it
    assert 0 < 74.25 - last[3][0] < 2
    assert 0 < 292 - last[4][0] < 2
    assert isinstance(page.marks[-1], Drawing)
    assert ends(page.marks[-1]) == (74.25, 105, 222.75, 105)


def test_scissors_follow_a_dark_outline_and_fold_where_the_piece_does() -> None:
    piece = Piece(80 * MM, 60 * MM, (), folds=(40 * MM,), radius=3 * MM)
    cut, crease = outline(piece, (10 * MM, 20 * MM, 90 * MM, 80 * MM), 0)
    assert (cut.colour, cut.stroke, cut.commands) == (
        "soft",
        0.4,
        rounded((10 * MM, 20 * MM, 90 * MM, 80 * MM), 3 * MM),
    )
    assert (crease.colour, crease.stroke, ends(crease)[:2]) == ("soft", 0.4, (50, 20))
