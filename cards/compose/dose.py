"""A `Dose` and a language in, the parts of its printed line out, to be joined by " · " (`Hold 6 s`, `rest 10 s`).

Always in this order: sets, hold, time, distance, rest, repetitions, tempo, variant, side; then the long form,
what follows and the other way to do it. A rest stands behind what it separates: sets, when there are any.
"""

from __future__ import annotations

from dataclasses import replace

from cards.messages import count, decimal, forms, message, say
from cards.model import Amount, Dose

NO_BREAK = "\u00a0"
SIDES = {
    "each": message("each side"),
    "each leg": message("each leg"),
    "each arm": message("each arm"),
    "each direction": message("each direction"),
    "left": message("left side"),
    "right": message("right side"),
    "alternate": message("alternate sides"),
}
UNITS = {
    "s": forms("{number} s", "{number} s"),
    "min": forms("{number} min", "{number} min"),
    "m": forms("{number} m", "{number} m"),
    "km": forms("{number} km", "{number} km"),
    "breaths": forms("{number} breath", "{number} breaths"),
    "sets": forms("{number} set", "{number} sets"),
    "times": forms("{number} times", "{number} times"),
}


def dose_parts(dose: Dose, language: str = "en") -> tuple[str, ...]:
    """The parts in reading order, typeset; a line breaks between them, within one only if it must."""
    parts = _plain(dose, language)
    if dose.long_form:
        bare = dose.reps is not None
        parts.append(
            say("long form {dose}", language, dose=_nested(dose.long_form, dose, language, bare_reps=bare))
        )
    if dose.then:
        parts.append(say("then {dose}", language, dose=_nested(dose.then, dose, language)))
    if dose.either:
        parts.append(say("or {dose}", language, dose=_nested(dose.either, dose, language)))
    return (_capital(parts[0]), *parts[1:]) if parts else ()


def amount_words(amount: Amount, language: str = "en", unit: str = "") -> str:
    """An amount as printed, `20–30 s`, `5+ breaths`, `once`; `unit` is said instead of its own ("sets")."""
    if amount.words:
        return say(amount.words, language)
    if (unit or amount.unit) == "times" and amount.low == amount.high == 1 and not amount.open:
        return say("once", language)
    if amount.unit == "min" and not (amount.low.is_integer() and amount.high.is_integer()):
        return _minutes(amount, language)
    return _counted(amount, unit or amount.unit, language).replace(" ", NO_BREAK)


def number_words(amount: Amount, language: str) -> str:
    """Its number alone: `10`, `8–12`, `5+`."""
    low, high = decimal(amount.low, language), decimal(amount.high, language)
    number = low if low == high else say("{low}–{high}", language, low=low, high=high)
    return say("{number}+", language, number=number) if amount.open else number


def _counted(amount: Amount, unit: str, language: str) -> str:
    """The number with its unit, in the form that goes with the larger number; "1 or more" is more than one."""
    last = max(amount.high, 2.0) if amount.open else amount.high
    return count(*UNITS[unit], last, language, number=number_words(amount, language))


def _plain(dose: Dose, language: str, *, bare_hold: bool = False, bare_reps: bool = False) -> list[str]:
    """The parts without the nested doses, the first still without its capital; bare ones are amounts alone."""
    rest = say("rest {amount}", language, amount=amount_words(dose.rest, language)) if dose.rest else ""
    parts = [
        amount_words(dose.sets, language, "sets") if dose.sets else "",
        rest if dose.sets else "",
        _hold(dose.hold, language, bare_hold) if dose.hold else "",
        say("for {amount}", language, amount=amount_words(dose.time, language)) if dose.time else "",
        amount_words(dose.distance, language) if dose.distance else "",
        "" if dose.sets else rest,
        _reps(dose.reps, language, bare_reps) if dose.reps else "",
        dose.tempo,
        dose.variant,
        say(SIDES[dose.side], language) if dose.side else "",
    ]
    return [part for part in parts if part]


def _hold(hold: Amount, language: str, bare: bool) -> str:
    words = amount_words(hold, language)
    if bare:
        return words
    if hold.words and hold.unit == "s":
        return say("hold {until}", language, until=words)
    return say("hold {amount}", language, amount=words)


def _reps(reps: Amount, language: str, bare: bool) -> str:
    if reps.words == "any":
        return say("repeat as you like", language)
    return number_words(reps, language) if bare and not reps.words else amount_words(reps, language)


def _nested(dose: Dose, outer: Dose, language: str, *, bare_reps: bool = False) -> str:
    """A dose inside another, one part with commas; "hold" and, if `bare_reps`, "times" are not said twice."""
    parts = _plain(dose, language, bare_hold=outer.hold is not None, bare_reps=bare_reps)
    return say(", ", language).join(parts)


def _minutes(amount: Amount, language: str) -> str:
    """Broken minutes: `1 min 30 s`; a range goes over to seconds, `60–90 s`."""
    if amount.low == amount.high and amount.low > 1:
        minutes, seconds = (float(part) for part in divmod(round(amount.low * 60), 60))
        pair = ((minutes, "min"), (seconds, "s"))
        return NO_BREAK.join(amount_words(Amount(part, part, unit), language) for part, unit in pair)
    low, high = (float(round(minutes * 60)) for minutes in (amount.low, amount.high))
    return amount_words(replace(amount, low=low, high=high, unit="s"), language)


def _capital(part: str) -> str:
    return part[:1].upper() + part[1:]
