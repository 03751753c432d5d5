"""A figure in, the same for the other side out: the picture turned left for right, and so are its words."""

from __future__ import annotations

import re

from cards.model.figure import Command, Figure, Phrase, Sentence, Shape

OTHER = {"left": "right", "right": "left"}


def mirror(figure: Figure) -> Figure:
    shapes = tuple(Shape(s.tone, tuple(map(_flip, s.commands)), s.stroke, s.dash) for s in figure.shapes)
    x0, y0, x1, y1 = figure.box
    return Figure(shapes, (-x1, y0, -x0, y1), figure.ground, swapped(figure.alt), _told(figure))


def _told(figure: Figure) -> tuple[Sentence, ...]:
    return tuple(
        tuple(Phrase(swapped(phrase.text), tuple(map(swapped, phrase.at))) for phrase in sentence)
        for sentence in figure.told
    )


def _flip(command: Command) -> Command:
    letter, *numbers = command
    return (letter, *(-value if i % 2 == 0 else value for i, value in enumerate(numbers)))


def swapped(words: str) -> str:
    """The words with left and right exchanged."""

    def other(match: re.Match[str]) -> str:
        word = match[0]
        swap = OTHER[word.lower()]
        return swap.capitalize() if word[0].isupper() else swap

    return re.sub(r"\b(left|right)\b", other, words, flags=re.IGNORECASE)
