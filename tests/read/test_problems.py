"""What the readers refuse: all problems of a file at once, each compared whole."""

from __future__ import annotations

from collections.abc import Callable
from textwrap import dedent

import pytest

from cards.errors import ContentError, Problem, did_you_mean, listed
from cards.parse import Node, parse
from cards.read.dose import read_dose
from cards.read.exercise import read_exercise
from cards.read.fields import fields, list_of, mapping_of, one_or_more
from cards.read.routine import read_routine, read_sources
from cards.read.slip.comments import cut_short
from cards.read.template import extent
from cards.read.values import choice, flag, label, name, number, rich_text, text, whole
from cards.text import font


def problems(read: Callable[[Node], object], written: str) -> str:
    with pytest.raises(ContentError) as caught:
        read(parse(dedent(written).encode(), "f.yaml"))
    return str(caught.value)


def test_every_problem_of_an_exercise_at_once_in_file_order() -> None:
    written = """\
        name: Bridge
        strat: Lie down.
        steps: Lift your hips.
        steps: [Lift]
        cue:
        cautions:
          - {text: Keep **flat**, step: 0, essential: maybe}
        dose: {hold: 30 kg, reps: tex}
        illustration: ../bridge
        """
    assert problems(read_exercise, written) == dedent("""\
        error: unknown key `strat`
         --> f.yaml:2:1
          |
        2 | strat: Lie down.
          | ^^^^^
          = hint: did you mean `start`?

        error: found `Lift your hips.`, expected a list
         --> f.yaml:3:8
          |
        3 | steps: Lift your hips.
          |        ^^^^^^^^^^^^^^^
          = hint: put each item on a line of its own, after `- `

        error: the key `steps` stands twice; the first is on line 3
         --> f.yaml:4:1
          |
        4 | steps: [Lift]
          | ^^^^^

        error: the key `cue` has no value
         --> f.yaml:5:1
          |
        5 | cue:
          | ^^^
          = hint: write one

        error: found `Keep **flat**`, expected words without `**`
         --> f.yaml:7:12
          |
        7 |   - {text: Keep **flat**, step: 0, essential: maybe}
          |            ^^^^^^^^^^^^^
          = hint: bold words are for safety and notes

        error: found `0`, expected at least 1
         --> f.yaml:7:33
          |
        7 |   - {text: Keep **flat**, step: 0, essential: maybe}
          |                                 ^

        error: found `maybe`, expected one of `true`, `false`
         --> f.yaml:7:47
          |
        7 |   - {text: Keep **flat**, step: 0, essential: maybe}
          |                                               ^^^^^

        error: `30 kg` does not fit `hold`
         --> f.yaml:8:14
          |
        8 | dose: {hold: 30 kg, reps: tex}
          |              ^^^^^
          = hint: write a time or breaths: `30 s`, `1:30` or `5 breaths`

        error: `tex` is not an amount
         --> f.yaml:8:27
          |
        8 | dose: {hold: 30 kg, reps: tex}
          |                           ^^^
          = hint: write a number without a unit: `10` or `8-12`

        error: found `../bridge`, expected a name
         --> f.yaml:9:15
          |
        9 | illustration: ../bridge
          |               ^^^^^^^^^
          = hint: a name holds letters, digits and `-`, never a folder""")


