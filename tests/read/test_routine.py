"""Every key of a routine and of an exercise goes where it belongs, as it is written."""

from __future__ import annotations

from datetime import date

import pytest

from cards.errors import ContentError
from cards.model import Amount, Source
from cards.parse import parse
from cards.read.exercise import read_exercise
from cards.read.routine import read_routine, read_sources
from cards.read.written import WrittenExercise, WrittenGroup, WrittenPicture, WrittenRoutine, WrittenStep

ROUTINE = """\
title: Mornings.
language: de
when: Before work.
need: [mat., wall]
how-often: Every day.
notes: "**Slow** down."
time: 10 min
progress: Add one.
source: [A, A book]
version: 1.2
date: 2026-11-21
safety: {before: Ask., during: [Stop., Rest.], see: See one., guidance: No advice.}
steps:
- plank
- exercise: lunge
  dose: {reps: 5}
  name: Deep lunge
  sides: shown
  progress: [{when: week 1, dose: {reps: 6}}, {when: later., then: rest.}]
  or: {exercise: squat, if: knees hurt., cue: Sit.}
- {exercise: a, or: b}
- group: Pairs.
  do: 3 rounds
  when: Monday.
  dose: {reps: 4}
  notes: [Breathe., Rest.]
  progress: More.
  steps: [bridge]
"""
EXERCISE = """\
name: Bridge.
start: Lie down.
steps: [Lift., Lower.]
cue: Lift and lower.
purpose: Hips.
dose: {hold: 5 s}
illustration: {picture: photos/me.jpg, alt: Anna}
cautions: [Slow., {text: Flat., step: 2, essential: true}, {text: Soft., in-cue: true}]
other-names: [Lift., Raise]
source: A book
"""


def routine(text: str = ROUTINE) -> WrittenRoutine:
    return read_routine(parse(text.encode(), "r.yaml"))


def exercise(text: str = EXERCISE) -> WrittenExercise:
    return read_exercise(parse(text.encode(), "e.yaml"))


def test_every_key_of_a_routine_is_read() -> None:
    made = routine()
    assert (str(made.title), made.language, str(made.when), str(made.how_often)) == (
        "Mornings",
        "de",
        "Before work",
        "Every day.",
    )
    assert [*map(str, made.need), *map(str, made.notes)] == ["mat", "wall", "**Slow** down."]
    assert made.time == Amount(10, 10, "min")
    assert [str(stage.then) for stage in made.progress] == ["Add one."]
    assert [each.name for each in made.source] == ["A", "A book"]
    assert (made.version, made.date, made.place.line) == ("1.2", date(2026, 11, 21), 1)
    safety = made.safety
    assert [[*map(str, words)] for words in (safety.before, safety.during, safety.see)] == [
        ["Ask."],
        ["Stop.", "Rest."],
        ["See one.", "No advice."],
    ]
    printed = [made.title, made.when, made.how_often, *made.need, *made.notes, *safety.during, *safety.see]
    assert {words.language for words in printed if words} == {"de"}


def test_every_key_of_its_steps_is_read() -> None:
    plank, lunge, either, pairs = routine().steps
    assert isinstance(plank, WrittenStep) and isinstance(lunge, WrittenStep)
    assert isinstance(either, WrittenStep) and isinstance(pairs, WrittenGroup)
    assert plank.exercise is not None and (plank.exercise.name, plank.exercise.place.line) == ("plank", 14)
    assert (plank.changes, plank.place.line, plank.sides) == (WrittenExercise(), 14, "")
    assert lunge.exercise is not None and lunge.exercise.name == "lunge"
    assert lunge.changes.dose is not None and lunge.changes.dose.reps == Amount(5, 5, "times")
    assert (str(lunge.changes.name), lunge.sides, lunge.place.line) == ("Deep lunge", "shown", 15)
    first, second = lunge.progress
    assert first.dose is not None and first.dose.reps == Amount(6, 6, "times")
    assert [*map(str, (first.when, second.when, second.then))] == ["week 1", "later", "rest"]
    assert lunge.alternative is not None and lunge.alternative.name == "squat"
    assert str(lunge.alternative_reason) == "knees hurt"
    assert str(lunge.alternative_changes.cue) == "Sit."
    assert either.alternative is not None and either.alternative.name == "b"
    assert (either.alternative_reason, either.alternative_changes) == (None, WrittenExercise())
    assert (str(pairs.heading), str(pairs.when), pairs.do.rounds) == (
        "Pairs",
        "Monday",
        Amount(3, 3, "times"),
    )
    assert pairs.dose is not None and pairs.dose.reps == Amount(4, 4, "times")
    assert [*map(str, pairs.notes), str(pairs.progress[0].then)] == ["Breathe.", "Rest.", "More."]
    assert [
        step.exercise.name for step in pairs.steps if isinstance(step, WrittenStep) and step.exercise
    ] == ["bridge"]
    words = (lunge.changes.name, second.then, lunge.alternative_reason, pairs.heading, *pairs.notes)
    assert {each.language for each in words if each} == {"de"}


