"""A `Dose` and a language in, the parts of its printed line out, to be joined by " · " (`Hold 6 s`, `rest 10 s`).

Always in this order: the work (sets of repetitions, hold, time, distance), how it is done, which sides, rest; then the
long form, what follows and the other way to do it, each as one part with commas. A new key of a dose is a line of
`WORK` or of `BESIDE`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

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
    parts = _parts(dose, language)
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


def _parts(dose: Dose, language: str, bare: frozenset[str] = frozenset()) -> list[str]:
    """The first still without its capital; of the keys in `bare` the amounts alone are said."""
    parts = _work(dose, language, bare)
    parts += [said(value, language) for key, said in BESIDE.items() if (value := getattr(dose, key))]
    for key, form in NESTED.items():
        outer, inner = dose, getattr(dose, key)
        while inner:  # what follows what follows stands after it
            parts.append(say(form, language, dose=_nested(inner, outer, key, language)))
            outer, inner = inner, getattr(inner, key)
    return parts


def _nested(dose: Dose, outer: Dose, key: str, language: str) -> str:
    """A dose inside another, one part with commas; "hold" and, in a long form, "times" are not said twice."""
    said_before = {"hold": outer.hold, "reps": outer.reps if key == "long_form" else None}
    bare = frozenset(name for name, value in said_before.items() if value)
    own: Any = {key: None}
    return say(", ", language).join(_parts(replace(dose, **own), language, bare))


def _work(dose: Dose, language: str, bare: frozenset[str]) -> list[str]:
    """What is done: in sets, the sets with what is in each; `3 sets of 10`, `2 sets · hold 30 s`."""
    work = {key: value for key in WORK if (value := getattr(dose, key))}
    said = {key: (BARE if key in bare else WORK)[key](value, language) for key, value in work.items()}
    if not dose.sets:
        return list(said.values())
    sets = amount_words(dose.sets, language, "sets")
    counted = [key for key in BARE if key in work and not work[key].words and (key != "hold" or key in bare)]
    if not counted or dose.sets.words:
        return [sets, *said.values()]
    del said[counted[0]]
    amount = BARE[counted[0]](work[counted[0]], language)
    return [say("{sets} of {amount}", language, sets=sets, amount=amount), *said.values()]


def _hold(hold: Amount, language: str) -> str:
    if _felt(hold):
        return say("hold {until}", language, until=amount_words(hold, language))
    return say("hold {amount}", language, amount=amount_words(hold, language))


def _time(time: Amount, language: str) -> str:
    words = amount_words(time, language)
    return words if _felt(time) else say("for {amount}", language, amount=words)


def _reps(reps: Amount, language: str) -> str:
    return say("repeat as you like", language) if reps.words == "any" else amount_words(reps, language)


def _bare_reps(reps: Amount, language: str) -> str:
    return _reps(reps, language) if reps.words else number_words(reps, language)


def _rest(rest: Amount, language: str) -> str:
    if _felt(rest):
        return say("rest {until}", language, until=amount_words(rest, language))
    return say("rest {amount}", language, amount=amount_words(rest, language))


def _felt(amount: Amount) -> bool:
    """Left to feeling: "until your low back lets go"."""
    return bool(amount.words) and amount.unit == "s"


def _side(side: str, language: str) -> str:
    return say(SIDES[side], language)


def _as_written(words: str, _: str) -> str:
    return words


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
    return amount_words(replace(amount, low=low, high=high, unit="s"), language)


def _capital(part: str) -> str:
    return part[:1].upper() + part[1:]


Saying = Callable[[Any, str], str]

# What is done, in printed order; and the same as amounts alone, the first of them being what sets are counted of.
WORK: dict[str, Saying] = {"hold": _hold, "time": _time, "distance": amount_words, "reps": _reps}
BARE: dict[str, Saying] = {
    "reps": _bare_reps,
    "time": amount_words,
    "distance": amount_words,
    "hold": amount_words,
}
# How it is done, in printed order, the rest last.
BESIDE: dict[str, Saying] = {"tempo": _as_written, "variant": _as_written, "side": _side, "rest": _rest}
NESTED = {
    "long_form": message("long form {dose}"),
    "then": message("then {dose}"),
    "either": message("or {dose}"),
}
