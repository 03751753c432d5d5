"""A text in, its words out, measured in ems: how wide they are, how far their ink goes, which way they run."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from cards.text import SOFT_HYPHEN, reach, run_width, width

WEAK_END = 0.05  # a line that ends in a word that leans on the next
STOP_END = -0.06  # a line that ends where a voice would pause
WEAK = frozenset(["a", "an", "the", "to", "of", "or", "and", "your", "in", "on", "at", "if", "with", "one"])
SLACK = 1e-6
ROOM = 1024  # texts kept: a library has a few hundred; more would only take memory

Segment = tuple[str, str, float]  # font, text, width in ems


@dataclass(frozen=True, slots=True)
class Word:
    """What may not be broken. `join` stands between it and the word before on the same line; lengths are in ems.

    `above` and `below` the baseline its ink goes. `soft`: where its author allows a hyphen, in characters. `levels`:
    of each of its characters after those of `join`, where the paragraph does not run rightwards all along. `said`: of
    a piece of a broken word, the whole word for the first one and nothing for the others.
    """

    segments: tuple[Segment, ...]
    width: float
    join: str = " "
    lead: float = 0.0  # width of `join`
    end: float = 0.0  # how much it counts against a line that this word ends it
    above: float = 0.0
    below: float = 0.0
    soft: tuple[int, ...] = ()
    levels: tuple[int, ...] = ()
    said: str | None = None

    @property
    def text(self) -> str:
        return "".join(text for _, text, _ in self.segments)

    @property
    def parts(self) -> tuple[tuple[str, str], ...]:
        return tuple((font, text) for font, text, _ in self.segments)


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
    """Of (font, text) parts, in which soft hyphens may stand; `lead` is the width of `join` in ems."""
    written = "".join(text for _, text in parts)
    soft: tuple[int, ...] = ()
    if SOFT_HYPHEN in written:
        soft = tuple(match.start() - at for at, match in enumerate(re.finditer(SOFT_HYPHEN, written)))
        parts = tuple((font, text.replace(SOFT_HYPHEN, "")) for font, text in parts)
    segments = tuple((font, text, width(text, font, 1.0)) for font, text in parts if text)
    text = "".join(text for _, text in parts)
    end = STOP_END if text[-1:] in ".,:;?!" else WEAK_END if text.lower() in WEAK else 0.0
    inks = [reach(text, font) for font, text, _ in segments]
    above, below = (max((ink[side] for ink in inks), default=0.0) for side in (0, 1))
    return Word(
        segments, sum(width for _, _, width in segments), join, lead, end if text else 0.0, above, below, soft
    )


def piece(word: Word, start: int, end: int, more: str = "") -> Word:
    """The characters of a word from `start` to `end` as a word, with `more` after them."""
    parts, at = [], 0
    for font, text in word.parts:
        parts.append((font, text[max(0, start - at) : max(0, end - at)]))
        at += len(text)
    kept = [(font, text) for font, text in parts if text] or [parts[0]]
    kept[-1] = kept[-1][0], kept[-1][1] + more
    made = word_of(tuple(kept), "", 0.0)
    if not word.levels:
        return made
    first = len(word.join)
    levels = word.levels[first + start : first + end]
    return run_along(made, levels + levels[-1:] * len(more))


def run_along(word: Word, levels: tuple[int, ...]) -> Word:
    """The word with levels, of `join` first, and as wide as its runs are set one by one: none leans on the next."""
    segments, at = list[Segment](), len(word.join)
    for font, text, _ in word.segments:
        runs = groupby(zip(levels[at:], text, strict=False), itemgetter(0))
        parts = (("".join(character for _, character in run), level) for level, run in runs)
        used = sum(run_width(part, font, level) for part, level in parts)
        segments.append((font, text, used))
        at += len(text)
    wide = sum(used for _, _, used in segments) if segments else word.width  # room kept free has no segments
    return replace(word, segments=tuple(segments), width=wide, levels=levels)


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
        for number, part in enumerate(re.split(" +", stretch)):
            if number:
                words.append([])
            if part:
                words[-1].append((face, part))
    return [tuple(word) for word in words if word]


@lru_cache(maxsize=ROOM)
def opened(part: Word) -> Line:
    """The words of a part that dots join to others."""
    words: list[Word] = []
    for match in re.finditer("[^ ]+", part.text):
        made = piece(part, match.start(), match.end())
        space, at = (" ", match.start() - 1) if words else (part.join, -1)
        lead = width(" ", made.segments[0][0], 1.0) if words else part.lead
        levels = made.levels
        if part.levels:
            before = len(part.join)
            levels = (part.levels[before + at : before + at + 1] if words else part.levels[:before]) + levels
        joined = replace(made, join=space, lead=lead)
        words.append(run_along(joined, levels) if levels else joined)
    return tuple(words)