def test_what_a_routine_does_not_say_is_nothing() -> None:
    made = routine("title: T\nsteps: [plank]\n")
    assert (made.when, made.need, made.how_often, made.notes, made.time) == (None, (), None, (), None)
    assert (made.progress, made.source, made.version, made.date, made.language) == ((), (), "", None, "en")
    assert (made.safety.before, made.safety.during, len(made.safety.see)) == ((), (), 2)


def test_every_key_of_an_exercise_is_read() -> None:
    made = exercise()
    assert [*map(str, (made.name, made.start, made.cue, made.purpose))] == [
        "Bridge",
        "Lie down.",
        "Lift and lower.",
        "Hips",
    ]
    assert [*map(str, made.steps or ())] == ["Lift.", "Lower."]
    assert made.dose is not None and made.dose.hold == Amount(5, 5, "s")
    assert isinstance(made.illustration, WrittenPicture)
    assert (made.illustration.file.name, made.illustration.alt) == ("photos/me.jpg", "Anna")
    assert [(str(each.words), each.step, each.essential, each.in_cue) for each in made.cautions or ()] == [
        ("Slow.", None, False, False),
        ("Flat.", 2, True, False),
        ("Soft.", None, False, True),
    ]
    assert [*map(str, made.other_names or ())] == ["Lift", "Raise"]
    assert [each.name for each in made.source or ()] == ["A book"]
    german = exercise(EXERCISE + "language: de\n")
    words = (german.name, german.start, german.cue, german.purpose, *(german.steps or ()))
    assert {each.language for each in words if each} == {"de"}


def test_sources_have_a_title_and_may_have_a_note() -> None:
    found = read_sources(parse(b"A: {title: Ours, note: 2026}\nB: {title: Theirs}\n", "s.yaml"))
    assert found == {"A": Source("A", "Ours", "2026"), "B": Source("B", "Theirs", "")}


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        *((form, "write `2026-11-21`") for form in ("21.11.2026", "21/11/2026", "11/21/2026", "2026/11/21")),
        *(
            (form, "write `2026-11-21`")
            for form in ("2026.11.21", "20261121", "21 Nov 2026", "November 21, 2026")
        ),
        ("01/02/2026", "write the year, the month, then the day"),  # which of them is the month?
        ("2026-02-30", "write the year, the month, then the day"),
        ("soon", "write the year, the month, then the day"),
    ],
)
def test_a_date_is_told_as_it_should_be_written(written: str, hint: str) -> None:
    with pytest.raises(ContentError) as caught:
        routine(f"title: T\nsteps: [plank]\ndate: {written}\n")
    (problem,) = caught.value.problems
    assert problem.message == f"found `{written}`, expected a date such as `2026-11-21`"
    assert problem.hint == hint


@pytest.mark.parametrize(
    ("step", "exercise", "dose"),
    [
        ("plank: 5 reps", "plank", 5),
        ("plank: {reps: 5}", "plank", 5),
        ("plank: 5 reps\n  cue: Breathe.", "plank", 5),
    ],
)
def test_a_step_may_be_a_name_with_its_dose(step: str, exercise: str, dose: int) -> None:
    (made,) = routine(f"title: T\nsteps:\n- {step}\n").steps
    assert isinstance(made, WrittenStep) and made.exercise is not None and made.changes.dose is not None
    assert (made.exercise.name, made.changes.dose.reps) == (exercise, Amount(dose, dose, "times"))
    assert str(made.changes.cue) == ("Breathe." if "cue" in step else "None")


@pytest.mark.parametrize(
    ("dose", "message", "column"),
    [
        ("every: 60 s, reps: 5", "found `every` without an end", 8),
        ("reps: 5, rounds: 3", "found `rounds` without `work`", 17),
        ("sets: 3, reps: 12/10", "found 2 numbers of repetitions for `3` sets", 17),
    ],
)
def test_what_only_keys_together_have_wrong_is_told_at_one_of_them(
    dose: str, message: str, column: int
) -> None:
    with pytest.raises(ContentError) as caught:
        exercise(EXERCISE.replace("hold: 5 s", dose))
    (problem,) = caught.value.problems
    assert problem.place is not None
    assert (problem.message, problem.place.line, problem.place.column) == (message, 6, column)
