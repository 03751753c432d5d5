"""Dealt evenly, with backs used before type gives way, and no room kept for figures that are not there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cards.link.library import built_in, open_library
from cards.link.link import link
from cards.model import Routine
from cards.model.face import Card, Composed, Text
from tests.compose.sample import TEMPLATES, routine
from tests.composing import compose
from tests.promises.faults import empty
from tests.promises.ink import figures

LIBRARY = open_library(built_in())


def numbers(composed: Composed) -> list[list[int]]:
    """How many exercises start on each face of each card."""

    def names(card: Card) -> list[int]:
        return [
            len(
                {
                    i.path[1].key
                    for i in face.items
                    if isinstance(i, Text) and i.path[-1:] and i.path[-1].role == "name"
                }
            )
            for face in card.faces
        ]

    return [names(card) for card in composed.cards]


def without_figures(made: Routine, numbers: set[int]) -> Routine:
    steps = (
        replace(step, exercise=replace(step.exercise, illustration=None)) if step.number in numbers else step
        for step in made.steps
    )
    return replace(made, steps=tuple(steps))


def left(composed: Composed, number: str) -> float:
    """The left edge of what is to do in an exercise."""
    texts = (item for item in composed.faces[0].items if isinstance(item, Text) and len(item.path) > 2)
    return min(item.x for item in texts if item.path[1].key == number and item.path[-1].role == "cue")


def test_fifteen_exercises_use_both_sides_of_three_cards() -> None:
    (circuit,) = link(LIBRARY, ["seven-back-pain-exercises"]).routines
    steps = tuple(replace(circuit.steps[at % 5], number=at + 1) for at in range(15))
    composed = compose(replace(circuit, steps=steps), LIBRARY.template("pocket"))
    assert numbers(composed) == [[3, 2], [3, 2], [3, 2]]
    assert {left.key for left in composed.left_out} == set()  # type gives way before words do
    bare = compose(replace(circuit, steps=steps, how_often=None, notes=()), LIBRARY.template("pocket"))
    assert numbers(bare) == [[3, 2], [3, 2], [3, 2]]
    assert bare.body >= 8.25


def test_seven_exercises_on_wallet_cards_are_even() -> None:
    (made,) = link(LIBRARY, ["seven-back-pain-exercises"]).routines
    counts = [count for card in numbers(compose(made, LIBRARY.template("wallet"))) for count in card]
    assert sorted(counts) == [1, 2, 2, 2]


@pytest.mark.parametrize("size", ["pocket", "a6"])
def test_an_exercise_without_a_figure_has_the_width_of_both(size: str) -> None:
    made = routine(3)
    some, none = (compose(without_figures(made, bare), TEMPLATES[size]) for bare in ({2}, {1, 2, 3}))
    column = TEMPLATES[size].figure.width
    assert left(some, "1") - left(some, "2") >= column
    assert left(none, "1") == pytest.approx(left(none, "2"))
    assert left(none, "1") < TEMPLATES[size].quiet + 2 * none.body
    assert none.body >= compose(made, TEMPLATES[size]).body


@pytest.mark.parametrize("size", ["pocket", "a6", "a4"])
def test_the_only_exercise_fills_its_card(size: str) -> None:
    """Its figure stands above its text and reaches over most of the width."""
    (made,) = link(LIBRARY, ["seven-back-pain-exercises"]).routines
    alone = compose(replace(made, steps=made.steps[4:5]), LIBRARY.template(size))
    face = alone.faces[0]
    boxes = figures(face)
    name = min(
        i.y - i.size for i in face.items if isinstance(i, Text) and i.path[-1:] and i.path[-1].role == "name"
    )
    assert all(box[3] < name for box in boxes)
    reach = max(box[2] for box in boxes) - min(box[0] for box in boxes)
    assert reach > 0.6 * face.width
    assert empty(face, LIBRARY.template(size)) < 0.13
