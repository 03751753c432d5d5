"""What takes the room is named: measured, with its place, how much of it would do, and the size that holds all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cards.adapt.distance import read_from
from cards.adapt.large_print import large_print
from cards.advice.larger import advised
from cards.build import make_all, plan
from cards.errors import ContentError, Place, Problem
from cards.link.library import built_in, open_library
from cards.model import Routine, Words
from cards.printing import Printing
from cards.units import MM
from tests.compose.sample import TEMPLATES, routine
from tests.composing import compose

LINE = "routines/made.yaml"


def placed(text: str, line: int) -> Words:
    return Words(text, Place(LINE, line, 1))


def problem(made: Routine, size: str) -> Problem:
    with pytest.raises(ContentError) as error:
        compose(made, TEMPLATES[size])
    (found,) = error.value.problems
    return found


def test_many_needs_are_blamed_not_the_longer_when() -> None:
    need = tuple(placed(f"thing {number}", 3) for number in range(90))
    found = problem(routine(1, when=placed("Before a session", 2), need=need), "pocket")
    assert "found 90 things in `need`, expected at most " in found.message
    assert found.place == Place(LINE, 3, 1)
    most = int(found.message.rsplit(" ", 1)[1])
    compose(routine(1, when=Words("Before a session"), need=need[:most]), TEMPLATES["pocket"])
    with pytest.raises(ContentError):
        compose(routine(1, when=Words("Before a session"), need=need[: most + 1]), TEMPLATES["pocket"])


def test_one_endless_word_is_blamed_by_its_characters() -> None:
    made = routine(1)
    (step,) = made.steps

    def named(letters: int) -> Routine:
        name = placed("W" * letters, 7)
        return replace(made, steps=(replace(step, exercise=replace(step.exercise, name=name)),))

    found = problem(named(480), "pocket")
    assert "found 480 characters in `name`, expected at most " in found.message
    assert found.place == Place(LINE, 7, 1)
    most = int(found.message.rsplit(" ", 1)[1])
    compose(named(most), TEMPLATES["pocket"])
    with pytest.raises(ContentError):
        compose(named(most + 1), TEMPLATES["pocket"])


def test_both_sides_shown_are_blamed_not_the_safety_notes() -> None:
    made, figure = routine(1), open_library(built_in()).illustration("lateral-lunge")
    (step,) = made.steps
    step = replace(step, exercise=replace(step.exercise, illustration=figure), place=Place(LINE, 5, 3))
    made, both = (replace(made, steps=(replace(step, side=side),)) for side in ("", "both"))
    wall = read_from(TEMPLATES["a4"], 2000 * MM)
    compose(made, wall)
    with pytest.raises(ContentError) as error:
        compose(both, wall)
    (found,) = error.value.problems
    assert found.message.endswith("`sides: shown` takes the room")
    assert found.place == Place(LINE, 5, 3)


def test_every_misfit_names_its_routine_and_how_much_is_too_much() -> None:
    long = routine(1, title="word " * 200)
    found = problem(long, "pocket")
    assert found.message.startswith("the routine `made` does not fit on a face of the size `pocket`, by ")
    assert found.message.split(", by ")[1].split(" ")[1] == "lines"


def test_the_next_larger_size_that_holds_it_is_named() -> None:
    error = ContentError([Problem("too long", hint="shorten it, or use a larger size")])
    sizes = list(TEMPLATES.values())
    told = advised(error, TEMPLATES["pocket"], sizes, lambda size: size.key in {"wallet", "a5", "a4"})
    assert told.problems[0].hint == "shorten it, or use the size `a5`, the next that does"
    assert advised(error, TEMPLATES["a4"], sizes, lambda _: True).problems == error.problems


def test_panels_that_do_not_hold_a_routine_name_it_and_how_many_exercises_they_would() -> None:
    library = open_library(built_in())
    (job,) = plan(library, ["seven-back-pain-exercises"], ["pocket"], printing=Printing(panels=4))
    many = replace(job.routine, steps=job.routine.steps * 4)
    with pytest.raises(ContentError) as error:
        list(make_all([replace(job, routine=many)], 1))
    (found,) = error.value.problems
    assert "the routine `seven-back-pain-exercises` does not fit on 4 panels" in found.message
    assert "found 28 exercises in `steps`, expected at most " in found.message
    assert found.place is not None


def test_large_print_refuses_an_exercise_on_more_than_two_faces_and_warns_before() -> None:
    library = open_library(built_in())
    (job,) = plan(library, ["seven-back-pain-exercises"], ["pocket"], printing=Printing(large=True))
    (made,) = make_all([job], 1)
    (warning,) = made.told
    assert f"takes {made.faces} faces of the size `pocket` in large print" in warning.message
    assert warning.hint.startswith("use the size `")
    first = job.routine.steps[0]
    long = replace(first, exercise=replace(first.exercise, cue=Words("word " * 150)))
    with pytest.raises(ContentError) as error:
        list(make_all([replace(job, routine=replace(job.routine, steps=(long,)))], 1))
    (found,) = error.value.problems
    assert "faces of the size `pocket` in large print, expected at most 2" in found.message
    assert large_print(job.template).floor == 14
