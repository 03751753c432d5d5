"""A `Dose` in, how long it takes out, and the words for a time, "8–12 min"; of a routine see `group_time.py`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from cards.messages import say
from cards.model import Amount, Dose
from cards.model.dose import MANY, doubled
from cards.wording.amount import amount_words

# Every figure the reckoning assumes; docs/routines.md repeats them.
SECONDS_PER_REP = (
    4.0  # two out and two back: slow and controlled; with it the warm-up's 70 moves take its 5 min
)
SECONDS_PER_BREATH = 5.0  # twelve breaths a minute, the calm end of an adult at rest
SECONDS_PER_COUNT = 1.0  # said aloud
SECONDS_PER_METRE = 0.5  # an easy jog, 2 m/s
METRES = {"m": 1.0, "km": 1000.0, "yd": 0.9144, "ft": 0.3048, "mi": 1609.344}
SWITCH_SIDES = 5.0  # to come back to the middle and set up the other side
NEXT_EXERCISE = 10.0  # to change position and read the next row; with it the warm-up takes its five minutes
OPEN_ENDED = 1.5  # "5+ breaths" is at least 5 and reckoned as at most this many times as long

SECONDS = {
    "s": 1.0,
    "min": 60.0,
    "h": 3600.0,
    "breaths": SECONDS_PER_BREATH,
    "counts": SECONDS_PER_COUNT,
    "times": 1.0,
}
SECONDS |= {unit: metres * SECONDS_PER_METRE for unit, metres in METRES.items()}
UNTIMED = (
    "lap",
    "length",
    "flight",
    "floor",
    "stair",
    "cal",
    "page",
    "alphabet",
    "pace",
    "block",
)  # counted, but of no known length
LAST = "last"  # a pause "on the last one" is made once a set
TURNED = ("reps", "hold", "time", "distance")  # what may differ from set to set

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
    once, sides = _bounded(dose, end), doubled(side)
    if sides == 1:
        return once
    return Spell(sides * once.work + (sides - 1) * max(SWITCH_SIDES, once.rest))


def _bounded(dose: Dose, end: End) -> Spell:
    """All sets of one side; no longer than what they are done `within`."""
    spell = _by_clock(dose, end) or _sets(dose, end)
    return replace(spell, work=min(spell.work, _amount(dose.within, end))) if dose.within else spell


def _by_clock(dose: Dose, end: End) -> Spell | None:
    """What a clock bounds, whatever is done in it: intervals, every minute, as many sets as one can."""
    rest = _amount(dose.rest, end)
    if dose.work:
        rounds, off = _amount(dose.rounds, end) or 1.0, _amount(dose.between, end)
        return Spell(rounds * _amount(dose.work, end) + (rounds - 1) * off, rest)
    if dose.every and not dose.time:
        return Spell(_amount(dose.sets, end) * _amount(dose.every, end), rest)
    if dose.every or (dose.sets and dose.sets.words == MANY and dose.time):
        return Spell(_amount(dose.time, end), rest)
    return None


def _sets(dose: Dose, end: End) -> Spell:
    turns = max(len(amount.turns) if (amount := getattr(dose, key)) else 0 for key in TURNED)
    if turns:
        each = [_work(_turn(dose, at), None, end).work for at in range(turns)]
        return Spell(sum(each) + (turns - 1) * _amount(dose.rest, end))
    if not dose.sets:
        return _work(dose, dose.rest, end)
    return _repeated(dose.sets, _work(dose, None, end).work, dose.rest, end)


def _turn(dose: Dose, at: int) -> Dose:
    """The dose of one of the sets that differ."""
    found = ((key, getattr(dose, key)) for key in TURNED)
    own: Any = {key: _single(amount, at) for key, amount in found if amount and amount.turns}
    return replace(dose, **own)


def _single(amount: Amount, at: int) -> Amount:
    number = amount.turns[min(at, len(amount.turns) - 1)]
    return replace(amount, low=number, high=number, turns=())


def _work(dose: Dose, rest: Amount | None, end: End) -> Spell:
    """One set on one side: what is held, moved or run, `rest` between the repetitions; a time bounds all of it."""
    if dose.time:
        return Spell(_amount(dose.time, end), _amount(rest, end))
    pause = _amount(dose.pause, end)
    last = pause if dose.pause and LAST in dose.pause.of else 0.0
    still = _amount(dose.hold, end) + _amount(dose.distance, end) + pause - last
    if not dose.reps:
        return Spell(still + last, _amount(rest, end))
    spell = _repeated(dose.reps, still + _repetition(dose), dose.between or rest, end)
    after = _amount(rest, end) if dose.between else spell.rest
    return Spell(spell.work + last, after)


def _repetition(dose: Dose) -> float:
    """Seconds of one repetition, or of one of what is counted instead."""
    if dose.reps and dose.reps.of.startswith(UNTIMED):
        return 0.0
    return (dose.tempo.seconds if dose.tempo else 0.0) or SECONDS_PER_REP


def _repeated(times: Amount, each: float, rest: Amount | None, end: End) -> Spell:
    """Rests stand between, or after what is done only once."""
    count, pause = _amount(times, end), _amount(rest, end)
    return Spell(count * each + (count - 1) * pause) if count > 1 else Spell(count * each, pause)


def _amount(amount: Amount | None, end: End) -> float:
    """Seconds of a time, breaths or a distance; a count as it is; nothing of a rest in words."""
    if amount is None:
        return 0.0
    most = amount.high * (OPEN_ENDED if amount.open else 1)
    return SECONDS.get(amount.unit, 0.0) * (amount.low if end is LEAST else most)