def test_every_problem_of_a_routine_at_once() -> None:
    written = """\
        title: ""
        steps:
          - exercise: bird-dog
            doze: {hold: 5 s}
          - name: Mine
            steps: [Move.]
          - [a]
          - {exercise: plank, or: {if: you like}}
        time: 20 m
        date: 2026-02-30
        safety: {see: "**Stop"}
        language: English
        """
    assert problems(read_routine, written) == dedent("""\
        error: found an empty text, expected a text
         --> f.yaml:1:8
          |
        1 | title: ""
          |        ^^

        error: unknown key `doze`
         --> f.yaml:4:5
          |
        4 |     doze: {hold: 5 s}
          |     ^^^^
          = hint: did you mean `dose`?

        error: missing the key `start`
         --> f.yaml:5:5
          |
        5 |   - name: Mine
          |     ^^^^
          = hint: say how to begin, such as `start: Stand tall.`

        error: missing the key `cue`
         --> f.yaml:5:5
          |
        5 |   - name: Mine
          |     ^^^^
          = hint: say it in one sentence for small cards, such as `cue: Lift your hips and lower them.`

        error: found a list, expected keys with values, such as `exercise: bird-dog`
         --> f.yaml:7:5
          |
        7 |   - [a]
          |     ^

        error: missing the key `exercise`
         --> f.yaml:8:27
          |
        8 |   - {exercise: plank, or: {if: you like}}
          |                           ^

        error: `20 m` does not fit `time`
         --> f.yaml:9:7
          |
        9 | time: 20 m
          |       ^^^^
          = hint: write a time: `5 min`, `1:30` or `45 s`

        error: found `2026-02-30`, expected a date such as `2026-11-21`
          --> f.yaml:10:7
           |
        10 | date: 2026-02-30
           |       ^^^^^^^^^^
           = hint: write the year, the month, then the day

        error: found `**` that opens no bold words or does not close them
          --> f.yaml:11:15
           |
        11 | safety: {see: "**Stop"}
           |               ^^^^^^^^

        error: found `English`, expected a language tag, such as `en` or `pt-BR`
          --> f.yaml:12:11
           |
        12 | language: English
           |           ^^^^^^^
           = hint: docs/languages.md tells which there are and how to add one""")


def one(message: str, line: str, column: int, length: int, hint: str = "") -> str:
    shown = [f"error: {message}", f" --> f.yaml:1:{column}", "  |", f"1 | {line}"]
    shown += [f"  | {' ' * (column - 1)}{'^' * length}", *([f"  = hint: {hint}"] if hint else [])]
    return "\n".join(shown)


