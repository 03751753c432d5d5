"""What is read has bounds: each is told at its place, and what keeps within them is read."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cards.errors import ContentError
from cards.link import link, open_library
from cards.parse import Node, parse
from cards.pose.language.illustration import read_illustration
from cards.read.exercise import read_exercise
from cards.read.routine import read_routine, read_sources
from cards.read.template import read_template
from cards.read.values import LONGEST, LONGEST_LABEL, LONGEST_TAG, LONGEST_WORD
from tests.conftest import Project

STEP = "steps: [{exercise: plank, dose: {reps: 3}}]\n"
READERS: dict[str, Callable[[Node], object]] = {
    "routine": read_routine,
    "exercise": read_exercise,
    "sources": read_sources,
    "illustration": lambda node: read_illustration(node, "f"),
    "size": lambda node: read_template(node, "s"),
}


def told(kind: str, text: str) -> list[str]:
    """The messages, none where it can be read."""
    try:
        READERS[kind](parse(text.encode(), "f.yaml"))
    except ContentError as error:
        assert all(problem.place for problem in error.problems)
        return [problem.message for problem in error.problems]
    return []


def characters(most: int) -> list[str]:
    return [f"found {most + 1:,} characters, expected {most:,} at most"]


@pytest.mark.parametrize(
    ("line", "most"),
    [
        ("title: {}", LONGEST_LABEL),
        ("when: {}", LONGEST_LABEL),
        ("need: [{}]", LONGEST_LABEL),
        ("version: {}", LONGEST_WORD),
        ("source: a {}", LONGEST_WORD - 2),
        ("how-often: {}", LONGEST),
        ("notes: {}", LONGEST),
        ("safety: {{during: [{}]}}", LONGEST),
    ],
)
def test_texts_of_a_routine_have_a_length(line: str, most: int) -> None:
    more = "" if line.startswith("title") else "title: T\n"
    for length, wrong in ((most, []), (most + 1, characters(most))):
        text = f"{more}{STEP}{line.format('x' * length)}\n"
        assert told("routine", text) == (
            []
            if not wrong
            else [
                f"found {most + 1 + 2 * line.startswith('source'):,} "
                f"characters, expected {most + 2 * line.startswith('source'):,} at most"
            ]
        )


@pytest.mark.parametrize(
    ("dose", "message"),
    [
        (f"hold: {'9' * 400}:30", "found 403 characters, expected 200 at most"),
        (f"hold: {'9' * 150}:30", "`" + "9" * 120 + "…` is too much"),
        (f"hold: until {'word ' * 60}x", "found 307 characters, expected 200 at most"),
        (f"reps: {'9' * 5000}", characters(LONGEST_WORD)[0].replace("1,001", "5,000")),
        ("hold: until 💪", "no font has the character `💪` (U+1F4AA)"),
        (f"reps: 3, tempo: {'x' * 501}", characters(LONGEST_LABEL)[0]),
        ("reps: 3, variant: .", "found `.`, expected a text with something to see"),
    ],
)
def test_amounts_have_a_length_and_letters_that_a_font_has(dose: str, message: str) -> None:
    assert told("routine", f"title: T\nsteps: [{{exercise: plank, dose: {{{dose}}}}}]\n") == [message]


def test_a_language_has_the_length_of_a_tag() -> None:
    expected = "expected a language tag, such as `en` or `pt-BR`"
    tag = "en" + "-aa" * 11
    assert len(tag) == LONGEST_TAG
    assert told("routine", f"title: T\nlanguage: {tag}\n{STEP}") == []
    assert told("routine", f"title: T\nlanguage: {tag}a\n{STEP}") == [f"found `{tag}a`, {expected}"]


@pytest.mark.parametrize(
    "words", [".", '"\\u200B"', '"\\u00AD"', '"\\u00A0"', '" . "', '"\\u202A"', '"\\u0301\\u0302"']
)
def test_a_text_has_something_to_see(words: str) -> None:
    rest = "start: A.\nsteps: [B.]\ncue: C.\n"
    (message,) = told("exercise", f"name: {words}\n{rest}")
    assert message.endswith(("expected a text with something to see", "expected a text"))
    assert (
        told("exercise", f"name: {words[:-1]}x{words[-1:]}\n{rest}" if words != "." else f"name: .x\n{rest}")
        == []
    )


def test_a_source_in_free_text_has_letters_that_a_font_has() -> None:
    assert told("routine", f"title: T\nsource: 💪 notes\n{STEP}") == [
        "no font has the character `💪` (U+1F4AA)"
    ]


def test_lists_and_keys_are_counted() -> None:
    many = ", ".join(["{exercise: plank, dose: {reps: 3}}"] * 201)
    assert told("routine", f"title: T\nsteps: [{many}]\n") == ["found 201 items, expected at most 200"]
    sources = ", ".join(["A"] * 21)
    assert told("routine", f"title: T\nsource: [{sources}]\n{STEP}") == ["found 21 items, expected 1 to 20"]
    keys = "".join(f"k{number}: x\n" for number in range(201))
    assert told("routine", keys) == ["found 201 keys, expected 200 at most"]


def test_problems_of_a_list_end_some_time() -> None:
    unknown = ", ".join("{exercise: plank, a: 1, b: 2}" for _ in range(200))
    assert len(told("routine", f"title: T\nsteps: [{unknown}]\n")) == 100


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("props: [chair]", "the chair has no place"),
        ("props: [wall]", "the wall has no place"),
        ("props: [{band: []}]", "found 0 places, expected 1 to 20"),
        ("left hand: on left floor", "no place named `left floor` on a body"),
        ("right foot: on right head", "no place named `right head` on a body"),
        ("rest: []", "found 0 parts, expected 1 to 8"),
        (f"rest: [{'feet, ' * 9}]", "found 9 parts, expected 1 to 8"),
        (f"props: [{'mat, ' * 21}]", "found 21 props, expected 1 to 20"),
        (f"stretch: [{'chest, ' * 21}]", "found 21 muscles, expected 1 to 20"),
        (f"arrows: [{'{push: head}, ' * 21}]", "found 21 arrows, expected 1 to 3"),
        (f"alt: {'x' * 1001}", "found 1,001 characters, expected 1,000 at most"),
    ],
)
def test_lists_and_places_of_a_figure(line: str, message: str) -> None:
    assert told("illustration", f"base: stand\n{line}\n") == [message]


def test_a_card_and_a_figure_have_a_least_size() -> None:
    text = open_library().find("size", "pocket")
    assert text is not None
    pocket = text.read_text(encoding="utf-8")
    width = next(line for line in pocket.splitlines() if line.startswith("figure:"))
    small = pocket.replace(width, f"figure: {{width: 0.{'0' * 300}1 pt}}")
    assert told("size", small)[0].endswith("expected a length of at least 0.1 pt")
    trim = next(line for line in pocket.splitlines() if line.startswith("trim:"))
    low = pocket.replace(trim, "trim: 67 x 19 mm").replace("quiet: 4 mm", "quiet: 1 mm")
    assert told("size", low) == ["expected a card of 20 mm or more on each side"]


def test_aliases_count_as_what_they_stand_for() -> None:
    """Ten thousand letters, a hundred and one times."""

    def text(times: int) -> bytes:
        return f"a: &n {'x' * 9_990}\nb: [{', '.join(['*n'] * times)}]\n".encode()

    parse(text(99), "f.yaml")
    with pytest.raises(
        ContentError, match="the file holds more than 1,000,000 characters, aliases written out"
    ):
        parse(text(101), "f.yaml")


def test_a_routine_is_not_longer_for_naming_long_exercises(project: Project) -> None:
    long = (
        f"name: Long\nstart: A.\nsteps: [{', '.join(['word ' * 1_900] * 20)}]\ncue: C.\ndose: {{reps: 3}}\n"
    )
    project({"routines/exercises/long.yaml": long, "routines/r.yaml": f"title: T\nsteps: [{'long, ' * 2}]\n"})
    with pytest.raises(ContentError) as caught:
        link(open_library(), ["r"])
    message = "the routine has 380,074 characters, those of its exercises too; expected 200,000 at most"
    assert [problem.message for problem in caught.value.problems] == [message]


def test_a_message_holds_no_long_value_and_nothing_that_moves_the_cursor() -> None:
    from cards.errors import Problem

    shown = str(Problem(f"no file named `{'x' * 300}`", hint=f"did you mean `{'y' * 300}`?"))
    assert shown == f"error: no file named `{'x' * 120}…`\n  = hint: did you mean\n          `{'y' * 120}…`?"
    assert str(Problem("a \x1b[2J b")) == "error: a \N{REPLACEMENT CHARACTER}[2J b"
    assert len(str(Problem("x" * 90_000))) < 1600
    short = "no exercise named `bird-dgo`"
    assert Problem(short).message is short


@pytest.mark.parametrize(
    ("letter", "most"),
    [("e" + "\u0301" * 12, True), ("e" + "\u0301" * 13, False), ("\u0915\u094d" * 13, False)],
)
def test_marks_do_not_pile_up(letter: str, most: bool) -> None:
    assert told("routine", f"title: T {letter}\n{STEP}") == (
        [] if most else [f"found `T {letter}`, expected letters with 12 marks each at most"]
    )
