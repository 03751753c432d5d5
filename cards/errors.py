"""Problems in what a person wrote: a place, what was found, what was expected, and a hint."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from textwrap import fill


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

    def __post_init__(self) -> None:
        """No message holds a long value in full, nor what would move a terminal's cursor."""
        object.__setattr__(self, "message", _short(self.message))
        object.__setattr__(self, "hint", _short(self.hint))

    def __str__(self) -> str:
        """The problem as the terminal shows it: message, place, the line with carets under the span, hint."""
        head = f"{self.level}: {self.message}"
        if self.place is None:
            return head + _hint(self.hint, "  ")
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
        return "\n".join(lines) + _hint(self.hint, f"{gutter} ")

    def as_error(self) -> Problem:
        """The same, where warnings are not let pass."""
        return replace(self, level="error")


WIDEST = 96  # characters of a source line that are shown
HINT_WIDTH = 100  # columns of a hint, its indent included
MOST_LISTED = 30  # known names that a hint tells all of
NEAREST = 8  # names that it tells of more than those
QUOTED = re.compile("`[^`]*`")
LONG_VALUE = 120  # characters of what stands in backticks
LONG_MESSAGE = 1500
VALUE = re.compile(f"`([^`]{{{LONG_VALUE}}})[^`]+`")


def _short(message: str) -> str:
    """Long values, then what is still too long, cut with an ellipsis."""
    if message.isascii() and message.isprintable() and len(message) <= LONG_VALUE:
        return message
    cut = VALUE.sub(lambda found: f"`{found[1]}…`", message)
    return _visible(cut if len(cut) <= LONG_MESSAGE else f"{cut[:LONG_MESSAGE]}…")


def _hint(hint: str, indent: str) -> str:
    """The lines of a hint, none when there is none; what stands in backticks is not broken."""
    if not hint:
        return ""
    whole = QUOTED.sub(lambda found: found[0].replace(" ", "\N{NO-BREAK SPACE}"), hint)
    begin = f"{indent}= hint: "
    lines = fill(
        whole,
        HINT_WIDTH,
        initial_indent=begin,
        subsequent_indent=" " * len(begin),
        break_on_hyphens=False,
        break_long_words=False,
    )
    return "\n" + lines.replace("\N{NO-BREAK SPACE}", " ")


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


LONGEST_NAME = 100  # characters: likeness of longer ones is no slip of the keyboard, and takes long to find


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that a person most likely meant, if any comes near; capitals make no difference."""
    return next(iter(_near(name, known, 1, 0.6)), None)


def did_you_mean(name: str, known: Iterable[str], see: str = "") -> str:
    """A hint for an unknown name: the nearest known one, else all known ones up to thirty.

    Of more than thirty the nearest few, and what to `see` for all of them, such as `cards list exercises`.
    """
    names = sorted(known)
    if near := nearest(name, names):
        return f"did you mean `{near}`?"
    if len(names) <= MOST_LISTED:
        return f"known: {listed(names)}" if names else ""
    few = sorted(_near(name, names, NEAREST, 0.0))
    return f"known: {listed(few)} and {len(names) - len(few)} more" + (f", see `{see}`" if see else "")


def listed(names: Iterable[str]) -> str:
    """Names in backticks."""
    return ", ".join(f"`{name}`" for name in names)


def _near(name: str, known: Iterable[str], count: int, likeness: float) -> list[str]:
    """The known names most like this one, the likest first."""
    from difflib import get_close_matches  # costs 5 ms, wanted only when something is wrong

    if len(name) > LONGEST_NAME:
        return []
    plain: dict[str, str] = {}
    for one in sorted(known):
        if len(one) <= LONGEST_NAME:
            plain.setdefault(one.casefold(), one)
    return [plain[found] for found in get_close_matches(name.casefold(), list(plain), count, likeness)]