ONE: dict[str, tuple[Callable[[Node], object], str, str, int, int, str]] = {
    "a dose in words": (
        read_dose,
        "3 x 10, rets 90 s",
        "cannot read `rets` in a dose",
        9,
        4,
        "did you mean `rest`?",
    ),
    "a dose that says nothing": (
        read_dose,
        "{side: each}",
        "found a dose without an amount",
        1,
        1,
        "give `hold`, `reps`, `distance` or `time`",
    ),
    "a side": (
        read_dose,
        "{reps: 5, side: eahc}",
        "found `eahc`, expected one of `each`, `each leg`, `each arm`, `each direction`, `left`, `right`, `alternate`",
        17,
        4,
        "did you mean `each`?",
    ),
    "sets of holds": (
        read_dose,
        "{hold: 2 × 20-30s}",
        "`2 × 20-30s` is not an amount",
        8,
        10,
        "write `{sets: 2, hold: 20-30s}`",
    ),
    "part of a repetition": (
        read_dose,
        "reps: 2.5",
        "found `2.5`, expected a whole number",
        7,
        3,
        "write a number without a unit: `10` or `8-12`",
    ),
    "part of a set": (
        read_dose,
        "{hold: 5 s, sets: 1-1.5}",
        "found `1-1.5`, expected a whole number",
        19,
        5,
        "write a number without a unit: `2` or `2-3`",
    ),
    "a range": (
        read_dose,
        "reps: 12-8",
        "the range `12-8` runs backwards",
        7,
        4,
        "write the smaller number first",
    ),
    "not a number": (number(), "1e3", "found `1e3`, expected a number", 1, 3, ""),
    "too large": (number(0, 5), "5.5", "found `5.5`, expected 0 to 5", 1, 3, ""),
    "too small": (number(least=2), "1", "found `1`, expected at least 2", 1, 1, ""),
    "over the most": (number(most=2), "3", "found `3`, expected at most 2", 1, 1, ""),
    "not whole": (whole(), "1.5", "found `1.5`, expected a whole number", 1, 3, ""),
    "a list for a word": (flag, "[true]", "found a list, expected one of `true`, `false`", 1, 1, ""),
    "too few": (list_of(text, 1), "[]", "found 0 items, expected at least 1", 1, 1, ""),
    "too many": (list_of(text, 0, 1), "[a, b]", "found 2 items, expected 0 to 1", 1, 1, ""),
    "not so many": (list_of(text, 2, 2), "[a]", "found 1 item, expected 2", 1, 1, ""),
    "keys for a text": (
        text,
        "{a: b}",
        "found keys with values, expected a text",
        1,
        1,
        "put a text that starts with `[` or `{` in quotes",
    ),
    "a colon in a text": (
        list_of(text),
        "- Mind: your back",
        "found keys with values, expected a text",
        3,
        4,
        'put a text that holds `: ` in quotes, `"Mind: your back"`',
    ),
    "a text that begins with a number sign": (
        list_of(text),
        "- #1 mat",
        "found nothing, expected a text",
        2,
        1,
        "what follows ` #` is a comment; put the text in quotes",
    ),
    "yes": (flag, "Yes", "found `Yes`, expected one of `true`, `false`", 1, 3, "write `true`"),
    "off": (flag, "off", "found `off`, expected one of `true`, `false`", 1, 3, "write `false`"),
    "a decimal comma": (number(), "-1,5", "found `-1,5`, expected a number", 1, 4, "write `-1.5`"),
    "items without a space": (
        list_of(text),
        "-a",
        "found `-a`, expected a list",
        1,
        2,
        "put a space after each `-`",
    ),
    "a key without a space": (
        read_routine,
        "title:Club",
        "found `title:Club`, expected keys with values, such as `title: Stretches`",
        1,
        10,
        "put a space after the `:`, `title: Club`",
    ),
    "a name after a colon": (
        name,
        "exercise:plank",
        "found `exercise:plank`, expected a name",
        1,
        14,
        "put a space after the `:`, `exercise: plank`",
    ),
    "an exercise for a routine": (
        read_routine,
        "{name: Hop, cue: Hop.}",
        "found an exercise, expected a routine",
        1,
        1,
        "an exercise belongs in `routines/exercises/`, one file each",
    ),
    "a figure for a routine": (
        read_routine,
        "base: stand",
        "found an illustration, expected a routine",
        1,
        4,
        "an illustration belongs in `illustrations/`",
    ),
    "a routine for an exercise": (
        read_exercise,
        "{title: Club, steps: [plank]}",
        "found a routine, expected an exercise",
        1,
        1,
        "a routine belongs in `routines/`",
    ),
    "an empty item": (list_of(text), "[a, '']", "found an empty text, expected a text", 5, 2, ""),
    "bold in a label": (
        label,
        "a **b**",
        "found `a **b**`, expected words without `**`",
        1,
        7,
        "bold words are for safety and notes",
    ),
    "bold of nothing": (
        rich_text,
        "a **** b",
        "found `**` that opens no bold words or does not close them",
        1,
        8,
        "",
    ),
    "a character of no font": (
        text,
        "Sit down \U0001f9d8 now",
        "no font has the character `\U0001f9d8` (U+1F9D8)",
        10,
        2,
        "write it otherwise, or see docs/languages.md: which scripts there are fonts for, and how\n"
        "          to add one",
    ),
    "a path": (
        name,
        "/etc/passwd",
        "found `/etc/passwd`, expected a name",
        1,
        11,
        "a name holds letters, digits and `-`, never a folder",
    ),
    "a length of nothing": (extent, "0 mm", "found `0 mm`, expected a length of at least 0.1 pt", 1, 4, ""),
    "a source without a title": (read_sources, "A: {note: x}", "missing the key `title`", 4, 1, ""),
}


@pytest.mark.parametrize("case", ONE)
def test_one_problem(case: str) -> None:
    read, line, message, column, length, hint = ONE[case]
    assert problems(read, line) == one(message, line, column, length, hint)


def test_a_list_is_bounded() -> None:
    message = problems(list_of(flag), f"[{', '.join(['true'] * 201)}]")
    assert message.startswith("error: found 201 items, expected at most 200\n --> f.yaml:1:1\n")


def test_a_text_is_bounded() -> None:
    message = problems(text, "xxxx " * 2000 + "x")
    assert message.startswith("error: found 10,001 characters, expected 10,000 at most\n --> f.yaml:1:1\n")
    assert len(text(parse(b"xxxx " * 1999 + b"xxxxx", "f.yaml")).text) == 10_000


