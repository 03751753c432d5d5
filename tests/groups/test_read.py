"""What `do` says makes the kind; what contradicts itself, or stands where it may not, is told with its place."""

from __future__ import annotations

import json
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.errors import ContentError
from cards.link import link, open_library
from cards.model import Amount, Dose
from cards.model.group import Do, Kind
from cards.parse import Node, parse
from cards.read.group.do import read_do
from cards.read.group.steps import steps
from cards.read.routine import read_routine
from cards.read.written import WrittenExercise, WrittenGroup, WrittenStep
from tests.conftest import Project


def s(low: float, high: float = 0) -> Amount:
    return Amount(low, high or low, "s")


def minutes(low: float) -> Amount:
    return Amount(low, low, "min")


def times(low: float, high: float = 0) -> Amount:
    return Amount(low, high or low, "times")


def words(text: str) -> Amount:
    return Amount(1, 1, "", words=text)


DO = {
    "3 rounds, rest 60-120 s": Do(Kind.CIRCUIT, rounds=times(3), rest=s(60, 120)),
    "circuit, 3-4 rounds": Do(Kind.CIRCUIT, rounds=times(3, 4)),
    "rest 90 s between rounds, 3 rounds": Do(Kind.CIRCUIT, rounds=times(3), rest=s(90)),
    "3 rounds, rest 60 s, between 15 s": Do(Kind.CIRCUIT, rounds=times(3), rest=s(60), between=s(15)),
    "3 rounds, 15 s between exercises": Do(Kind.CIRCUIT, rounds=times(3), between=s(15)),
    "3 rounds, walk back": Do(Kind.CIRCUIT, rounds=times(3), rest=words("walk back")),
    "3 rounds, rest as needed": Do(Kind.CIRCUIT, rounds=times(3), rest=words("as needed")),
    "superset, 2 rounds, rest 60 s": Do(Kind.SUPERSET, rounds=times(2), rest=s(60)),
    "2 rounds, Superset": Do(Kind.SUPERSET, rounds=times(2)),
    "super-set": Do(Kind.SUPERSET),
    "20 s on 10 s off, 2 rounds, rest 1 min": Do(
        Kind.INTERVALS, rounds=times(2), rest=minutes(1), between=s(10), work=s(20)
    ),
    "30 s on, 15 s off x 8": Do(Kind.INTERVALS, rounds=times(8), between=s(15), work=s(30)),
    "tabata": Do(Kind.INTERVALS, rounds=times(8), between=s(10), work=s(20)),
    "4 x 40 s, rest 20 s": Do(Kind.INTERVALS, rounds=times(4), between=s(20), work=s(40)),
    "40 s each, rest 20 s": Do(Kind.INTERVALS, between=s(20), work=s(40)),
    "3 min per station, rest 1 min": Do(Kind.STATIONS, between=minutes(1), work=minutes(3)),
    "stations, 40 s on 20 s off, 2 rounds": Do(Kind.STATIONS, rounds=times(2), between=s(20), work=s(40)),
    "1:30 per station": Do(Kind.STATIONS, work=minutes(1.5)),
    "every minute for 10 min": Do(Kind.EVERY, every=minutes(1), time=minutes(10)),
    "every minute for 10 min, in turn": Do(Kind.EVERY, every=minutes(1), time=minutes(10), in_turn=True),
    "every 90 s for 12 min": Do(Kind.EVERY, every=s(90), time=minutes(12)),
    "EMOM 10": Do(Kind.EVERY, every=minutes(1), time=minutes(10)),
    "AMRAP 7 min": Do(Kind.AMRAP, time=minutes(7)),
    "as many rounds as possible in 7 min": Do(Kind.AMRAP, time=minutes(7)),
    "5 sets in 12 min": Do(Kind.CAPPED, rounds=times(5), time=minutes(12)),
    "5 rounds in 12 min": Do(Kind.CAPPED, rounds=times(5), time=minutes(12)),
    "choose 2": Do(Kind.CHOICE, choose=times(2)),
    "pick 1-2 of 4": Do(Kind.CHOICE, choose=times(1, 2)),
    "between 15 s": Do(Kind.SECTION, between=s(15)),
    "{rounds: 3, rest: 60-120 s, between: 15 s}": Do(
        Kind.CIRCUIT, rounds=times(3), rest=s(60, 120), between=s(15)
    ),
    "{kind: superset, rounds: 2}": Do(Kind.SUPERSET, rounds=times(2)),
    "{work: 20 s, between: 10 s}": Do(Kind.INTERVALS, work=s(20), between=s(10)),
    "{kind: stations, work: 3 min}": Do(Kind.STATIONS, work=minutes(3)),
    "{every: 1 min, time: 10 min, in-turn: true}": Do(
        Kind.EVERY, every=minutes(1), time=minutes(10), in_turn=True
    ),
    "{kind: AMRAP, time: 7 min}": Do(Kind.AMRAP, time=minutes(7)),
    "{rounds: 3, rest: as you like}": Do(Kind.CIRCUIT, rounds=times(3), rest=words("as you like")),
}


