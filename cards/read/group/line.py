"""A line of `do` in, such as `3 rounds, rest 60 s`; the keys it fills, each with its value and place in the line, out.

The line is one in the grammar of doses; a few phrases of groups are taken out of it first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from cards.read.dose_line.line import read_line
from cards.read.dose_line.part import LineError, Part
from cards.read.dose_line.settle import MANY

TIME = r"\d+(?:[.:]\d+)?(?: ?[-–] ?\d+(?:[.:]\d+)?)? ?(?:s|secs?|seconds?|min|mins|minutes?|h|hours?)?\b"
TAKEN = "\0"  # stands for a letter of a phrase that is read
RENAMED = {"sets": "rounds", "within": "time"}
FEW = r"\d+(?: ?[-–] ?\d+)?"
# Groups are named as the keys they fill; what a phrase says by itself stands beside it.
PHRASES: tuple[tuple[str, dict[str, str]], ...] = (
    (r"(?:super|tri|giant)[ -]?sets?", {"kind": "superset"}),
    (r"circuit(?: training)?", {"circuit": "circuit"}),
    (rf"(?P<work>{TIME}) (?:per|at each|at every|at a|each|a) station", {"kind": "stations"}),
    (r"stations?", {"kind": "stations"}),
    (rf"(?P<work>{TIME}) (?:each|(?:per|for each|for every|an|each) exercise)", {}),
    (rf"(?:choose|pick|any) (?P<choose>{FEW})(?: of (?:the )?\d+| of (?:these|them))?(?: exercises)?", {}),
    (r"in turn", {"in-turn": "true"}),
    (rf"between (?P<between>{TIME})", {}),
    (rf"(?P<between>{TIME}) between (?:exercises|steps|stations)", {}),
    (rf"(?P<rounds>{FEW}) rounds? (?:in|within) (?P<time>{TIME})", {}),
    (rf"every (?:minute(?: on the minute)?|(?P<every>{TIME}))(?:,? for (?P<time>{TIME}))?", {"every": "1 min"}),
)  # fmt: skip
OWN = tuple((re.compile(rf"(?<!\w){pattern}(?!\w)\s*,?", re.IGNORECASE), said) for pattern, said in PHRASES)


def read_do_line(line: str) -> tuple[Part, ...]:
    """LineError at the first words that cannot be read."""
    found: list[Part] = []
    for pattern, said in OWN:
        while match := pattern.search(line):
            found += _said(match, said)
            line = f"{line[: match.start()]} {TAKEN * (len(match[0]) - 1)}{line[match.end() :]}"
    return (*found, *_others(line))


def _others(line: str) -> Iterator[Part]:
    """What the line says beside its own phrases, at its places in the whole line."""
    kept = [at for at, letter in enumerate(line) if letter != TAKEN]
    left = "".join(line[at] for at in kept)
    if not left.strip(" ,;·"):
        return
    ends = [*kept, len(line)]
    try:
        parts = read_line(left)
    except LineError as error:
        raise LineError(
            str(error), ends[error.start], ends[min(error.end, len(kept)) - 1] + 1, error.hint
        ) from None
    by_clock = {"sets", "time"} <= {part.key for part in parts}  # `4 x 40 s`
    for part in parts:
        yield _renamed(replace(part, start=ends[part.start], end=ends[part.end - 1] + 1), by_clock)


def _said(match: re.Match[str], fixed: dict[str, str]) -> Iterator[Part]:
    written = {key: value for key, value in match.groupdict().items() if value}
    for key, value in (fixed | written).items():
        yield Part(key, value.strip(), *(match.span(key) if key in written else match.span()))


def _renamed(part: Part, by_clock: bool) -> Part:
    """What is sets of an exercise is rounds of a group; as many as one can are rounds too."""
    key, value = part.key, part.value
    if key == "time" and by_clock:
        key = "work"
    if key == "reps" and value.lower().startswith(MANY):
        key, value = "kind", "AMRAP"
    return replace(part, key=RENAMED.get(key, key), value=value)
