"""Pages to hang up and paper that is smaller in, sheets to glue together out: true to size, each over the one before.

Sheets have a letter for their row and a number for their place in it. Each repeats the last 10 mm of its neighbours; it
is cut at its left and upper marks and glued on the strip that its neighbours' marks show.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from math import ceil
from string import ascii_uppercase

from cards.impose import marks
from cards.impose.grid import HAIR
from cards.impose.margin import bar, sentence
from cards.impose.sheet import bookmarks
from cards.impose.words import pasted
from cards.model.face import Composed, Drawing, Face
from cards.model.page import Box, Cell, Document, Page, document
from cards.model.template import Theme
from cards.printing import Paper, Sheet
from cards.units import MM

OVERLAP = 10 * MM
SLUG = 6 * MM  # inside the printer's margins, for marks and words
TICK = 4 * MM
OFF = 1 * MM  # from the picture to a mark
SCALE = (3 * MM, 6.5)  # height and type size of the bar


@dataclass(frozen=True, slots=True)
class Tiling:
    """Windows of equal size over a face, as many as cover it, each `OVERLAP` over the ones before; in points."""

    face: Face
    paper: Paper
    columns: int
    rows: int

    @property
    def window(self) -> Box:
        """On every sheet: where it shows its part."""
        left, top, right, bottom = self.paper.printable
        return left + SLUG, top + SLUG, right - SLUG, bottom - SLUG

    def part(self, row: int, column: int) -> Box:
        """Of the face, that a sheet shows; what all of them show together has the face in its middle."""
        left, top, right, bottom = self.window
        wide, high = right - left, bottom - top
        x = _start(self.face.width, wide, self.columns, column)
        y = _start(self.face.height, high, self.rows, row)
        return x, y, x + wide, y + high

    def names(self) -> list[list[str]]:
        return [[name(row, column) for column in range(self.columns)] for row in range(self.rows)]


def name(row: int, column: int) -> str:
    """`A1` for the first: a letter for the row (AA after Z) and the number of the column."""
    more, letter = divmod(row, len(ascii_uppercase))
    return f"{ascii_uppercase[more - 1] if more else ''}{ascii_uppercase[letter]}{column + 1}"


def sheets(routines: Sequence[Composed], theme: Theme, sheet: Sheet) -> Document:
    """Every page of the routines; one that fits the paper as it is lies on it by itself."""
    pages = [
        page
        for _ in range(sheet.copies or 1)
        for composed in routines
        for face in composed.faces
        for page in _pages(face, sheet.paper, composed.language)
    ]
    return document(pages, routines, theme, bookmarks(pages, routines), Duplex="Simplex")


def tiling(face: Face, paper: Paper) -> Tiling:
    """With the fewest sheets, upright or on their sides."""
    found = (_tiling(face, each) for each in (paper, paper.turned))
    return min(found, key=lambda each: each.columns * each.rows)


def _tiling(face: Face, paper: Paper) -> Tiling:
    left, top, right, bottom = paper.printable
    wide, high = right - left - 2 * SLUG, bottom - top - 2 * SLUG
    return Tiling(face, paper, _count(face.width, wide), _count(face.height, high))


def _count(length: float, window: float) -> int:
    return max(1, ceil((length - OVERLAP - HAIR) / (window - OVERLAP)))


def _start(length: float, window: float, count: int, at: int) -> float:
    step = window - OVERLAP
    return (length - count * step - OVERLAP) / 2 + at * step


def _pages(face: Face, paper: Paper, language: str) -> Iterator[Page]:
    for on in (paper, paper.turned):
        if face.width <= on.width + HAIR and face.height <= on.height + HAIR:
            cell = Cell(face, (on.width - face.width) / 2, (on.height - face.height) / 2)
            yield _page(on, cell, "", (), ())
            return
    tiles = tiling(face, paper)
    for row, column in product(range(tiles.rows), range(tiles.columns)):
        part, window = tiles.part(row, column), tiles.window
        cell = Cell(face, window[0] - part[0], window[1] - part[1], clip=part)
        lines = tuple(_marks(tiles, row, column))
        yield _page(tiles.paper, cell, name(row, column), lines, _notes(tiles, row, column, language))


def _page(paper: Paper, cell: Cell, label: str, lines: tuple[Drawing, ...], notes: tuple[Cell, ...]) -> Page:
    box = (0.0, 0.0, paper.width, paper.height)
    return Page(paper.width, paper.height, box, box, (cell,), lines, label, notes)


def _marks(tiles: Tiling, row: int, column: int) -> Iterator[Drawing]:
    """Where to cut and where the next sheets begin: across the slugs above, below and at the sides."""
    left, top, right, bottom = tiles.window
    xs, ys = _cuts(tiles, row, column)
    for x in xs:
        yield marks.line(x, top - OFF - TICK, x, top - OFF)
        yield marks.line(x, bottom + OFF, x, bottom + OFF + TICK)
    for y in ys:
        yield marks.line(left - OFF - TICK, y, left - OFF, y)
        yield marks.line(right + OFF, y, right + OFF + TICK, y)


def _cuts(tiles: Tiling, row: int, column: int) -> tuple[list[float], list[float]]:
    """The poster's own edges; left and above, the window's; right and below, the edges of the sheets glued there."""
    left, top, right, bottom = tiles.window
    x0, y0, *_ = tiles.part(row, column)
    xs = {left - x0, left - x0 + tiles.face.width} | ({left} if column else set())
    ys = {top - y0, top - y0 + tiles.face.height} | ({top} if row else set())
    xs |= {right - OVERLAP} if column + 1 < tiles.columns else set()
    ys |= {bottom - OVERLAP} if row + 1 < tiles.rows else set()
    seen = sorted(x for x in xs if left - HAIR <= x <= right + HAIR)
    return seen, sorted(y for y in ys if top - HAIR <= y <= bottom + HAIR)


def _notes(tiles: Tiling, row: int, column: int, language: str) -> tuple[Cell, ...]:
    """Below, which sheet it is and what to do; above, a bar to check the scale by; in the strips, what goes there."""
    left, top, right, bottom = tiles.window
    edges = [left, *_cuts(tiles, row, column)[0], right]
    start, end = max(pairwise(edges), key=lambda span: span[1] - span[0])  # between marks
    room, middle = end - start - 4 * OFF, (start + end) / 2
    told = [sentence(words) for words in pasted(name(row, column), tiles.names(), language)]
    words = next((face for face in told if face.width <= room), told[-1])
    scale = bar(100 if room >= 100 * MM else 50, *SCALE)
    found = [
        Cell(words, middle - words.width / 2, bottom + (SLUG - words.height) / 2),
        Cell(scale, middle - scale.width / 2, top - (SLUG + scale.height) / 2),
    ]
    if column + 1 < tiles.columns:
        beside = sentence(name(row, column + 1))
        found.append(Cell(beside, right - OVERLAP + OFF, top - (SLUG + beside.height) / 2))
    if row + 1 < tiles.rows:
        under = sentence(name(row + 1, column))
        found.append(Cell(under, right + OFF, bottom - OVERLAP + OFF))
    return tuple(found)
