"""Words and brackets of a line that is read: a slip of the keyboard, where a bracket closes, which forms there can be."""

from __future__ import annotations

import re
from difflib import get_close_matches

from cards.read.dose_line import vocabulary
from cards.read.dose_line.pattern import needed

PARTS = re.compile(r'"[^"]*"|[()]')  # of a line with brackets
SIGNS = str.maketrans({"×": "x", "–": "-", "—": "-", "−": "-", "’": "'"})
SHORTENED = re.compile(
    rf"((?:(?<=[\d\s])|^)(?:{'|'.join(vocabulary.SHORTENED)}))\.(?!\w)", re.IGNORECASE
)  # "secs."
INFLECTED = ("e", "ed", "ing", "ly", "y")  # a word of its own rather than a slip: "breathe", "timed"


def plain(line: str) -> str:
    """The line in the signs of a keyboard, as long as before."""
    return SHORTENED.sub(r"\1 ", line.translate(SIGNS))


def possible(pattern: str, said: str) -> bool:
    """Whether the words are there without which nothing is of this form."""
    words = needed(pattern)
    return not words or any(word in said for word in words)


def closing(line: str, start: int, end: int) -> int:
    """Where the bracket that opens at `start` closes; 0 where none opens or it does not close."""
    depth = 0
    if line[start : start + 1] != "(":
        return 0
    for part in PARTS.finditer(line, start, end):
        depth += {"(": 1, ")": -1}.get(part[0], 0)
        if depth == 0:
            return part.start()
    return 0


def misspelt(word: str) -> str:
    """The word of a form that this one most likely was to be; "" for one that is known, or like none."""
    if word in vocabulary.NOTHING:
        return word
    if word in vocabulary.SPELT or word.endswith(INFLECTED):
        return ""
    swapped = (known for known in vocabulary.SPELT if sorted(known) == sorted(word))
    return next(swapped, "") or next(iter(get_close_matches(word, vocabulary.SPELT, n=1, cutoff=0.8)), "")


def instead(word: str) -> str:
    """What to write where this word cannot be read."""
    if word in vocabulary.NOTHING:
        return vocabulary.NOTHING[word]
    near = misspelt(word)
    return f"did you mean `{near}`?" if near else "a word that is to be printed goes in quotes"
