"""Sheets of a few exercises, or without figures, are filled on purpose: with larger type and a narrower column."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cards.compose.blocks.setting import GROWTH
from cards.model import Routine, Words
from cards.model.face import Composed, Text
from tests.compose.sample import TEMPLATES, routine
from tests.composing import compose
from tests.promises import faults
from tests.promises.faults import GROWTH as MOST


def bare(count: int, language: str = "en") -> Routine:
    """Without figures."""
    made = routine(count)
    steps = tuple(replace(step, exercise=replace(step.exercise, illustration=None)) for step in made.steps)
    return replace(made, steps=steps, language=language)


def texts(composed: Composed, role: str) -> list[Text]:
    return [
        item
        for face in composed.faces
        for item in face.items
        if isinstance(item, Text) and any(element.role == role for element in item.path)
    ]


@pytest.mark.parametrize("size", ["a5", "a4"])
def test_type_grows_where_a_few_exercises_leave_a_sheet_empty(size: str) -> None:
    template = TEMPLATES[size]
    bodies = [compose(routine(count), template).body for count in range(1, 9)]
    assert bodies[0] == pytest.approx(GROWTH * template.wish, abs=0.2)
    assert all(body <= template.wish for body in bodies[4:])
    assert GROWTH == MOST


@pytest.mark.parametrize("count", [1, 2, 3])
@pytest.mark.parametrize("size", ["a5", "a4"])
def test_larger_type_leaves_nothing_out(size: str, count: int) -> None:
    assert compose(routine(count), TEMPLATES[size]).left_out == ()


@pytest.mark.parametrize("size", ["a5", "a4"])
def test_rows_without_figures_are_not_half_empty(size: str) -> None:
    template = TEMPLATES[size]
    name = texts(compose(bare(3), template), "name")[-1]
    assert name.x < template.width * 0.42


def test_long_notes_keep_the_wide_column() -> None:
    """Under the label of a narrow one they would take half the sheet, or not fit."""
    made = bare(1)
    long = replace(made, safety=replace(made.safety, during=(Words("word " * 150),)))
    assert len(compose(long, TEMPLATES["a4"]).faces) == 1


@pytest.mark.parametrize("language", ["en", "de", "he"])
@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("size", ["a5", "a4"])
def test_the_label_of_the_notes_keeps_clear_of_what_is_beside_it(
    size: str, count: int, language: str
) -> None:
    for made in (bare(count, language), replace(routine(count), language=language)):
        for face in compose(made, TEMPLATES[size]).faces:
            assert [*faults.overlapping(face), *faults.outside(TEMPLATES[size], face)] == []
