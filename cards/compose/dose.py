"""A `Dose` in, the parts of its printed line out, to be joined by " · " (`Hold 6 s`, `rest 10 s`).

Always in this order: sets, hold, time, distance, rest, repetitions, tempo, variant, side; then the long form,
what follows and the other way to do it. A rest stands behind what it separates: sets, when there are any.
"""

from __future__ import annotations

from cards.model import Amount, Dose

NO_BREAK = "\u00a0"
SINGULAR = {"breaths": "breath", "sets": "set"}
SIDES = {"each": "each side", "alternate": "alternate sides", "left": "left side", "right": "right side"}


def dose_parts(dose: Dose) -> tuple[str, ...]:
    """The parts in reading order, typeset; a line breaks between them, within one only if it must."""
    parts = _plain(dose)
    if dose.long_form:
        parts.append(f"long form {_nested(dose.long_form, dose, bare_reps=True)}")
    if dose.then:
        parts.append(f"then {_nested(dose.then, dose)}")
    if dose.either:
        parts.append(f"or {_nested(dose.either, dose)}")
    return (_capital(parts[0]), *parts[1:]) if parts else ()


def amount_words(amount: Amount, unit: str = "") -> str:
    """An amount as printed, `20–30 s`, `5+ breaths`, `once`; `unit` is said instead of its own ("sets")."""
    if amount.words:
        return amount.words
    unit = unit or amount.unit
    if unit == "times" and amount.low == amount.high == 1 and not amount.open:
        return "once"
    if unit == "min" and not (amount.low.is_integer() and amount.high.is_integer()):
        return _minutes(amount)
    one = amount.high == 1 and not amount.open
    return f"{_number(amount)}{NO_BREAK}{SINGULAR.get(unit, unit) if one else unit}"


def _plain(dose: Dose) -> list[str]:
    """The parts without the nested doses, the first still without its capital."""
    rest = f"rest {amount_words(dose.rest)}" if dose.rest else ""
    parts = [
        amount_words(dose.sets, "sets") if dose.sets else "",
        rest if dose.sets else "",
        f"hold {amount_words(dose.hold)}" if dose.hold else "",
        f"for {amount_words(dose.time)}" if dose.time else "",
        amount_words(dose.distance) if dose.distance else "",
        "" if dose.sets else rest,
        _reps(dose.reps) if dose.reps else "",
        dose.tempo,
        dose.variant,
        SIDES.get(dose.side, dose.side),
    ]
    return [part for part in parts if part]


def _reps(reps: Amount) -> str:
    return "repeat as you like" if reps.words == "any" else amount_words(reps)


def _nested(dose: Dose, outer: Dose, *, bare_reps: bool = False) -> str:
    """A dose inside another, one part with commas; "hold" and, if `bare_reps`, "times" are not said twice."""
    parts = _plain(dose)
    if dose.hold and outer.hold:
        parts = [part.removeprefix("hold ") for part in parts]
    if bare_reps and dose.reps and outer.reps and not dose.reps.words:
        parts = [_number(dose.reps) if part == amount_words(dose.reps) else part for part in parts]
    return ", ".join(parts)


def _number(amount: Amount) -> str:
    low, high = f"{amount.low:g}", f"{amount.high:g}"
    return (low if low == high else f"{low}–{high}") + ("+" if amount.open else "")


def _minutes(amount: Amount) -> str:
    """Broken minutes: `1 min 30 s`; a range goes over to seconds, `60–90 s`."""
    if amount.low == amount.high and amount.low > 1:
        minutes, seconds = divmod(round(amount.low * 60), 60)
        return f"{minutes}{NO_BREAK}min{NO_BREAK}{seconds}{NO_BREAK}s"
    return f"{_number(Amount(round(amount.low * 60), round(amount.high * 60), 's', amount.open))}{NO_BREAK}s"


def _capital(part: str) -> str:
    return part[:1].upper() + part[1:]
