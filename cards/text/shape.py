"""A word in, positioned glyphs out: HarfBuzz shapes each word once a process, kerning and marks included."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, pairwise
from typing import Any, NamedTuple

from cards.text.direction import stretches
from cards.text.font import Font, first, fonts

# Set as their plain twin, so that what is copied out of the PDF is found by an ordinary search.
NO_BREAK = "\u00a0"
SPACES = "\t\n\v\f\r \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000"
FIRM_SPACES = f"{NO_BREAK}\u2007\u202f"  # that never end a line
TWINS = dict.fromkeys(SPACES + FIRM_SPACES, " ") | {"\u2010": "-", "\u2011": "-"}
SOFT_HYPHEN = "\u00ad"
_PLAIN = str.maketrans(TWINS | {SOFT_HYPHEN: ""})
_ROOM = 50_000  # words kept; far above one language's vocabulary of exercise cards


class Part(NamedTuple):
    """A glyph of the font and where it goes: right and up of its cluster's origin, in thousandths of an em."""

    id: int  # 0 = no font has the character
    x: int
    y: int


class Cluster(NamedTuple):
    """The glyphs that only together give a text, such as a letter and its marks. Lengths in thousandths of an em."""

    parts: tuple[Part, ...]
    text: str
    advance: int
    nominal: int  # the advance without kerning


@dataclass(frozen=True, slots=True)
class Run:
    """Glyphs of one font, left to right."""

    font: Font
    clusters: tuple[Cluster, ...]

    @property
    def advance(self) -> int:
        """In thousandths of an em."""
        return sum(cluster.advance for cluster in self.clusters)


def invisible(character: str) -> bool:
    """Whether it has no ink of its own: soft hyphen, joiner, direction mark, variation selector."""
    return unicodedata.category(character) == "Cf" or "\ufe00" <= character <= "\ufe0f"


class Words(dict[str, tuple[Run, ...]]):
    """The shaped words of one weight, filled as they are asked for."""

    def __init__(self, weight: str) -> None:
        self.weight = weight

    def __missing__(self, word: str) -> tuple[Run, ...]:
        if len(self) >= _ROOM:
            self.clear()
        parts = stretches(word, 0)
        self[word] = runs = tuple(
            run for level, part in parts for run in shaped(part, self.weight, level % 2 == 1)
        )
        return runs


@lru_cache(maxsize=_ROOM)
def shaped(text: str, weight: str, leftwards: bool) -> tuple[Run, ...]:
    """A word, or a part of it, that runs one way: its runs from left to right."""
    parts = [(font, part) for font, part in _split(text.translate(_PLAIN), weight) if part]
    return tuple(
        Run(font, _clusters(part, font, leftwards))
        for font, part in (reversed(parts) if leftwards else parts)
    )


class Reach(NamedTuple):
    """How far ink goes from the baseline up and down, and past the left and right end of the advance, in em."""

    above: float
    below: float
    left: float
    right: float


NO_INK = Reach(0.0, 0.0, -math.inf, -math.inf)


class Reaches(dict[str, Reach]):
    """The ink of the words of one weight, by the outlines of their glyphs, filled as they are asked for."""

    def __init__(self, words: Words) -> None:
        self.words = words

    def __missing__(self, word: str) -> Reach:
        if len(self) >= _ROOM:
            self.clear()
        self[word] = reach = _reach(self.words[word])
        return reach


def _reach(runs: tuple[Run, ...]) -> Reach:
    boxes, pen = [], 0
    for run in runs:
        for cluster in run.clusters:
            for number, x, y in cluster.parts:
                if (ink := run.font.shaper.get_glyph_extents(number)) and ink.height:
                    left, top = pen + x + ink.x_bearing, y + ink.y_bearing
                    boxes.append((left, top, left + ink.width, top + ink.height))
            pen += cluster.advance
    if not boxes:
        return NO_INK
    lefts, tops, rights, feet = zip(*boxes, strict=True)
    return Reach(max(tops) / 1000, -min(feet) / 1000, -min(lefts) / 1000, (max(rights) - pen) / 1000)


class Widths(dict[str, float]):
    """The widths of the words of one weight, in em, filled as they are asked for."""

    def __init__(self, words: Words) -> None:
        self.words = words

    def __missing__(self, word: str) -> float:
        if len(self) >= _ROOM:
            self.clear()
        self[word] = width = sum(run.advance for run in self.words[word]) / 1000
        return width


def _split(word: str, weight: str) -> Iterator[tuple[Font, str]]:
    """One font for the whole word if any can, else a font for each stretch of it."""
    needed = {character for character in word if not invisible(character)}
    for font in fonts(weight):
        if needed <= font.covers:
            yield font, word
            return
    start, current = 0, first(weight)
    for index, character in enumerate(word):
        best = _best(character, weight, current)
        if best is not current:
            yield current, word[start:index]
            start, current = index, best
    yield current, word[start:]


def _best(character: str, weight: str, current: Font) -> Font:
    """The first font that has the character; marks and invisible ones stay with what they follow."""
    if invisible(character) or (unicodedata.combining(character) and character in current.covers):
        return current
    return next((font for font in fonts(weight) if character in font.covers), current)


def _clusters(text: str, font: Font, leftwards: bool) -> tuple[Cluster, ...]:
    import uharfbuzz as hb

    buffer = hb.Buffer()
    buffer.add_codepoints(list(map(ord, text)))
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if leftwards else "ltr"
    buffer.flags |= hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    hb.shape(font.shaper, buffer)
    glyphs = zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    starts = {start: list(group) for start, group in groupby(glyphs, lambda glyph: glyph[0].cluster)}
    ends = dict(pairwise([*sorted(starts), len(text)]))
    return tuple(_cluster(group, text[start : ends[start]], font) for start, group in starts.items())


def _cluster(glyphs: list[Any], text: str, font: Font) -> Cluster:
    """From HarfBuzz's glyphs and places."""
    parts, pen, nominal = [], 0, 0
    for glyph, at in glyphs:
        parts.append(Part(glyph.codepoint, pen + at.x_offset, at.y_offset))
        pen += at.x_advance
        nominal += font.shaper.get_glyph_h_advance(glyph.codepoint)
    return Cluster(tuple(parts), unicodedata.normalize("NFC", text), pen, nominal)


WORDS = {weight: Words(weight) for weight in ("regular", "bold")}
WIDTHS = {weight: Widths(words) for weight, words in WORDS.items()}
REACHES = {weight: Reaches(words) for weight, words in WORDS.items()}
