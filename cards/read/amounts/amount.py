"""An amount as a coach writes it (`20-30 s`, `5+ breaths`, `1:30`, `20 kg per hand`, `to failure`) in, an `Amount` out."""

from __future__ import annotations

import re
from dataclasses import replace

from cards.messages import message, say
from cards.model.dose import BLANK, Amount
from cards.read.amounts.kinds import BESIDE, FREE, IN_WORDS, KEYS, UNITS
from cards.read.amounts.numbers import Number, leading_number
from cards.read.typeset import typeset

# What words stand for when a routine is timed. The sources hold a static stretch for 20-30 s, so a hold left
# to feeling is reckoned as that; 8-12 is the number of repetitions the sources give most often.
FELT_HOLD = (20.0, 30.0)
A_FEW = (3.0, 5.0)
ANY_REPS = (8.0, 12.0)

# The largest number an amount may have: more than a day in seconds is a slip of the keyboard.
LARGEST = 100_000
LONGEST = 200  # characters, digits included

HINT = "write it like `30 s`, `20-30 s`, `1:30`, `5+ breaths`, `a few breaths` or `8-12`"

FEW = re.compile(r"(?:a few|some|several|a couple(?: of)?)\s+([a-z]+)")
# What may be written in the routine's own language too: amounts in words, and how a hold left to feeling begins.
FEWS = {"breaths": message("a few breaths"), "times": message("a few times")}
FELT = (message("as long as"), message("until"))
COMFORT = message("as long as is comfortable")  # said so by an English exercise on anyone's card
OPEN = {
    message("to failure"): re.compile(r"(?:to |until )?(?:muscle |muscular )?failure"),
    message("as many as you can"): re.compile(
        r"amrap|max(?:imum)?(?: reps?| repetitions)?|as many(?: reps| rounds)? as (?:you can|possible)"
    ),
}
MANY_OF = re.compile(r"as many [a-z -]+ as (?:you can|possible)")
LETTER = re.compile(r"[^\W\d_]")
NOUN = re.compile(r"[a-z][a-z' -]*")
UNIT = re.compile(r"-?\s*(%|#|''|[\"'″′]|[a-z]+)?\s*")
RESERVE = re.compile(r"(?:leave |keep )?(.+?) (?:reps? )?(?:in reserve|in the tank|left|rir)|rir (.+)")
RPE = re.compile(r"(?:@ ?)?rpe ?(.+?)(?: ?/ ?10)?")
MAXIMUM = re.compile(r"(.+?)[ -]?(?:rm|reps? max)")
PERIODS = {"day": "a day", "week": "a week", "hour": "an hour", "month": "a month"}
OFTEN = re.compile(
    r"(.+?) ?(?:[x×]|times|sessions|days(?= ?(?:a|per|/) ?week))? ?(?:(?:a|an|per|each|every|/) ?)?(day|week|wk|hour|month|daily|weekly)"
    r"(?: (for [0-9-]+ weeks?))?"
)
EVER = {
    "daily": "a day",
    "every day": "a day",
    "weekly": "a week",
    "every week": "a week",
    "hourly": "an hour",
}


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
    hint = KEYS[key][1] if key in KEYS else HINT
    amount = _blank(plain, key) or _shaped(plain.lower(), key) or _number(plain, key)
    if amount is None or (key in FREE and amount.unit not in KEYS[key][0] and plain != f"{amount.low:g}"):
        amount = _words(plain, key, language)
    if amount is None:
        raise AmountError(f"`{text}` is not an amount", hint)
    if (key in KEYS and not amount.words and amount.unit not in KEYS[key][0]) or _misfit(amount, key):
        raise AmountError(f"`{text}` does not fit `{key}`", hint)
    if amount.unit == "times" and not all(map(float.is_integer, (amount.low, amount.high))) and not amount.of:
        raise AmountError(f"found `{text}`, expected a whole number", hint)
    return _checked(text, amount)


def _misfit(amount: Amount, key: str) -> bool:
    """Words with a unit that the key has not: breaths for a number of sets."""
    return bool(amount.words and amount.unit and key in KEYS and amount.unit not in KEYS[key][0])


def _blank(text: str, key: str) -> Amount | None:
    """`__`, `__ kg`: to be filled in by hand."""
    match = re.fullmatch(r"__+\s*(.*)", text)
    if not match:
        return None
    allowed = KEYS[key][0] if key in KEYS else ("times",)
    unit, of = _unit(match[1].lower(), allowed)
    if not unit:
        unit, of = allowed[0] if not match[1] else "", match[1]
    low, high = ANY_REPS if key == "reps" else FELT_HOLD if unit == "s" else (1.0, 1.0)
    return Amount(low, high, unit or allowed[0], words=BLANK, of=of)


