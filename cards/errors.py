"""Problems in what a person wrote: a place, what was found, what was expected, and a hint."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


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
    level: str = "error"  # or "warning"

    def __str__(self) -> str:
        """The problem as the terminal shows it: message, place, the line with carets under the span, hint."""
        head = f"{self.level}: {self.message}"
        tail = f"  = hint: {self.hint}" if self.hint else ""
        if self.place is None:
            return "\n".join(filter(None, [head, tail]))
        place = self.place
        number = str(place.line)
        gutter = " " * len(number)
        carets = " " * (place.column - 1) + "^" * max(1, place.length)
        lines = [
            head,
            f"{gutter}--> {place.path}:{place.line}:{place.column}",
            f"{gutter} |",
            f"{number} | {place.source}",
            f"{gutter} | {carets}",
        ]
        return "\n".join([*lines, *([gutter + tail[1:]] if tail else [])])


class ContentError(Exception):
    """What was asked for cannot be made from these files; carries every problem found, never just the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n\n".join(str(problem) for problem in self.problems))


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A hint for an unknown name: the nearest known one, else the known ones (at most eight)."""
    names = sorted(known)
    if near := get_close_matches(name, names, n=1):
        return f"did you mean `{near[0]}`?"
    shown = ", ".join(f"`{known_name}`" for known_name in names[:8])
    return f"known: {shown}" + (", …" if len(names) > 8 else "") if names else ""
