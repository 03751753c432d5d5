"""A line in, the order its words stand in out, for scripts that run from right to left."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any
from unicodedata import bidirectional

RIGHT_TO_LEFT = frozenset("ar arc ckb dv fa he ks ps sd syr ug ur yi".split())  # the languages written so
_STRONG = {"R", "AL"}
_KNOWN = _STRONG | {"L", "EN", "ES", "ET", "AN", "CS", "NSM", "BN", "ON", "WS"}  # all else counts as neutral
BRACKETS = {"(": ")", "[": "]", "{": "}", "\u2045": "\u2046", "\u27e8": "\u27e9"}
_LEFT_OUT = {"BN"}  # the algorithm drops these characters (its rule X9)


def right_to_left(language: str) -> bool:
    """Whether a language, told as in "ar-EG", is written from right to left."""
    return language.partition("-")[0].lower() in RIGHT_TO_LEFT


def turns(text: str) -> bool:
    """Whether any of the text runs from right to left."""
    return any(bidirectional(character) in _STRONG for character in text)


def levels(text: str, base: int) -> list[int]:
    """The embedding level of each character by the Unicode bidirectional algorithm; odd ones run leftwards.

    `base` is the level of the paragraph: 0 left to right, 1 right to left.
    """
    try:
        from bidi import algorithm
    except ModuleNotFoundError:  # without the extra `languages` no font has such characters either
        return [base] * len(text)
    storage = algorithm.get_empty_storage()
    storage |= {"base_level": base, "base_dir": "LR"[base]}
    known = "".join(each if bidirectional(each) in _KNOWN else "\ufffc" for each in text)
    algorithm.get_embedding_levels(known, storage)
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    _resolve_brackets(storage["chars"], base)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    kept = iter(storage["chars"])
    found: list[int] = []
    for character in known:
        dropped = bidirectional(character) in _LEFT_OUT
        found.append((found[-1] if found else base) if dropped else next(kept)["level"])
    return found


def _resolve_brackets(characters: list[dict[str, Any]], base: int) -> None:
    """Both brackets of a pair run the same way (rule N0): as the line if anything in them does, else as what is in
    them where what comes before them runs that way too.
    """
    own, other = "LR"[base], "RL"[base]
    for start, end in sorted(_pairs(characters)):
        inside = {_strong(each["type"]) for each in characters[start + 1 : end]}
        if own in inside:
            found = own
        elif other in inside:
            before = (_strong(each["type"]) for each in reversed(characters[:start]))
            found = next(filter(None, before), own)
        else:
            continue
        for at in (start, end):
            characters[at]["type"] = found


def _strong(kind: str) -> str:
    """The direction a type tells; numbers run with what is around them, as if leftwards (rule N0)."""
    return {"L": "L", "R": "R", "AL": "R", "EN": "R", "AN": "R"}.get(kind, "")


def _pairs(characters: list[dict[str, Any]]) -> Iterator[tuple[int, int]]:
    """The places of brackets that belong together (rule BD16)."""
    waiting: list[tuple[str, int]] = []
    for at, each in enumerate(characters):
        if (closing := BRACKETS.get(each["ch"])) and each["type"] == "ON":
            waiting.append((closing, at))
        elif each["ch"] in BRACKETS.values() and each["type"] == "ON":
            depth = next((d for d in range(len(waiting) - 1, -1, -1) if waiting[d][0] == each["ch"]), None)
            if depth is not None:
                yield waiting[depth][1], at
                del waiting[depth:]


def order(levels: list[int]) -> list[int]:
    """The places of the pieces of a line from left to right: runs of high levels turned about first (rule L2)."""
    places = list(range(len(levels)))
    for level in range(max(levels, default=0), 0, -1):
        start = 0
        while start < len(places):
            end = start
            while end < len(places) and levels[places[end]] >= level:
                end += 1
            places[start:end] = reversed(places[start:end])
            start = end + 1
    return places


def stretches(line: str, base: int) -> list[tuple[int, str]]:
    """The line's words, spaces and parts of words that run one way, in the order they are read, with their levels."""
    if not base and not turns(line):
        return [(0, part) for part in re.split("( )", line) if part]
    pairs = zip(levels(line, base), line, strict=True)
    groups = groupby(pairs, lambda pair: (pair[0], pair[1] == " "))
    return [(level, "".join(character for _, character in group)) for (level, _), group in groups]
