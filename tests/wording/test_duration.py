"""The time of a routine counts holds, repetitions, rests, sets, sides and moving on; reckoned by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.model import Amount, Dose, Exercise, Routine, Safety, Step, Words
from cards.read.amounts.amount import parse_amount
from cards.wording.duration import NEXT_EXERCISE, duration_words
from cards.wording.group_time import far_off, routine_duration
from tests.wording.test_dose import dose

W = Words("x")


def routine(*doses: Dose) -> Routine:
    exercise = Exercise("x", W, W, (), W, W, Dose(), None)
    return Routine("x", W, tuple(Step(n, exercise, each) for n, each in enumerate(doses, 1)), Safety())


@pytest.mark.parametrize(
    ("given_dose", "seconds"),
    [
        (dose(hold="30 s"), (30, 30)),
        (dose(hold="20-30 s", side="each"), (45, 65)),  # twice, and 5 s to switch
        (dose(hold="20 s", side="left"), (20, 20)),
        (dose(hold="5 breaths"), (25, 25)),
        (dose(hold="5+ breaths"), (25, 37.5)),
        (dose(hold="1:30"), (90, 90)),
        (dose(hold="as long as is comfortable"), (20, 30)),
        (dose(reps="10"), (40, 40)),
        (dose(reps="10", side="alternate"), (40, 40)),
        (dose(reps="10", side="each leg"), (85, 85)),
        (dose(reps="10", long_form=dose(reps="15")), (40, 40)),
        (dose(hold="6 s", rest="10 s", reps="8-12"), (8 * 10 + 7 * 10, 12 * 10 + 11 * 10)),
        (dose(sets="3", rest="1 min", reps="10"), (3 * 40 + 2 * 60, 3 * 40 + 2 * 60)),
        (dose(hold="30 s", rest="20 s", side="each"), (80, 80)),  # the rest is longer than the switch
        (dose(hold="5 breaths", then=dose(hold="a few breaths")), (25 + 15, 25 + 25)),
        (dose(hold="30 s", either=dose(reps="15-20")), (30, 80)),
        (
            dose(hold="30 s", side="each", either=dose(reps="10")),
            (65, 85),
        ),  # the other way has both sides too
        (dose(time="5-10 min"), (300, 600)),
        (dose(time="12 min", reps="any"), (720, 720)),  # the time bounds what is done in it
        (dose(time="1 min", reps="10", hold="30 s", rest="20 s"), (80, 80)),
        (dose(sets="3", time="30 s", reps="any", rest="10 s"), (110, 110)),
        (dose(time="1 min", distance="5 km", side="each leg"), (125, 125)),
        (dose(time="40 s", rest="20 s"), (60, 60)),  # the rest follows what is done once
        (dose(hold="40 s", rest="20 s"), (60, 60)),
        (dose(sets="1", reps="10", rest="1 min"), (100, 100)),
        (dose(reps="1-2", rest="10 s"), (14, 18)),
        (dose(distance="100 m", rest="20 s", then=dose(time="10 s", rest="5 s")), (85, 85)),
        (dose(reps="6", then=dose(hold="10 s", then=dose(reps="99"))), (24 + 10 + 396,) * 2),
        (dose(reps="10", either=dose(hold="20 s", either=dose(time="77 min"))), (20, 4620)),
        (dose(distance="20 m"), (10, 10)),
        (Dose(), (0, 0)),
    ],
)
def test_one_exercise(given_dose: Dose, seconds: tuple[float, float]) -> None:
    assert routine_duration(routine(given_dose)) == seconds


def test_moving_on_counts_between_exercises() -> None:
    still = dose(hold="30 s")
    assert routine_duration(routine(still, still, still)) == (90 + 2 * NEXT_EXERCISE, 90 + 2 * NEXT_EXERCISE)


def test_every_printed_rest_counts_and_one_moves_on_meanwhile() -> None:
    assert routine_duration(routine(*[dose(time="40 s", rest="20 s")] * 5)) == (300, 300)
    assert routine_duration(routine(*[dose(time="40 s", rest="4 s")] * 2)) == (94, 94)


@pytest.mark.parametrize(
    ("own", "far"),
    [("10 min", False), ("20 min", True), ("19 min", False), ("5 min", True), ("4-6 min", False)],
)
def test_an_authors_time_is_far_off_from_twice_or_half(own: str, far: bool) -> None:
    made = replace(routine(dose(time="10 min")), time=parse_amount(own, "time"))
    assert far_off(made) == far


def test_an_empty_routine_takes_no_time() -> None:
    assert routine_duration(routine()) == (0, 0)


@pytest.mark.parametrize(
    ("span", "words"),
    [
        ((480, 720), "about 8–12 min"),
        ((290, 310), "about 5 min"),
        ((5, 20), "about 1 min"),
        ((0, 100), "about 1–2 min"),
    ],
)
def test_words(span: tuple[float, float], words: str) -> None:
    assert duration_words(*span).replace("\u00a0", " ") == words


times = st.builds(
    lambda low, more, unit, is_open: Amount(float(low), float(low + more), unit, is_open),
    st.integers(1, 99),
    st.integers(0, 99),
    st.sampled_from(["s", "min", "breaths"]),
    st.booleans(),
)
counts = st.builds(lambda low, more: Amount(low, low + more, "times"), st.integers(1, 30), st.integers(0, 30))
sides = st.sampled_from(["", "each", "each leg", "left", "alternate"])
plain_doses = st.builds(Dose, hold=times, reps=st.none() | counts, sets=st.none() | counts, side=sides)


@given(plain_doses, plain_doses, times)
def test_more_of_anything_takes_longer(one: Dose, other: Dose, rest: Amount) -> None:
    low, high = routine_duration(routine(one))
    assert 0 < low <= high
    followed = routine_duration(routine(replace(one, then=other)))
    assert followed[0] > low
    assert followed[1] > high
    rested = routine_duration(routine(replace(one, rest=rest)))
    assert rested[0] >= low
    assert rested[1] >= high
