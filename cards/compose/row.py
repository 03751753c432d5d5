"""A step in, a row out: its least height in a setting, and its items once it has its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from cards.compose import pictures, stack
from cards.compose.exercise import Column, column
from cards.compose.face import Item, Path
from cards.compose.paragraph import Paragraph
from cards.compose.pictures import Shown
from cards.compose.setting import Setting
from cards.compose.stack import Para
from cards.compose.template import Template
from cards.compose.words import Line, line_width
from cards.model import Step
from cards.text import CAP

SHORT = 3  # lines: a paragraph that is not cut
DOSE_SHARE = 0.62  # of the text's width, the most a dose beside the name may take


@dataclass(frozen=True)
class Row:
    """One exercise: figures left, text right. Of one cut in pieces, only the first shows the figures."""

    number: int
    path: Path
    column: Column
    shown: Shown | None
    short: Column | None = None  # the text without what gives way rather than that the row is cut
    heights: dict[tuple[float, float, bool], float] = field(
        init=False, default_factory=dict, compare=False
    )  # by setting, once found

    @property
    def count(self) -> int:
        return 1

    def height(self, setting: Setting) -> float:
        key = (setting.body, setting.figure, setting.beside)
        if (known := self.heights.get(key)) is None:
            text, drawn = self.text_height(self.own(setting)), pictures.least_height(self.shown, setting)
            known = self.heights[key] = max(text, drawn)
        return known

    def measure(self, setting: Setting) -> float:
        """How long lines are, in ems."""
        return self.own(setting).text_width / setting.body

    def own(self, setting: Setting) -> Setting:
        """Without a figure the text has the width of both."""
        return setting if self.shown else setting.without_figures

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
        short = replace(self, column=self.short or self.column)
        if short.height(setting) <= most:
            return [short]
        return self._cut(self.column, setting, most) or self._cut(self.column.loose, setting, most) or [self]

    def _cut(self, column: Column, setting: Setting, most: float) -> list[Row]:
        """None where a face has no room for a line under the head, which is told as what does not fit."""
        rows: list[Row] = []
        head, pending = replace(column, rest=()), list(column.rest)
        while pending:
            row = replace(self, column=head, shown=None if rows else self.shown)
            taken, pending = _fill(row, pending, row.own(setting), most)
            if not taken:
                return []
            rows.append(replace(row, column=replace(head, rest=tuple(taken))))
            head = Column(replace(column.name, colour="soft", path=(), hang=None), None, ())
        return rows

    def text_height(self, setting: Setting) -> float:
        body, width = setting.body, setting.text_width
        if not setting.beside or self.column.dose is None:
            return stack.height(self.column.paras, body, width)
        rest = stack.advance(self.column.rest, body, width)
        return CAP * self.column.name.size * body + self._beside(setting)[1] + rest + stack.FOOT * body

    def _beside(self, setting: Setting) -> tuple[float, float]:
        """Width left to the name, and from its first baseline to the last of name and dose."""
        name, dose, body = self.column.name, self.column.dose, setting.body
        assert dose is not None
        lines = self._dose_lines(setting)
        used = max(map(line_width, lines)) * dose.size * body
        left = setting.text_width - used - (0.6 + stack.MARK * CAP * dose.size + 0.25) * body
        names = (name.count(body, left) - 1) * name.leading * body
        doses = (len(lines) - 1) * dose.leading * body
        if len(lines) == 2 and self._clear(line_width(lines[1]) * dose.size * body, setting):
            doses = 0.0
        return left, max(names, doses)

    def _dose_lines(self, setting: Setting) -> tuple[Line, ...]:
        """The last line short, so that what is below the name can stand beside it."""
        assert self.column.dose is not None
        measure = self.column.dose.measure(setting.body, DOSE_SHARE * setting.text_width)
        return self.column.dose.text.filled(measure)

    def _clear(self, dose: float, setting: Setting) -> bool:
        """Whether the first line under the name ends before the dose's second line begins."""
        if not self.column.rest:
            return False
        first, body = self.column.rest[0], setting.body
        line = first.lines(body, setting.text_width)[0]
        return (first.indent + line_width(line) * first.size + 1.0) * body + dose <= setting.text_width

    def _place_text(self, setting: Setting, y: float) -> list[Item]:
        body, width, x = setting.body, setting.text_width, setting.text_x
        if not setting.beside or self.column.dose is None:
            return stack.place(self.column.paras, x, y, body, width)
        left, down = self._beside(setting)
        baseline = y + CAP * self.column.name.size * body
        return [
            *stack.place([self.column.name], x, y, body, left),
            *self._place_dose(setting, baseline),
            *stack.place_below(self.column.rest, x, baseline + down, body, width),
        ]

    def _place_dose(self, setting: Setting, baseline: float) -> list[Item]:
        """The dose against the right edge, its mark before the first line."""
        dose, body = self.column.dose, setting.body
        assert dose is not None
        items: list[Item] = []
        size = dose.size * body
        for index, (line, path) in enumerate(stack.told(self._dose_lines(setting), dose.path)):
            start = setting.right - line_width(line) * size
            if index == 0 and dose.hang:
                mark = stack.MARK * CAP * size
                items += stack.sign(dose.hang.kind, start - mark - 0.25 * body, baseline, size)
            items += stack.set_line(
                line, start, baseline + index * dose.leading * body, size, dose.colour, path
            )
        return items


