"""A dose prints in one grammar, whatever order its keys stood in."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.model import Amount, Dose
from cards.read.amount import parse_amount
from cards.read.dose import AMOUNTS
from cards.read.tempo import parse_tempo
from cards.wording.dose import dose_parts
from cards.wording.exercise import mark_of


def dose(**keys: str | Dose) -> Dose:
    """A dose with its amounts given as text, as in a file."""
    values = {
        key: parse_amount(str(text), key)
        if key in AMOUNTS
        else parse_tempo(str(text))
        if key == "tempo"
        else text
        for key, text in keys.items()
    }
    return Dose(**values)  # type: ignore[arg-type]  # mypy cannot match the keys one by one


@pytest.mark.parametrize(
    ("given_dose", "line"),
    [
        (dose(hold="30 s"), "Hold 30 s"),
        (dose(side="each", hold="20-30 s"), "Hold 20–30 s · each side"),
        (
            dose(reps="8-12", hold="6 s", rest="10 s", side="each"),
            "Hold 6 s · 8–12 times · each side · rest 10 s",
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
        (dose(sets="2", rest="1:30", reps="10", tempo="slow"), "2 sets of 10 · slow · rest 1 min 30 s"),
        (dose(sets="3", reps="10", rest="90 s", variant="40 kg"), "3 sets of 10 · 40 kg · rest 90 s"),
        (dose(sets="2-3", reps="5+"), "2–3 sets of 5+"),
        (dose(sets="3", reps="1"), "3 sets of 1"),
        (dose(sets="2", reps="10", hold="3 s"), "2 sets of 10 · hold 3 s"),
        (dose(sets="2", hold="30 s", rest="20 s"), "2 sets · hold 30 s · rest 20 s"),
        (dose(sets="4", time="15 s", rest="15 s"), "4 sets of 15 s · rest 15 s"),
        (dose(sets="4", distance="100 m"), "4 sets of 100 m"),
        (dose(sets="3", reps="10", time="1 min"), "3 sets of 10 · for 1 min"),
        (dose(sets="3", reps="any"), "3 sets · repeat as you like"),
        (dose(sets="a few times", reps="10"), "A few times · 10 times"),
        (dose(time="until it is warm"), "Until it is warm"),
        (dose(reps="10", rest="until you feel fresh"), "10 times · rest until you feel fresh"),
        (
            dose(sets="5", reps="5", long_form=dose(sets="6", reps="5")),
            "5 sets of 5 · long form 6 sets of 5",
        ),
        (dose(hold="30 s", long_form=dose(sets="2", hold="30 s")), "Hold 30 s · long form 2 sets of 30 s"),
        (
            dose(reps="6-8", then=dose(hold="10 s", then=dose(reps="99"))),
            "6–8 times · then hold 10 s · then 99 times",
        ),
        (
            dose(reps="10", either=dose(hold="20 s", either=dose(time="77 min"))),
            "10 times · or hold 20 s · or for 77 min",
        ),
        (
            dose(reps="10", long_form=dose(reps="12", then=dose(hold="88 s"))),
            "10 times · long form 12, then hold 88 s",
        ),
        (
            dose(reps="6", then=dose(hold="9 s", either=dose(reps="3"), then=dose(reps="4"))),
            "6 times · then hold 9 s, or 3 times · then 4 times",
        ),
        (
            dose(reps="6", either=dose(hold="9 s", then=dose(reps="3"), either=dose(reps="4"))),
            "6 times · or hold 9 s, then 3 times · or 4 times",
        ),
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


def nest(outer: Dose, key: str, inner: Dose) -> Dose:
    """The outer dose holding the inner one, at the end of what it already holds there."""
    held = getattr(outer, key)
    return replace(outer, **{key: nest(held, key, inner) if held else inner})  # type: ignore[arg-type]


numbers = st.integers(1000, 9999).map(float)
plain = st.builds(
    lambda number, key: Dose(**{key: Amount(number, number, "times" if key == "reps" else "s")}),  # type: ignore[arg-type]
    numbers,
    st.sampled_from(["hold", "time", "reps", "rest"]),
)
nested = st.recursive(
    plain,
    lambda inner: st.builds(nest, inner, st.sampled_from(["then", "either", "long_form"]), inner),
    max_leaves=12,
)


def every_number(held: Dose) -> list[float]:
    own = [amount.low for key in ("hold", "time", "reps", "rest") if (amount := getattr(held, key))]
    inner = [getattr(held, key) for key in ("long_form", "then", "either")]
    return own + [number for each in inner if each for number in every_number(each)]


@given(nested)
def test_nothing_is_lost_however_doses_nest(held: Dose) -> None:
    line = " · ".join(dose_parts(held))
    assert sorted(map(float, re.findall(r"[0-9]{4}", line))) == sorted(every_number(held))


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
