"""A word in, positioned glyphs out: HarfBuzz shapes each word once a process, kerning and marks included."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from cards.text.font import Font, first, fonts

# Set as their plain twin, so that what is copied out of the PDF is found by an ordinary search.
TWINS = {
    "\u00a0": " ",
    "\u202f": " ",
    "\u2007": " ",
    "\t": " ",
    "\n": " ",
    "\r": " ",
    "\u2010": "-",
    "\u2011": "-",
}
_PLAIN = str.maketrans(TWINS)
_ROOM = 50_000  # words kept; far above one language's vocabulary of exercise cards


class Glyph(NamedTuple):
    """One glyph, in thousandths of an em. `text`: the characters it stands for, if no neighbour has them."""

    id: int  # 0 = no font has the character
    text: str
    advance: int
    nominal: int  # the advance without kerning
    x: int = 0  # offset, to the right
    y: int = 0  # offset, up


@dataclass(frozen=True, slots=True)
class Run:
    """Glyphs of one font, left to right."""

    font: Font
    glyphs: tuple[Glyph, ...]


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
        plain = word.translate(_PLAIN).replace("\u00ad", "")
        runs = tuple(Run(font, _glyphs(text, font)) for font, text in _split(plain, self.weight) if text)
        self[word] = runs
        return runs


class Widths(dict[str, float]):
    """The widths of the words of one weight, in em, filled as they are asked for."""

    def __init__(self, words: Words) -> None:
        self.words = words

    def __missing__(self, word: str) -> float:
        if len(self) >= _ROOM:
            self.clear()
        self[word] = width = sum(glyph.advance for run in self.words[word] for glyph in run.glyphs) / 1000
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


def _glyphs(text: str, font: Font) -> tuple[Glyph, ...]:
    import uharfbuzz as hb

    buffer = hb.Buffer()
    buffer.add_codepoints(list(map(ord, text)))
    buffer.guess_segment_properties()
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.flags |= hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    hb.shape(font.shaper, buffer)
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    texts = _texts(text, [info.cluster for info in infos])
    nominal = font.shaper.get_glyph_h_advance
    return tuple(
        Glyph(info.codepoint, own, at.x_advance, nominal(info.codepoint), at.x_offset, at.y_offset)
        for info, at, own in zip(infos, positions, texts, strict=True)
    )


def _texts(text: str, clusters: list[int]) -> list[str]:
    """The characters of each glyph: a cluster's go to its first glyph, in the order of the text."""
    starts = sorted(set(clusters))
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    seen: set[int] = set()
    texts = []
    for cluster in clusters:
        texts.append("" if cluster in seen else text[cluster : ends[cluster]])
        seen.add(cluster)
    return texts


WORDS = {weight: Words(weight) for weight in ("regular", "bold")}
WIDTHS = {weight: Widths(words) for weight, words in WORDS.items()}
