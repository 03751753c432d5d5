"""A part of a line: the key of a dose that it fills, its value and its place; and what cannot be read."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from cards.read.dose_line.vocabulary import UNITS

WORK = frozenset(
    {
        "sets",
        "reps",
        "hold",
        "time",
        "distance",
        "ladder",
        "run",
        "list",
        "maximum",
        "holds",
        "some",
        "counts",
        "minutes",
        "work",
        "every",
        "rounds",
        "within",
    }
)
KEYS = (  # of a dose, that a line may fill as they are
    *(
        "sets",
        "reps",
        "hold",
        "pause",
        "time",
        "distance",
        "rounds",
        "work",
        "between",
        "every",
        "within",
        "load",
    ),
    *("effort", "tempo", "side", "rest", "frequency", "when", "progress", "variant"),
)
SHORT = 10.0  # seconds: held so long or less, a number before it counts repetitions; longer, it counts sets
SECONDS = {"s": 1.0, "min": 60.0, "h": 3600.0}
LEAST = re.compile(r"[^\d_:]*(\d+(?:\.\d+)?|(?=:\d))(?::(\d\d))?[^a-z'\"″′]*([a-z'\"″′]+)?", re.IGNORECASE)


class LineError(ValueError):
    """What stands from `start` to `end` of the line cannot be read; `hint` says what to write instead."""

    def __init__(self, message: str, start: int, end: int, hint: str = "") -> None:
        super().__init__(message)
        self.start, self.end, self.hint = start, end, hint


@dataclass(frozen=True, slots=True)
class Part:
    """One key of a dose; `inner`, not `value`, for a dose in it (`or`, `then`). `start` and `end` count in the line."""

    key: str
    value: str
    start: int
    end: int
    inner: tuple[Part, ...] = ()
    exact: bool = False  # written as its key and the value: nothing is to be decided


Parts = tuple[Part, ...]


def seconds(amount: str) -> float | None:
    """The lower end of a time in seconds; None where it is no time: breaths, counts, a blank."""
    match = LEAST.match(amount)
    if not match:
        return None
    if match[2]:
        return 60 * float(match[1] or 0) + float(match[2])
    unit = SECONDS.get(UNITS.get((match[3] or "").lower(), ""))
    return float(match[1]) * unit if unit else None


def find(parts: Parts, key: str) -> Part | None:
    return next((part for part in parts if part.key == key), None)


def changed(parts: Parts, change: Callable[[Part], Part | None]) -> Parts:
    return tuple(new for part in parts if (new := change(part)) is not None)
