"""Names to a deck: what a step becomes, and what is said when a name leads nowhere."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from cards.errors import ContentError
from cards.link import Library, link, open_library
from cards.model import Routine
from cards.model.illustration import Illustration
from tests.conftest import Project

LUNGE = """\
    name: Lunge
    start: Stand tall.
    steps: [Step out., Sink., Step back.]
    cue: Step out and sink.
    cautions: [{text: Keep your knee over your foot., step: 2}, Go slow.]
    dose: {reps: 10, side: each}
    """


def one(steps: str, project: Project, **files: str) -> Routine:
    """The routine of these steps, beside an exercise `lunge`."""
    routine = "title: Test\nsteps:\n" + dedent(steps)
    others = {f"routines/exercises/{name}.yaml": text for name, text in files.items()}
    project({"routines/exercises/lunge.yaml": LUNGE, "routines/test.yaml": routine, **others})
    return link(open_library(), ["test"]).routines[0]


def refused(*names: str) -> str:
    with pytest.raises(ContentError) as caught:
        link(open_library(), names)
    return str(caught.value)


def test_a_bare_name_is_the_exercise_as_it_stands(project: Project) -> None:
    (step,) = one("- lunge", project).steps
    assert (step.number, step.exercise.key, str(step.exercise.name)) == (1, "lunge", "Lunge")
    assert step.dose == step.exercise.dose
    assert step.dose.side == "each"
    assert step.exercise.illustration is None


@pytest.mark.parametrize(
    ("change", "field", "expected"),
    [
        ("name: Deep lunge", "name", "Deep lunge"),
        ("start: Kneel.", "start", "Kneel."),
        ("steps: [Sink.]", "steps", "Sink."),
        ("cue: Sink.", "cue", "Sink."),
        ("purpose: Hips.", "purpose", "Hips"),
        ("cautions: [Slow.]", "cautions", "Slow."),
        ("other-names: [Split squat]", "other_names", "Split squat"),
        ("source: A book", "source", "A book"),
    ],
)
def test_any_field_may_be_changed_in_place(change: str, field: str, expected: str, project: Project) -> None:
    plain, changed = one(f"- lunge\n- exercise: lunge\n  {change}", project).steps
    fields = set(type(changed.exercise).__slots__) - {field, "place"}
    assert all(
        getattr(plain.exercise, same) == getattr(changed.exercise, same) for same in fields - {"cautions"}
    )
    value = getattr(changed.exercise, field)
    first = value[0] if isinstance(value, tuple) else value
    assert str(getattr(first, "words", first)) == expected


def test_the_dose_and_the_figure_may_be_changed_in_place(project: Project) -> None:
    (step,) = one("- exercise: lunge\n  dose: {hold: 5 s}\n  illustration: wall-sit", project).steps
    assert step.dose.hold is not None and step.dose.reps is None and step.dose.side == ""
    assert step.exercise.dose == step.dose
    assert isinstance(step.exercise.illustration, Illustration)
    assert step.exercise.illustration.key == "wall-sit"


def test_new_steps_loosen_the_cautions_from_the_old_ones(project: Project) -> None:
    (step,) = one("- exercise: lunge\n  steps: [Sink.]", project).steps
    assert [(str(caution.words), caution.step) for caution in step.exercise.cautions] == [
        ("Keep your knee over your foot.", None),
        ("Go slow.", None),
    ]


def test_an_exercise_may_be_written_inline(project: Project) -> None:
    (step,) = one(
        "- {name: My own drill!, start: Stand., steps: [Hop.], cue: Hop., dose: {reps: 5}}", project
    ).steps
    assert (step.exercise.key, str(step.exercise.steps[0])) == ("my-own-drill", "Hop.")


def test_an_alternative_with_a_reason_and_changes_of_its_own(project: Project) -> None:
    plain, reasoned = one(
        """\
        - exercise: lunge
          or: wall-sit
        - exercise: lunge
          or: {exercise: wall-sit, if: your balance is poor., name: Sit}
        """,
        project,
    ).steps
    assert plain.alternative is not None and plain.alternative_reason is None
    assert str(plain.alternative.name) == "Wall sit"
    assert reasoned.alternative is not None
    assert str(reasoned.alternative.name) == "Sit"
    assert str(reasoned.alternative_reason) == "your balance is poor"
    assert not plain.alternative_told and not reasoned.alternative_told


def test_an_alternative_that_is_a_step_too_is_told_there_unless_it_is_done_another_way(
    project: Project,
) -> None:
    steps = one(
        """\
        - {exercise: lunge, or: wall-sit}
        - {exercise: lunge, or: {exercise: wall-sit, cue: Sit lower.}}
        - wall-sit
        """,
        project,
    ).steps
    assert [step.alternative_told for step in steps] == [True, False, False]


def test_every_routine_ends_with_when_to_see_a_professional_and_guidance(project: Project) -> None:
    exercise = "steps: [{name: A, start: B., steps: [C.], cue: D., dose: {reps: 1}}]"
    own = f"title: T\n{exercise}\nlanguage: de\nsafety: {{see: [Bei Schmerz zum Arzt.], guidance: Keine Diagnose.}}"
    project(
        {"routines/own.yaml": own, "routines/none.yaml": f"title: T\n{exercise}\nsafety: {{during: Slow.}}"}
    )
    default, spoken = link(open_library(), ["none", "own"]).routines
    assert [str(words) for words in default.safety.see] == [
        "**See a professional** if pain is severe, lasts or spreads.",
        "This card is guidance, not a diagnosis.",
    ]
    assert [(str(words), words.language) for words in spoken.safety.see] == [
        ("Bei Schmerz zum Arzt.", "de"),
        ("Keine Diagnose.", "de"),
    ]
    assert all(
        routine.safety.see
        for routine in link(open_library(), Library.names(open_library(), "routine")).routines
    )


def test_sources_are_looked_up_by_id_and_free_text_is_a_title(project: Project) -> None:
    one("- lunge", project)
    text = Path("routines/test.yaml").read_text()
    project({"routines/test.yaml": f"{text}\nsource: [B, A book of lunges]\n"})
    sources = link(open_library(), ["test"]).routines[0].sources
    assert [(source.key, source.title[:17]) for source in sources] == [
        ("B", "How to Stretch Lo"),
        ("", "A book of lunges"),
    ]


def test_all_names_that_lead_nowhere_at_once(project: Project) -> None:
    files = {
        "routines/one.yaml": """\
            title: One
            steps:
              - exercise: bird-dgo
              - {exercise: plank, illustration: plnak}
              - {exercise: bird-dog, or: seated-twits, source: Q}
            source: Z
            """,
        "routines/two.yaml": """\
            title: Two
            steps: [xylophone]
            """,
    }
    project(files)
    message = refused("one", "two")
    assert message.startswith(
        dedent("""\
        error: no exercise named `bird-dgo`
         --> routines/one.yaml:3:15
          |
        3 |   - exercise: bird-dgo
          |               ^^^^^^^^
          = hint: did you mean `bird-dog`?

        error: no illustration named `plnak`
         --> routines/one.yaml:4:37
          |
        4 |   - {exercise: plank, illustration: plnak}
          |                                     ^^^^^
          = hint: did you mean `plank`?

        error: no exercise named `seated-twits`
         --> routines/one.yaml:5:30
          |
        5 |   - {exercise: bird-dog, or: seated-twits, source: Q}
          |                              ^^^^^^^^^^^^
          = hint: did you mean `seated-twist`?

        error: no source with the id `Q`
         --> routines/one.yaml:5:52
          |
        5 |   - {exercise: bird-dog, or: seated-twits, source: Q}
          |                                                    ^
          = hint: known: `A`, `B`, `C`, `D`, `E`

        error: no source with the id `Z`
         --> routines/one.yaml:6:9
          |
        6 | source: Z
          |         ^
          = hint: known: `A`, `B`, `C`, `D`, `E`

        error: no exercise named `xylophone`
         --> routines/two.yaml:2:9
          |
        2 | steps: [xylophone]
          |         ^^^^^^^^^
          = hint: known: """).rstrip()
    )
    more = len(open_library().names("exercise")) - 8
    assert message.endswith(f" and {more} more, see `cards list exercises`")


@pytest.mark.parametrize(
    ("step", "hint"),
    [
        ("lunge", "write the step as `{exercise: lunge, dose: {hold: 30 s}}`"),
        ("{exercise: lunge, name: Low lunge}", "give the step one, such as `dose: {hold: 30 s}`"),
    ],
)
def test_an_exercise_without_a_dose_needs_one_in_the_step(step: str, hint: str, project: Project) -> None:
    lunge = "\n".join(line for line in dedent(LUNGE).splitlines() if not line.startswith("dose"))
    project(
        {"routines/exercises/lunge.yaml": lunge, "routines/x.yaml": f"title: X\nsteps:\n  - {step}\n"},
    )
    assert refused("x").startswith("error: no dose for `L")
    assert refused("x").endswith(f"  = hint: {hint}")


def test_every_exercise_of_the_library_has_a_dose(project: Project) -> None:
    project({})
    library = open_library()
    assert [name for name in library.names("exercise") if library.exercise(name).dose is None] == []


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Running men", "running-balance"),
        ("bird dogg", "bird-dog"),
        ("Side sep", "lunge"),
    ],
)
def test_a_slip_in_a_name_that_cards_show(written: str, meant: str, project: Project) -> None:
    lunge = dedent(LUNGE) + "other-names: [Side-step]\n"
    project(
        {"routines/exercises/lunge.yaml": lunge, "routines/x.yaml": f'title: X\nsteps: ["{written}"]\n'},
    )
    assert refused("x") == "\n".join(
        [
            f"error: no exercise named `{written}`",
            " --> routines/x.yaml:2:9",
            "  |",
            f'2 | steps: ["{written}"]',
            f"  |         {'^' * (len(written) + 2)}",
            f"  = hint: did you mean `{meant}`?",
        ]
    )


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("childs pose", "childs-pose"),
        ("BIRD DOG", "bird-dog"),
        ("bird_dog", "bird-dog"),
        ("Plank", "plank"),
        ("Child's pose", "childs-pose"),
        ("Child\u2019s Pose", "childs-pose"),
        ("Running man", "running-balance"),
        ("side step", "lunge"),
    ],
)
def test_an_exercise_by_any_of_its_names_in_any_capitals(written: str, meant: str, project: Project) -> None:
    lunge = dedent(LUNGE) + "other-names: [Side-step]\n"
    project(
        {
            "routines/exercises/lunge.yaml": lunge,
            "routines/x.yaml": f'title: X\nsteps: ["{written}", {{exercise: plank, or: "{written}", cue: A.}}]\n',
        },
    )
    first, second = link(open_library(), ["x"]).routines[0].steps
    assert first.exercise.key == meant
    assert second.alternative and second.alternative.key == meant


def test_an_illustration_in_any_capitals(project: Project) -> None:
    project({"routines/x.yaml": "title: X\nsteps: [{exercise: plank, illustration: Wall Sit}]\n"})
    drawn = link(open_library(), ["x"]).routines[0].steps[0].exercise.illustration
    assert isinstance(drawn, Illustration) and drawn.key == "wall-sit"


def test_two_exercises_of_one_name_are_told_apart(project: Project) -> None:
    lunge = dedent(LUNGE).replace("name: Lunge", "name: Side hop")
    project(
        {
            "routines/exercises/hop-a.yaml": lunge,
            "routines/exercises/hop-b.yaml": lunge,
            "routines/x.yaml": "title: X\nsteps: [Side hop]\n",
        }
    )
    assert refused("x") == dedent("""\
        error: 2 exercises are named `Side hop`
         --> routines/x.yaml:2:9
          |
        2 | steps: [Side hop]
          |         ^^^^^^^^
          = hint: write the name of the file that is meant: `hop-a`, `hop-b`""")
    project({"routines/exercises/side-hop.yaml": lunge})
    assert link(open_library(), ["x"]).routines[0].steps[0].exercise.key == "side-hop"


NO_DOSE = "error: no dose for `Hop`: neither the step nor the exercise gives one"
HOP = "name: Hop\nstart: Stand.\nsteps: [Hop.]\ncue: Hop.\n"


@pytest.mark.parametrize(
    ("step", "carets", "hint"),
    [
        ("hop", "^^^", "write the step as `{exercise: hop, dose: {hold: 30 s}}`"),
        ("exercise: hop", "^^^^^^^^", "write the step as `{exercise: hop, dose: {hold: 30 s}}`"),
        ("{exercise: hop, cue: Jump.}", "^", "give the step one, such as `dose: {hold: 30 s}`"),
    ],
)
def test_a_step_without_a_dose_is_told_how_to_have_one(
    step: str, carets: str, hint: str, project: Project
) -> None:
    project({"routines/exercises/hop.yaml": HOP, "routines/x.yaml": f"title: X\nsteps:\n  - {step}\n"})
    assert refused("x") == "\n".join(
        [
            NO_DOSE,
            " --> routines/x.yaml:3:5",
            "  |",
            f"3 |   - {step}",
            f"  |     {carets}",
            f"  = hint: {hint}",
        ]
    )


@pytest.mark.parametrize(
    ("where", "name", "hint"),
    [
        (
            "routines",
            "hop",
            "`routines/hop.yaml` is not looked at for exercises: they are in `routines/exercises/`",
        ),
        (
            "exercises",
            "hop",
            "`exercises/hop.yaml` is not looked at for exercises: they are in `routines/exercises/`",
        ),
        ("illustrations", "hop", "`hop` is an illustration, not an exercise"),
        ("templates", "hop", "`hop` is a size, not an exercise"),
    ],
)
def test_an_exercise_in_another_folder_is_found_for_the_hint(
    where: str, name: str, hint: str, project: Project
) -> None:
    project({f"{where}/hop.yaml": HOP, "routines/x.yaml": f"title: X\nsteps: [{name}]\n"})
    assert refused("x").splitlines()[-1] == f"  = hint: {hint}"


@pytest.mark.parametrize(
    ("written", "there", "hint"),
    [
        ("photos/me.JPG", "photos/me.jpg", "did you mean `photos/me.jpg`?"),
        ("photos/Me.jpg", "photos/me.jpg", "did you mean `photos/me.jpg`?"),
        ("photos/me.jpeg", "photos/me.png", "did you mean `photos/me.png`?"),
        ("photos/anan.jpg", "photos/anna.jpg", "did you mean `photos/anna.jpg`?"),
        ("me.jpg", "photos/me.jpg", "name a file of the project, such as `photos/me.jpg`"),
    ],
)
def test_a_picture_of_nearly_that_name_is_offered(
    written: str, there: str, hint: str, project: Project
) -> None:
    step = f"{{exercise: plank, illustration: {{picture: {written}, alt: Me}}}}"
    project({there: "", "routines/x.yaml": f"title: X\nsteps: [{step}]\n"})
    said = refused("x").splitlines()
    assert (said[0], said[-1]) == (f"error: no file named `{written}`", f"  = hint: {hint}")


def test_a_routine_tells_the_warnings_of_the_files_it_is_made_of(project: Project) -> None:
    project(
        {
            "routines/exercises/hop.yaml": f"{HOP}dose: {{reps: 3}}\npurpose: Day #2\n",
            "routines/exercises/other.yaml": f"{HOP}purpose: Day #3\n",
            "routines/x.yaml": "title: Club #1\nsteps: [hop, plank]\n",
            "routines/y.yaml": "title: Club # 1\nsteps: [plank]\n",
        }
    )
    library = open_library()
    one, other = link(library, ["x", "y"]).routines
    assert [(problem.level, problem.message) for problem in one.told] == [
        ("warning", "left out `#2`: it is a comment"),
        ("warning", "left out `#1`: it is a comment"),
    ]
    assert other.told == ()


def test_a_caution_for_a_step_that_is_not_there(project: Project) -> None:
    files = {
        "routines/x.yaml": "title: X\nsteps:\n  - {exercise: wall-sit, cautions: [{text: Slow., step: 9}]}\n"
    }
    project(files)
    assert refused("x").splitlines()[:2] == [
        "error: found a caution for step 9, expected 1 to 4",
        " --> routines/x.yaml:3:44",
    ]


def test_a_routine_that_names_nothing(project: Project) -> None:
    project({"routines/x.yaml": "title: X\nsteps: []\n"})
    assert refused("x") == dedent("""\
        error: found 0 items, expected at least 1
         --> routines/x.yaml:2:8
          |
        2 | steps: []
          |        ^""")


def test_what_is_wrong_with_an_exercise_is_said_once_however_many_use_it(project: Project) -> None:
    files = {f"routines/{name}.yaml": "title: T\nsteps: [broken, broken]\n" for name in "ab"}
    project({**files, "routines/exercises/broken.yaml": "name: Broken\n"})
    assert [line for line in refused("a", "b").splitlines() if line.startswith("error")] == [
        "error: missing the key `start`",
        "error: missing the key `steps`",
        "error: missing the key `cue`",
    ]
