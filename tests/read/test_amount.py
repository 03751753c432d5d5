"""What a coach writes is read as meant; what is no amount is refused with a hint."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.model import Amount
from cards.read.amounts.amount import AmountError, parse_amount


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("30 s", Amount(30, 30, "s")),
        ("30s", Amount(30, 30, "s")),
        ("20-30 s", Amount(20, 30, "s")),
        ("20–30 seconds", Amount(20, 30, "s")),
        ("20 to 30 s", Amount(20, 30, "s")),
        ("30+ s", Amount(30, 30, "s", open=True)),
        ("1 min", Amount(1, 1, "min")),
        ("1:30", Amount(1.5, 1.5, "min")),
        ("1:00-1:30", Amount(1, 1.5, "min")),
        ("5 breaths", Amount(5, 5, "breaths")),
        ("5+ breaths", Amount(5, 5, "breaths", open=True)),
        ("a few breaths", Amount(3, 5, "breaths", words="a few breaths")),
        ("as long as is comfortable", Amount(20, 30, "s", words="as long as is comfortable")),
        ("until it's easy.", Amount(20, 30, "s", words="until it’s easy")),
        ("10", Amount(10, 10, "times")),
        ("8-12", Amount(8, 12, "times")),
        ("8-12 reps", Amount(8, 12, "times")),
        ("any", Amount(8, 12, "times", words="any")),
        ("12/10/8", Amount(8, 12, "times", turns=(12, 10, 8))),
        ("ladder 1-3-1", Amount(1, 3, "times", turns=(1, 2, 3, 2, 1))),
        ("20 m", Amount(20, 20, "m")),
        ("1.5 km", Amount(1.5, 1.5, "km")),
    ],
)
def test_reads_what_a_coach_writes(text: str, amount: Amount) -> None:
    assert parse_amount(text) == amount


A_TIME = "write a time or breaths: `30 s`, `1:30` or `5 breaths`"
A_COUNT = "write a number without a unit: `10` or `8-12`"
ANYTHING = "write it like `30 s`, `20-30 s`, `1:30`, `5+ breaths`, `a few breaths` or `8-12`"


@pytest.mark.parametrize(
    ("text", "key", "message", "hint"),
    [
        ("soon", "", "`soon` is not an amount", ANYTHING),
        ("", "reps", "`` is not an amount", A_COUNT),
        ("-3", "reps", "found `-3`, expected a number above 0", A_COUNT),
        ("1:75", "hold", "`1:75` is not an amount", A_TIME),
        ("a few pears", "hold", "`a few pears` is not an amount", A_TIME),
        ("30", "hold", "`30` does not fit `hold`", A_TIME),
        ("30 s", "reps", "`30 s` does not fit `reps`", A_COUNT),
        ("20 s", "distance", "`20 s` does not fit `distance`", "write a distance: `20 m` or `1 km`"),
        ("5 breaths", "time", "`5 breaths` does not fit `time`", "write a time: `5 min`, `1:30` or `45 s`"),
        ("30-20 s", "hold", "the range `30-20 s` runs backwards", "write the smaller number first"),
        ("0", "sets", "`0` is nothing at all", "write a number above 0, or leave the key out"),
        ("200000 s", "hold", "`200000 s` is too much", "the largest number is 100000"),
    ],
)  # fmt: skip
def test_refuses_what_is_no_amount(text: str, key: str, message: str, hint: str) -> None:
    with pytest.raises(AmountError) as caught:
        parse_amount(text, key)
    assert (str(caught.value), caught.value.hint) == (message, hint)


@given(st.text(max_size=40), st.sampled_from(["", "hold", "reps", "sets", "rest", "time", "distance"]))
def test_any_text_is_an_amount_or_refused_with_a_hint(text: str, key: str) -> None:
    try:
        amount = parse_amount(text, key)
    except AmountError as error:
        assert error.hint
    else:
        assert 0 < amount.low <= amount.high


@given(st.integers(1, 999), st.integers(0, 999), st.sampled_from(["s", "min", "breaths", "times", "m", "km"]))
def test_a_range_keeps_its_numbers_and_unit(low: int, more: int, unit: str) -> None:
    assert parse_amount(f"{low}-{low + more} {unit}") == Amount(low, low + more, unit)
