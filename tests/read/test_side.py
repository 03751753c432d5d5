"""Sides in whatever words in, the words of the program out."""

from __future__ import annotations

import pytest

from cards.parse import parse
from cards.read.amounts.side import read_side


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("each", "each"),
        ("both", "each"),
        ("Per side", "each"),
        ("every  side", "each"),
        ("each leg", "each leg"),
        ("every arm", "each arm"),
        ("both legs", "each leg"),
        ("both directions", "each direction"),
        ("per hand", "each hand"),
        ("both feet", "each foot"),
        ("each side each leg", "each side each leg"),
        ("left side", "left"),
        ("right", "right"),
        ("alternating sides", "alternate"),
    ],
)
def test_sides(written: str, read: str) -> None:
    assert read_side(parse(written.encode(), "f.yaml")) == read