@pytest.mark.parametrize("line", DO)
def test_what_is_said_makes_the_kind(line: str) -> None:
    root = parse(f"do: {line}\n".encode(), "f.yaml")
    assert read_do(root.entries[0].value) == DO[line]  # type: ignore[union-attr]


def test_every_kind_is_read() -> None:
    assert {do.kind for do in DO.values()} == set(Kind)


IN_DOSE = "it belongs in the `dose` of a step, or of the group"
WRONG = {  # `do`: the piece told, message, hint
    "choose 2, 3 rounds": (
        "3",
        "found `rounds` in a choice",
        "leave the rounds out, or give each step its sets",
    ),
    "every minute": (
        "every minute",
        "found every minute without `time`",
        "say for how long: `every minute for 10 min`",
    ),
    "3 rounds of 10": (
        "10",
        "found `reps` in `do`",
        "it belongs in the `dose` of a step, or of the group; rounds are written `3 rounds`",
    ),
    "3 rounds, hold 5 s": (
        "5 s",
        "found `hold` in `do`",
        "it belongs in the `dose` of a step, or of the group",
    ),
    "3 rounds, each leg": (
        "leg",
        "found `side` in `do`",
        "it belongs in the `dose` of a step, or of the group",
    ),
    "3 rounds for time": (
        "for time",
        "found `words` in `do`",
        "words to print belong in the `notes` of the group",
    ),
    "3 rounds, twice a week": (
        "twice a week",
        "found `frequency` in `do`",
        "it belongs in the `when` of the group, beside `do`",
    ),
    "rest 60 s": (
        "60 s",
        "found `rest` in a group without rounds",
        "say how many rounds, `3 rounds, rest 60 s`; between exercises it is `between 60 s`",
    ),
    "12 min": (
        "12 min",
        "found `time` in a group without rounds",
        "write `AMRAP 12 min`, `5 rounds in 12 min` or `every minute for 12 min`",
    ),
    "AMRAP": ("AMRAP", "found as many rounds as you can without `time`", "say how long: `AMRAP 7 min`"),
    "3 rounds, then stretch": (
        "stretch",
        "cannot read `stretch` in `do`",
        "write it such as `3 rounds, rest 60 s`; words to print belong in the `notes` of the group",
    ),
    "3 rounds, between 15 s, 20 s between exercises": (
        "20 s",
        "found `between` twice in `do`",
        "say it once",
    ),
    "circuit": ("circuit", "found `circuit` in a group without rounds", "say how many rounds: `3 rounds`"),
    "3 rounds, RPE 7": ("RPE 7", "found `effort` in `do`", IN_DOSE),
    "every minute on the minute for 10 min, hold 5 s": ("5 s", "found `hold` in `do`", IN_DOSE),
    "superset, 3 rounds, 15 s between exercises, stretch": (
        "stretch",
        "found `words` in `do`",
        "words to print belong in the `notes` of the group",
    ),
    "0 rounds": ("0", "`0` is nothing at all", "write a number above 0, or leave the key out"),
}


def told(text: str) -> str:
    with pytest.raises(ContentError) as caught:
        read_routine(parse(dedent(text).encode(), "f.yaml"))
    return str(caught.value)


@pytest.mark.parametrize("do", WRONG)
@pytest.mark.parametrize("quote", ["", '"'])
def test_what_do_must_not_say(do: str, quote: str) -> None:
    piece, message, hint = WRONG[do]
    line = f"    do: {quote}{do}{quote}"
    said = told(f"title: T\nsteps:\n  - group: A\n{line}\n    steps: [plank, plank]\n")
    column = line.index(piece) + 1
    length = len(piece)
    if piece == do and "without `time`" in message:  # the whole value
        column, length = line.index(quote + do) + 1, len(quote + do + quote)
    assert said.startswith(
        f"error: {message}\n --> f.yaml:4:{column}\n  |\n4 | {line}\n  | {' ' * (column - 1)}{'^' * length}\n"
    )
    assert " ".join(said.partition("= hint: ")[2].split()) == hint


