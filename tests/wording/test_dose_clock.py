"""What a dose takes is what a clock shows that is watched, second by second, while somebody does it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.model import Amount, Dose
from cards.model.dose import MANY
from cards.read.amounts.tempo import parse_tempo
from cards.wording.group_time import routine_duration
from tests.read.test_dose_both_ways import of_line
from tests.wording.test_duration import routine

TEMPOS = {"": 4, "3-1-1": 5, "30X1": 5, "4-0-X-0": 5, "3 s down 1 s up": 4, "lower in 3 s": 5, "slowly": 4}
SIDES = {"": 1, "each": 2, "each leg": 2, "each way each leg": 4, "left": 1, "alternate": 1}


# A letter a second: w works, r rests, s changes sides, m moves on. `end`: 0 the least there can be; 1 the most.


def clock(doses: list[Dose], end: int) -> str:
    line = ""
    for made in doses:
        while line and idle(line) < 10:
            line += "m"
        line += on_clock(made, end, "")
    return line


def idle(line: str) -> int:
    return len(line) - len(line.rstrip("rsm"))


def on_clock(made: Dose, end: int, side: str) -> str:
    side = made.side or side
    once = bounded(made, end)
    line = once
    for _ in range(SIDES[side] - 1):
        while idle(line) < 5:
            line += "s"
        line += once
    if SIDES[side] > 1:
        line = line.rstrip("r")
    if made.either:
        line = sorted([line, on_clock(made.either, end, side)], key=len)[-end]
    return line + on_clock(made.then, end, "") if made.then else line


def bounded(made: Dose, end: int) -> str:
    """The bell of `within` ends the work with the rests in it, not the rest after it."""
    line = one_side(made, end)
    if made.within is None:
        return line
    done = line.rstrip("r")
    return "w" * min(len(done), ticks(made.within, end)) + line[len(done) :]


def one_side(made: Dose, end: int) -> str:
    after = "r" * ticks(made.rest, end)
    if made.work:
        rounds = ticks(made.rounds, end) if made.rounds else 1
        return ("r" * ticks(made.between, end)).join(["w" * ticks(made.work, end)] * rounds) + after
    if made.every and not made.time:
        return "w" * ticks(made.every, end) * ticks(made.sets, end) + after
    if made.every or (made.sets and made.sets.words == MANY):
        return "w" * ticks(made.time, end) + after
    if made.reps and made.reps.turns:
        sets = [one_set(made, int(reps), None, end) for reps in made.reps.turns]
        return after.join(sets)
    reps = ticks(made.reps, end) if made.reps else None
    if not made.sets:
        return one_set(made, reps, made.rest, end)
    return in_turns([one_set(made, reps, None, end)] * ticks(made.sets, end), made.rest, end)


def one_set(made: Dose, reps: int | None, rest: Amount | None, end: int) -> str:
    if made.time:
        return in_turns(["w" * ticks(made.time, end)], rest, end)
    pause = "w" * ticks(made.pause, end)
    each, last = ("", pause) if made.pause and made.pause.of else (pause, "")
    still = "w" * (ticks(made.hold, end) + ticks(made.distance, end)) + each
    if reps is None:
        return still + last + "r" * ticks(rest, end)
    move = still + "w" * (0 if made.reps and made.reps.of == "laps" else TEMPOS[written(made)])
    if made.between:
        return ("r" * ticks(made.between, end)).join([move] * reps) + last + "r" * ticks(rest, end)
    line = in_turns([move] * reps, rest, end)
    done = line.rstrip("r")
    return done + last + line[len(done) :]


def written(made: Dose) -> str:
    """The tempo as it was given."""
    tempos = {text: parse_tempo(text) for text in TEMPOS if text}
    return next((text for text, tempo in tempos.items() if tempo == made.tempo), "")


def in_turns(parts: list[str], rest: Amount | None, end: int) -> str:
    pause = "r" * ticks(rest, end)
    return pause.join(parts) if len(parts) > 1 else parts[0] + pause


def ticks(amount: Amount | None, end: int) -> int:
    """Seconds, or a number; nothing of a rest in words."""
    if amount is None or (amount.words and not amount.unit):
        return 0
    number = (amount.low, amount.high * (1.5 if amount.open else 1))[end]
    return int(
        {"h": number * 3600, "min": number * 60, "breaths": number * 5, "m": number / 2}.get(
            amount.unit, number
        )
    )


# Doses.


def whole(unit: str, most: int, of: str = "") -> st.SearchStrategy[Amount]:
    """Amounts that are whole seconds."""
    step = 2 if unit == "m" else 1
    return st.builds(
        lambda low, more: Amount(float(step * low), float(step * (low + more)), unit, of=of),
        st.integers(1, most),
        st.integers(0, most),
    )


opened = st.integers(1, 20).map(lambda half: Amount(2.0 * half, 2.0 * half, "s", open=True))
time = whole("s", 90) | whole("min", 2) | whole("breaths", 8) | whole("counts", 9) | opened
by_clock = whole("s", 60) | whole("min", 2)
rests = time | whole("m", 100, "jog") | st.just(Amount(1, 1, "", words="walk back"))
turns = st.lists(st.integers(1, 9), min_size=2, max_size=5).map(
    lambda steps: Amount(min(steps), max(steps), "times", turns=tuple(map(float, steps)))
)
counted = whole("times", 6) | whole("times", 6, "laps") | whole("times", 6, "steps") | turns
pauses = whole("s", 9) | whole("counts", 5, "on the last one")
tempos = st.sampled_from([text for text in TEMPOS if text]).map(parse_tempo)
many = st.just(Amount(8, 12, "times", words=MANY))
Inner = st.SearchStrategy[Dose]


def usual(inner: Inner) -> Inner:
    built = st.builds(
        Dose,
        hold=st.none() | time,
        reps=st.none() | counted | many,
        distance=st.none() | whole("m", 40),
        time=st.none() | by_clock,
        sets=st.none() | whole("times", 3),
        **beside(inner),
        pause=st.none() | pauses,
        between=st.none() | whole("s", 20),
        tempo=st.none() | tempos,
        within=st.none() | by_clock,
    )
    return built.filter(lambda made: bool(made.hold or made.reps or made.distance or made.time)).filter(
        lambda made: not (made.reps and made.reps.turns and made.time)
    )


def beside(inner: Inner) -> dict[str, st.SearchStrategy[object]]:
    return {
        "rest": st.none() | rests,
        "side": st.sampled_from([*SIDES]),
        "then": st.none() | inner,
        "either": st.none() | inner,
        "long_form": st.none() | inner,
    }


def clocked(inner: Inner) -> Inner:
    """Intervals, every minute, as many sets as one can."""
    some, sets = by_clock, whole("times", 5)
    return (
        st.builds(Dose, work=some, between=st.none() | some, rounds=st.none() | sets, **beside(inner))
        | st.builds(Dose, every=some, sets=sets, reps=counted, **beside(inner))
        | st.builds(Dose, every=some, time=some, reps=counted, **beside(inner))
        | st.builds(Dose, sets=many, time=some, reps=whole("times", 6), **beside(inner))
    )


def any_of(inner: Inner) -> Inner:
    return usual(inner) | clocked(inner)


DOSES = any_of(any_of(st.nothing()))


@given(st.lists(DOSES, min_size=1, max_size=3))
def test_the_time_is_what_a_clock_shows(doses: list[Dose]) -> None:
    assert routine_duration(routine(*doses)) == (len(clock(doses, 0)), len(clock(doses, 1)))


@pytest.mark.parametrize("kind", [usual, clocked])
def test_each_kind_alone_is_what_a_clock_shows(kind: Callable[[Inner], Inner]) -> None:
    @given(kind(st.nothing()))
    def check(made: Dose) -> None:
        assert routine_duration(routine(made)) == (len(clock([made], 0)), len(clock([made], 1)))

    check()


# By hand: work, rest and changes of side in seconds.
BY_HAND = {
    "3 x 10, tempo 3-1-1, rest 60 s": Counter(w=3 * 10 * 5, r=2 * 60),
    "12/10/8, rest 90 s": Counter(w=30 * 4, r=2 * 90),
    "ladder 1-3-1": Counter(w=9 * 4),
    "30 s on, 15 s off x 8": Counter(w=8 * 30, r=7 * 15),
    "tabata": Counter(w=160, r=70),
    "EMOM 10: 5": Counter(w=600),
    "every 90 s x 6: 3": Counter(w=540),
    "15, AMRAP 7 min": Counter(w=420),
    "as many as you can in 30 s": Counter(w=30),
    "6 x 400 m, 200 m jog": Counter(w=6 * 200, r=5 * 100),
    "4 x 100 m, walk back": Counter(w=4 * 50),
    "2 laps": Counter(w=0),
    "10, pause 2 s": Counter(w=10 * 6),
    "10, pause 5 s on the last one": Counter(w=45),
    "10 x 5 s each side": Counter(w=2 * 90, s=5),
    "5 each way each leg": Counter(w=4 * 20, s=15),
    "10, 5 s rest between reps": Counter(w=40, r=45),
    "5 x 10 within 3 min": Counter(w=180),
    "1 h": Counter(w=3600),
    "10, 2 in reserve, twice a day": Counter(w=40),
}


@pytest.mark.parametrize("line", BY_HAND)
def test_lines_by_hand(line: str) -> None:
    made = of_line(line)
    shown = +Counter(clock([made], 0))
    assert shown == +BY_HAND[line]
    assert routine_duration(routine(made))[0] == shown.total()