def test_a_character_of_no_font_is_found_on_its_own_line() -> None:
    assert problems(text, ">\n  One line,\n  a \U0001f9d8 next.\n").splitlines()[:4] == [
        "error: no font has the character `\U0001f9d8` (U+1F9D8)",
        " --> f.yaml:3:5",
        "  |",
        "3 |   a \U0001f9d8 next.",
    ]


def test_characters_of_no_font_are_one_problem_a_text() -> None:
    found = problems(text, "\u8155\u90e8\u8bad\u7ec3 and \u8155")
    assert found.splitlines()[0] == "error: no font has the characters `\u8155\u90e8\u8bad\u7ec3`"
    assert found.count("error:") == 1
    many = "".join(map(chr, range(0x4E00, 0x4E20)))
    assert (
        problems(text, many).splitlines()[0] == f"error: no font has the characters `{many[:12]}` and 20 more"
    )


def test_without_the_extra_the_hint_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(font, "FAMILIES", font.FAMILIES[:1])
    hint = problems(text, "\u05d2\u05e9\u05e8").partition("= hint: ")[2]
    assert hint.startswith("pip install 'routine-cards[languages]' brings fonts for more scripts; or")


def test_values_are_read_where_nothing_is_wrong() -> None:
    node = parse(b"a: 1.5\nb: [x, y]\nc: {p: 2}\nd: z\ne: true\n", "f.yaml")
    with fields(node) as given:
        values = (
            given.need("a", number(0, 2)),
            given.need("b", one_or_more(choice("x", "y"))),
            given.need("c", mapping_of(whole())),
            given.get("d", one_or_more(name), ()),
            given.get("e", flag, False),
            given.get("f", flag, None),
        )
    assert values == (1.5, ("x", "y"), {"p": 2}, ("z",), True, None)


def test_the_problems_of_a_block_that_fails_are_not_lost() -> None:
    def read(node: Node) -> None:
        with fields(node) as given:
            given.get("a", number(), 0)
            raise ContentError(())

    assert problems(read, "a: b").startswith("error: found `b`, expected a number")


def test_an_alternative_to_itself() -> None:
    written = "title: T\nsteps:\n  - {exercise: plank, or: {exercise: plank, if: you like}}\n"
    both = written.replace("or:", "cue: '', or:")
    assert "found an empty text" in problems(read_routine, both) and "to itself" in problems(
        read_routine, both
    )
    assert problems(read_routine, written) == dedent("""\
        error: found `plank` as the alternative to itself
         --> f.yaml:3:23
          |
        3 |   - {exercise: plank, or: {exercise: plank, if: you like}}
          |                       ^^
          = hint: name another exercise, or leave `or` out""")
    assert read_routine(parse(written.replace("you like", "a, name: Low plank").encode(), "f.yaml"))


def test_what_is_missing_is_told_beside_what_is_unknown() -> None:
    said = problems(read_routine, "titel: T\nwhen: Mondays\nxyz: 3\n").splitlines()
    assert [line for line in said if line.startswith("error")] == [
        "error: unknown key `titel`",
        "error: missing the key `steps`",
        "error: unknown key `xyz`",
    ]


def test_a_misspelt_exercise_is_not_taken_for_one_written_inline() -> None:
    assert problems(
        read_routine, "title: T\nsteps:\n  - excercise: plank\n    dose: {hold: 5 s}\n"
    ) == dedent("""\
        error: unknown key `excercise`
         --> f.yaml:3:5
          |
        3 |   - excercise: plank
          |     ^^^^^^^^^
          = hint: did you mean `exercise`?""")


