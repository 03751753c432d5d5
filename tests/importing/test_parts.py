"""Names, doses, tables, JSON, the YAML that is written, and what nobody would paste."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.errors import ContentError
from cards.importing import Imported, Names, imported
from cards.importing.accepted import dose_value
from cards.importing.doses import read_words
from cards.importing.draft import DoseFound
from cards.importing.paste.sentences import rounds
from cards.importing.yaml_text import Noted, yaml_text
from cards.parse import Mapping, Node, Scalar, parse
from cards.read.routine import read_routine

LIBRARY = Names(
    {
        "plank": ["Plank"],
        "romanian-deadlift": ["Romanian deadlift"],
        "single-leg-bridge": ["Single-leg bridge"],
        "glute-bridge": ["Glute bridge", "Hip bridge"],
        "push-up": ["Push-up"],
        "calf-raise": ["Calf raise"],
        "lunge": ["Lunge"],
    }
)


def of(text: str | bytes, name: str = "pasted.txt") -> Imported:
    return imported(text if isinstance(text, bytes) else text.encode(), name, LIBRARY)


def sure(found: Imported) -> list[tuple[str, str]]:
    return [(row[1], row[3]) for row in found.rows]


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("RDLs", "romanian-deadlift"),
        ("single leg bridges", "single-leg-bridge"),
        ("bridge, single-leg", "single-leg-bridge"),
        ("PUSHUPS", "push-up"),
        ("Press ups", "push-up"),
        ("calf raises", "calf-raise"),
    ],
)
def test_names_that_are_sure(name: str, key: str) -> None:
    assert (LIBRARY.match(name).key, LIBRARY.match(name).certainty) == (key, "sure")


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("glut brigde", "glute-bridge"),
        ("slow walking lunges", "lunge"),
        ("plnak", "plank"),
        ("bridge", "glute-bridge"),
    ],
)
def test_names_that_are_guessed(name: str, key: str) -> None:
    assert (LIBRARY.match(name).key, LIBRARY.match(name).certainty) == (key, "guessed")


@pytest.mark.parametrize("name", ["press", "leg press", "heel raise", "!!", "a" * 200])
def test_names_that_may_be_several_or_none_are_unknown(name: str) -> None:
    assert LIBRARY.match(name).key == ""


@pytest.mark.parametrize(
    ("words", "line", "unread"),
    [
        ("Sets: 3 Reps: 10", "3 Sets, 10 Reps", ""),
        ("3x10 ea", "3 x 10 each", ""),
        ("- x10 -", "10", ""),
        ("3 sets of 30-second holds", "3 sets of 30 s hold", ""),
        ("3 x 10 80 team", '3 x 10, "80 team"', "80 team"),
        ("80 team", '80, "team"', "team"),
        ("blue moon 7", '"blue moon 7"', "blue moon 7"),
    ],
)
def test_words_of_a_dose(words: str, line: str, unread: str) -> None:
    assert read_words(words) == DoseFound(line, unread)


def test_a_dose_is_written_so_that_it_is_read_whatever_it_says() -> None:
    lines = ["3 x 10, @ 20 kg", "as prescribed", '"blue moon 7"', "30sec", "to failure"]
    for line in lines:
        text = yaml_text({"title": "A", "steps": [{"exercise": "b", "dose": dose_value(line)}]})
        read_routine(parse(text.encode(), "a"))


def test_a_table_as_csv() -> None:
    found = of("Exercise,Sets,Reps,Weight (kg),Rest (s)\nRDL,3,8-10,60,90\nPlank,2,30 s,,\n", "a.csv")
    assert sure(found) == [
        ("sure", "romanian-deadlift · 3 x 8-10, @ 60 kg, rest 90 s"),
        ("sure", "plank · 2 x 30 s"),
    ]
    assert "`Weight (kg)` as load" in found.told[0]


def test_free_exercise_db() -> None:
    data = [
        {"name": "Plank", "equipment": "body only", "instructions": ["Lie down.", "Lift."]},
        {"name": "Zercher Squat", "equipment": "barbell", "instructions": ["Stand.", "Sit.", "Rise."]},
    ]
    found = of(json.dumps(data), "a.json")
    assert [row[1] for row in found.rows] == ["sure", "unknown"]
    assert "start: Stand." in found.text
    assert "  - barbell" in found.text


def test_wger() -> None:
    entry = {
        "exercise": {
            "translations": [{"language": 1, "name": "Ausfallschritt"}, {"language": 2, "name": "Lunge"}]
        },
        "set_nr_configs": [{"value": 3}],
        "repetitions_configs": [{"value": "8.00"}],
        "max_repetitions_configs": [{"value": "12.00"}],
        "weight_configs": [{"value": "20.00"}],
        "weight_unit": 1,
        "rest_configs": [{"value": 60}],
    }
    data = {"name": "Legs", "days": [{"name": "Monday", "slots": [{"entries": [entry, {"exercise": 7}]}]}]}
    found = of(json.dumps(data), "a.json")
    assert sure(found) == [
        ("sure", "lunge · 3 x 8-12, @ 20 kg, rest 60 s"),
        ("unknown", "an exercise of its own · no dose given"),
    ]


TEXT = st.text(
    st.characters(min_codepoint=32, max_codepoint=0x2FF, exclude_characters="\x7f\x85\xa0\xad"), min_size=1
).filter(lambda text: not any(0x7F <= ord(each) < 0xA0 for each in text))
TEXT_KEY = st.from_regex(r"[a-z]{1,8}", fullmatch=True)
VALUES = st.recursive(
    TEXT,
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3) | st.dictionaries(TEXT_KEY, inner, min_size=1, max_size=3)
    ),
    max_leaves=8,
)


def plain(node: Node) -> object:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping):
        return {entry.key.text: plain(entry.value) for entry in node.entries}
    return [plain(item) for item in node.items]


@given(st.dictionaries(TEXT_KEY, VALUES, min_size=1, max_size=3), TEXT)
def test_what_is_written_reads_back_the_same(value: dict[str, object], note: str) -> None:
    noted = {key: Noted(inner, (note,), note) for key, inner in value.items()}
    assert plain(parse(yaml_text(noted).encode(), "a")) == value


@given(
    st.text(max_size=200)
    | st.lists(
        st.sampled_from("plank 3 x 10 - * : ( ) each rest s Day 1 rounds | \n \t Stop # **".split(" ")),
        max_size=60,
    ).map(" ".join)
)
def test_whatever_is_pasted_becomes_a_routine_or_a_problem(text: str) -> None:
    try:
        found = of(text)
    except ContentError:
        return
    read_routine(parse(found.text.encode(), "a"))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"plank 3x10\n" * 90_000, "found 90,000 lines in `pasted.txt`, expected 500 at most"),
        (b"plank 3x10 " * 80_000, "found 879,999 characters in `pasted.txt`, expected 50,000 at most"),
        (b"plank " * 200_000, "`pasted.txt` is larger than 1,000,000 bytes, the most that is read"),
        (b"plank\0", "`pasted.txt` is no text file"),
        (b"[" * 100_000, "found 100,000 characters"),
        (b"[1, null]", "found JSON without an exercise in it"),
        (b"", "found no exercise in `pasted.txt`"),
    ],
)
def test_what_is_no_routine_is_told(data: bytes, message: str) -> None:
    with pytest.raises(ContentError) as caught:
        of(data)
    assert caught.value.problems[0].message.startswith(message)


def test_control_characters_and_other_encodings_do_no_harm() -> None:
    assert sure(of(bytes(range(1, 32)) + "\nPlank – 30\xa0s\x07".encode())) == [("sure", "plank · 30 s")]
    assert sure(of("Plank – 30 s".encode("cp1252"))) == [("sure", "plank · 30 s")]
    assert sure(of("Plank 30 s".encode("utf-16"))) == [("sure", "plank · 30 s")]


def test_a_title_may_name_a_day_and_a_day_may_come_first() -> None:
    assert of("Tuesday circuit\n\nPlank 30 s\n").title == "Tuesday circuit"
    assert "when: Day 1\n" in of("Day 1 legs\nLunge 10\n").text
    assert "when: Tuesday\n" in of("Tuesday: Plank 30 s\n").text


@pytest.mark.parametrize(
    ("line", "do"),
    [
        ("3 rounds:", "3 rounds"),
        ("Circuit (3x), rest 60 s", "3 rounds, rest 60 s"),
        ("x3", "3 rounds"),
        ("Repeat 4 times", "4 rounds"),
        ("Repeat once", "2 rounds"),
        ("5 rounds in 12 min", "5 rounds in 12 min"),
        ("AMRAP 7 min", "AMRAP 7 min"),
        ("EMOM 10", "every minute for 10 min"),
        ("40s on / 20s off", "40s on 20s off"),
        ("Pick two", "choose 2"),
        ("3 times", ""),
        ("3 x 30 s", ""),
        ("10 reps", ""),
        ("rest", ""),
    ],
)
def test_what_a_group_does(line: str, do: str) -> None:
    assert rounds(line) == do


def test_words_that_lead_to_an_exercise_are_none_of_its_name() -> None:
    found = of("start with a plank 30 s\nthen lunges, 10 each leg\nfinish w/ glute bridges x15\n")
    assert [row[1] for row in found.rows] == ["sure", "sure", "sure"]


def test_a_day_without_exercises_is_kept_as_a_note() -> None:
    found = of("Week\n\nMon: plank 30 s\nTue: rest\nWed: lunges 10\n")
    assert found.title == "Week"
    assert "Tue: rest" in found.text


def test_a_section_may_stand_in_one_line_with_what_is_not_known() -> None:
    found = of(
        "Bands\n\nCool down: plank 1 min, figure 4 thing 30s each.\nCircuit: lunges, push ups, 10 each\n"
    )
    assert [(row[1], row[2]) for row in found.rows] == [
        ("sure", "Cool down: plank 1 min, figure 4 thing 30s each."),
        ("unknown", "Cool down: plank 1 min, figure 4 thing 30s each."),
        ("sure", "Circuit: lunges, push ups, 10 each"),
        ("sure", "Circuit: lunges, push ups, 10 each"),
    ]
    assert "group: Cool down" in found.text
    assert "group: Circuit" in found.text
    assert "dose: 30s each" in found.text


def test_a_side_in_one_letter_is_a_side() -> None:
    found = of("Core\n\n- plank L 20 s\n- plank R\n- Hip bridge (left)\n")
    assert "dose: left, 20 s" in found.text or "dose: 20 s, left" in found.text
    assert "dose: right" in found.text
    assert [row[1] for row in found.rows] == ["sure"] * 3


def test_a_part_says_its_intervals_and_rounds_behind_its_name() -> None:
    found = of(
        "Circuit night\n\nMAIN - 3 rounds, 45s on / 15s off, 2 min between rounds\n- plank\n- lunges\n"
    )
    assert "do: 45s on 15s off, 3 rounds, rest 2 min" in found.text
    assert [row[1] for row in found.rows] == ["sure", "sure"]


def test_a_sentence_with_a_number_is_no_exercise() -> None:
    found = of("Home programme\nHip bridge 3 x 10\nReview in 2 weeks.\n")
    assert [row[1] for row in found.rows] == ["sure"]
    assert "- Review in 2 weeks." in found.text


def test_what_follows_a_greeting_is_the_title() -> None:
    found = of("Hey team! Strength for tonight (Thurs), ~25min\n\n- plank 30 s\n- lunges x10\n")
    assert "title: Strength for tonight (Thurs)  # guessed" in found.text
    assert "time: 25min" in found.text
