"""Facts and the line they have in, the form of them that a band shows out."""

from __future__ import annotations

from dataclasses import dataclass

from cards.compose.blocks.header.area import area
from cards.compose.blocks.header.number import room
from cards.compose.blocks.header.title import Title
from cards.compose.type.paragraph import Paragraph
from cards.compose.type.word import line_width
from cards.model.template import Template
from cards.model.wording import Facts
from cards.text import width

INLINE_GAP = 10.0


@dataclass(frozen=True, slots=True)
class Banded:
    """The facts a band shows: on the title's own line, as on a card that is wide and low, or on lines of their own."""

    parts: tuple[str, ...]
    inline: bool = False


def banded(said: Facts, template: Template, title: Title) -> Banded:
    """The whole facts on one line, else the short ones; the whole ones too where even those take more."""
    number = room(template)
    beside = title.first_width + INLINE_GAP + number
    low = template.layout.tiles and len(title.lines) == 1
    for inline, taken in [*([(True, beside)] if low else []), (False, number), (False, 0.0)]:
        for form in (said.whole, said.short):
            if _one_line(form, template, taken):
                return Banded(_words(form), inline)
    return Banded(_words(said.whole))


def shortest(said: Facts) -> Banded:
    return Banded(_words(said.short))


def number_on_title(text: Paragraph, said: Facts, template: Template) -> bool:
    """The face's number goes up to the title where the facts need all of their line and the title can spare it."""
    if not template.header.style.banded:
        return False
    title = line_width(text.words) * template.header.least
    spare = title + room(template) <= area(template).width
    cramped = not _one_line(said.short, template, room(template))
    return cramped and spare and _one_line(said.short, template, 0.0)


def _words(form: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    return tuple(words for _, words in form)


def _one_line(form: tuple[tuple[str, str], ...], template: Template, taken: float) -> bool:
    """Whether it fits beside what takes so much of the line."""
    words = " · ".join(_words(form))
    return width(words, "regular", template.header.facts) + taken <= area(template).width
