"""Dealt evenly, with backs used before type gives way, and no room kept for figures that are not there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cards.link.library import built_in, open_library
from cards.link.link import link
from cards.model import Routine, Safety, Words
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


def circuit(count: int, **other: object) -> Routine:
    """So many exercises, five in turn; with what there is to tell, or without."""
    (made,) = link(LIBRARY, ["seven-back-pain-exercises"]).routines
    steps = tuple(replace(made.steps[at % 5], number=at + 1) for at in range(count))
    return replace(made, steps=steps, **other)  # type: ignore[arg-type]


@pytest.mark.parametrize("bare", [False, True])
@pytest.mark.parametrize(("count", "cards"), [(7, 1), (8, 2), (9, 2), (10, 2), (11, 2), (12, 2), (15, 3)])
def test_faces_of_pocket_cards_are_even(count: int, cards: int, bare: bool) -> None:
    """With notes, some of them stand on fronts, so that backs have as many exercises."""
    told: dict[str, object] = {"how_often": None, "notes": ()} if bare else {}
    found = numbers(compose(circuit(count, **told), LIBRARY.template("pocket")))
    assert len(found) == cards
    faces = [face for card in found for face in card]
    assert len(faces) == 2 * cards
    assert max(faces) - min(faces) <= 1


def test_fifteen_exercises_use_both_sides_of_three_cards() -> None:
    composed = compose(circuit(15), LIBRARY.template("pocket"))
    assert numbers(composed) == [[3, 2], [3, 2], [3, 2]]
    assert {left.key for left in composed.left_out} == set()  # type gives way before words do
    bare = compose(circuit(15, how_often=None, notes=()), LIBRARY.template("pocket"))
    assert numbers(bare) == [[3, 2], [3, 2], [3, 2]]
    assert bare.body >= 8.25


def short(count: int, body: str = "if pain is severe.") -> Routine:
    """With next to nothing to be safe about, which would leave a back bare."""
    safety = Safety((), (), (Words(f"**See a professional** {body}"),))
    return circuit(count, how_often=None, notes=(), sources=(), safety=safety)


@pytest.mark.parametrize("size", ["pocket", "a7", "index", "lanyard", "a6"])
def test_type_is_not_squeezed_beside_a_bare_back(size: str) -> None:
    """Two exercises share their face with the notes; more have decent type, on one side or both."""
    template = LIBRARY.template(size)
    decent = (2 * template.floor + template.wish) / 3
    found = {count: compose(short(count), template) for count in (2, 3, 4)}
    assert numbers(found[2]) == [[2]]
    assert all(composed.body >= decent for composed in found.values())
    assert all(len(composed.cards) == 1 for composed in found.values())


def test_notes_that_fill_a_back_have_it() -> None:
    long = short(2, "if pain is severe, lasts or spreads. " * 8)
    assert numbers(compose(long, LIBRARY.template("pocket"))) == [[2, 0]]


def test_a_card_of_one_face_is_numbered_once() -> None:
    face = compose(short(2), LIBRARY.template("pocket")).faces[0]
    assert [item.text for item in face.items if isinstance(item, Text) and "/" in item.text] == ["1/1"]


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


@pytest.mark.parametrize("first", [0, 4, 5])
def test_two_exercises_fill_a_front_that_has_a_back(first: int) -> None:
    """Their figures stand above their texts, much larger than they would beside them, and the type as wished."""
    (made,) = link(LIBRARY, ["seven-back-pain-exercises"]).routines
    steps = tuple(replace(step, number=at + 1) for at, step in enumerate(made.steps[first : first + 2]))
    template = LIBRARY.template("index")
    composed = compose(replace(made, steps=steps), template)
    boxes = sorted(figures(composed.faces[0]), key=lambda box: box[1])
    words = [item for item in composed.faces[0].items if isinstance(item, Text)]
    names = [min(item.y - item.size for item in words if _names(item, at)) for at in (1, 2)]
    assert composed.body >= template.wish
    assert all(box[3] < name for box, name in zip(boxes, names, strict=True))
    assert all(x1 - x0 > 1.2 * template.figure.most for x0, _, x1, _ in boxes)


def _names(item: object, number: int) -> bool:
    """Whether it is of the name of the exercise of that number."""
    if not isinstance(item, Text) or item.path[-1:] == () or item.path[-1].role != "name":
        return False
    return item.path[1].key == str(number)
