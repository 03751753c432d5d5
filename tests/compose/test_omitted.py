"""What gives way for want of room is told, and nothing else is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cards.compose import compose
from cards.compose.face import Text
from cards.model import Routine, Source, Words
from cards.read.amount import parse_amount
from tests.compose.sample import TEMPLATES, routine
from tests.promises.words import squeezed

SAID = {"how-often": ["Daily, at noon."], "notes": ["Sleep well."], "source": ["A long book", "A pamphlet"]}


def full(count: int) -> Routine:
    return replace(
        routine(count),
        how_often=Words("Daily, at noon."),
        notes=(Words("Sleep well."),),
        sources=(Source("Z", "A long book"), Source("", "A pamphlet")),
        time=parse_amount("25 min", "time"),
    )


def told(made: Routine, size: str) -> tuple[str, tuple[str, ...]]:
    """Every word on the cards, and what is said to be left out."""
    composed = compose(made, TEMPLATES[size])
    texts = [item.text for face in composed.faces for item in face.items if isinstance(item, Text)]
    return squeezed("".join(texts)), composed.left_out


@pytest.mark.parametrize("count", range(1, 9))
@pytest.mark.parametrize("size", sorted(TEMPLATES))
def test_what_is_left_out_is_what_is_not_there(size: str, count: int) -> None:
    said, left_out = told(full(count), size)
    missing = [key for key, texts in SAID.items() if any(squeezed(text) not in said for text in texts)]
    assert list(left_out) == missing
    assert squeezed("25 min") in said  # the author's own time never gives way


def test_something_does_give_way_and_elsewhere_nothing() -> None:
    assert told(full(7), "pocket")[1]
    assert told(full(1), "a4")[1] == ()


@pytest.mark.parametrize("size", sorted(TEMPLATES))
def test_what_a_routine_does_not_have_is_not_left_out(size: str) -> None:
    bare = replace(routine(6), how_often=None, notes=(), sources=())
    assert told(bare, size)[1] == ()
