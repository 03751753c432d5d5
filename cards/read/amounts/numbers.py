"""The number that an amount begins with (`8-12`, `5+`, `up to 10`, `12/10/8`, `1:30`, `twice`) in, its value out."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from cards.read.dose_line.vocabulary import NUMBERS

SPELT = NUMBERS | {"once": 1, "twice": 2}
PARTS = {"half": 0.5, "quarter": 0.25, "½": 0.5, "¼": 0.25, "¾": 0.75, "1/2": 0.5, "1/4": 0.25, "3/4": 0.75}
MOST_TURNS = 60  # of a ladder

N = r"[0-9]+(?:\.[0-9]+)?"
TO = r"\s*(?:-|–|—|to(?=\s))\s*"
BOUND = re.compile(
    r"(?:(up to|at most|no more than|less than|under|max(?:imum)?(?: of)?(?=\s*\d))|(about|around|~|approx\.?|approximately|roughly)"
    r"|(at least|no less than|more than|min(?:imum)?(?: of)?(?=\s*\d)))\s*"
)
MORE = re.compile(r"\s*(?:or more|minimum|plus|or longer)\b")
CLOCK = re.compile(
    rf"([0-9]*):([0-5][0-9]|60)(?:{TO}([0-9]*):([0-5][0-9]|60))?(?:\s*(?:min|minutes))?(?![\w:])"
)
BOTH = re.compile(r"([0-9]+)\s*(?:m|mins?|minutes?|['′])\s*([0-9]+)\s*(?:s|secs?|seconds?|[\"″])(?!\w)")
HOURS = re.compile(r"([0-9]+)\s*(?:h|hrs?|hours?)\s*([0-9]+)\s*(?:m|mins?|minutes?)(?!\w)")
SPAN = re.compile(rf"({N})\s*([a-z\"'″′]*)(?:{TO}({N}))(\+)?")
ONE = re.compile(rf"({N})(\+)?")
STEPS = re.compile(
    rf"(?:(ladder|pyramid)\s+)?({N}(?:\s*/\s*{N})+|{N}(?:-{N})+)(?:\s*(descending|ascending|pyramid|ladder))?"
)
SPELT_FIRST = re.compile(rf"(?:({'|'.join(SPELT)})\b)(?:(\s*(?:-|–|to|or)\s+)({'|'.join(SPELT)})\b)?")
PART_FIRST = re.compile(r"(?:(½|¼|¾|1/2|1/4|3/4)\s*(?:of\s+)?(?:an?\s+)?|(half|quarter)\s+an?\s+)(?=[a-z])")
A_FIRST = re.compile(r"an?\s+(?=(?:minute|hour|second|breath|mile|day|week)\b)")


@dataclass(frozen=True, slots=True)
class Number:
    """`rest`: the text behind it. `unit`: one that stands between the ends of a range, or of a clock."""

    low: float
    high: float
    rest: str
    open: bool = False
    bound: str = ""
    turns: tuple[float, ...] = ()
    unit: str = ""


def leading_number(text: str) -> Number | None:
    """The number at the beginning of a text in small letters; None where there is none."""
    bound = BOUND.match(text)
    plain = _figures(text[bound.end() :] if bound else text)
    found = _clock(plain) or _turns(plain) or _span(plain) or _one(plain)
    if found and (more := MORE.match(found.rest)):
        found = replace(found, open=True, rest=found.rest[more.end() :])
    if not found or not bound:
        return found
    return Number(
        found.low,
        found.high,
        found.rest,
        found.open or bool(bound[3]),
        "up to" if bound[1] else "about" if bound[2] else "",
        found.turns,
        found.unit,
    )


def _figures(text: str) -> str:
    """Number words in figures."""
    if match := PART_FIRST.match(text):
        return f"{PARTS[match[1] or match[2]]:g} {text[match.end() :]}"
    if match := A_FIRST.match(text):
        return f"1 {text[match.end() :]}"
    if match := SPELT_FIRST.match(text):
        until = f"-{SPELT[match[3]]}" if match[3] else ""
        return f"{SPELT[match[1]]}{until}{text[match.end() :]}"
    return text


def _clock(text: str) -> Number | None:
    """Minutes and seconds: `1:30`, `1:00-1:30`."""
    for form, first, second in ((BOTH, 1, 1 / 60), (HOURS, 60, 1)):
        if match := form.match(text):
            minutes = float(int(match[1]) * first + int(match[2]) * second)
            return Number(minutes, minutes, text[match.end() :], unit="min")
    if not (match := CLOCK.match(text)):
        return None
    whole, seconds, *until = match.groups()
    low = int(whole or 0) + int(seconds) / 60
    high = int(until[0] or 0) + int(until[1]) / 60 if until[1] else low
    return Number(low, high, text[match.end() :], unit="min")


def _turns(text: str) -> Number | None:
    """The sets one after the other: `12/10/8`, `21-15-9`, `10-1 descending`, `ladder 1-5-1`."""
    match = STEPS.match(text)
    if not match or ("/" not in match[2] and match[2].count("-") < 2 and not (match[1] or match[3])):
        return None
    steps = tuple(float(one) for one in re.split(r"[-/]", match[2]))
    run = "ladder" in (match[1], match[3]) or match[3] in {"descending", "ascending"}
    turns = _run(steps) if run else steps
    if not turns or len(turns) > MOST_TURNS:
        return None
    return Number(min(turns), max(turns), text[match.end() :], turns=turns)


def _run(steps: tuple[float, ...]) -> tuple[float, ...]:
    """Every whole number on the way."""
    if not all(step.is_integer() and step <= MOST_TURNS for step in steps):
        return ()
    turns = [steps[0]]
    for step in steps[1:]:
        way = 1 if step > turns[-1] else -1
        turns += [float(one) for one in range(int(turns[-1]) + way, int(step) + way, way)]
    return tuple(turns)


def _span(text: str) -> Number | None:
    if not (match := SPAN.match(text)):
        return None
    return Number(float(match[1]), float(match[3]), text[match.end() :], bool(match[4]), unit=match[2])


def _one(text: str) -> Number | None:
    if not (match := ONE.match(text)):
        return None
    return Number(float(match[1]), float(match[1]), text[match.end() :], bool(match[2]))