# A key of a routine or step that is written otherwise: the line, the piece that is unknown, the hint.
STEP = "title: T\nsteps:\n  - "
ASTRAY = {
    "{exercise: plank, cue: Slow, not fast}": (
        "not fast",
        'a comma inside braces ends the value; put it in quotes, `cue: "Slow, not fast"`',
    ),
    "{exercise: plank, cue: Slow, not fast, please}": (
        "not fast",
        'a comma inside braces ends the value; put it in quotes, `cue: "Slow, not fast, please"`',
    ),
    "{exercise: plank, dose: {time: 1,5 min}}": ("5 min", "write decimals with a point, `time: 1.5 min`"),
    "{exercise:plank}": ("exercise:plank", "put a space after the `:`, `exercise: plank`"),
    "{exercise: plank, figure: plank}": ("figure", "did you mean `illustration`?"),
    "{exercise: plank, sets: 3}": ("sets", "it belongs in the dose, such as `dose: {sets: 3, reps: 10}`"),
    "{exercise: plank, Dose: {hold: 3 s}}": ("Dose", "did you mean `dose`?"),
}


@pytest.mark.parametrize("step", ASTRAY)
def test_what_was_meant_by_an_unknown_key(step: str) -> None:
    key, hint = ASTRAY[step]
    told = problems(read_routine, f"{STEP}{step}\n").split("\n\n")
    line = f"  - {step}"
    column = line.index(key) + 1
    caret = " " * (column - 1) + "^" * len(key)
    mine = [problem for problem in told if problem.startswith("error: unknown key")]
    assert mine == [
        f"error: unknown key `{key}`\n --> f.yaml:3:{column}\n  |\n3 | {line}\n  | {caret}\n  = hint: {hint}"
    ]
    assert len(told) == 1 + ("1,5" in step)  # which is no amount either


def test_a_key_of_a_step_at_the_level_of_the_routine() -> None:
    assert problems(read_routine, f"{STEP}exercise: plank\ndose: {{hold: 3 s}}\n") == dedent("""\
        error: unknown key `dose`
         --> f.yaml:4:1
          |
        4 | dose: {hold: 3 s}
          | ^^^^
          = hint: it belongs to a step: start it in the same column as the `exercise` of the step""")


def test_another_word_for_a_key_is_not_missing_too() -> None:
    assert problems(read_routine, "name: T\nexercises: [plank]\n") == dedent("""\
        error: unknown key `name`
         --> f.yaml:1:1
          |
        1 | name: T
          | ^^^^
          = hint: did you mean `title`?

        error: unknown key `exercises`
         --> f.yaml:2:1
          |
        2 | exercises: [plank]
          | ^^^^^^^^^
          = hint: did you mean `steps`?""")


def test_safety_that_does_not_say_when() -> None:
    assert (
        problems(read_routine, f"{STEP}plank\nsafety: Stop.\n")
        == dedent("""\
        error: found `Stop.`, expected keys with values, such as `during: Stop if it hurts.`
         --> f.yaml:4:9
          |
        4 | safety: Stop.
          |         ^^^^^
          = hint: say when it holds, `before` or `during` the exercises: start a line below with `during: `""")
    )


@pytest.mark.parametrize("file", ["photos/me.jpg", "me.JPG", "my photos/me.png", "plan.svg"])
def test_a_picture_named_as_an_illustration_is_asked_for_its_words(file: str) -> None:
    assert problems(read_exercise, f"{dedent(HOP)}illustration: {file}\n") == "\n".join(
        [
            f"error: the picture `{file}` has no `alt`",
            " --> f.yaml:5:15",
            "  |",
            f"5 | illustration: {file}",
            f"  |               {'^' * len(file)}",
            f"  = hint: write `illustration: {{picture: {file}, alt: …}}`, with what it shows as `alt`",
        ]
    )


HOP = """\
    name: Hop
    start: Stand.
    steps: [Hop.]
    cue: Hop.
    """


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("21.11.2026", "write `2026-11-21`"),
        ("11/21/2026", "write `2026-11-21`"),
        ("21 Nov 2026", "write `2026-11-21`"),
        ("20261121", "write `2026-11-21`"),
        ("2026/11/21", "write `2026-11-21`"),
        ("05/05/2026", "write `2026-05-05`"),
        ("11/12/2026", "write the year, the month, then the day"),
        ("soon", "write the year, the month, then the day"),
    ],
)
def test_a_date_is_offered_as_it_should_be_written(written: str, hint: str) -> None:
    message = f"found `{written}`, expected a date such as `2026-11-21`"
    said = problems(read_routine, f'date: "{written}"\ntitle: T\nsteps: [plank]\n')
    assert said == one(message, f'date: "{written}"', 7, len(written) + 2, hint)


