"""What is said of an exercise in, its cell on a poster out: a tile with figure and number, name and dose at it.

Without a figure all of the cell is a tile, with the words in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from cards.compose.blocks import pictures
from cards.compose.blocks.exercise import Column, column
from cards.compose.blocks.pictures import Shown
from cards.compose.blocks.setting import Setting
from cards.compose.poster.tile import DISC, Box, disc, number, picture, tile
from cards.compose.type import stack
from cards.compose.type.stack import Hang, Para
from cards.model.face import Item, Path
from cards.model.template import Template
from cards.model.wording import SaidExercise

Place = tuple[float, float]

HANG = 2.12  # from the dose's mark to its words, in body sizes
UNDER = 0.56  # from a tile to the capitals under it
BESIDE = 1.2  # from a tile to the words beside it
PAD = 0.7  # within a tile without a figure
SHARE = 0.5  # of a cell's width: its tile, where the words stand beside it


@dataclass(frozen=True)
class Cell:
    """One exercise. `hollow`: its number stands in a ring, as it is one of several to choose from."""

    label: str
    path: Path
    column: Column
    shown: Shown | None
    hollow: bool

    @property
    def paras(self) -> tuple[Para, ...]:
        return self.column.paras

    @cached_property
    def _widest(self) -> tuple[float, ...]:
        return tuple(para.indent + para.text.widest * para.size for para in self.paras)

    def broken(self, setting: Setting, width: float, beside: bool) -> int:
        """How many of its paragraphs have a word, or a part of a dose, wider than a line."""
        measure = self.measure(setting, width, beside) / setting.body
        return sum(widest > measure for widest in self._widest)

    def measure(self, setting: Setting, width: float, beside: bool) -> float:
        """How long its lines are, in a cell of that width."""
        if self.shown is None:
            return width - 2 * PAD * setting.body - (DISC * setting.body if beside else 0.0)
        return width - self.tile_width(width, beside) - BESIDE * setting.body if beside else width

    def tile_width(self, width: float, beside: bool) -> float:
        return SHARE * width if beside and self.shown else width

    def text(self, setting: Setting, width: float, beside: bool) -> float:
        """Height of its words; with what keeps them off the tile, and off its edges where they stand in it."""
        body = setting.body
        words = stack.height(self.paras, body, self.measure(setting, width, beside))
        if self.shown is None:
            return words + (2 * PAD + (0.0 if beside else DISC)) * body
        return words if beside else words + UNDER * body

    def place(self, setting: Setting, box: Box, high: float, beside: bool, stature: float) -> list[Item]:
        """Within the box; its tile is `high`. `stature`: the most a figure's may be, in points."""
        x, y, wide, full = box
        if self.shown is None:
            return self._place_bare(setting, box, beside)
        width = self.tile_width(wide, beside)
        area = (x, y, width, high)
        drawn = picture(self.shown, self.path, setting, area, stature)
        measure = self.measure(setting, wide, beside)
        if beside:
            left, top = x + width + BESIDE * setting.body, y + (full - self.text(setting, wide, True)) / 2
        else:
            left, top = x, y + high + UNDER * setting.body
        return [tile(setting.template, area), *self._told(setting, (x, y), (left, top, measure), drawn)]

    def _place_bare(self, setting: Setting, box: Box, beside: bool) -> list[Item]:
        """The words in the middle of what the number leaves."""
        x, y, wide, full = box
        aside, above = (DISC * setting.body, 0.0) if beside else (0.0, DISC * setting.body)
        measure = self.measure(setting, wide, beside)
        free = full - above - stack.height(self.paras, setting.body, measure)
        left, top = x + PAD * setting.body + aside, y + above + free / 2
        return [tile(setting.template, box), *self._told(setting, (x, y), (left, top, measure), [])]

    def _told(
        self, setting: Setting, corner: Place, words: tuple[float, float, float], drawn: list[Item]
    ) -> list[Item]:
        """Number and name, the figure, what is said under the name: in this order they are read.

        `corner`: of the tile; `words`: where they start, and how long their lines are.
        """
        name, body, (left, top, measure) = self.column.name, setting.body, words
        last = top + (name.top + (name.count(body, measure) - 1) * name.leading) * body
        return [
            disc(*corner, body, self.hollow),
            number(*corner, body, self.label, self.hollow, name.path),
            *stack.place([name], left, top, body, measure),
            *drawn,
            *stack.place_below(self.column.below, left, last, body, measure),
        ]


def cells(said: Sequence[SaidExercise], template: Template, routine: Path) -> list[Cell]:
    return [_cell(each, template, routine, each.choice) for each in said]


def _cell(said: SaidExercise, template: Template, routine: Path, hollow: bool) -> Cell:
    text = column(said, said.rest, template, routine, False)
    dose = text.dose and replace(text.dose, indent=HANG, hang=Hang(said.mark, at=HANG))
    words = Column(replace(text.name, hang=None), dose, text.rest)
    shown = pictures.chosen(said.figure, template, said.side)
    return Cell(said.label, text.name.path[:-1], words, shown, hollow)
