"""What gives way for want of room is told, and nothing else is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cards.errors import ContentError, Place
from cards.model import Routine, Source, Words
from cards.model.face import Composed, Text
from cards.model.template import Template
from cards.model.wording import NO_ROOM, NOT_SHOWN
from cards.read.amount import parse_amount
from tests.compose.sample import TEMPLATES, routine
from tests.composing import compose
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


def said(made: Routine, template: Template) -> tuple[str, Composed]:
    """Every word on the cards, and the cards."""
    composed = compose(made, template)
    texts = [item.text for face in composed.faces for item in face.items if isinstance(item, Text)]
    return squeezed("".join(texts)), composed


def missing(words: str) -> list[str]:
    return [key for key, texts in SAID.items() if any(squeezed(text) not in words for text in texts)]


@pytest.mark.parametrize("count", range(1, 9))
@pytest.mark.parametrize("size", sorted(TEMPLATES))
def test_what_is_left_out_is_what_is_not_there(size: str, count: int) -> None:
    words, composed = said(full(count), TEMPLATES[size])
    assert sorted(left.key for left in composed.left_out) == sorted(missing(words))
    assert squeezed("25 min") in words  # the author's own time never gives way


@pytest.mark.parametrize("count", range(1, 9))
@pytest.mark.parametrize("size", sorted(TEMPLATES))
def test_type_gives_way_before_words_do(size: str, count: int) -> None:
    """What is left out would take a further card even in the least type."""
    template = TEMPLATES[size]
    _, composed = said(full(count), template)
    for left in composed.left_out:
        if left.why != NO_ROOM or left.key == "source":
            continue
        _, certain = said(full(count), replace(template, tells=(left.key,), spare=(), wish=template.floor))
        assert len(certain.cards) > len(composed.cards)


def test_words_are_told_in_smaller_type() -> None:
    """Where they would not fit in the type the exercises alone could have."""
    made, template = full(7), TEMPLATES["a4"]
    words, composed = said(made, template)
    _, bare = said(replace(made, how_often=None, notes=()), template)
    assert missing(words) == []
    assert len(composed.faces) == len(bare.faces) == 1
    assert template.floor <= composed.body < bare.body


@pytest.mark.parametrize(("count", "long"), [(7, 70), (8, 60)])
def test_what_must_be_told_takes_a_further_card(count: int, long: int) -> None:
    made = replace(full(count), notes=(Words("Sleep well. " * long),))
    spared = compose(made, TEMPLATES["pocket"])
    certain, composed = said(made, replace(TEMPLATES["pocket"], tells=("notes",), spare=()))
    assert "notes" in {left.key for left in spared.left_out}
    assert certain.count(squeezed("Sleep well. " * long)) == len(composed.cards) > len(spared.cards)
    assert [(left.key, left.why) for left in composed.left_out] == [
        ("how-often", NOT_SHOWN),
        ("source", NO_ROOM),
    ]


def test_what_fits_no_face_is_an_error_with_its_place() -> None:
    place = Place("routines/long.yaml", 3, 8)
    made = replace(full(3), notes=(Words("Sleep well. " * 400, place),))
    with pytest.raises(ContentError) as error:
        compose(made, replace(TEMPLATES["pocket"], tells=("notes",), spare=()))
    (problem,) = error.value.problems
    assert problem.message == "`notes` does not fit on a face of the size `pocket`"
    assert problem.place == place


@pytest.mark.parametrize("size", sorted(TEMPLATES))
def test_what_a_routine_does_not_have_is_not_left_out(size: str) -> None:
    bare = replace(routine(6), how_often=None, notes=(), sources=())
    assert compose(bare, TEMPLATES[size]).left_out == ()
