"""Cells in their groups and the room for them in, rows of cells out: so many side by side that figures are largest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import ceil
from statistics import median

from cards.compose.blocks.pictures import CURLED_GROWTH
from cards.compose.blocks.setting import Setting
from cards.compose.poster.band import Band
from cards.compose.poster.cell import Cell
from cards.compose.poster.tile import scale, stature
from cards.units import MM

GUTTER = 7 * MM  # between cells of a row, on a page of A3; both grow with the page
GAP = 5 * MM  # between rows
AIR = 0.5  # the same more, in body sizes
BEFORE = 0.7  # above a band that does not start a page, in body sizes
LEAST = 6.0  # height of a tile with a figure, in body sizes
WIDE = 0.62  # of a cell's width: as large as a figure gets in it, about
MOST = 8  # cells in a row


@dataclass(frozen=True)
class Segment:
    """Exercises with no heading among them, and those above the first. `bar`: the group that repeats, or ""."""

    bands: tuple[Band, ...]
    cells: tuple[Cell, ...]
    bar: str = ""


@dataclass(frozen=True)
class Line:
    """A row of cells."""

    cells: tuple[Cell, ...]
    beside: bool  # their words stand beside their tiles

    def width(self, setting: Setting) -> float:
        """Of each cell."""
        gutters = GUTTER * scale(setting.template) * (len(self.cells) - 1)
        return (setting.width - gutters) / len(self.cells)

    def text(self, setting: Setting) -> float:
        """How much higher than its tiles it is; words beside those take none of that."""
        width, least = self.width(setting), LEAST * setting.body
        if self.beside:
            return 0.0
        under = (cell.text(setting, width, False) for cell in self.cells if cell.shown)
        bare = (cell.text(setting, width, False) - least for cell in self.cells if not cell.shown)
        return max(0.0, *under, *bare)

    def needed(self, setting: Setting) -> float:
        """The least height of its tiles."""
        words = (cell.text(setting, self.width(setting), True) for cell in self.cells)
        return max(LEAST * setting.body, *words) if self.beside else LEAST * setting.body

    def broken(self, setting: Setting) -> int:
        return sum(cell.broken(setting, self.width(setting), self.beside) for cell in self.cells)


@dataclass(frozen=True)
class Grid:
    """The rows of every segment in `room` points of height."""

    setting: Setting
    segments: tuple[Segment, ...]
    lines: tuple[tuple[Line, ...], ...]
    room: float

    @cached_property
    def gap(self) -> float:
        return GAP * scale(self.setting.template) + AIR * self.setting.body

    @cached_property
    def every(self) -> tuple[Line, ...]:
        return tuple(line for lines in self.lines for line in lines)

    @cached_property
    def high(self) -> float:
        """Of each tile: what words, bands and gaps leave."""
        bands = sum(band.height(self.setting) for each in self.segments for band in each.bands)
        heads = BEFORE * self.setting.body * sum(bool(each.bands) for each in self.segments[1:])
        words = sum(line.text(self.setting) for line in self.every)
        free = self.room - bands - heads - words - self.gap * (len(self.every) - 1)
        return free / len(self.every)

    @cached_property
    def over(self) -> float:
        """By how much it is too high."""
        return max(line.needed(self.setting) for line in self.every) - self.high

    @cached_property
    def broken(self) -> int:
        return sum(line.broken(self.setting) for line in self.every)

    @cached_property
    def stature(self) -> float:
        """Of its figures: that of the one in the middle, were each as large as its tile lets it be, in points."""
        found = [
            stature(cell.shown, self.setting.body, (0.0, 0.0, self._tile(line, cell), self.high))
            for line in self.every
            for cell in line.cells
            if cell.shown and not cell.shown.figures[0].photo
        ]
        return median(found) if found else self.least

    @property
    def least(self) -> float:
        """What its narrowest or lowest tile leaves a figure, about."""
        return min(
            min(self.high, WIDE * self._tile(line, cell)) for line in self.every for cell in line.cells
        )

    @property
    def most(self) -> float:
        """The largest stature there is on the page."""
        return CURLED_GROWTH * self.stature

    def _tile(self, line: Line, cell: Cell) -> float:
        return cell.tile_width(line.width(self.setting), line.beside)


def across(count: int, columns: int) -> tuple[int, ...]:
    """So many cells in rows as alike as can be, of about so many: none is alone in a row beside longer ones."""
    if columns == 1:
        return (1,) * count
    rows = ceil(count / columns)
    while rows > 1 and count < 2 * rows:
        rows -= 1
    each, more = divmod(count, rows)
    return (each + 1,) * more + (each,) * (rows - more)


def grids(segments: Sequence[Segment], setting: Setting, room: float) -> Iterator[Grid]:
    """All ways to have them, whether they fit or not."""
    longest = max(len(each.cells) for each in segments)
    for columns in range(1, min(MOST, longest) + 1):
        for beside in (False, True):
            lines = tuple(tuple(_lines(each.cells, columns, beside)) for each in segments)
            yield Grid(setting, tuple(segments), lines, room)


def fitting(
    segments: Sequence[Segment], setting: Setting, room: float, broken: float, high: float = LEAST
) -> Iterator[Grid]:
    """Those with tiles at least `high` body sizes high that break no more words than that."""
    for grid in grids(segments, setting, room):
        if grid.high >= high * setting.body and grid.over <= 0 and grid.broken <= broken:
            yield grid


def _lines(cells: Sequence[Cell], columns: int, beside: bool) -> Iterator[Line]:
    """A cell alone in its row where others have several has its words beside it."""
    start = 0
    for count in across(len(cells), columns):
        yield Line(tuple(cells[start : start + count]), beside or (count == 1 < columns))
        start += count
