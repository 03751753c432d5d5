"""What is done when in, a small table out: in columns where few fit side by side, else in rows.

Its form depends on the measure, as the lines of a paragraph do, so that it stands among paragraphs as one of them.
Lengths are in body sizes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from math import ceil
from typing import NamedTuple

from cards.compose.type import signs
from cards.compose.type.line import set_line, spoken
from cards.compose.type.paragraph import Paragraph, joined, paragraph
from cards.compose.type.stack import Para, child, with_elements
from cards.compose.type.word import ROOM, Line
from cards.model.face import Item, Path
from cards.text import CAP

STEP = 0.05  # in which its height is counted, as that of others in lines
MOST = 4  # columns
LEAST = 3  # columns there is room for, however few there are: so tables under one another stand alike
WIDEST = 20.0  # all columns together, for which type stays smaller rather than that they become rows
GAP = 0.8  # between columns
LABEL = 0.92  # type of the label above a column
PITCH = 1.42  # baseline to baseline, from row to row
LEADING = 1.18  # the same within a row
OVER = 0.3  # from the text above to the rule
INSIDE = 0.42  # from a baseline to the rule under it; above capitals as much as is left of the pitch
HAIRLINE = 0.5  # points
HALF = 0.5  # of the measure, what a label may take beside what it says


class Row(NamedTuple):
    when: Paragraph  # in bold, for rows
    label: Paragraph  # the same for columns
    what: Paragraph
    path: Path

    @property
    def wide(self) -> float:
        """What it takes as a column."""
        return max(self.label.width * LABEL, self.what.width)


class Cell(NamedTuple):
    """Lines from the baseline `y` on, at `x`."""

    x: float
    y: float
    lines: tuple[Line, ...]
    size: float
    colour: str
    path: Path


class Form(NamedTuple):
    """`cells` as they are read; `rules`: how far down each is; `height`: down to the last one."""

    cells: tuple[Cell, ...]
    rules: tuple[float, ...]
    height: float


class Grid(Paragraph):
    """The text of a table: in place of lines its height is counted, in steps."""

    __slots__ = ("columns", "rows", "ruled")

    def __init__(self, rows: Sequence[Row], columns: int, ruled: bool) -> None:
        """`columns`: so many at most; `ruled`: with a rule above, which a heading has already."""
        super().__init__(())
        self.rows = tuple(rows)
        self.columns = columns
        self.ruled = ruled
        self.widest = self.longest = self._least()

    def _least(self) -> float:
        """The measure type keeps to when it grows: that of columns, unless they are many or wide."""
        columns = sum(row.wide for row in self.rows) + GAP * (len(self.rows) - 1)
        if len(self.rows) <= self.columns and columns <= WIDEST:
            return columns
        return max(max(row.when.longest, row.what.longest) for row in self.rows)

    def spoken(self, language: str) -> Paragraph:
        return self  # its cells are in their languages

    def count(self, measure: float) -> int:
        return ceil(_form(self, measure).height / STEP)


@dataclass(frozen=True, slots=True)
class Table(Para):
    """A paragraph whose text is a grid."""

    def set(self, x: float, baseline: float, body: float, column: float) -> Iterator[Item]:
        form = _form(self.grid, self.measure(body, column))
        for y in form.rules:
            yield signs.rule(x, x + column, baseline + y * body, HAIRLINE, "hairline")
        for cell in form.cells:
            y = baseline + cell.y * body
            for line, path in with_elements(cell.lines, cell.path):
                yield from set_line(line, x + cell.x * body, y, cell.size * body, cell.colour, path)
                y += LEADING * body

    @property
    def top(self) -> float:
        """Its height has it."""
        return self.leading

    @property
    def grid(self) -> Grid:
        assert isinstance(self.text, Grid)
        return self.text

    def parted(self, body: float, column: float, room: float) -> tuple[list[Para], list[Para]]:
        """As many of its rows as there is room for, in points, and what is left of it."""
        measure, rows = self.measure(body, column), self.grid.rows
        parts = (self._of(rows[:count]) for count in range(len(rows), 0, -1))
        taken = next((part for part in parts if part.text.count(measure) * STEP * body <= room), None)
        if taken is None:
            return [], [self]
        left = rows[len(taken.grid.rows) :]
        return [taken], [self._of(left)] if left else []

    def _of(self, rows: Sequence[Row]) -> Table:
        return replace(self, text=Grid(rows, self.grid.columns, True))


def table(said: Sequence[tuple[str, Sequence[str]]], path: Path, columns: int, ruled: bool) -> Table:
    """`said`: when, and the parts of what then; `columns`: so many at most, none where each is a row."""
    own = child(path, "table", "progress")
    rows = [_row(when, parts, child(own, "row", str(at))) for at, (when, parts) in enumerate(said)]
    return Table(Grid(rows, columns, ruled), own, leading=STEP)


def _row(when: str, parts: Sequence[str], path: Path) -> Row:
    language = spoken(path)
    bold, label = paragraph(when, "bold").spoken(language), paragraph(when).spoken(language)
    return Row(bold, label, joined(tuple(parts), "bold").spoken(language), path)


@lru_cache(maxsize=ROOM)
def _form(grid: Grid, measure: float) -> Form:
    if starts := _starts(grid, measure):
        return _columns(grid, [*starts, measure + GAP])
    short = [row for row in grid.rows if row.when.width + GAP <= HALF * measure]
    indent = GAP + max([row.when.width for row in short], default=measure)
    beside = all(row.what.widest <= measure - indent for row in short)
    return _rows(grid, measure, indent if beside else 0.0)


def _starts(grid: Grid, measure: float) -> list[float]:
    """Where columns begin: all as wide, or each as wide as it must be; none where they do not fit."""
    count = len(grid.rows)
    pitch = measure / max(LEAST, count)
    if count > grid.columns:
        return []
    if all(max(row.label.width * LABEL, row.what.widest) <= pitch - GAP for row in grid.rows):
        return [pitch * at for at in range(count)]
    widths = [row.wide for row in grid.rows]
    spare = measure - sum(widths)
    if spare < GAP * (count - 1):
        return []
    gap = spare / max(1, count - 1)
    return [sum(widths[:at]) + gap * at for at in range(count)]


def _columns(grid: Grid, starts: Sequence[float]) -> Form:
    """`starts`: of the columns, and where the next one would."""
    top = (OVER + PITCH - INSIDE if grid.ruled else CAP) - CAP * (1 - LABEL)
    cells, most = list[Cell](), 0
    for row, (start, end) in zip(grid.rows, pairwise(starts), strict=True):
        head, cell = _paths(row)
        lines = row.what.parted(end - start - GAP)
        cells.append(Cell(start, top, row.label.lines(end - start), LABEL, "soft", head))
        cells.append(Cell(start, top + LEADING, lines, 1.0, "accent", cell))
        most = max(most, len(lines))
    end = top + LEADING * most + INSIDE
    return Form(tuple(cells), (OVER, end) if grid.ruled else (end,), end)


def _rows(grid: Grid, measure: float, indent: float) -> Form:
    """`indent`: of what stands beside its label; what has a longer one stands under it, where it is 0 all does."""
    cells, rules, y = list[Cell](), [OVER] if grid.ruled else [], OVER if grid.ruled else CAP - PITCH + INSIDE
    for row in grid.rows:
        head, cell = _paths(row)
        x = indent if row.when.width + GAP <= indent else 0.0
        labels, lines = row.when.lines(measure), row.what.parted(measure - x)
        top = y + PITCH - INSIDE
        low = top if x else top + LEADING * len(labels)
        cells.append(Cell(0.0, top, labels, 1.0, "soft", head))
        cells.append(Cell(x, low, lines, 1.0, "accent", cell))
        y = low + LEADING * (len(lines) - 1) + INSIDE
        rules.append(y)
    return Form(tuple(cells), tuple(rules), y)


def _paths(row: Row) -> tuple[Path, Path]:
    """Of what heads a row of the document's table, and of what it says, in paragraphs of their own."""
    return child(row.path, "header"), child(child(row.path, "cell"), "then")
