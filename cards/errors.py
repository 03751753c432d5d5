"""Problems in what a person wrote: a place, what was found, what was expected, and a hint."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A span of one line of a file; `line` and `column` count from 1, in characters."""

    path: str
    line: int
    column: int
    length: int = 1
    source: str = ""  # the whole line, without its end


@dataclass(frozen=True, slots=True)
class Problem:
    message: str
    place: Place | None = None
    hint: str = ""
    level: str = "error"  # or "warning", "note"

    def __str__(self) -> str:
        """The problem as the terminal shows it: message, place, the line with carets under the span, hint."""
        head = f"{self.level}: {self.message}"
        tail = f"  = hint: {self.hint}" if self.hint else ""
        if self.place is None:
            return "\n".join(filter(None, [head, tail]))
        place = self.place
        number = str(place.line)
        gutter = " " * len(number)
        source, carets = _excerpt(place)
        lines = [
            head,
            f"{gutter}--> {place.path}:{place.line}:{place.column}",
            f"{gutter} |",
            f"{number} | {source}".rstrip(),
            f"{gutter} | {carets}",
        ]
        return "\n".join([*lines, *([gutter + tail[1:]] if tail else [])])


WIDEST = 96  # characters of a source line that are shown


def _excerpt(place: Place) -> tuple[str, str]:
    """The part of the line around the span, and carets under the span however wide its characters are."""
    start = place.column - 1
    first = max(0, start - WIDEST // 2) if len(place.source) > WIDEST else 0
    shown = place.source[first : first + WIDEST]
    cut = ("…" if first else "", "…" if first + WIDEST < len(place.source) else "")
    before, span = shown[: start - first], shown[start - first :][: place.length]
    indent = "".join(
        "\t" if character == "\t" else " " * _columns(character) for character in cut[0] + before
    )
    return cut[0] + _visible(shown) + cut[1], indent + "^" * max(1, sum(map(_columns, span)))


def _columns(character: str) -> int:
    """How many columns of a terminal a character takes."""
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _visible(line: str) -> str:
    return "".join(c if c == "\t" or c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in line)


class ContentError(Exception):
    """What was asked for cannot be made from these files; carries every problem found, not just the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n\n".join(str(problem) for problem in self.problems))


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that a person most likely meant, if any comes near."""
    from difflib import get_close_matches  # costs 5 ms, wanted only when something is wrong

    return next(iter(get_close_matches(name, sorted(known), n=1)), None)


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A hint for an unknown name: the nearest known one, else the known ones (at most eight)."""
    names = sorted(known)
    if near := nearest(name, names):
        return f"did you mean `{near}`?"
    return f"known: {listed(names)}" if names else ""


def listed(names: Iterable[str]) -> str:
    """Names in backticks, at most eight of them."""
    quoted = [f"`{name}`" for name in names]
    return ", ".join(quoted[:8]) + (", …" if len(quoted) > 8 else "")
