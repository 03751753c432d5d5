"""Quotes, dashes and spaces come out true, and typesetting twice is typesetting once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.read.typeset import typeset


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Child's pose", "Child’s pose"),
        ('a "running man" move', "a “running man” move"),
        ("the 'cat'", "the ‘cat’"),
        ("('cat' or \"cow\")", "(‘cat’ or “cow”)"),
        ('**"Stop"** now', "**“Stop”** now"),
        ("back in '98", "back in ’98"),
        ("hold 20-30 s", "hold 20–30\u00a0s"),
        ("hold 20 - 30 s", "hold 20–30\u00a0s"),
        ("15-25 cm (6-10 in) down", "15–25\u00a0cm (6–10\u00a0in) down"),
        ("2 in a row", "2 in a row"),
        ("10 times, 5+ breaths", "10\u00a0times, 5+\u00a0breaths"),
        ("5 steps", "5 steps"),
        ("on 21 Nov 2026.", "on 21\u00a0Nov\u00a02026."),
        ("from 5 May on", "from 5\u00a0May on"),
        ("made 2026-11-21", "made 2026-11-21"),
        ("1.5-2.5 kg, **10-20**", "1.5–2.5\u00a0kg, **10–20**"),
        ("0-10 of 0-100", "0–10 of 0–100"),
        ("call 0176-1234567 or 000-0000", "call 0176-1234567 or 000-0000"),
        ("see https://club.org/10-20", "see https://club.org/10-20"),
        ("hip-flexor", "hip-flexor"),
        ("lift - then lower", "lift – then lower"),
        ("wait...", "wait…"),
        ("  two \n lines  ", "two lines"),
    ],
)
def test_sets_type(typed: str, printed: str) -> None:
    assert typeset(typed) == printed


def test_a_label_loses_its_full_stop_and_only_that() -> None:
    assert [typeset(text, label=True) for text in ("Bridge.", "Ready?", "Dr. No")] == [
        "Bridge",
        "Ready?",
        "Dr. No",
    ]


@given(st.text(alphabet="ab 1'\"-–.,()*:5sminthcM ay\n\u00a0", max_size=60))
def test_twice_is_once(text: str) -> None:
    assert typeset(typeset(text)) == typeset(text)


@given(st.text(alphabet="abc 12.,()\n", max_size=60))
def test_no_letter_or_figure_is_lost(text: str) -> None:
    assert [c for c in typeset(text) if c.isalnum()] == [c for c in text if c.isalnum()]