@pytest.mark.parametrize(
    "keys", ["rounds: 2/3", "rounds: as many as you can", "choose: 1/2", "rounds: 3, time: 30/45 s"]
)
def test_a_number_of_a_group_is_one(keys: str) -> None:
    said = told(f"title: T\nsteps:\n  - group: A\n    do: {{{keys}}}\n    steps: [plank, plank]\n")
    assert said.startswith(f"error: found `{keys.rpartition(': ')[2]}`, expected a number\n --> f.yaml:4:")


def test_all_that_is_wrong_is_told_at_once() -> None:
    said = told("""\
        title: T
        steps:
          - group: A
            do: 3 rounds
            steps:
              - {group: B, do: 2 rounds, steps: [plank]}
              - {group: C, do: choose 4, steps: [plank]}
              - {group: D, when: Monday, steps: [plank]}
              - {group: E, steps: [{group: F, steps: [plank]}]}
          - {group: G, do: 20 s on 10 s off, steps: [{group: H, steps: [plank]}]}
          - {group: I, do: 3 rounds, steps: []}
          - {do: superset, steps: [plank]}
          - {group: J, rounds: 3, steps: [plank]}
          - {circuit: K, steps: [plank]}
        """)
    heads = [block.removeprefix("error: ").split("\n")[:2] for block in said.split("\n\n")]
    assert [(head, place.split(":")[1]) for head, place in heads] == [
        ("found rounds in rounds: a circuit has them already", "6"),
        ("found a choice in a circuit", "7"),
        ("found `choose` 4 in a group of 1", "7"),
        ("found a group with `when` in a circuit", "8"),
        ("found a group in a group in a group, expected two levels at most", "9"),
        ("found a group in intervals, expected steps alone", "10"),
        ("found 0 items, expected at least 1", "11"),
        ("missing the key `group`", "12"),
        ("unknown key `rounds`", "13"),
        ("unknown key `circuit`", "14"),
    ]  # fmt: skip


MAY = {  # outer `do`: inner ones it may hold, and others
    "": (["", "3 rounds", "superset, 2 rounds", "choose 1", "AMRAP 7 min", "tabata", "EMOM 10"], []),
    "3 rounds": (
        ["", "superset", "between 5 s"],
        ["2 rounds", "superset, 2 rounds", "choose 1", "AMRAP 7 min", "tabata"],
    ),
    "5 rounds in 12 min": (["", "superset"], ["2 rounds", "EMOM 10"]),
    "AMRAP 7 min": (["", "superset"], ["2 rounds", "AMRAP 3 min"]),
    "choose 1": (["", "superset"], ["2 rounds", "superset, 2 rounds", "choose 1"]),
    "superset": ([], ["", "superset"]),
    "tabata": ([], ["", "superset"]),
    "3 min per station": ([], [""]),
    "EMOM 10": ([], ["", "superset"]),
}


def nested(outer: str, inner: str) -> str:
    return (
        dedent(f"""\
        title: T
        steps:
          - group: A
            do: "{outer}"
            steps: [plank, {{group: B, do: "{inner}", steps: [plank]}}]
        """)
        .replace('    do: ""\n', "")
        .replace(' do: "",', "")
    )


@pytest.mark.parametrize("outer", MAY)
def test_what_may_hold_what(outer: str) -> None:
    held, others = MAY[outer]
    for inner in held:
        assert read_routine(parse(nested(outer, inner).encode(), "f.yaml"))
    for inner in others:
        assert "f.yaml:5:" in told(nested(outer, inner)), inner


def test_a_comma_in_brackets_that_ended_a_dose() -> None:
    assert told("title: T\nsteps: [plank: 3 x 8, rest 5 s]\n") == dedent("""\
        error: a comma in brackets ended a dose
         --> f.yaml:2:23
          |
        2 | steps: [plank: 3 x 8, rest 5 s]
          |                       ^^^^^^^^
          = hint: put the dose in quotes, `plank: "3 x 8, rest 5 s"`""")


def test_a_row_of_a_progression_says_when_and_what() -> None:
    said = told("""\
        title: T
        progress: [{when: weeks 1-2}, {when: later, then: more, dose: {reps: 3}}, {dose: {reps: 3}}]
        steps: [plank]
        """)
    assert [line for line in said.splitlines() if line.startswith("error")] == [
        "error: found a row that says when and not what",
        "error: found both `dose` and `then`, expected one",
        "error: missing the key `when`",
    ]


