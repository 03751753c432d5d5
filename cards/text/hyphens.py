"""A word and its language in, the places where it may be broken out: by its own joints, the author, the patterns.

Patterns are those of TeX and LibreOffice, through pyphen; they are read when a word is first wider than a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

LEAST = 2  # letters on either side of a hyphen
JOINT = re.compile(r"(?<=[^\W_])[-/–—_+&|](?=[^\W_])")  # a word may be broken after these as it is
ADDRESS = re.compile(r"\w@\w|://|^www\.")  # of the web or of mail: a hyphen in it would be taken for its own
BETWEEN = re.compile(r"(?<=[\w/])[/.?&=@](?=[\w])")  # after these an address may be broken
LETTERS = re.compile(r"[^\W\d_]+")


def is_address(word: str) -> bool:
    """Whether it is one of the web or of mail, in which no hyphen may be set."""
    return ADDRESS.search(word) is not None


@lru_cache(maxsize=4096)
def joints(word: str) -> tuple[int, ...]:
    """How many characters of the word stand before each place where it is broken without a hyphen."""
    joint = BETWEEN if is_address(word) else JOINT
    return tuple(match.end() for match in joint.finditer(word))


@lru_cache(maxsize=4096)
def syllables(word: str, language: str) -> tuple[int, ...]:
    """The same for places that take a hyphen, by the language's patterns; none where there are no patterns."""
    patterns = None if is_address(word) else _patterns(language)
    return tuple(_places(word, patterns)) if patterns else ()


def _places(word: str, patterns: Any) -> Iterator[int]:
    for match in LETTERS.finditer(word):
        for place in patterns.positions(match.group()):
            if not place.data:  # one that changes the spelling, as in old German, is left alone
                yield match.start() + int(place)


@cache
def _patterns(language: str) -> Any:
    import pyphen

    known = pyphen.language_fallback(language)
    return pyphen.Pyphen(lang=known, left=LEAST, right=LEAST) if known else None
