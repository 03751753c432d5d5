"""A `Dose` in; the same dose as a file has it out, as keys in braces or as one line, ready to be put into YAML."""

from __future__ import annotations

import re
from collections.abc import Callable

from cards.errors import ContentError, Place
from cards.model.dose import Dose
from cards.parse import Scalar
from cards.read.dose import read_dose
from cards.read.dose_line.keys import dose_keys
from cards.read.dose_line.text import line_of

NEEDS_QUOTES = re.compile(r"^\W|: |:$| #|^$")
NEEDS_QUOTES_IN_BRACES = re.compile(rf"{NEEDS_QUOTES.pattern}|[\[\]{{}},\"'#:]")


def as_keys(dose: Dose) -> str:
    """`{sets: 3, reps: 8-12}`."""
    return _braces(dose_keys(dose))


def as_line(dose: Dose, meant: Callable[[Dose], Dose] = lambda dose: dose) -> str:
    """`3 x 8-12`; keys in braces where no line of 400 characters says the same.

    `meant`: the dose that a line stands for in its place, where that depends on the exercise.
    """
    keys = dose_keys(dose)
    exact = ", ".join(f'{key} "{value}"' for key, value in keys.items() if isinstance(value, str))
    lines = (line_of(keys), exact)
    same = next((line for line in lines if _reads_as(line, dose, meant)), None)
    return as_keys(dose) if same is None else _quoted(same, NEEDS_QUOTES)


def _reads_as(line: str, dose: Dose, meant: Callable[[Dose], Dose]) -> bool:
    try:
        return meant(read_dose(Scalar(line, Place("", 1, 1)))) == dose
    except ContentError:
        return False


def _braces(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_braces(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_braces, value)) + "]"
    return _quoted(str(value), NEEDS_QUOTES_IN_BRACES)


def _quoted(text: str, unsafe: re.Pattern[str]) -> str:
    return "'" + text.replace("'", "''") + "'" if unsafe.search(text) else text
