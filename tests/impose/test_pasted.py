"""Sheets glued to a poster: together they show all of it, at its true size, each 10 mm over the one before."""

from __future__ import annotations

from itertools import pairwise, product

import pytest

from cards.draw import pdf
from cards.impose import impose
from cards.impose.pasted import OVERLAP, name, tiling
from cards.link.library import built_in, open_library
from cards.link.link import link
from cards.model.face import Drawing
from cards.printing import PAPERS, Printing, Sheet
from cards.units import MM
from tests.composing import compose
from tests.promises.reading import sheets

LIBRARY = open_library(built_in())
(ROUTINE,) = link(LIBRARY, ["seven-back-pain-exercises"]).routines
POSTER = compose(ROUTINE, LIBRARY.template("poster-a2"))
CASES = [("poster-a3", "a4"), ("poster-a2", "a4"), ("poster-a1", "a3"), ("poster-a2", "letter")]


@pytest.mark.parametrize(("size", "paper"), CASES)
def test_windows_cover_the_page_with_the_overlap(size: str, paper: str) -> None:
    face = compose(ROUTINE, LIBRARY.template(size)).faces[0]
    tiles = tiling(face, PAPERS[paper])
    across = [tiles.part(0, column) for column in range(tiles.columns)]
    down = [tiles.part(row, 0) for row in range(tiles.rows)]
    assert all(one[2] - two[0] == pytest.approx(OVERLAP) for one, two in pairwise(across))
    assert all(one[3] - two[1] == pytest.approx(OVERLAP) for one, two in pairwise(down))
    assert OVERLAP == 10 * MM
    assert across[0][0] <= 0.01 and across[-1][2] >= face.width - 0.01
    assert down[0][1] <= 0.01 and down[-1][3] >= face.height - 0.01


def test_every_sheet_is_as_large_as_the_paper_and_shows_its_part_at_true_size() -> None:
    document = impose([POSTER], LIBRARY.theme("standard"), Printing(Sheet(PAPERS["a4"])))
    tiles = tiling(POSTER.faces[0], PAPERS["a4"])
    order = [*product(range(tiles.rows), range(tiles.columns))]
    assert [page.label for page in document.pages] == [name(*at) for at in order]
    assert len(order) == 8  # 2 across and 4 down, on their sides
    for page, at in zip(document.pages, order, strict=True):
        (cell,) = page.cells
        x0, y0, x1, y1 = tiles.part(*at)
        left, top, right, bottom = tiles.window
        assert cell.clip == (x0, y0, x1, y1)
        assert (cell.x + x0, cell.y + y0) == pytest.approx((left, top))
        assert (cell.x + x1, cell.y + y1) == pytest.approx((right, bottom))


def test_marks_and_words_stay_off_the_picture_and_inside_the_printers_margins() -> None:
    paper = PAPERS["a4"].turned
    document = impose([POSTER], LIBRARY.theme("standard"), Printing(Sheet(PAPERS["a4"])))
    left, top, right, bottom = tiling(POSTER.faces[0], PAPERS["a4"]).window
    edge = paper.margin
    for page in document.pages:
        boxes = [_extent(mark) for mark in page.marks if isinstance(mark, Drawing)]
        boxes += [
            (note.x, note.y, note.x + note.face.width, note.y + note.face.height) for note in page.notes
        ]
        for x0, y0, x1, y1 in boxes:
            assert x1 <= left or x0 >= right or y1 <= top or y0 >= bottom
            assert min(x0, y0) >= edge - 0.01
            assert x1 <= paper.width - edge + 0.01 and y1 <= paper.height - edge + 0.01


def test_every_sheet_has_a_bar_of_100_mm_and_says_which_it_is() -> None:
    document = impose([POSTER], LIBRARY.theme("standard"), Printing(Sheet(PAPERS["a4"])))
    read = sheets(pdf(document))
    for page, sheet in zip(document.pages, read, strict=True):
        assert any(note.face.width == pytest.approx(100 * MM) for note in page.notes)
        assert f"Sheet {page.label}" in sheet.text
        assert (sheet.width, sheet.height) == pytest.approx((297 * MM, 210 * MM), abs=0.01)


def test_a_poster_on_paper_of_its_own_size_is_one_sheet() -> None:
    small = compose(ROUTINE, LIBRARY.template("poster-a3"))
    (page,) = impose([small], LIBRARY.theme("standard"), Printing(Sheet(PAPERS["a3"]))).pages
    assert (page.cells[0].x, page.cells[0].y, page.cells[0].clip) == pytest.approx((0.0, 0.0, None), abs=0.01)


@pytest.mark.parametrize(
    ("row", "column", "label"), [(0, 0, "A1"), (3, 1, "D2"), (25, 0, "Z1"), (26, 9, "AA10")]
)
def test_names_of_sheets(row: int, column: int, label: str) -> None:
    assert name(row, column) == label


def _extent(item: Drawing) -> tuple[float, float, float, float]:
    xs = [value for _, *values in item.commands for value in values[::2]]
    ys = [value for _, *values in item.commands for value in values[1::2]]
    return min(xs), min(ys), max(xs), max(ys)
