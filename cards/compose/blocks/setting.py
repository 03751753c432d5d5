"""A template and the choices made for it in, the edges of a face out; all in points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from cards.model.template import Template
from cards.model.wording import SaidExercise
from cards.units import MM

HANG = 1.22  # from a row's number to the text, in body sizes
HANG_WIDE = 1.95  # the same where numbers have two digits
FIGURE_GAP = 1.5
FRAME_GAP = 5 * MM
SHEET_GAP = 6 * MM  # from the last frame to the text
CLEAR = 1 * MM  # between a figure and a rule, at least
CLEAR_SHARE = 0.2  # the same in body sizes
HAIRLINE = 0.5
LIST_GAP = 1.0  # rows must keep this far apart before safety is set as a list
MOST_GAP = 3.2
GROWTH = 1.35  # of type past the wish, on a sheet that rows as far apart as they may be would not fill


@dataclass(frozen=True)
class Setting:
    """`figure`: width of one figure cell. `beside`: the dose stands on the name's line."""

    template: Template
    body: float
    figure: float
    beside: bool = False
    wide_numbers: bool = False
    bare: bool = False  # without a figure column

    def sized(self, body: float) -> Setting:
        """The same in another type size; figures stay as wide."""
        return replace(self, body=body)

    def for_figures(self, figure: float) -> Setting:
        """The same with cells for figures of another width."""
        return replace(self, figure=figure)

    @cached_property
    def without_figures(self) -> Setting:
        """For a row that shows none: its text has all of the width."""
        return replace(self, bare=True)

    @property
    def left(self) -> float:
        return self.template.quiet

    @property
    def right(self) -> float:
        return self.template.width - self.template.quiet

    @cached_property
    def width(self) -> float:
        return self.right - self.left

    @property
    def hang(self) -> float:
        """In body sizes."""
        return (HANG_WIDE if self.wide_numbers else HANG) * self.template.lift

    @cached_property
    def figures(self) -> float:
        """Width of all of the figure column."""
        return 2 * self.figure + FRAME_GAP if self.template.figure.frames == "all" else self.figure

    @cached_property
    def text_x(self) -> float:
        if self.bare:
            return self.left + self.hang * self.body
        gap = SHEET_GAP - FIGURE_GAP if self.template.figure.frames == "all" else FIGURE_GAP
        return self.left + self.figures + gap + self.hang * self.body

    @cached_property
    def text_width(self) -> float:
        return self.right - self.text_x

    @property
    def figure_air(self) -> float:
        """Of the gap between rows, what figures keep clear of on both sides of the hairline."""
        return 2 * max(CLEAR, CLEAR_SHARE * self.body) + HAIRLINE


def two_digits(said: Sequence[SaidExercise]) -> bool:
    """Whether exercises, or the steps of one, are counted past nine."""
    counted = max(sum(each.role == "step" for each in exercise.rest) for exercise in said)
    return any(len(exercise.label) > 1 for exercise in said) or counted > 9


def figure_width(template: Template, body: float) -> float:
    """The cell grows with the type, a little slower: width × (body / floor)^0.7, within the template's bounds."""
    column = template.figure
    return float(min(column.most, column.width * (body / template.floor) ** 0.7))
