"""A step whose dose says how, but not how much, is told of once, at its dose; others are not."""

from __future__ import annotations

import pytest

from cards.errors import Place
from cards.model import Amount, Dose, Exercise, Routine, Safety, Step, Words
from cards.model.group import Do, Group, Kind
from cards.wording.unmeasured import unmeasured
from tests.wording.test_dose import dose

W = Words("x")
EXERCISE = Exercise("x", W, W, (), W, W, Dose(), None)


def routine(*doses: Dose, within: tuple[Group, ...] = ()) -> Routine:
    steps = (Step(n, EXERCISE, each, within=within) for n, each in enumerate(doses, 1))
    return Routine("x", W, tuple(steps), Safety())


@pytest.mark.parametrize(
    "made", [dose(rest="30 s"), dose(load="20 kg"), dose(sets="3"), dose(effort="RPE 7")]
)
def test_how_without_how_much_is_told(made: Dose) -> None:
    (problem,) = unmeasured(routine(made))
    assert problem.level == "warning"
    assert problem.message == "found a dose without an amount of work; it counts as nothing in the time"
    assert problem.hint


@pytest.mark.parametrize(
    "made",
    [
        dose(reps="10"), dose(hold="30 s"), dose(distance="20 m"), dose(reps="__"), dose(work="20 s"),
        dose(sets="6", every="90 s"), dose(rest="30 s", then=dose(reps="10")), Dose(),
    ],
)  # fmt: skip
def test_how_much_in_whatever_way_is_not(made: Dose) -> None:
    assert unmeasured(routine(made)) == []


def test_a_dose_that_steps_share_is_told_once() -> None:
    made = Dose(rest=Amount(30, 30, "s"), place=Place("x.yaml", 3, 5))
    assert [problem.place for problem in unmeasured(routine(made, made))] == [Place("x.yaml", 3, 5)]


@pytest.mark.parametrize(("kind", "told"), [(Kind.INTERVALS, 0), (Kind.STATIONS, 0), (Kind.CIRCUIT, 1)])
def test_where_a_group_goes_by_the_clock_no_amount_is_wanted(kind: Kind, told: int) -> None:
    group = Group("0", W, Do(kind=kind, work=Amount(20, 20, "s")), None)
    assert len(unmeasured(routine(dose(load="20 kg"), within=(group,)))) == told
