"""A `Routine` in, how long it takes out: (least, most) seconds, and the words for it, "8–12 min"."""

from __future__ import annotations

from cards.compose.dose import amount_words
from cards.messages import say
from cards.model import Amount, Dose, Routine

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

Span = tuple[float, float]
NOTHING: Span = (0.0, 0.0)


def routine_duration(routine: Routine) -> tuple[float, float]:
    """Least and most seconds, from the first exercise to the last, without the warm-up of `before`."""
    doses = [_dose(step.dose) for step in routine.steps]
    moves = NEXT_EXERCISE * max(0, len(doses) - 1)
    return (moves + sum(low for low, _ in doses), moves + sum(high for _, high in doses))


def duration_words(low: float, high: float, language: str = "en", *, about: bool = True) -> str:
    """The words for a time of `low` to `high` seconds, in whole minutes, "about" before them if asked."""
    least, most = (float(max(1, round(seconds / 60))) for seconds in (low, high))
    time = amount_words(Amount(least, most, "min"), language)
    return say("about {time}", language, time=time) if about else time


def _dose(dose: Dose) -> Span:
    """The dose with its sides, `or` and `then`; not the long form: the time is that of the usual form."""
    span = _sides(dose, dose.side)
    if dose.either:
        other = _sides(dose.either, dose.either.side or dose.side)
        span = (min(span[0], other[0]), max(span[1], other[1]))
    return _add(span, _dose(dose.then)) if dose.then else span


def _sides(dose: Dose, side: str) -> Span:
    once = _sets(dose)
    if not side.startswith("each"):
        return once
    rest = _amount(dose.rest) if dose.rest and not (dose.sets or dose.reps) else NOTHING
    switch = (max(SWITCH_SIDES, rest[0]), max(SWITCH_SIDES, rest[1]))
    return _add(_add(once, once), switch)


def _sets(dose: Dose) -> Span:
    if not dose.sets:
        return _work(dose, dose.rest)
    return _repeat(_amount(dose.sets), _work(dose, None), _amount(dose.rest))


def _work(dose: Dose, rest: Amount | None) -> Span:
    """One set on one side: what is held, moved or run, `rest` between the repetitions."""
    still = _add(_add(_amount(dose.hold), _amount(dose.time)), _amount(dose.distance))
    if not dose.reps:
        return still
    return _repeat(_amount(dose.reps), _add(still, (SECONDS_PER_REP, SECONDS_PER_REP)), _amount(rest))


def _amount(amount: Amount | None) -> Span:
    """Seconds of a time, breaths or a distance; a count as it is."""
    if amount is None:
        return NOTHING
    factor = SECONDS[amount.unit]
    return (amount.low * factor, amount.high * factor * (OPEN_ENDED if amount.open else 1))


def _repeat(times: Span, each: Span, between: Span) -> Span:
    low, high = (
        count * one + (count - 1) * gap for count, one, gap in zip(times, each, between, strict=True)
    )
    return (low, high)


def _add(one: Span, other: Span) -> Span:
    return (one[0] + other[0], one[1] + other[1])
