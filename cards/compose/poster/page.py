"""A grid and what stands above and below it in, a page's items in reading order out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from cards.compose.blocks import imprint, safety
from cards.compose.blocks.entries import Entries, entry_blocks
from cards.compose.blocks.safety import Block
from cards.compose.blocks.setting import Setting
from cards.compose.poster.grid import BEFORE, GUTTER, Grid, Line, Segment
from cards.compose.poster.panel import Panel, panel
from cards.compose.poster.tile import scale
from cards.compose.type import stack
from cards.compose.type.stack import Para
from cards.model.face import Drawing, Face, Item, Path
from cards.model.wording import Entry, Wording
from cards.units import MM

UNDER = 1.2  # from the panel to the first tiles, in body sizes
ABOVE = 1.4  # from the last row to the rule over the safety notes
BEFORE_TOP = 0.9  # from the panel to what is to be done first
BAR = 2.4 * MM  # width of the bar beside what repeats, on a page of A3
BAR_OFF = 5.2 * MM  # from the margin to its outer edge


@dataclass(frozen=True)
class Frame:
    """All of a page but its exercises: the panel, what to do first, safety, what is told beside, the imprint."""

    said: Wording
    setting: Setting
    path: Path
    told: tuple[Entry, ...]

    @cached_property
    def panel(self) -> Panel:
        return panel(self.said, self.setting, self.path)

    @cached_property
    def before(self) -> Para | None:
        return safety.before(self.said, self.path)

    @cached_property
    def block(self) -> Block:
        return safety.run_in(self.said, self.path)

    @cached_property
    def entries(self) -> Entries:
        return entry_blocks(self.told, self.path)

    @cached_property
    def top(self) -> float:
        """Where bands and tiles begin."""
        body = self.setting.body
        first = stack.height([self.before], body, self.setting.width) if self.before else 0.0
        return self.panel.foot + first + (UNDER + BEFORE_TOP * bool(self.before)) * body

    @cached_property
    def foot(self) -> float:
        """Where safety begins."""
        low = self.setting.template.height - self.setting.template.quiet - imprint.height(self.setting)
        return low - self.entries.height(self.setting) - self.block.height(self.setting)

    @property
    def room(self) -> float:
        """Of height, for the exercises."""
        return self.foot - ABOVE * self.setting.body - self.top

    def place(self, grid: Grid, label: str) -> Face:
        """`label`: the page's number among several, or ""."""
        template, setting = self.setting.template, self.setting
        below = self.foot + self.block.height(setting)
        items = [
            *self.panel.place(),
            *self._first(),
            *_placed(grid, self.top),
            *self.block.place(setting, self.foot),
            *self.entries.place(setting, below),
            *imprint.place(self.said, setting, self.path, label),
        ]
        return Face(template.width, template.height, tuple(items), label, template.radius)

    def _first(self) -> list[Item]:
        if self.before is None:
            return []
        setting, top = self.setting, self.panel.foot + BEFORE_TOP * self.setting.body
        return stack.place([self.before], setting.left, top, setting.body, setting.width)


def _placed(grid: Grid, y: float) -> Iterator[Item]:
    """Segment by segment, a bar beside each stretch that repeats."""
    setting, bars = grid.setting, dict[str, tuple[float, float]]()
    for at, (segment, lines) in enumerate(zip(grid.segments, grid.lines, strict=True)):
        y += BEFORE * setting.body if at and segment.bands else 0.0
        start = y
        for band in segment.bands:
            start = y if band.key == segment.bar else start
            yield from band.place(setting, y)
            y += band.height(setting)
        foot = y
        for line in lines:
            yield from _row(grid, line, y)
            foot = y + grid.high + line.text(setting)
            y = foot + grid.gap
        if segment.bar:
            bars[segment.bar] = (bars.get(segment.bar, (start,))[0], foot)
    yield from (_bar(setting, *span) for span in bars.values())


def _row(grid: Grid, line: Line, y: float) -> Iterator[Item]:
    setting = grid.setting
    width, full = line.width(setting), grid.high + line.text(setting)
    x = setting.left
    for cell in line.cells:
        yield from cell.place(setting, (x, y, width, full), grid.high, line.beside, grid.most)
        x += width + GUTTER * scale(setting.template)


def _bar(setting: Setting, top: float, foot: float) -> Drawing:
    size = scale(setting.template)
    left = setting.left - BAR_OFF * size
    right = left + BAR * size
    return Drawing(
        (("M", left, top), ("L", right, top), ("L", right, foot), ("L", left, foot), ("Z",)), "accent"
    )


def split(segments: Sequence[Segment], starts: Sequence[int]) -> Iterator[tuple[Segment, ...]]:
    """The segments cut where pages begin; `starts`: how many exercises have gone before each page, and all."""
    for begin, end in pairwise(starts):
        page, at = list[Segment](), 0
        for segment in segments:
            cells = segment.cells[max(0, begin - at) : max(0, end - at)]
            bands = segment.bands if begin <= at else ()
            if cells:
                page.append(Segment(bands, cells, segment.bar))
            at += len(segment.cells)
        yield tuple(page)
