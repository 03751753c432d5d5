"""A step in, a row out: its least height in a setting, and its items once it has its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeVar

from cards.compose.blocks import pictures
from cards.compose.blocks.cutting import fill
from cards.compose.blocks.exercise import Column, column
from cards.compose.blocks.pictures import Shown
from cards.compose.blocks.setting import Setting, two_digits
from cards.compose.type import stack
from cards.compose.type.line import set_line
from cards.compose.type.stack import Para
from cards.model.face import Item, Path
from cards.model.layout import LEAST_GAP
from cards.model.template import Template
from cards.model.wording import LeftOut, SaidExercise
from cards.text import CAP

R = TypeVar("R", bound="Row")

LEFTOVER = 0.5  # of the room under its name, what the last piece of a row holds at least
HALVINGS = 7  # to find how high the pieces of a row must be
NARROWEST = 2.0  # ems of a column in which a row is cut in pieces


class Unheaded:
    """What has no heading of its own."""

    @property
    def headed(self) -> bool:
        return False

    def opening(self, setting: Setting) -> float:
        return 0.0


@dataclass(frozen=True)
class Row(Unheaded):
    """One exercise: figures left, text right. Of one cut in pieces, only the first shows the figures."""

    number: int
    path: Path
    column: Column
    shown: Shown | None
    short: Column | None = None  # the text without what gives way rather than that the row is cut
    gives: tuple[LeftOut, ...] = ()  # what is left out then
    left_out: tuple[LeftOut, ...] = ()  # that has given way
    heights: dict[tuple[float, float, bool], float] = field(
        init=False, default_factory=dict, compare=False
    )  # by setting, once found

    @property
    def count(self) -> int:
        return 1

    def height(self, setting: Setting) -> float:
        key = (setting.body, setting.figure, setting.beside)
        if (known := self.heights.get(key)) is None:
            text = self.text_height(self.own(setting))
            drawn = pictures.least_height(self.shown, setting)
            close = max(0.0, setting.figure_air - LEAST_GAP * setting.body) if drawn else 0.0
            known = self.heights[key] = max(text, drawn + close)
        return known

    def measure(self, setting: Setting) -> float:
        """How long lines are, in ems."""
        return self.own(setting).text_width / setting.body

    def own(self, setting: Setting) -> Setting:
        """Without a figure the text has the width of both."""
        return setting if self.shown else setting.without_figures

    @cached_property
    def _longest(self) -> tuple[float, ...]:
        return tuple(para.longest for para in self.column.paras)

    def broken(self, setting: Setting) -> int:
        """How many of its paragraphs have a word wider than a line."""
        measure = self.measure(setting)
        return sum([longest > measure for longest in self._longest])

    def place(self, setting: Setting, y: float, height: float, spare: float) -> list[Item]:
        """Items within `height` from `y`; `spare` is room above and below together that the figures may use."""
        own = self.own(setting)
        text = self.text_height(own)
        name, rest = self._place_text(own, y + (height - text) / 2)
        drawn = pictures.place(self.shown, self.path, setting, y - spare / 2, height + spare)
        return [*name, *drawn, *rest]

    def pieces(self, setting: Setting, most: float) -> list[Row]:
        """Itself, or rows none of which is higher than `most`; the name goes along to each, the dose to the first."""
        if self.height(setting) <= most:
            return [self]
        if self.short:
            short = replace(self, column=self.short, left_out=self.gives)
            if short.height(setting) <= most:
                return [short]
        if setting.text_width < NARROWEST * setting.body:
            return [self]  # a letter a line: nothing would be won, and it would take for ever
        return self._cut(self.column, setting, most) or self._cut(self.column.loose, setting, most) or [self]

    def _cut(self, column: Column, setting: Setting, most: float) -> list[Row]:
        """As few as there can be, and where the last would hold little, about as high as one another.

        None where there is no room for a line under the head, which is told as what does not fit.
        """
        rows, low, high = self._filled(column, setting, most), 0.0, most
        if len(rows) < 2 or rows[-1].filled(setting, most) >= LEFTOVER:
            return rows
        for _ in range(HALVINGS):
            middle = (low + high) / 2
            tried = self._filled(column, setting, middle)
            if tried and len(tried) <= len(rows) and max(row.height(setting) for row in tried) <= most:
                rows, high = tried, middle
            else:
                low = middle
        return rows

    def filled(self, setting: Setting, most: float) -> float:
        """How much of the room under its head it uses."""
        head = replace(self, column=replace(self.column, rest=())).text_height(setting)
        return (self.text_height(setting) - head) / (most - head)

    def _filled(self, column: Column, setting: Setting, most: float) -> list[Row]:
        rows: list[Row] = []
        head, pending = replace(column, rest=()), list(column.rest)
        while pending:
            row = replace(self, column=head, shown=None if rows else self.shown)
            own = row.own(setting)
            taken, pending = fill(head.paras, pending, own, most - row.text_height(own))
            if not taken and (rows or head.dose is None or row.height(setting) > most):
                return []
            rows.append(replace(row, column=replace(head, rest=tuple(taken))))
            head = Column(replace(column.name, colour="soft", path=(), hang=None), None, ())
        return rows

    def text_height(self, setting: Setting) -> float:
        body, width = setting.body, setting.text_width
        return stack.height(self._paras(setting), body, width)

    @cached_property
    def _beside(self) -> tuple[Para, ...]:
        """The paragraphs but for the dose."""
        return stack.spaced((self.column.name, *self.column.rest))

    def _paras(self, setting: Setting) -> tuple[Para, ...]:
        """What stands one under the other."""
        return self.column.paras if self._room(setting) is None else self._beside

    def _room(self, setting: Setting) -> float | None:
        """The width left to a name beside its dose; None where the dose has lines of its own.

        Beside the name it takes one line, and leaves the name its words whole and its lines as few.
        """
        name, dose, body = self.column.name, self.column.dose, setting.body
        if dose is None or not setting.beside:
            return None
        used = dose.text.width * dose.size * body
        left = setting.text_width - used - (0.6 + stack.MARK * CAP * dose.size + 0.25) * body
        if name.text.widest > name.measure(body, left):
            return None
        return left if name.count(body, left) == name.count(body, setting.text_width) else None

    def _place_text(self, setting: Setting, y: float) -> tuple[list[Item], list[Item]]:
        """The name, and what is said under it: between them the figures are read."""
        body, width, x = setting.body, setting.text_width, setting.text_x
        left = self._room(setting)
        name, *rest = self.column.paras if left is None else self._beside
        baseline = y + name.top * body
        column = width if left is None else left
        last = baseline + (name.count(body, column) - 1) * name.leading * body
        dose = [] if left is None else self._place_dose(setting, baseline)
        told = [*dose, *stack.place_below(rest, x, last, body, width)]
        return stack.place([name], x, y, body, column), told

    def _place_dose(self, setting: Setting, baseline: float) -> list[Item]:
        """The dose against the right edge, its mark before it."""
        dose, body = self.column.dose, setting.body
        assert dose is not None
        size = dose.size * body
        start, items = setting.right - dose.text.width * size, list[Item]()
        if dose.hang:
            mark = stack.MARK * CAP * size
            items += stack.sign(dose.hang.kind, start - mark - 0.25 * body, baseline, size)
        return [*items, *set_line(dose.text.words, start, baseline, size, dose.colour, dose.path)]


def rows(said: Sequence[SaidExercise], template: Template, routine: Path, kind: type[R]) -> tuple[R, ...]:
    wide = two_digits(said)
    return tuple(_row(each, template, routine, wide, kind) for each in said)


def _row(said: SaidExercise, template: Template, routine: Path, wide: bool, kind: type[R]) -> R:
    text = column(said, said.rest, template, routine, wide)
    shown = pictures.chosen(said.figure, template, said.side)
    short = column(said, said.less, template, routine, wide) if said.less != said.rest else None
    return kind(said.number, text.name.path[:-1], text, shown, short, said.gives)
