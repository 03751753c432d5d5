"""Parts that a form calls by a name of its own in, the same under keys of a dose out: `EMOM 10` is a time of `10 min`."""

from __future__ import annotations

import re
from dataclasses import replace

from cards.read.dose_line.part import Part, Parts, changed, find

NAMED = {  # as a form calls it → the key, and how the value is written there
    "counts": ("hold", "{} counts"),
    "minutes": ("time", "{} min"),
    "minutely": ("every", "{} min"),
    "ladder": ("reps", "{}"),
    "reserve": ("effort", "{} in reserve"),
    "rated": ("effort", "RPE {}"),
    "zone": ("effort", "zone {}"),
    "most": ("reps", "as many {} as you can"),
    "hours": ("frequency", "every {} hours"),
}
TWICE = {"once": "1", "twice": "2"}
COMMA = re.compile(r"\s*,\s*")
RUN = re.compile(r"(\d+)\D+(\d+).*")


def named(parts: Parts) -> Parts:
    parts = _joined(_joined(parts, "hold", "unit"), "reps", "thing")
    parts = changed(parts, _named)
    return tuple(each for part in parts for each in _maximum(part))


def _joined(parts: Parts, key: str, behind: str) -> Parts:
    """A number and what is counted, that stand apart in the form: `20 alternating steps`."""
    noun = find(parts, behind)
    if noun is None:
        return parts
    whole = [part for part in parts if part is not noun]
    return tuple(
        replace(part, value=f"{part.value} {noun.value}") if part.key == key else part for part in whole
    )


def _named(part: Part) -> Part:
    if part.key in NAMED:
        key, form = NAMED[part.key]
        return replace(part, key=key, value=form.format(part.value))
    match part.key:
        case "list":
            return replace(part, key="reps", value=COMMA.sub("/", part.value))
        case "run":
            return replace(part, key="reps", value=RUN.sub(r"ladder \1-\2", part.value))
        case "reps" if part.value.lower() in TWICE:
            return replace(part, value=TWICE[part.value.lower()])
    return part


def _maximum(part: Part) -> Parts:
    """`3 x 8 RM`: eight, with what one can lift eight times."""
    if part.key != "maximum":
        return (part,)
    return replace(part, key="reps"), replace(part, key="load", value=f"{part.value} RM")