def rows(
    steps: tuple[Step, ...], template: Template, routine: Path, kind: type[Row] = Row
) -> tuple[Row, ...]:
    wide = steps[-1].number > 9
    return tuple(_row(step, template, routine, wide, kind) for step in steps)


def _row(step: Step, template: Template, routine: Path, wide: bool, kind: type[Row]) -> Row:
    text = column(step, template, routine, wide)
    shown = pictures.chosen(step.exercise.illustration, template, step.side)
    less = replace(template, shows=template.shows - template.gives)
    short = column(step, less, routine, wide) if template.gives else None
    return kind(step.number, text.name.path[:-1], text, shown, short)


def _fill(row: Row, pending: list[Para], setting: Setting, most: float) -> tuple[list[Para], list[Para]]:
    """As much of the pending paragraphs as fits under the row's head, and what is left.

    Paragraphs that belong together are parted only where they alone are too high.
    """
    taken: list[Para] = []
    room = most - row.text_height(setting)
    while pending:
        group = _group(pending)
        high = stack.advance(group, setting.body, setting.text_width)
        if high > room + 1e-6:
            if len(group) == 1 or not taken:
                lines, pending = _lines(group, pending, setting, room)
                taken += lines
            break
        taken, pending, room = [*taken, *group], pending[len(group) :], room - high
    return taken, pending


def _group(paras: Sequence[Para]) -> list[Para]:
    """The first paragraph, and those that are kept with it."""
    return [paras[0], *takewhile(lambda para: para.kept, paras[1:])]


def _lines(
    group: Sequence[Para], pending: list[Para], setting: Setting, room: float
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
            return [*taken, *_parted(rest.pop(0), fit, setting, rest)], rest
        taken.append(rest.pop(0))
        room -= (para.before + para.leading * len(lines)) * setting.body
    return taken, rest


def _parted(para: Para, at: int, setting: Setting, rest: list[Para]) -> list[Para]:
    """The lines of a paragraph before `at`, if there are any; its other lines go first in what is left."""
    lines = para.lines(setting.body, setting.text_width)
    upper, lower = lines[:at], lines[at:]
    if at < 0 and not upper:
        return [para]
    if lower:
        rest.insert(
            0, replace(para, text=Paragraph(sum(lower, ())), hang=None if upper else para.hang, before=0.0)
        )
    return [replace(para, text=Paragraph(sum(upper, ())))] if upper else []
