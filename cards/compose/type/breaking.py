"""A word wider than a line in, the pieces it is broken into out: at its joints and where hyphens may stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from cards.compose.type.word import ROOM, SLACK, Word, opened, piece
from cards.text import width
from cards.text.hyphens import joints, syllables

CLUSTER = re.compile(
    r".[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0903\u093a-\u094f\u200d\ufe0f]*", re.DOTALL
)
LEAST = 3  # characters on either side of a break that nothing but the width asks for
MOST = 12  # characters an em holds at the very most: how far ahead is looked for the end of a piece
JOINED = 0.5  # of the line, what a piece must fill so that it ends at a joint rather than at a hyphen


@lru_cache(maxsize=ROOM)
def cut(word: Word, measure: float, language: str) -> tuple[Word, ...]:
    """Pieces no wider than the measure in ems; a part of several words is cut at its spaces first."""
    if word.width <= measure + SLACK:
        return (word,)
    if " " in word.text:
        return tuple(each for one in opened(word) for each in cut(one, measure, language))
    pieces, start, length = list[Word](), 0, len(word.text)
    whole = word.text if word.said is None else word.said  # a piece may be cut again
    while start < length:
        end, hyphen = _break(word, start, measure, language)
        made = piece(word, start, end, hyphen)
        pieces.append(replace(made, said="" if pieces else whole))
        start = end
    first, length = pieces[0], len(word.join)
    pieces[0] = replace(first, join=word.join, lead=word.lead, levels=word.levels[:length] + first.levels)
    pieces[-1] = replace(pieces[-1], end=word.end)
    return tuple(pieces)


def _break(word: Word, start: int, measure: float, language: str) -> tuple[int, str]:
    """Where the piece that begins at `start` ends, and the hyphen after it, if it takes one."""
    text, room = word.text, measure + SLACK
    last = min(len(text), start + _most(room))
    if last == len(text) and _wide(word, start, last) <= room:
        return last, ""
    plain = _between(joints(text), start, last)
    joint = _farthest(word, start, plain, room, "")
    if joint and _wide(word, start, joint) >= JOINED * measure:
        return joint, ""
    hyphenated = _between(word.soft or syllables(text, language), start, last)
    if end := _farthest(word, start, hyphenated, room, "-"):
        return (joint, "") if joint and joint >= end else (end, "-")
    return (joint, "") if joint else _forced(word, start, room)


def _forced(word: Word, start: int, room: float) -> tuple[int, str]:
    """Between characters, as far on as there is room, with no fewer than `LEAST` before and after where that can be."""
    text = word.text
    ends = [match.end() for match in CLUSTER.finditer(text, start, min(len(text), start + _most(room)))]
    kept = [end for end in ends if start + LEAST <= end <= len(text) - LEAST]
    end = _farthest(word, start, kept, room, "-") or _farthest(word, start, ends, room, "-") or ends[0]
    digits = text[end - 1].isdigit() and text[end : end + 1].isdigit()
    fits = _wide(word, start, end, "-") <= room
    return end, "-" if fits and not digits and end < len(text) else ""


def _most(room: float) -> int:
    """More characters than a line of so many ems holds."""
    return int(MOST * (max(room, 0.0) + 1))


def _between(places: Sequence[int], start: int, last: int) -> Sequence[int]:
    """Those behind the start, up to the last place that is looked at."""
    return places[bisect_right(places, start) : bisect_right(places, last)]


def _farthest(word: Word, start: int, places: Sequence[int], room: float, more: str) -> int:
    """The last of the places up to which there is room; 0 if there is none."""
    fitting = bisect_right(places, room, key=lambda end: _wide(word, start, end, more))
    return places[fitting - 1] if fitting else 0


def _wide(word: Word, start: int, end: int, more: str = "") -> float:
    """How wide the characters from `start` to `end` are, in ems."""
    wide, at, last = 0.0, 0, word.segments[-1][0]
    for font, text, _ in word.segments:
        if part := text[max(0, start - at) : max(0, end - at)]:
            wide, last = wide + width(part, font, 1.0), font
        at += len(text)
    return wide + (width(more, last, 1.0) if more else 0.0)
