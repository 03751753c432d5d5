"""What is said of a group in, the band over its exercises out: solid where it repeats, with what it asks for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

from cards.compose.blocks.setting import Setting
from cards.compose.blocks.stages import stages
from cards.compose.poster.tile import ground
from cards.compose.type import stack
from cards.compose.type.line import set_line
from cards.compose.type.paragraph import joined, paragraph
from cards.compose.type.stack import Para, child, spaced
from cards.model.face import Item, Path
from cards.model.template import HeaderStyle, Template
from cards.model.wording import SaidGroup

PAD = 0.9  # from the band's ends to its words, in body sizes
RISE = 0.95  # above and below them
AFTER = 0.75  # from the band, or what stands under it, to the tiles
UNDER = 0.6  # from the band to what is said of all of the group
APART = 1.5  # between name and facts on one line, at least


@dataclass(frozen=True)
class Band:
    """A group's name; its facts at the end of the line, or under it where there is no room; what is said of all."""

    key: str
    name: Para
    facts: Para | None
    under: tuple[Para, ...]
    repeats: bool

    def height(self, setting: Setting) -> float:
        """With the air below it."""
        said = stack.height(self.under, setting.body, setting.width)
        return self._high(setting) + said + (AFTER + UNDER * bool(self.under)) * setting.body

    def place(self, setting: Setting, y: float) -> list[Item]:
        body, left = setting.body, setting.left
        box = (left, y, setting.width, self._high(setting))
        tone = "accent" if self.repeats else "tint"
        under = y + box[3] + UNDER * body
        return [
            ground(setting.template, box, tone),
            *self._words(setting, y + RISE * body),
            *stack.place(self.under, left, under, body, setting.width),
        ]

    def _room(self, setting: Setting) -> float:
        return setting.width - 2 * PAD * setting.body

    def _one_line(self, setting: Setting) -> bool:
        facts = self.facts.text.width * self.facts.size + APART if self.facts else 0.0
        return (self.name.text.width * self.name.size + facts) * setting.body <= self._room(setting)

    def _stacked(self, setting: Setting) -> tuple[Para, ...]:
        """What stands one under the other at the band's left end."""
        alone = self.facts is None or self._one_line(setting)
        return (self.name,) if alone else spaced([self.name, *([self.facts] if self.facts else [])])

    def _high(self, setting: Setting) -> float:
        words = stack.height(self._stacked(setting), setting.body, self._room(setting))
        return words + 2 * RISE * setting.body - stack.FOOT * setting.body

    def _words(self, setting: Setting, top: float) -> list[Item]:
        """In white on the solid band."""
        body, left = setting.body, setting.left + PAD * setting.body
        solid = self.repeats and setting.template.header.style is HeaderStyle.band
        stacked = [replace(para, colour="paper") if solid else para for para in self._stacked(setting)]
        items = stack.place(stacked, left, top, body, self._room(setting))
        if self.facts and len(stacked) == 1:
            size = self.facts.size * body
            x = setting.right - PAD * body - self.facts.text.width * size
            colour = "paper" if solid else self.facts.colour
            items += set_line(
                self.facts.text.words, x, top + self.name.top * body, size, colour, self.facts.path
            )
        return items


def begun(said: SaidGroup, template: Template, path: Path) -> Band:
    """Over the first exercise of the group."""
    notes = (
        Para(paragraph(note.text), child(path, note.role, note.key, note.language)) for note in said.notes
    )
    under = spaced(chain(notes, stages(said.progress, path, template)))
    return Band(said.key, *_line(said.heading, said.facts, template, path), under, said.repeats)


def continued(said: SaidGroup, template: Template) -> Band:
    """Where it goes on on a further page: it has been read, and is no part of what is read aloud."""
    return Band(said.key, *_line(*said.continued, template, ()), (), said.repeats)


def _line(name: str, facts: Sequence[str], template: Template, path: Path) -> tuple[Para, Para | None]:
    size = template.layout.heading
    own = child(path, "heading") if path else ()
    heading = Para(paragraph(name, "bold"), own, size, size * 1.15, flow="balanced")
    if not facts:
        return heading, None
    own = child(path, "facts") if path else ()
    return heading, Para(joined(tuple(facts), "bold"), own, size, size * 1.18, colour="accent", flow="parts")
