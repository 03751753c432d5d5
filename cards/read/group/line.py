"""A line of `do` in, such as `3 rounds, rest 60 s`; the keys it fills, each with its value and place in the line, out.

The line is one in the grammar of doses; a few phrases of groups are taken out of it first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cards.read.dose_line.line import read_line
from cards.read.dose_line.settle import MANY, Part

TIME = r"\d+(?:[.:]\d+)?(?: ?[-–] ?\d+(?:[.:]\d+)?)? ?(?:s|secs?|seconds?|min|mins|minutes?|h|hours?)?\b"
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
            line = f"{line[: match.start()]}{' ' * len(match[0])}{line[match.end() :]}"
    rest = read_line(line) if line.strip(" ,;·") else ()
    by_clock = {"sets", "time"} <= {part.key for part in rest}  # `4 x 40 s`
    return (*found, *(_renamed(part, by_clock) for part in rest))


def _said(match: re.Match[str], fixed: dict[str, str]) -> Iterator[Part]:
    written = {key: value for key, value in match.groupdict().items() if value}
    for key, value in (fixed | written).items():
        yield Part(key, value.strip(), *(match.span(key) if key in written else match.span()))


def _renamed(part: Part, by_clock: bool) -> Part:
    """What is sets of an exercise is rounds of a group; as many as one can are rounds too."""
    key, value = part.key, part.value
    if key == "time" and by_clock:
        key = "work"
    if key == "sets":
        key = "rounds"
    if key == "reps" and value.lower().startswith(MANY):
        key, value = "kind", "AMRAP"
    return Part(key, value, part.start, part.end, part.inner)
