"""Whom the cards are for and the like in, a row of fields out: what is known as words, lines to write the rest on."""

from __future__ import annotations

from dataclasses import dataclass

from cards.compose.blocks.setting import Setting
from cards.compose.type import signs, stack
from cards.compose.type.paragraph import paragraph
from cards.compose.type.stack import Para, child
from cards.model.face import Element, Item, Path
from cards.model.wording import Entry, SaidBlank
from cards.units import MM

LEAST = 52 * MM  # of a field's width: room to write a name
HIGH = 7 * MM  # of a field that is written in
GAP = 6 * MM  # between fields side by side
LINE = 0.6  # weight of a line to write on
OVER = 0.5  # from a label to its line, in body sizes
FOOT = 0.35  # under the last baseline, in body sizes


@dataclass(frozen=True)
class Field:
    """`line`: the element of the line to write on; () where the words say it all."""

    words: Para
    line: Path

    def height(self, setting: Setting, wide: float) -> float:
        """From the top of the words; what is written by hand needs the room above its line."""
        high = stack.height([self.words], setting.body, wide)
        return max(high, HIGH) if self.line else high

    def place(self, setting: Setting, x: float, low: float, wide: float) -> list[Item]:
        """Its words end at `low`, and so does its line."""
        high = stack.height([self.words], setting.body, wide)
        items: list[Item] = stack.place([self.words], x, low - high, setting.body, wide)
        if self.line:
            start = x + (self.words.text.width + OVER) * setting.body
            y = low - self.words.foot * setting.body
            items.append(signs.rule(start, x + wide, y, LINE, "rule")._replace(path=self.line))
        return items


@dataclass(frozen=True)
class Form:
    key: str
    fields: tuple[Field, ...]

    def height(self, setting: Setting) -> float:
        return sum(self._row(row, setting) for row in self._rows(setting)) + FOOT * setting.body

    def place(self, setting: Setting, y: float) -> list[Item]:
        items: list[Item] = []
        _, wide = _columns(len(self.fields), setting)
        for row in self._rows(setting):
            y += self._row(row, setting)
            for at, field in enumerate(row):
                items += field.place(setting, setting.left + at * (wide + GAP), y, wide)
        return items

    def _rows(self, setting: Setting) -> list[tuple[Field, ...]]:
        across, _ = _columns(len(self.fields), setting)
        return [self.fields[at : at + across] for at in range(0, len(self.fields), across)]

    def _row(self, row: tuple[Field, ...], setting: Setting) -> float:
        _, wide = _columns(len(self.fields), setting)
        return max(field.height(setting, wide) for field in row) + FOOT * setting.body


def _columns(count: int, setting: Setting) -> tuple[int, float]:
    """How many fields stand side by side, and how wide each is."""
    across = max(1, min(count, int((setting.width + GAP) / (LEAST + GAP))))
    return across, (setting.width - GAP * (across - 1)) / across


def form(said: Entry, path: Path) -> Form:
    return Form(said.key, tuple(_field(blank, path) for blank in said.blanks))


def _field(said: SaidBlank, path: Path) -> Field:
    own = child(path, "item", said.key)
    bold = " ".join(f"**{word}**" for word in said.label.split(" "))
    line = () if said.text else (*own, Element("blank", "", said.said))
    return Field(Para(paragraph(f"{bold} {said.text}".strip()), own), line)
