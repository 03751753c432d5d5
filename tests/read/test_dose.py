"""A dose is read as a coach means it, whichever way the sides are written."""

from __future__ import annotations

import pytest

from cards.errors import ContentError
from cards.parse import parse
from cards.read.amounts.side import SIDES, SIDES_TOO
from cards.read.dose import read_dose


@pytest.mark.parametrize(
    ("written", "side"),
    [
        ("each side", "each"),
        ("both", "each"),
        ("Both sides", "each"),
        ("per  leg", "each leg"),
        ("both arms", "each arm"),
        ("left side", "left"),
        ("Alternating", "alternate"),
        ("each direction", "each direction"),
    ],
)
def test_sides_in_other_words(written: str, side: str) -> None:
    assert read_dose(parse(f"{{reps: 5, side: {written}}}".encode(), "x.yaml")).side == side


def test_every_other_word_stands_for_a_side() -> None:
    assert set(SIDES_TOO.values()) == set(SIDES)
    assert not set(SIDES_TOO) & set(SIDES)


@pytest.mark.parametrize(
    ("written", "problems"),
    [
        ("{reps: 3, rest: -5 s}", ["found `-5 s`, expected a number above 0"]),
        ("{reps: 3, rest: − 5 s}", ["found `− 5 s`, expected a number above 0"]),
        ("{reps: 3, load: -20 kg}", ["found `-20 kg`, expected a number above 0"]),
        ("{reps: 3, effort: -2}", ["found `-2`, expected a number above 0"]),
        ("{reps: 3, frequency: -1 a day}", ["found `-1 a day`, expected a number above 0"]),
        ("3 x 10, rest -5 s", ["cannot tell what `rest -5` means"]),
        ("3 x -10", ["cannot tell what `-10` means"]),
        ("{time: 10 min, sets: any}", ["`any` is not an amount"]),
        ("{work: 20 s, rounds: any}", ["`any` is not an amount"]),
        ("{rest: 30 s, breaths: 5}", ["unknown key `breaths`"]),
        ("{rest: 30 s, repz: 5}", ["unknown key `repz`"]),
        ("{rest: 30 s, weight: 5}", ["found a dose without an amount", "unknown key `weight`"]),
    ],
)
def test_each_fault_of_a_dose_is_told_once_at_its_place(written: str, problems: list[str]) -> None:
    with pytest.raises(ContentError) as refused:
        read_dose(parse(written.encode(), "x.yaml"))
    assert [problem.message for problem in refused.value.problems] == problems
    assert all(problem.hint for problem in refused.value.problems)


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("6 x 400", "say of what: `6 x 400 m`, or `6 x 400 reps`"),
        ("40/20 x 5", "say of what: `40 s on, 20 s off x 5`, or `20 each side x 5`"),
        ("every 30 s", "say how often, or for how long: `every 30 s x 10`"),
        ("3 sets of squats", "say how many of them: `3 x 10`"),
        ("5/3/1+", "write the last set in words, `5/3/1, last set to failure`, or behind `then`"),
        ("65% x 5, 75% x 5", "write what follows behind `then`"),
    ],
)
def test_what_may_mean_two_things_says_what_to_write(line: str, hint: str) -> None:
    with pytest.raises(ContentError) as refused:
        read_dose(parse(line.encode(), "x.yaml"))
    assert [problem.hint for problem in refused.value.problems] == [hint]
