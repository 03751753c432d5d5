"""Type by reading distance, measured in the PDF: capitals of names and doses, words for half the distance."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cards.adapt.distance import read_from, reads_from
from cards.adapt.large_print import large_print
from cards.link.library import built_in, open_library
from cards.link.link import link
from cards.model.face import Text
from cards.text import CAP
from cards.units import MM
from tests.composing import compose
from tests.promises.faults import split
from tests.promises.words import shown

LIBRARY = open_library(built_in())
ROUTINES = link(LIBRARY, LIBRARY.names("routine")).routines


@pytest.mark.parametrize(("size", "metres"), [("a4", 1), ("a4", 2), ("a3", 3), ("letter", 2)])
def test_walls_are_read_from_afar(size: str, metres: int) -> None:
    distance = metres * 1000 * MM
    template = read_from(LIBRARY.template(size), distance)
    assert reads_from(template) == pytest.approx(distance)
    for routine in ROUTINES:
        faces = compose(routine, template).faces
        texts = [item for face in faces for item in face.items if isinstance(item, Text) and item.path]
        least = {"name": 200, "dose": 200, "start": 400, "body": 400, "caution": 400, "item": 400}
        for role, share in least.items():
            caps = [CAP * text.size for text in texts if text.path[-1].role == role]
            assert all(cap >= distance / share - 0.01 for cap in caps)
        numbers = {text.text for text in texts if text.path[-1].role == "name" and text.text.isdigit()}
        assert numbers == {
            str(step.number) for step in routine.steps
        }  # stations count as the pocket card does


@pytest.mark.parametrize(("size", "metres"), [("a4", 1), ("a4", 2), ("a3", 2)])
def test_steps_stand_with_their_start_unless_the_exercise_would_then_be_cut(size: str, metres: int) -> None:
    template = read_from(LIBRARY.template(size), metres * 1000 * MM)
    for routine in ROUTINES:
        composed = compose(routine, template)
        started = {number for number, role, _ in shown(composed.faces) if role == "start"}
        without = {str(step.number) for step in routine.steps} - started
        assert ("start" in {left.key for left in composed.left_out}) == bool(without)
        assert metres == 2 or not without
        if without:
            assert without <= split(compose(routine, replace(template, gives=frozenset()))).keys()


@pytest.mark.parametrize("size", ["a5", "a4", "a6"])
def test_large_print_is_14_points(size: str) -> None:
    template = large_print(LIBRARY.template(size))
    for routine in ROUTINES:
        faces = compose(routine, template).faces
        texts = [item for face in faces for item in face.items if isinstance(item, Text) and item.path]
        assert all(text.size >= 14 for text in texts if text.path[-1].role != "imprint")
