"""A step in, a row out: its least height in a setting, and its items once it has its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import takewhile

from cards.compose import pictures, stack
from cards.compose.exercise import Column, column
from cards.compose.pictures import Shown
from cards.compose.setline import set_line
from cards.compose.setting import LEAST_GAP, Setting, two_digits
from cards.compose.stack import Para
from cards.model.face import Item, Path
from cards.model.template import Template
from cards.model.wording import SaidExercise
from cards.text import CAP

SHORT = 3  # lines: a paragraph that is not cut
LEFTOVER = 0.5  # of the room under its name, what the last piece of a row holds at least
HALVINGS = 7  # to find how high the pieces of a row must be
NARROWEST = 2.0  # ems of a column in which a row is cut in pieces


@dataclass(frozen=True)
class Row:
    """One exercise: figures left, text right. Of one cut in pieces, only the first shows the figures."""

    number: int
    path: Path
    column: Column
    shown: Shown | None
    short: Column | None = None  # the text without what gives way rather than that the row is cut
    gave: bool = False  # that has given way
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
        items = self._place_text(own, y + (height - text) / 2)
        drawn = pictures.place(self.shown, self.path, setting, y - spare / 2, height + spare)
        heading = self.column.name.path[-1:]
        name, rest = list[Item](), list[Item]()
        for item in items:
            (name if item.path[-1:] == heading else rest).append(item)
        return [*name, *drawn, *rest]

    def pieces(self, setting: Setting, most: float) -> list[Row]:
        """Itself, or rows none of which is higher than `most`; the name goes along to each, the dose to the first."""
        if self.height(setting) <= most:
            return [self]
        if self.short:
            short = replace(self, column=self.short, gave=True)
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
            taken, pending = _fill(row, pending, row.own(setting), most)
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

    def _place_text(self, setting: Setting, y: float) -> list[Item]:
        body, width, x = setting.body, setting.text_width, setting.text_x
        if (left := self._room(setting)) is None:
            return stack.place(self.column.paras, x, y, body, width)
        name, *rest = self._beside
        baseline = y + name.top * body
        last = baseline + (name.count(body, left) - 1) * name.leading * body
        return [
            *stack.place([name], x, y, body, left),
            *self._place_dose(setting, baseline),
            *stack.place_below(rest, x, last, body, width),
        ]

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


def rows(
    said: Sequence[SaidExercise], template: Template, routine: Path, kind: type[Row] = Row
) -> tuple[Row, ...]:
    wide = two_digits(said)
    return tuple(_row(each, template, routine, wide, kind) for each in said)


def _row(said: SaidExercise, template: Template, routine: Path, wide: bool, kind: type[Row]) -> Row:
    text = column(said, said.rest, template, routine, wide)
    shown = pictures.chosen(said.figure, template, said.side)
    short = column(said, said.less, template, routine, wide) if said.less != said.rest else None
    return kind(said.number, text.name.path[:-1], text, shown, short)


def _fill(row: Row, pending: list[Para], setting: Setting, most: float) -> tuple[list[Para], list[Para]]:
    """As much of the pending paragraphs as fits under the row's head, and what is left.

    Paragraphs that belong together are parted only where they alone are too high.
    """
    taken: list[Para] = []
    room = most - row.text_height(setting)
    pending = list(stack.spaced((row.column.paras[-1], *pending))[1:])
    while pending:
        group = _group(pending)
        high = stack.advance(group, setting.body, setting.text_width)
        if high > room + 1e-6:
            if len(group) == 1 or not taken:
                lines, pending = _lines(
                    group, pending, setting, room, alone=not taken and row.column.dose is None
                )
                taken += lines
            break
        taken, pending, room = [*taken, *group], pending[len(group) :], room - high
    return taken, pending


def _group(paras: Sequence[Para]) -> list[Para]:
    """The first paragraph, and those that are kept with it."""
    return [paras[0], *takewhile(lambda para: para.kept, paras[1:])]


def _lines(
    group: Sequence[Para], pending: list[Para], setting: Setting, room: float, alone: bool
) -> tuple[list[Para], list[Para]]:
    """As many lines of a group as there is room for, and what is left of all.

    A short paragraph that is kept with the one above is not cut, and takes a line of that one along.
    """
    taken: list[Para] = []
    rest = pending[:]
    for para in group:
        lines = para.lines(setting.body, setting.text_width)
        fit = max(0, int((room / setting.body - para.before) / para.leading + 1e-6))
        if fit < len(lines):
            if taken and (fit < 1 or (para.kept and len(lines) <= SHORT)):
                return [*taken[:-1], *_parted(taken[-1], -1, setting, rest)], rest
            fit = _together(fit, len(lines), alone and not taken)
            return [*taken, *_parted(rest.pop(0), fit, setting, rest)], rest
        taken.append(rest.pop(0))
        room -= (para.before + para.leading * len(lines)) * setting.body
    return taken, rest


def _together(fit: int, count: int, alone: bool) -> int:
    """Of `count` lines, how many of the `fit` there is room for are taken so that none is left alone.

    `alone`: some must be taken.
    """
    taken = fit - 1 if count - fit == 1 and fit > 1 else fit
    return (fit if alone else 0) if taken == 1 else taken


def _parted(para: Para, at: int, setting: Setting, rest: list[Para]) -> list[Para]:
    """The lines of a paragraph before `at`, if there are any; its other lines go first in what is left."""
    lines = para.lines(setting.body, setting.text_width)
    upper, lower = lines[:at], lines[at:]
    if at < 0 and not upper:
        return [para]
    if lower:
        text, hang = para.text.of(sum(lower, ())), None if upper else para.hang
        rest.insert(0, replace(para, text=text, hang=hang, before=0.0))
    return [replace(para, text=para.text.of(sum(upper, ())))] if upper else []
