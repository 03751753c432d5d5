"""A dose prints in one grammar, whatever order its keys stood in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.compose.dose import dose_parts
from cards.compose.exercise import mark_of
from cards.model import Amount, Dose
from cards.read.amount import parse_amount

AMOUNTS = ("hold", "reps", "sets", "rest", "time", "distance")


def dose(**keys: str | Dose) -> Dose:
    """A dose with its amounts given as text, as in a file."""
    values = {key: parse_amount(str(text), key) if key in AMOUNTS else text for key, text in keys.items()}
    return Dose(**values)  # type: ignore[arg-type]  # mypy cannot match the keys one by one


@pytest.mark.parametrize(
    ("given_dose", "line"),
    [
        (dose(hold="30 s"), "Hold 30 s"),
        (dose(side="each", hold="20-30 s"), "Hold 20–30 s · each side"),
        (
            dose(reps="8-12", hold="6 s", rest="10 s", side="each"),
            "Hold 6 s · rest 10 s · 8–12 times · each side",
        ),
        (dose(hold="15-30 s", reps="2-4", side="each leg"), "Hold 15–30 s · 2–4 times · each leg"),
        (dose(hold="5+ breaths", side="each"), "Hold 5+ breaths · each side"),
        (
            dose(reps="10", side="each leg", long_form=dose(reps="10-12")),
            "10 times · each leg · long form 10–12",
        ),
        (dose(hold="20 s", long_form=dose(hold="30 s")), "Hold 20 s · long form 30 s"),
        (
            dose(hold="5 breaths", then=dose(hold="a few breaths", variant="arms forward")),
            "Hold 5 breaths · then a few breaths, arms forward",
        ),
        (dose(reps="10", then=dose(hold="10 s", side="each")), "10 times · then hold 10 s, each side"),
        (
            dose(hold="as long as is comfortable", either=dose(reps="15-20")),
            "Hold as long as is comfortable · or 15–20 times",
        ),
        (
            dose(hold="until your low back lets go", side="each", either=dose(reps="any")),
            "Hold until your low back lets go · each side · or repeat as you like",
        ),
        (dose(reps="10", either=dose(reps="5")), "10 times · or 5 times"),
        (dose(sets="2", rest="1:30", reps="10", tempo="slow"), "2 sets · rest 1 min 30 s · 10 times · slow"),
        (dose(time="5 min"), "For 5 min"),
        (dose(distance="20 m", side="each direction"), "20 m · each direction"),
        (dose(reps="1", side="left"), "Once · left side"),
        (dose(sets="1", hold="1 breath", side="alternate"), "1 set · hold 1 breath · alternate sides"),
        (dose(hold="1:00-1:30"), "Hold 60–90 s"),
        (Dose(), ""),
    ],
)  # fmt: skip
def test_prints_one_grammar(given_dose: Dose, line: str) -> None:
    assert " · ".join(dose_parts(given_dose)).replace("\u00a0", " ") == line


amounts = st.builds(
    lambda low, more, unit: Amount(float(low), float(low + more), unit),
    st.integers(1, 99),
    st.integers(0, 99),
    st.sampled_from(["s", "min", "breaths"]),
)


@given(amounts)
def test_the_number_and_its_unit_are_never_parted(amount: Amount) -> None:
    (part,) = dose_parts(Dose(hold=amount))
    assert part.removeprefix("Hold ").split(" ") == [part.removeprefix("Hold ")]
    assert f"{amount.low:g}" in part
    assert f"{amount.high:g}" in part


@pytest.mark.parametrize(
    ("given_dose", "mark"),
    [
        (dose(hold="15 s", reps="5"), "hold"),
        (dose(hold="14 s", reps="5"), "reps"),
        (dose(hold="15-20 s", reps="5"), "hold"),
        (dose(hold="10-20 s", reps="5"), "reps"),
        (dose(hold="14 s"), "hold"),
        (dose(hold="1 min", reps="5"), "hold"),
        (dose(hold="3 breaths", reps="5"), "hold"),
        (dose(reps="5"), "reps"),
    ],
)
def test_the_mark_says_hold_from_fifteen_seconds_on(given_dose: Dose, mark: str) -> None:
    assert mark_of(given_dose) == mark
