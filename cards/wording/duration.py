"""A `Dose` in, how long it takes out, and the words for a time, "8–12 min"; of a routine see `group_time.py`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from cards.messages import say
from cards.model import Amount, Dose
from cards.wording.dose import amount_words

# Every figure the reckoning assumes; docs/routines.md repeats them.
SECONDS_PER_REP = (
    4.0  # two out and two back: slow and controlled; with it the warm-up's 70 moves take its 5 min
)
SECONDS_PER_BREATH = 5.0  # twelve breaths a minute, the calm end of an adult at rest
SECONDS_PER_METRE = 0.5  # an easy jog, 2 m/s
SWITCH_SIDES = 5.0  # to come back to the middle and set up the other side
NEXT_EXERCISE = 10.0  # to change position and read the next row; with it the warm-up takes its five minutes
OPEN_ENDED = 1.5  # "5+ breaths" is at least 5 and reckoned as at most this many times as long

SECONDS = {"s": 1.0, "min": 60.0, "breaths": SECONDS_PER_BREATH, "m": SECONDS_PER_METRE}
SECONDS |= {"km": 1000 * SECONDS_PER_METRE, "times": 1.0}

End = Callable[..., Any]  # `min` or `max`: of what a range or a choice leaves open, which is reckoned
LEAST: End = min
MOST: End = max


def duration_words(low: float, high: float, language: str = "en", *, about: bool = True) -> str:
    """The words for a time of `low` to `high` seconds, in whole minutes, "about" before them if asked."""
    least, most = (float(max(1, round(seconds / 60))) for seconds in (low, high))
    time = amount_words(Amount(least, most, "min"), language)
    return say("about {time}", language, time=time) if about else time


@dataclass(frozen=True, slots=True)
class Spell:
    """Seconds of work, with all rests in it, and of the rest that follows it."""

    work: float
    rest: float = 0.0

    @property
    def whole(self) -> float:
        return self.work + self.rest


def spell(dose: Dose, end: End) -> Spell:
    """A step's."""
    return _dose(dose, end)


def seconds(amount: Amount | None, end: End) -> float:
    """Of a time, breaths or a distance; a count as it is."""
    return _amount(amount, end)


def _dose(dose: Dose, end: End, side: str = "") -> Spell:
    """The dose with its sides, `or` and `then`; not the long form: the time is that of the usual form.

    `side`: what a dose that names none inherits from the one it stands in for.
    """
    side = dose.side or side
    spell = _sides(dose, side, end)
    if dose.either:
        spell = end(spell, _dose(dose.either, end, side), key=lambda way: way.whole)
    if not dose.then:
        return spell
    following = _dose(dose.then, end)
    return Spell(spell.whole + following.work, following.rest)


def _sides(dose: Dose, side: str, end: End) -> Spell:
    once = _sets(dose, end)
    if not side.startswith("each"):
        return once
    return Spell(2 * once.work + max(SWITCH_SIDES, once.rest))


def _sets(dose: Dose, end: End) -> Spell:
    if not dose.sets:
        return _work(dose, dose.rest, end)
    return _repeated(dose.sets, _work(dose, None, end).work, dose.rest, end)


def _work(dose: Dose, rest: Amount | None, end: End) -> Spell:
    """One set on one side: what is held, moved or run, `rest` between the repetitions; a time bounds all of it."""
    if dose.time:
        return Spell(_amount(dose.time, end), _amount(rest, end))
    still = _amount(dose.hold, end) + _amount(dose.distance, end)
    if not dose.reps:
        return Spell(still, _amount(rest, end))
    return _repeated(dose.reps, still + SECONDS_PER_REP, rest, end)


def _repeated(times: Amount, each: float, rest: Amount | None, end: End) -> Spell:
    """Rests stand between, or after what is done only once."""
    count, pause = _amount(times, end), _amount(rest, end)
    return Spell(count * each + (count - 1) * pause) if count > 1 else Spell(count * each, pause)


def _amount(amount: Amount | None, end: End) -> float:
    """Seconds of a time, breaths or a distance; a count as it is."""
    if amount is None:
        return 0.0
    most = amount.high * (OPEN_ENDED if amount.open else 1)
    return SECONDS[amount.unit] * (amount.low if end is LEAST else most)
