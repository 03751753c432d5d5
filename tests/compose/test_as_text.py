"""Whole cards as text, to be read: where every line, figure and rule of one card a kind stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from cards.compose import with_log
from cards.model import Routine, Words
from cards.model.face import Composed, Element, Text
from cards.text import width
from cards.wording import word
from tests.compose.dump import dump
from tests.compose.sample import TEMPLATES, routine
from tests.compose.test_groups import grouped
from tests.composing import compose

FILES = Path(__file__).with_name("as_text")
LONG = "Stretches for the hips, the back and the legs of runners who sit for most of a working day"


def logged() -> Composed:
    """The log alone."""
    made, template = routine(2), TEMPLATES["pocket"]
    composed = with_log(compose(made, template), word(made, template), template, 4)
    return replace(composed, cards=composed.cards[-1:])


def hebrew() -> Routine:
    return replace(routine(2), language="he", title=Words("לפני שיושבים"))


CARDS: dict[str, Callable[[], Composed]] = {
    "pocket": lambda: compose(routine(5), TEMPLATES["pocket"]),
    "alone": lambda: compose(routine(1), TEMPLATES["a6"]),
    "grouped": lambda: compose(grouped(5, 3), TEMPLATES["a6"]),
    "log": logged,
    "panels": lambda: compose(routine(3), replace(TEMPLATES["pocket"], sides=6)),
    "right to left": lambda: compose(hebrew(), TEMPLATES["pocket"]),
    "ruled": lambda: compose(routine(3, LONG), TEMPLATES["pocket"], "rule"),
    "sheet": lambda: compose(grouped(6, 4), TEMPLATES["a4"]),
    "tiles": lambda: compose(routine(4), TEMPLATES["wallet"]),
}


def file(name: str) -> Path:
    return FILES / f"{name.replace(' ', '-')}.txt"


@pytest.mark.parametrize("name", CARDS)
def test_a_card_as_text(name: str) -> None:
    """After a wanted change of the layout: `python -m tests.compose.test_as_text` writes them anew, to be read."""
    assert dump(CARDS[name]()) == file(name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", CARDS)
def test_a_text_is_as_wide_as_its_letters_and_says_whose_it_is(name: str) -> None:
    composed = CARDS[name]()
    texts = [item for face in composed.faces for item in face.items if isinstance(item, Text)]
    for text in texts:
        assert text.width == pytest.approx(width(text.text, text.font, text.size)), text.text
        assert not text.path or text.path[0] == Element("routine", "made", language=composed.language)


if __name__ == "__main__":
    for each, made in CARDS.items():
        file(each).write_text(dump(made()), encoding="utf-8")
