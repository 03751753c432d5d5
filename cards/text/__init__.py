"""Text in, measured glyph runs out: fonts are loaded, words shaped and measured once a process.

A text is set word by word: kerning inside words, a plain space between them. So a text's width is the sum of
its words' and its spaces', and `draw` sets exactly what was measured here.
"""

from __future__ import annotations

from unicodedata import category, combining

from cards.text.direction import right_to_left
from cards.text.font import FAMILIES, first, fonts
from cards.text.shape import (
    FIRM_SPACES,
    NO_BREAK,
    NO_INK,
    REACHES,
    SOFT_HYPHEN,
    SPACES,
    TWINS,
    WIDTHS,
    Reach,
    invisible,
    shaped,
)

__all__ = [
    "CAP",
    "FIRM_SPACES",
    "NO_BREAK",
    "SOFT_HYPHEN",
    "SPACES",
    "X_HEIGHT",
    "Reach",
    "ascent",
    "descent",
    "has_all_fonts",
    "invisible",
    "is_mark",
    "marks",
    "missing",
    "reach",
    "right_to_left",
    "run_width",
    "width",
]

CAP = 0.668  # height of capitals, in em
VIRAMA = 9  # the combining class of the signs that join consonants
X_HEIGHT = 0.496  # height of small letters, in em


def width(text: str, font: str, size: float) -> float:
    """In points, kerned. `font` is "regular" or "bold"."""
    words = WIDTHS[font]
    parts = text.replace("\u00a0", " ").split(" ")
    return (sum(map(words.__getitem__, parts)) + (len(parts) - 1) * words[" "]) * size


def run_width(text: str, font: str, level: int) -> float:
    """The same in em, of a text all of which runs one way: leftwards where its level is odd."""
    parts = text.replace("\u00a0", " ").split(" ")
    glyphs = sum(run.advance for part in parts if part for run in shaped(part, font, level % 2 == 1))
    return glyphs / 1000 + (len(parts) - 1) * WIDTHS[font][" "]


def reach(text: str, font: str) -> Reach:
    """How far the ink of a text goes, in em."""
    words = REACHES[font]
    reaches = [words[word] for word in text.replace("\u00a0", " ").split(" ") if word]
    if not reaches:
        return NO_INK
    above, below = max(each.above for each in reaches), max(each.below for each in reaches)
    return Reach(above, below, reaches[0].left, reaches[-1].right)


def ascent(font: str) -> float:
    """From the baseline to the top of the line the font was made for, in em."""
    return first(font).ascent


def descent(font: str) -> float:
    """From the baseline to the foot of the line the font was made for, in em; positive."""
    return first(font).descent


def is_mark(character: str) -> bool:
    """Whether it stands on the letter before it."""
    return category(character)[0] == "M"


def marks(text: str) -> int:
    """The most marks in a row, over letters that a virama or joiner ties together."""
    most = run = 0
    tied = False
    for character in text:
        mark = is_mark(character)
        run = run + 1 if mark else run if tied else 0
        tied = combining(character) == VIRAMA or character == "\u200d"
        most = max(most, run)
    return most


def missing(text: str) -> str:
    """The characters of `text` that no font has, each once, in order; never spaces or invisible ones."""
    own = first("regular").covers
    rest = [c for c in dict.fromkeys(text) if c not in own and c not in TWINS and not invisible(c)]
    return "".join(c for c in rest if not any(c in font.covers for font in fonts("regular")))


def has_all_fonts() -> bool:
    """Whether the families of every script there are fonts for are installed."""
    return len(list(fonts("regular"))) == len(FAMILIES)
