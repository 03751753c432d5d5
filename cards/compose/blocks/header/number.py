"""A face's number, `1/2`, in, its text out: against the right edge, on the line of the title or the facts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cards.model.face import Item, Text
from cards.model.template import Template
from cards.text import width

GAP = 6.0  # between facts or title and the number


@dataclass(frozen=True, slots=True)
class Number:
    right: float
    baseline: float
    size: float
    colour: str

    def place(self, label: str) -> Iterator[Item]:
        used = width(label, "bold", self.size)
        yield Text(self.right - used, self.baseline, label, "bold", self.size, self.colour, used)


def room(template: Template) -> float:
    """For the number and the air before it."""
    return width("2/2", "bold", template.header.facts) + GAP