def test_too_many_steps_in_groups() -> None:
    group = f"  - {{group: A, steps: [{', '.join(['plank'] * 101)}]}}\n"
    assert told(f"title: T\nsteps:\n{group * 2}").startswith(
        "error: found 202 steps in all groups, expected 200 at most"
    )


def test_steps_of_no_day_are_warned_of(project: Project) -> None:
    project({"routines/x.yaml": """\
        title: T
        steps:
          - {group: A, when: Monday, steps: [plank]}
          - plank
        """})  # fmt: skip
    (problem,) = link(open_library(), ["x"]).routines[0].told
    assert (problem.message, problem.level) == ("found steps of no day beside groups with `when`", "warning")
    assert problem.place is not None
    assert problem.place.line == 4


def test_exercises_in_groups_are_looked_up(project: Project) -> None:
    project({"routines/x.yaml": """\
        title: T
        steps:
          - {group: A, steps: [plnk, {group: B, do: superset, steps: [brd-dog: {reps: 3}]}]}
        """})  # fmt: skip
    with pytest.raises(ContentError) as caught:
        link(open_library(), ["x"])
    assert [problem.message for problem in caught.value.problems] == [
        "no exercise named `plnk`",
        "no exercise named `brd-dog`",
    ]


def test_the_dose_of_a_group_is_that_of_its_steps(project: Project) -> None:
    project({"routines/x.yaml": """\
        title: T
        steps:
          - group: A
            dose: {reps: 7}
            steps:
              - plank
              - {exercise: bird-dog, dose: {reps: 8}}
              - {group: B, dose: {reps: 9}, steps: [plank]}
              - {group: C, steps: [plank]}
        """})  # fmt: skip
    steps = link(open_library(), ["x"]).routines[0].steps
    assert [step.dose.reps.low for step in steps if step.dose.reps] == [7, 8, 9, 7]


@pytest.mark.parametrize(
    "step", ["step-up: {reps: 3}", "{step-ups: {reps: 3}, sides: shown}", "steps-up: {reps: 3}"]
)
def test_the_name_of_an_exercise_as_a_key(step: str) -> None:
    (made,) = read_routine(parse(f"title: T\nsteps:\n  - {step}\n".encode(), "f.yaml")).steps
    assert isinstance(made, WrittenStep)
    assert made.exercise is not None
    assert step.lstrip("{").startswith(f"{made.exercise.name}: ")
    assert made.changes.dose == Dose(reps=times(3))


def test_a_key_misspelt_is_no_exercise() -> None:
    assert told("title: T\nsteps: [excercise: plank]\n").endswith("hint: did you mean `exercise`?")


def test_many_supersets_have_letters_each() -> None:
    from cards.link.groups import _letter

    assert [_letter(index) for index in (0, 25, 26, 27, 52)] == ["A", "Z", "AA", "AB", "BA"]


PIECES = [
    *DO,
    *WRONG,
    "rest",
    "2",
    "x",
    "-",
    ",",
    "each",
    "for",
    "3 min",
    "station",
    "on",
    "off",
    '"',
    "(",
    "\u05d0",
    "{",
    "0",
]


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=4).map(" ".join))
def test_whatever_do_says_is_read_or_told(said: str) -> None:
    """Whatever is read is worded and timed, too."""
    routine = {"title": "T", "steps": [{"group": "A", "do": said, "steps": ["plank", "plank"]}]}
    root = parse(json.dumps(routine).encode(), "f.yaml")
    try:
        made = read_routine(root)
    except ContentError as error:
        assert all(problem.place for problem in error.problems)
        return
    (group,) = made.steps
    assert isinstance(group, WrittenGroup)
    assert group.do.kind in Kind


def test_by_the_clock_nothing_goes_on_to_failure() -> None:
    def step(node: Node) -> WrittenStep:
        dose = Dose(reps=Amount(8, 12, "times", words="to failure"), place=node.place)
        return WrittenStep(None, WrittenExercise(dose=dose), node.place)

    root = parse(b"- {group: A, do: 20 s on 10 s off, steps: [plank]}\n", "f.yaml")
    with pytest.raises(ContentError) as caught:
        steps(step, "en")(root)
    assert str(caught.value) == dedent("""\
        error: found a step to failure in a group by the clock
         --> f.yaml:1:44
          |
        1 | - {group: A, do: 20 s on 10 s off, steps: [plank]}
          |                                            ^^^^^
          = hint: leave the dose out: the clock of the group says when the step ends""")
    assert steps(step, "en")(parse(b"- {group: A, do: 3 rounds, steps: [plank]}\n", "f.yaml"))
