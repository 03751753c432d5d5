"""An amount as a coach writes it (`20-30 s`, `5+ breaths`, `1:30`, `a few breaths`) in, an `Amount` out."""

from __future__ import annotations

import re

from cards.messages import message, say
from cards.model import Amount
from cards.read.typeset import typeset

# What words stand for when a routine is timed. The sources hold a static stretch for 20-30 s, so a hold left
# to feeling is reckoned as that; 8-12 is the number of repetitions the sources give most often.
FELT_HOLD = (20.0, 30.0)
A_FEW = (3.0, 5.0)
ANY_REPS = (8.0, 12.0)

# The largest number an amount may have: more than a day in seconds is a slip of the keyboard.
LARGEST = 100_000
LONGEST = 200  # characters, digits included

UNITS = {
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds"), "s"),
    **dict.fromkeys(("min", "mins", "minute", "minutes"), "min"),
    **dict.fromkeys(("breath", "breaths"), "breaths"),
    **dict.fromkeys(("", "x", "time", "times", "rep", "reps", "set", "sets"), "times"),
    **dict.fromkeys(("m", "metre", "metres", "meter", "meters"), "m"),
    "km": "km",
}
# The units each key of a dose may have, and what to write instead of another.
KEYS = {
    "hold": (("s", "min", "breaths"), "write a time or breaths: `30 s`, `1:30` or `5 breaths`"),
    "reps": (("times",), "write a number without a unit: `10` or `8-12`"),
    "sets": (("times",), "write a number without a unit: `2` or `2-3`"),
    "rest": (("s", "min", "breaths"), "write a time or breaths: `10 s`, `1:30` or `3 breaths`"),
    "time": (("s", "min"), "write a time: `5 min`, `1:30` or `45 s`"),
    "distance": (("m", "km"), "write a distance: `20 m` or `1 km`"),
}
HINT = "write it like `30 s`, `20-30 s`, `1:30`, `5+ breaths`, `a few breaths` or `8-12`"

NUMBER = r"[0-9]+(?:\.[0-9]+)?"
PLAIN = re.compile(rf"({NUMBER})(?:\s*(?:-|–|to)\s*({NUMBER})|(\+))?\s*([a-z]*)")
CLOCK = re.compile(r"([0-9]+):([0-5][0-9])(?:\s*(?:-|–|to)\s*([0-9]+):([0-5][0-9]))?")
FEW = re.compile(r"(?:a few|some|several)\s+([a-z]+)")
# What may be written in the routine's own language too: amounts in words, and how a hold left to feeling begins.
FEWS = {"breaths": message("a few breaths"), "times": message("a few times")}
FELT = (message("as long as"), message("until"))
COMFORT = message("as long as is comfortable")  # said so by an English exercise on anyone's card


class AmountError(ValueError):
    """The text is no amount; `hint` says what to write instead."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


def parse_amount(text: str, key: str = "", language: str = "en") -> Amount:
    """The amount a text says; its unit must fit `key`, the dose key it is written for (`hold`, `reps` ...).

    `language` is that of the words it may be said in; numbers and units are the same in all.

    Raises AmountError (a ValueError) with the message and, apart, the hint.
    """
    if len(text) > LONGEST:
        raise AmountError(f"found {len(text):,} characters, expected {LONGEST} at most", HINT)
    plain = " ".join(text.split())
    amount = _clock(plain) or _number(plain) or _words(plain, language)
    if amount is None:
        raise AmountError(f"`{text}` is not an amount", KEYS[key][1] if key in KEYS else HINT)
    if key in KEYS and amount.unit not in KEYS[key][0]:
        raise AmountError(f"`{text}` does not fit `{key}`", KEYS[key][1])
    if amount.unit == "times" and not (amount.low.is_integer() and amount.high.is_integer()):
        raise AmountError(f"found `{text}`, expected a whole number", KEYS[key][1] if key in KEYS else HINT)
    return amount


def _clock(text: str) -> Amount | None:
    """Minutes and seconds: `1:30`, `1:00-1:30`."""
    if not (match := CLOCK.fullmatch(text)):
        return None
    minutes, seconds, *until = match.groups()
    low = int(minutes) + int(seconds) / 60
    high = int(until[0]) + int(until[1]) / 60 if until[0] else low
    return _checked(text, Amount(low, high, "min"))


def _number(text: str) -> Amount | None:
    match = PLAIN.fullmatch(text.lower())
    if not match or match[4] not in UNITS:
        return None
    low = float(match[1])
    return _checked(text, Amount(low, float(match[2] or low), UNITS[match[4]], open=bool(match[3])))


def _checked(text: str, amount: Amount) -> Amount:
    if amount.low > amount.high:
        raise AmountError(f"the range `{text}` runs backwards", "write the smaller number first")
    if amount.low <= 0:
        raise AmountError(f"`{text}` is nothing at all", "write a number above 0, or leave the key out")
    if amount.high > LARGEST:
        raise AmountError(f"`{text}` is too much", f"the largest number is {LARGEST}")
    return amount


def _words(text: str, language: str) -> Amount | None:
    """Amounts that words say: they print as written and are reckoned with the figures above."""
    said, words = text.lower(), typeset(text, language, label=True)
    if said == "any":
        return Amount(*ANY_REPS, "times", words="any")
    if unit := _few(said, language):
        return Amount(*A_FEW, unit, words=words)
    if said.startswith(("for as long as ", *_felt(language))):
        return Amount(*FELT_HOLD, "s", words=words)
    return None


def _felt(language: str) -> tuple[str, ...]:
    """How a hold left to feeling begins, in English and in the language, with either apostrophe."""
    starts = [start for form in FELT for start in (form, *say(form, language).split("|"))]
    return tuple(f"{each} " for start in starts for each in (start, start.replace("’", "'")))


def _few(said: str, language: str) -> str:
    """The unit of "a few breaths", in English or the language; "" for anything else."""
    if match := FEW.fullmatch(said):
        return unit if (unit := UNITS.get(match[1], "")) in FEWS else ""
    return next((unit for unit, few in FEWS.items() if said == say(few, language).lower()), "")
