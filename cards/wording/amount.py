"""An `Amount` and a language in, its printed words out: `20–30 s`, `5+ breaths`, `once`, `16 kg per hand`."""

from __future__ import annotations

from dataclasses import replace

from cards.messages import count, decimal, forms, message, say
from cards.model.dose import Amount

NO_BREAK = "\u00a0"
LINE = "____"  # to write on
UNITS = {
    "s": forms("{number} s", "{number} s"),
    "min": forms("{number} min", "{number} min"),
    "h": forms("{number} h", "{number} h"),
    "m": forms("{number} m", "{number} m"),
    "km": forms("{number} km", "{number} km"),
    "yd": forms("{number} yard", "{number} yards"),
    "ft": forms("{number} foot", "{number} feet"),
    "mi": forms("{number} mile", "{number} miles"),
    "breaths": forms("{number} breath", "{number} breaths"),
    "counts": forms("{number} count", "{number} counts"),
    "sets": forms("{number} set", "{number} sets"),
    "rounds": forms("{number} round", "{number} rounds"),
    "times": forms("{number} times", "{number} times"),
    "in reserve": forms("{number} in reserve", "{number} in reserve"),
}
SIGNS = {
    "kg": message("{number} kg"),
    "lb": message("{number} lb"),
    "%": message("{number} %"),
    "RM": "{number} RM",
    "RPE": "RPE {number}",
}  # what is no message is the same in all languages
PERIODS = {
    "an hour": message("{amount} an hour"),
    "a day": message("{amount} a day"),
    "a week": message("{amount} a week"),
    "a month": message("{amount} a month"),
}
# Words that amounts are often given in; others stand as they are written.
COMMON = (
    message("light"),
    message("moderate"),
    message("heavy"),
    message("body weight"),
    message("per hand"),
    message("walk back"),
    message("jog back"),
    message("no rest"),
    message("as needed"),
    message("jog"),
    message("walk"),
    message("easy jog"),
    message("easy walk"),
)


def amount_words(amount: Amount, language: str = "en", unit: str = "") -> str:
    """An amount as printed, `20–30 s`, `5+ breaths`, `once`; `unit` is said instead of its own ("sets")."""
    words = _bounded(amount, _own(amount, language, unit or amount.unit), language)
    return f"{words} {say(amount.of, language)}" if amount.of and amount.unit != "times" else words


def number_words(amount: Amount, language: str) -> str:
    """Its number alone: `10`, `8–12`, `5+`, `12/10/8`."""
    if amount.blank:
        return LINE
    if amount.turns:
        return _turns(amount, language)
    low, high = decimal(amount.low, language), decimal(amount.high, language)
    single = low == high or (amount.bound == "up to" and amount.low == 1)
    number = high if single else say("{low}–{high}", language, low=low, high=high)
    return say("{number}+", language, number=number) if amount.open else number


def bare_words(amount: Amount, language: str) -> str:
    """The number with what is counted, where "times" need not be said: `10`, `20 marbles`."""
    return _bounded(
        amount, _noun(amount, language) if amount.of else number_words(amount, language), language
    )


def _own(amount: Amount, language: str, unit: str) -> str:  # noqa: PLR0911 - one return a kind of amount
    if amount.words and not amount.blank:
        return say(amount.words, language)
    if unit in PERIODS:
        return say(PERIODS[unit], language, amount=_often(amount, language))
    if unit in SIGNS:
        return say(SIGNS[unit], language, number=number_words(amount, language)).replace(" ", NO_BREAK)
    if unit == "times" and amount.of:
        return _noun(amount, language)
    if unit == "times" and amount.low == amount.high == 1 and not amount.open and not amount.blank:
        return say("once", language)
    if unit == "min" and not (amount.low.is_integer() and amount.high.is_integer()):
        return _minutes(amount, language)
    if unit == "times" and amount.ladder:
        return number_words(amount, language)
    return _counted(amount, unit, language).replace(" ", NO_BREAK)


def _bounded(amount: Amount, words: str, language: str) -> str:
    if amount.bound == "about":
        return say("about {time}", language, time=words)
    return say("up to {amount}", language, amount=words) if amount.bound else words


def _noun(amount: Amount, language: str) -> str:
    return f"{number_words(amount, language)} {say(amount.of, language)}".replace(" ", NO_BREAK, 1)


def _often(amount: Amount, language: str) -> str:
    if amount.low == amount.high == 2 and not amount.open and not amount.words:
        return say("twice", language)
    return amount_words(replace(amount, unit="times", of="", bound=""), language)


def _turns(amount: Amount, language: str) -> str:
    """The sets one after the other, `12/10/8`; steps of one by where they turn, `ladder 1–5–1`."""
    if amount.ladder:
        return say("ladder {numbers}", language, numbers="–".join(f"{point:g}" for point in amount.ladder))
    return "/".join(decimal(turn, language) for turn in amount.turns)


def _counted(amount: Amount, unit: str, language: str) -> str:
    """The number with its unit, in the form that goes with the larger number; "1 or more" is more than one."""
    last = max(amount.high, 2.0) if amount.open or amount.blank else amount.high
    return count(*UNITS[unit], last, language, number=number_words(amount, language))


def _minutes(amount: Amount, language: str) -> str:
    """Broken minutes: `1 min 30 s`; a range goes over to seconds, `60–90 s`."""
    if amount.low == amount.high and amount.low > 1:
        minutes, seconds = (float(part) for part in divmod(round(amount.low * 60), 60))
        parts = {
            name: amount_words(Amount(part, part, unit), language)
            for name, part, unit in (("minutes", minutes, "min"), ("seconds", seconds, "s"))
        }
        return say("{minutes} {seconds}", language, **parts).replace(" ", NO_BREAK)
    low, high = (float(round(minutes * 60)) for minutes in (amount.low, amount.high))
    return amount_words(Amount(low, high, "s", amount.open), language)
