"""Text in, measured glyph runs out: fonts are loaded, words shaped and measured once a process.

A text is set word by word: kerning inside words, a plain space between them. So a text's width is the sum of
its words' and its spaces', and `draw` sets exactly what was measured here.
"""

from __future__ import annotations

from unicodedata import category, combining

from cards.text.direction import right_to_left
from cards.text.font import first, fonts
from cards.text.shape import TWINS, WIDTHS, invisible

__all__ = ["CAP", "X_HEIGHT", "ascent", "descent", "invisible", "marks", "missing", "right_to_left", "width"]

CAP = 0.668  # height of capitals, in em
VIRAMA = 9  # the combining class of the signs that join consonants
X_HEIGHT = 0.496  # height of small letters, in em


def width(text: str, font: str, size: float) -> float:
    """In points, kerned. `font` is "regular" or "bold"."""
    words = WIDTHS[font]
    parts = text.replace("\u00a0", " ").split(" ")
    return (sum(map(words.__getitem__, parts)) + (len(parts) - 1) * words[" "]) * size


def ascent(font: str) -> float:
    """From the baseline to the top of the line the font was made for, in em."""
    return first(font).ascent


def descent(font: str) -> float:
    """From the baseline to the foot of the line the font was made for, in em; positive."""
    return first(font).descent


def marks(text: str) -> int:
    """The most marks in a row, over letters that a virama or joiner ties together."""
    most = run = 0
    tied = False
    for character in text:
        mark = category(character)[0] == "M"
        run = run + 1 if mark else run if tied else 0
        tied = combining(character) == VIRAMA or character == "\u200d"
        most = max(most, run)
    return most


def missing(text: str) -> str:
    """The characters of `text` that no font has, each once, in order; never spaces or invisible ones."""
    own = first("regular").covers
    rest = [c for c in dict.fromkeys(text) if c not in own and c not in TWINS and not invisible(c)]
    return "".join(c for c in rest if not any(c in font.covers for font in fonts("regular")))
