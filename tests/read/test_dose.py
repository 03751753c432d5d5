"""A dose is read as a coach means it, whichever way the sides are written."""

from __future__ import annotations

import pytest

from cards.parse import parse
from cards.read.dose import read_dose
from cards.read.side import SIDES, SIDES_TOO


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
