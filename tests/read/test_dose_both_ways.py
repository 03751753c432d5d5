"""Keys and a line are one dose: each can be printed as the other, and nothing is lost on the way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.errors import ContentError, Place
from cards.model.dose import MANY, Amount, Dose, Progress, Tempo
from cards.parse import Entry, Mapping, Node, Scalar, Sequence
from cards.read.dose import read_dose
from cards.read.dose_line.keys import dose_keys
from cards.read.dose_line.text import line_of
from cards.read.tempo import parse_tempo
from tests.read.test_dose_line import READ, field

AT = Place("x.yaml", 1, 1)


def node(value: object) -> Node:
    """Keys and values as if they stood in a file."""
    if isinstance(value, dict):
        return Mapping(tuple(Entry(Scalar(key, AT), node(inner)) for key, inner in value.items()), AT)
    if isinstance(value, list):
        return Sequence(tuple(map(node, value)), AT)
    return Scalar(str(value), AT)


def of_line(line: str) -> Dose:
    return read_dose(Scalar(line, Place("x.yaml", 1, 1, len(line), line)))


@pytest.mark.parametrize("line", [*READ, *(dose for _, dose in field())])
def test_a_line_is_printed_as_keys_and_as_a_line(line: str) -> None:
    try:
        dose = of_line(line)
    except ContentError as error:
        assert all(problem.hint for problem in error.problems)
        return
    keys = dose_keys(dose)
    assert of_line(line_of(keys)) == dose
    if dose.amount:
        assert read_dose(node(keys)) == dose


def whole(*units: str) -> st.SearchStrategy[Amount]:
    return st.builds(
        lambda low, more, unit, is_open, bound: Amount(
            low, low + more, unit, is_open and not bound, bound=bound
        ),
        st.integers(2, 90).map(float),
        st.sampled_from([0.0, 3.0]),
        st.sampled_from(units),
        st.booleans(),
        st.sampled_from(["", "", "about"]),
    )


def words(*texts: str, unit: str = "") -> st.SearchStrategy[Amount]:
    return st.sampled_from(texts).map(lambda text: Amount(1, 1, unit, words=text))


times = whole("s", "min", "breaths", "counts")
clock = whole("s", "min", "h")
often = st.sampled_from(["a day", "a week"])
reps = (
    whole("times")
    | words("__", "to failure", MANY, unit="times").map(lambda made: Amount(8, 12, "times", words=made.words))
    | st.just(Amount(8, 12, "times", turns=(12.0, 10.0, 8.0)))
    | st.just(Amount(1, 5, "times", turns=(1.0, 2.0, 3.0, 4.0, 5.0, 4.0, 3.0, 2.0, 1.0)))
    | st.just(Amount(20, 20, "times", of="marbles"))
)
loads = (
    whole("kg", "lb", "%", "RM")
    | words("red band", "a heavy, old bag", "light")
    | st.just(Amount(14, 20, "lb", turns=(20.0, 14.0)))
    | st.just(Amount(16, 16, "kg", of="per hand"))
)
texts = st.sampled_from(["", "", "knees bent", "slow, if it’s easy", "week 5", "ten (or so)"])


def doses(inner: st.SearchStrategy[Dose]) -> st.SearchStrategy[Dose]:
    row = st.builds(Progress, texts, inner) | st.builds(
        lambda when: Progress(when, None, "add weight"), texts
    )
    return st.builds(
        Dose,
        hold=st.none() | times,
        reps=reps,
        distance=st.none() | whole("m", "km", "yd", "ft", "mi"),
        time=st.none() | clock,
        rest=st.none() | times | words("walk back", "no rest") | st.just(Amount(200, 200, "m", of="jog")),
        pause=st.none() | times,
        load=st.none() | loads,
        effort=st.none() | whole("RPE", "in reserve") | words("easy pace", "last one hard"),
        between=st.none() | times,
        work=st.none() | clock,
        within=st.none() | clock,
        frequency=st.none()
        | words("2\u00a0sets a day")
        | st.builds(lambda n, unit: Amount(n, n, unit), st.integers(1, 6), often),
        tempo=st.none()
        | st.sampled_from(["3-1-1", "3-0-X-1", "slowly", "3 s down, 1 s up"]).map(parse_tempo),
        side=st.sampled_from(["", "each", "each leg", "each way each leg", "left", "alternate"]),
        variant=texts,
        when=texts,
        progress=st.lists(row, max_size=2).map(tuple),
        then=st.none() | inner,
        either=st.none() | inner,
        long_form=st.none() | inner,
    )


plain = st.just(Dose(reps=Amount(10, 10, "times"))) | st.just(Dose(hold=Amount(30, 30, "s"), side="each"))


@given(doses(plain))
def test_keys_are_printed_as_a_line(dose: Dose) -> None:
    keys = dose_keys(dose)
    assert read_dose(node(keys)) == dose
    line = line_of(keys)
    if len(line) <= 400:
        assert of_line(line) == dose


def test_a_tempo_in_figures_is_reckoned() -> None:
    assert parse_tempo("3-1-1") == Tempo("", ("3", "1", "1"), 5)
    assert parse_tempo("30X1") == Tempo("", ("3", "0", "X", "1"), 5)
    assert parse_tempo("3 s down 1 s up").seconds == 4
    assert parse_tempo("lower in 3 s").seconds == 5
    assert parse_tempo("slowly") == Tempo("slowly")
