"""A text in, its words out, measured in ems; and a word wider than a line in, the pieces it is cut into."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from cards.text import width

WEAK_END = 0.05  # a line that ends in a word that leans on the next
STOP_END = -0.06  # a line that ends where a voice would pause
WEAK = frozenset(["a", "an", "the", "to", "of", "or", "and", "your", "in", "on", "at", "if", "with", "one"])
SLACK = 1e-6
ROOM = 1024  # texts kept: a library has a few hundred; more would only take memory
CLUSTER = re.compile(r".[\u0300-\u036f\u064b-\u065f\u0900-\u0903\u093a-\u094f\u200d\ufe0f]*", re.DOTALL)

Segment = tuple[str, str, float]  # font, text, width in ems


@dataclass(frozen=True, slots=True)
class Word:
    """What may not be broken. `join` stands between it and the word before on the same line; lengths are in ems."""

    segments: tuple[Segment, ...]
    width: float
    join: str = " "
    lead: float = 0.0  # width of `join`
    end: float = 0.0  # how much it counts against a line that this word ends it

    @property
    def text(self) -> str:
        return "".join(text for _, text, _ in self.segments)


Line = tuple[Word, ...]


@lru_cache(maxsize=ROOM)
def words_of(text: str, font: str = "regular") -> Line:
    """`**bold**` marks lead words. Only a plain space parts words: U+00A0 never does."""
    words, before = [], font
    for segments in _split(text, font):
        words.append(word_of(segments, " ", width(" ", before, 1.0)))
        before = segments[-1][0]  # a space is set in the font of the word before it
    return tuple(words)


def word_of(parts: tuple[tuple[str, str], ...], join: str, lead: float) -> Word:
    """Of (font, text) parts; `lead` is the width of `join` in ems."""
    segments = tuple((font, text, width(text, font, 1.0)) for font, text in parts)
    text = "".join(text for _, text in parts)
    end = STOP_END if text[-1] in ".,:;?!" else WEAK_END if text.lower() in WEAK else 0.0
    return Word(segments, sum(width for _, _, width in segments), join, lead, end)


def plain(text: str) -> str:
    """The text without its marks."""
    return text.replace("**", "")


def line_width(line: Line) -> float:
    """In ems."""
    return sum(word.lead + word.width for word in line) - (line[0].lead if line else 0.0)


def _split(text: str, font: str) -> list[tuple[tuple[str, str], ...]]:
    """Words as (font, text) of their parts."""
    words: list[list[tuple[str, str]]] = [[]]
    for index, stretch in enumerate(text.split("**")):
        face = "bold" if index % 2 else font
        for number, piece in enumerate(re.split(" +", stretch)):
            if number:
                words.append([])
            if piece:
                words[-1].append((face, piece))
    return [tuple(word) for word in words if word]


@lru_cache(maxsize=ROOM)
def cut(word: Word, measure: float) -> tuple[Word, ...]:
    """Pieces of what is wider than the measure: at its spaces if it has any, else between characters."""
    if word.width <= measure + SLACK:
        return (word,)
    if " " in word.text and len(word.segments) == 1:
        return tuple(piece for part in opened(word) for piece in cut(part, measure))
    pieces: list[Word] = []
    for font, text, _ in word.segments:
        for chunk in _chunks(text, font, measure):
            join, lead = ("", 0.0) if pieces else (word.join, word.lead)
            pieces.append(word_of(((font, chunk),), join, lead))
    return tuple(pieces)


@lru_cache(maxsize=ROOM)
def opened(part: Word) -> Line:
    """The words of a part that dots join to others."""
    font, text, _ = part.segments[0]
    first, *rest = words_of(text, font)
    return (replace(first, join=part.join, lead=part.lead), *rest)


def _chunks(text: str, font: str, measure: float) -> list[str]:
    """The longest pieces that fit, found by doubling, then halving: each piece that is tried must be shaped."""
    clusters, chunks, start = CLUSTER.findall(text), [], 0

    def fits(length: int) -> bool:
        return width("".join(clusters[start : start + length]), font, 1.0) <= measure

    while start < len(clusters):
        low, rest = 1, len(clusters) - start
        while low < rest and fits(min(2 * low, rest)):
            low = min(2 * low, rest)
        high = min(2 * low - 1, rest)
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if fits(middle) else (low, middle - 1)
        chunks.append("".join(clusters[start : start + low]))
        start += low
    return chunks
