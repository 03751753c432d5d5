"""Texts in, text-showing operators out, and their needs of the fonts; each word prepared once a process."""

from __future__ import annotations

import string
from functools import cache
from typing import NamedTuple
from unicodedata import normalize

from cards.draw import typeface
from cards.draw.file import File
from cards.text.font import Font, first
from cards.text.shape import WIDTHS, WORDS, Glyph, Run

# Every document has these, whatever it says: so nearly all documents share one subset of each house font.
COMMON = string.ascii_letters + string.digits + " .,:;!?()/-–’“”·×"
ROOM = 50_000  # words kept


class Piece(NamedTuple):
    """A word as the inside of a TJ string, and its glyphs."""

    inside: str
    glyphs: frozenset[int]


class Pieces(dict[str, Piece | None]):
    """The words of one weight; None for a word that plain glyphs of the house font do not give."""

    def __init__(self, weight: str) -> None:
        self.weight = weight

    def __missing__(self, word: str) -> Piece | None:
        if len(self) >= ROOM:
            self.clear()
        runs = WORDS[self.weight][word]
        house = first(self.weight)
        plain = all(run.font is house and all(_plain(glyph, house) for glyph in run.glyphs) for run in runs)
        glyphs = [glyph for run in runs for glyph in run.glyphs]
        self[word] = piece = (
            Piece(_inside(glyphs), frozenset(glyph.id for glyph in glyphs)) if plain else None
        )
        return piece


PIECES = {weight: Pieces(weight) for weight in WORDS}


def _plain(glyph: Glyph, font: Font) -> bool:
    return not glyph.y and normalize("NFC", glyph.text) == font.characters.get(glyph.id)


def _inside(glyphs: list[Glyph]) -> str:
    """Glyph numbers in hexadecimal, with the steps between them that kerning and marks ask for."""
    parts = []
    for glyph in glyphs:
        before, after = -glyph.x, glyph.x + glyph.nominal - glyph.advance
        parts += [f">{before}<" if before else "", f"{glyph.id:04X}", f">{after}<" if after else ""]
    return "".join(parts)


@cache
def _common(weight: str) -> frozenset[int]:
    pieces = PIECES[weight]
    return frozenset({0}).union(*(piece.glyphs for each in COMMON if (piece := pieces[each])))


@cache
def _space(weight: str) -> tuple[str, int]:
    """The word space: its hexadecimal number, its width in thousandths of an em."""
    (run,) = WORDS[weight][" "]
    return f"{run.glyphs[0].id:04X}", round(WIDTHS[weight][" "] * 1000)


class Setting:
    """What the texts of one document need of the fonts."""

    def __init__(self) -> None:
        self.words: dict[str, set[str]] = {weight: set() for weight in PIECES}
        self.others: dict[
            Font, dict[int, str]
        ] = {}  # fonts and glyphs beyond plain words, with what they stand for

    def show(self, text: str, weight: str, size: str, lead: bool) -> str:
        """Shows the text from where the pen stands, the house font of the weight being set.

        `lead`: a word space hangs before it, so that whoever reads the text on finds words apart.
        """
        space, width = _space(weight)
        words = text.replace("\u00a0", " ").split(" ")
        self.words[weight].update(words)
        head = f"{width}<{space}" if lead else "<"
        pieces = [PIECES[weight][word] for word in words]
        if None in pieces:
            return f"[{head}>]TJ " * lead + f"[<{space}>]TJ ".join(
                self._word(word, weight, size) for word in words
            )
        return f"[{head}{space.join([piece.inside for piece in pieces if piece])}>]TJ"

    def _word(self, word: str, weight: str, size: str) -> str:
        if piece := PIECES[weight][word]:
            return f"[<{piece.inside}>]TJ "
        house = first(weight)
        parts = [self._run(run, size, house) for run in WORDS[weight][word]]
        return "".join(parts)

    def _run(self, run: Run, size: str, house: Font) -> str:
        """A run in any font; where its glyphs do not tell its text, the text is written beside it."""
        told = [self._tells(glyph, run.font) for glyph in run.glyphs]
        shown = _risen(run.glyphs, size)
        if run.font is not house:
            shown = f"/{run.font.key} {size} Tf {shown}/{house.key} {size} Tf "
        if all(told):
            return shown
        text = "".join(glyph.text for glyph in run.glyphs).encode("utf-16-be").hex().upper()
        return f"/Span<</ActualText<FEFF{text}>>>BDC {shown}EMC "

    def _tells(self, glyph: Glyph, font: Font) -> bool:
        """Notes what the glyph stands for; whether it stands for the same all over the document."""
        if not glyph.id:
            raise ValueError(f"no font has a glyph for {glyph.text!r}")
        text = normalize("NFC", glyph.text)
        own = font.characters.get(glyph.id)
        texts = self.others.setdefault(font, {})
        return texts.setdefault(glyph.id, own or text or "\u200b") == text

    def add_to(self, file: File) -> None:
        """Puts every font of the document into the file's resources."""
        used: dict[Font, set[int]] = {}
        for weight, words in self.words.items():
            pieces = PIECES[weight]
            if words:
                used[first(weight)] = set(_common(weight)).union(
                    *(p.glyphs for word in words if (p := pieces[word]))
                )
        for font, texts in self.others.items():
            used.setdefault(font, {0}).update(texts)
        for font, glyphs in used.items():
            texts = self.others.get(font, {})
            file.fonts[font.key] = typeface.add(file, font, frozenset(glyphs), frozenset(texts.items()))


def _risen(glyphs: tuple[Glyph, ...], size: str) -> str:
    """Glyphs, some of them lifted off the baseline."""
    parts, rise = [], 0
    for glyph in glyphs:
        if glyph.y != rise:
            rise = glyph.y
            parts.append(f"{rise * float(size) / 1000:.6g} Ts ")
        parts.append(f"[<{_inside([glyph])}>]TJ ")
    return "".join(parts) + ("0 Ts " if rise else "")