def _shaped(text: str, key: str) -> Amount | None:
    """Amounts whose unit stands in other places than behind the number."""
    if key == "effort":
        for unit, form in (("RPE", RPE), ("in reserve", RESERVE)):
            if match := form.fullmatch(text):
                return _alone(match[1] or match[2], unit)
    if key == "load" and (match := MAXIMUM.fullmatch(text)):
        return _alone(match[1], "RM")
    if key == "frequency":
        return _often(text)
    return None


def _often(text: str) -> Amount | None:
    if unit := EVER.get(text):
        return Amount(1, 1, unit)
    match = OFTEN.fullmatch(text)
    period = {"daily": "day", "weekly": "week", "wk": "week"}.get(match[2], match[2]) if match else ""
    return _alone(match[1], PERIODS[period], match[3] or "") if match else None


def _alone(text: str, unit: str, of: str = "") -> Amount | None:
    """A text that is a number and no more."""
    number = leading_number(text.strip())
    return _amount(number, unit, of) if number and not number.rest.strip() else None


def _amount(number: Number, unit: str, of: str = "") -> Amount:
    low = 1.0 if number.bound == "up to" and number.low == number.high else number.low
    return Amount(
        min(low, number.low), number.high, unit, number.open, turns=number.turns, of=of, bound=number.bound
    )


def _number(text: str, key: str) -> Amount | None:
    number = leading_number(text.lower())
    if not number:
        return None
    found = UNIT.match(number.rest)
    written = (found[1] or "") if found else ""
    if number.unit == "min" and not written and (":" in text or number.rest == ""):
        return _amount(number, "min")
    unit = UNITS.get(written)
    behind = text[len(text) - len(number.rest) :] if number.rest else ""
    if unit is not None and found:
        of = behind[found.end() :].strip()
        opened = number if not of.startswith("+") else replace(number, open=True)
        return _ranged(opened, unit, of.removeprefix("+").strip(), key)
    noun = behind.strip(" -")
    if key in {"reps", ""} and NOUN.fullmatch(noun.lower()) and key:
        return _amount(number, "times", noun)
    return None


def _ranged(number: Number, unit: str, of: str, key: str) -> Amount | None:
    """`10 s to 15 s` and `30 s-1 min`: a unit at both ends."""
    if of and key not in BESIDE:
        return None
    first = UNITS.get(number.unit) if number.unit else unit
    if first == unit:
        return _amount(number, unit, of)
    scale = {"s": 1.0, "min": 60.0, "h": 3600.0}
    if first not in scale or unit not in scale:
        return None
    return _amount(replace(number, low=number.low * scale[first], high=number.high * scale[unit]), "s", of)


def _unit(text: str, allowed: tuple[str, ...]) -> tuple[str, str]:
    """The unit that a text begins with and what is left of it."""
    found = UNIT.match(text)
    unit = UNITS.get(found[1] or "", "") if found else ""
    return (unit, text[found.end() :]) if found and unit in allowed else ("", text)


def _checked(text: str, amount: Amount) -> Amount:
    if amount.low > amount.high:
        raise AmountError(f"the range `{text}` runs backwards", "write the smaller number first")
    if amount.low <= 0 and amount.unit != "in reserve":
        raise AmountError(f"`{text}` is nothing at all", "write a number above 0, or leave the key out")
    if amount.high > LARGEST:
        raise AmountError(f"`{text}` is too much", f"the largest number is {LARGEST}")
    return amount


def _words(text: str, key: str, language: str) -> Amount | None:
    """Amounts that words say: they print as written and are reckoned with the figures above."""
    said, words = text.lower(), typeset(text, language, label=True)
    if said == "any":
        return Amount(*ANY_REPS, "times", words="any")
    if unit := _few(said, language):
        return Amount(*A_FEW, unit, words=words)
    if key == "hold" and said in {"max", "max hold", "maximum hold"}:
        return Amount(*FELT_HOLD, "s", words=words)
    if key in {"reps", "sets", "rounds"}:
        return _open(said, words)
    if said.startswith(("for as long as ", *_felt(language))):
        return Amount(*FELT_HOLD, "s", words=words)
    if key in IN_WORDS and LETTER.search(said) and (key in FREE or not leading_number(said)):
        return Amount(1, 1, "", words=words)
    return None


def _open(said: str, words: str) -> Amount | None:
    """As many as one can: reckoned like a number that is not said."""
    known = next((text for text, form in OPEN.items() if form.fullmatch(said)), "")
    if known or MANY_OF.fullmatch(said) or said.startswith(("until ", "to ")):
        return Amount(*ANY_REPS, "times", words=known or words)
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
