"""A title and the room for it in, its lines and their items out."""

from __future__ import annotations

from dataclasses import dataclass

from cards.compose.blocks.header.area import Area
from cards.compose.type.line import set_line
from cards.compose.type.paragraph import Paragraph
from cards.compose.type.stack import child
from cards.compose.type.word import Line, line_width
from cards.model.face import Item, Path
from cards.model.template import Header
from cards.text import CAP

LEADING = 1.1


@dataclass(frozen=True, slots=True)
class Title:
    """Lines in one type size, in points."""

    lines: tuple[Line, ...]
    size: float

    @property
    def first_width(self) -> float:
        return line_width(self.lines[0]) * self.size

    @property
    def below(self) -> float:
        """How far ink goes below its last baseline, in its size."""
        return max(word.below for word in self.lines[-1])

    def baseline(self, top: float) -> float:
        """Of its last line, where its ink begins at `top`."""
        return self._first(top) + self._leading * (len(self.lines) - 1)

    def place(self, area: Area, colour: str, path: Path) -> list[Item]:
        """Its ink begins at the top of the area."""
        baseline, own = self._first(area.top), child(path, "title")
        items: list[Item] = []
        for index, line in enumerate(self.lines):
            baseline += self._leading if index else 0.0
            items += set_line(line, area.left, baseline, self.size, colour, own)
        return items

    @property
    def _leading(self) -> float:
        return max(LEADING, Paragraph(sum(self.lines, ())).leading) * self.size

    def _first(self, top: float) -> float:
        return top + max(CAP, *(word.above for word in self.lines[0])) * self.size


def fitted(text: Paragraph, style: Header, room: float, beside: float) -> Title:
    """On one line in the largest size that allows it, else in more; `beside`: what stands on its one line too."""
    size = min(style.title, int((room - beside) / line_width(text.words) * 4) / 4)
    if size >= style.least:
        return Title((text.words,), size)
    return Title(text.balanced(room / style.least), style.least)
