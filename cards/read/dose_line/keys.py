"""A `Dose` in; its keys and values as a file has them out: each reads back to the same."""

from __future__ import annotations

from typing import Any

from cards.model.dose import BLANK, Amount, Dose, Progress, Tempo

Keys = dict[str, Any]  # a value is a text, keys of their own, or a list of them

AMOUNTS = (
    *("sets", "reps", "hold", "pause", "time", "distance", "rounds", "work", "between", "every", "within"),
    *("load", "effort"),
)
NESTED = {"long_form": "long-form", "then": "then", "either": "or"}
PERIODS = {"a day", "a week", "an hour", "a month"}


def dose_keys(dose: Dose) -> Keys:
    """In the order a dose is printed in."""
    keys: Keys = {key: amount_text(amount) for key in AMOUNTS if (amount := getattr(dose, key))}
    if dose.tempo:
        keys["tempo"] = _tempo(dose.tempo)
    keys |= {key: _plain(value) for key in ("variant", "side") if (value := getattr(dose, key))}
    keys |= {key: amount_text(amount) for key in ("rest", "frequency") if (amount := getattr(dose, key))}
    if dose.when:
        keys["when"] = _plain(dose.when)
    if dose.progress:
        keys["progress"] = [_row(row) for row in dose.progress]
    return keys | {key: dose_keys(inner) for name, key in NESTED.items() if (inner := getattr(dose, name))}


def amount_text(amount: Amount) -> str:
    """As a coach writes it: `20-30 s`, `up to 10`, `12/10/8`, `RPE 7`."""
    if amount.words and not amount.blank:
        return _plain(amount.words)
    number = BLANK if amount.blank else _number(amount)
    unit = "" if amount.unit == "times" or ":" in number else amount.unit
    text = f"RPE {number}" if unit == "RPE" else f"{number} {unit}".strip()
    return " ".join(filter(None, (amount.bound, text, amount.of)))


def _number(amount: Amount) -> str:
    if amount.turns:
        return (
            f"ladder {'-'.join(map(_figures, amount.ladder))}"
            if amount.ladder
            else "/".join(map(_figures, amount.turns))
        )
    broken = amount.unit == "min" and not (amount.low.is_integer() and amount.high.is_integer())
    figures = _clock if broken else _figures
    low, high = figures(amount.low), figures(amount.high)
    single = low == high or (amount.bound == "up to" and amount.low == 1)
    return f"{high if single else f'{low}-{high}'}{'+' if amount.open else ''}"


def _figures(number: float) -> str:
    return f"{number:g}" if number < 1e6 else f"{number:.0f}"


def _clock(minutes: float) -> str:
    whole, seconds = divmod(round(minutes * 60), 60)
    return f"{whole}:{seconds:02}"


def _tempo(tempo: Tempo) -> str:
    return _plain(tempo.words) or "-".join(tempo.phases)


def _plain(words: str) -> str:
    """Spaces as they are typed: the program sets its own again."""
    return words.replace("\u00a0", " ")


def _row(row: Progress) -> Keys:
    what: Keys = {"dose": dose_keys(row.dose)} if row.dose else {"then": _plain(row.then)}
    return {"when": _plain(row.when), **what} if row.when else what