@pytest.mark.parametrize("tag", ["el", "sv-FI", "xx-YY"])
def test_a_language_without_words_leads_to_the_page_on_languages(tag: str) -> None:
    said = problems(read_routine, f"language: {tag}\ntitle: T\nsteps: [plank]\n")
    hint = " ".join(said.partition("= hint: ")[2].split())
    assert hint.startswith("known: `") and hint.endswith("; docs/languages.md tells how to add a language")


def test_a_language_in_capitals() -> None:
    hint = "write it in small letters, `de`"
    said = problems(read_routine, "language: DE\ntitle: T\nsteps: [plank]\n")
    assert said == one(
        "found `DE`, expected a language tag, such as `en` or `pt-BR`", "language: DE", 11, 2, hint
    )


# Texts that a comment ends: what is left out and the column, or nothing.
CUT = {
    "title: Club #1 strength": ("#1 strength", 13),
    "title: Club  #one # easy": ("#one # easy", 14),
    "need: [mat,\n  ball #2\n  ]": ("#2", 8),
    "notes: Breathe\n  out #slow": ("#slow", 7),
    "title: Club # the first": None,
    "title: Club #": None,
    "title: Club ## one": None,
    "title: Club#1": None,
    "title: 'Club #1'": None,
    'title: "Club" #1': None,
    "title: a  # see https://b.org/#top": None,
    "steps:  #these\n  - plank": None,
    "#1 of all\ntitle: Club": None,
}


@pytest.mark.parametrize("written", CUT)
def test_a_text_that_a_comment_cuts_short(written: str) -> None:
    expected = CUT[written]
    found = cut_short(parse(written.encode(), "f.yaml"))
    told = [(problem.level, problem.message, problem.place and problem.place.column) for problem in found]
    assert told == (
        [("warning", f"left out `{expected[0]}`: it is a comment", expected[1])] if expected else []
    )


def test_the_warning_of_a_comment_shows_how_to_write_it() -> None:
    (warning,) = cut_short(parse(b"title: Club #1 strength\n", "f.yaml"))
    assert str(warning) == dedent("""\
        warning: left out `#1 strength`: it is a comment
         --> f.yaml:1:13
          |
        1 | title: Club #1 strength
          |             ^^^^^^^^^^^
          = hint: what follows ` #` is a comment; put the text in quotes, `"Club #1 strength"`, or begin a
                  comment with `# `""")


def test_up_to_thirty_known_names_are_all_told_and_of_more_the_nearest() -> None:
    thirty = [f"name-{number}" for number in range(10, 40)]
    hint = did_you_mean("xyz", thirty, "cards list exercises")
    assert hint == "known: " + ", ".join(f"`{name}`" for name in thirty)
    more = [*thirty, "zoo-xy"]
    hint = did_you_mean("xyz", more, "cards list exercises")
    assert "`zoo-xy`" in hint and hint.endswith("` and 23 more, see `cards list exercises`")
    assert hint.count("`name-") == 7
    assert did_you_mean("NAME-12", thirty) == "did you mean `name-12`?"


def test_a_long_hint_is_wrapped_between_names() -> None:
    names = [f"name {number}" for number in range(20)]
    lines = str(Problem("a", hint=f"known: {listed(names)}")).splitlines()
    assert len(lines) == 4 and all(len(line) <= 100 for line in lines)
    assert all(line.count("`") % 2 == 0 for line in lines)
    assert [line[:10].strip() for line in lines[2:]] == ["", ""]


def test_keys_to_merge_are_told_alone() -> None:
    written = "title: T\nsteps:\n  - &a {exercise: plank, dose: 3}\n  - {<<: *a, dose: 4}\n"
    said = problems(read_routine, written).splitlines()
    assert [line for line in said if line.startswith("error")] == ["error: unknown key `<<`"]
    assert said[-1] == "  = hint: keys are not merged: write them out, or give the whole value by its alias"
