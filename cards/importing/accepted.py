"""Parts of a routine file in; whether, and how, the reader of routines takes them, out. It is asked, not presumed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from cards.errors import ContentError
from cards.importing.doses import parts_of
from cards.importing.yaml_text import yaml_text
from cards.parse import Mapping, parse
from cards.read.dose import read_dose
from cards.read.dose_line.settle import Parts
from cards.read.dose_line.vocabulary import UNITS
from cards.read.routine import read_routine

GROUP = "title: A\nsteps:\n  - group: B\n    do: 3 rounds, rest 60 s\n    steps:\n      - exercise: c\n        dose: {reps: 10}\n"
KEYS = ("sets", "reps", "hold", "time", "distance", "rest", "side", "tempo")
ORDINARY = re.compile(r"(?<=\d)\s*([a-zA-Z'\"]+)\b")


@cache
def reads_groups() -> bool:
    return is_read(GROUP)


def is_read(text: str) -> bool:
    """Whether it is a routine without a problem."""
    try:
        read_routine(parse(text.encode(), "import"))
    except ContentError:
        return False
    return True


@lru_cache(maxsize=5000)
def dose_value(line: str) -> object:
    """The shortest way to write a dose that is read: the line itself, its keys, or its words."""
    return next(value for value in _ways(line) if _reads_dose(value))


def _ways(line: str) -> Iterator[object]:
    yield line
    parts = parts_of(line)
    yield _keys(parts)
    known = {
        key: value
        for key, value in _keys(parts).items()
        if key in KEYS and _reads_dose({"reps": "10", key: value})
    }
    spare = [part.value for part in parts if part.value and part.key not in known]
    yield {**known, "variant": ", ".join(spare)}
    yield {"reps": "any", "variant": line.strip('"')[:400]}


def _keys(parts: Parts) -> dict[str, object]:
    return {part.key: _keys(part.inner) if part.inner else _ordinary(part.value) for part in parts}


def _ordinary(amount: str) -> str:
    """`30sec` as `30 s`."""
    return ORDINARY.sub(lambda found: f" {UNITS.get(found[1].lower(), found[1])}", amount)


def _reads_dose(value: object) -> bool:
    try:
        node = parse(yaml_text({"dose": value}).encode(), "import")
        assert isinstance(node, Mapping)
        read_dose(node.entries[0].value)
    except ContentError:
        return False
    return True
