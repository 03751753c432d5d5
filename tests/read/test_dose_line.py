"""Doses as coaches write them: what is read, what is written back, and what is refused with a hint."""

from __future__ import annotations

import json
import re
import signal
from contextlib import suppress
from pathlib import Path

import pytest

from cards.read.dose_line.forms import FORMS, Form
from cards.read.dose_line.line import read_line
from cards.read.dose_line.part import LineError
from cards.read.dose_line.pattern import compiled, needed
from cards.read.dose_line.text import as_keys

FIELD = Path(__file__).with_name("doses.tsv")
LEAST = 0.97  # of the doses of the field, by how often they are written


READ: dict[str, dict[str, object]] = {
    "10": {"reps": "10"},
    "8–12": {"reps": "8-12"},
    "3x10": {"sets": "3", "reps": "10"},
    "3 sets of 12 reps": {"sets": "3", "reps": "12"},
    "3 x 8-12 @ 20 kg, rest 90 s": {"sets": "3", "reps": "8-12", "load": "20 kg", "rest": "90 s"},
    "20 kg 3 x 10": {"load": "20 kg", "sets": "3", "reps": "10"},
    "10 each leg": {"reps": "10", "side": "each leg"},
    "10/leg": {"reps": "10", "side": "each leg"},
    "5 each way each leg": {"reps": "5", "side": "each way each leg"},
    "10 L 10 R": {"reps": "10", "side": "each side"},
    "8/8": {"reps": "8", "side": "each side"},
    "5/5 each way": {"reps": "5", "side": "each way"},
    "20 (10 each leg)": {"reps": "10", "side": "each leg"},
    "2-3 x 30 s each side": {"sets": "2-3", "time": "30 s", "side": "each side"},
    "10 x 5 s": {"reps": "10", "hold": "5 s"},
    "10 x 10 s": {"reps": "10", "hold": "10 s"},
    "3 x 11 s": {"sets": "3", "time": "11 s"},
    "3 x 5 breaths": {"sets": "3", "hold": "5 breaths"},
    "2 x 10 x 3 s": {"sets": "2", "reps": "10", "hold": "3 s"},
    "30 s, 2-3 times": {"hold": "30 s", "reps": "2-3"},
    "12/10/8": {"reps": "12/10/8"},
    "21-15-9": {"reps": "21-15-9"},
    "20-1 descending": {"reps": "20-1 descending"},
    "4 x 100 m, walk back": {"sets": "4", "distance": "100 m", "rest": "walk back"},
    "6 x 400 m @ 5k pace, 200 m jog": {"sets": "6", "distance": "400 m", "effort": "5k pace", "rest": "200 m jog"},
    "30 s on, 15 s off x 8": {"work": "30 s", "between": "15 s", "rounds": "8"},
    "tabata": {"work": "20 s", "between": "10 s", "rounds": "8"},
    "to failure": {"reps": "to failure"},
    "3 x failure": {"sets": "3", "reps": "failure"},
    "as many as you can in 30 s": {"reps": "as many as you can", "time": "30 s"},
    "15, AMRAP 7 min": {"reps": "15", "sets": "as many as you can", "time": "7 min"},
    "every minute for 10 min: 12": {"time": "10 min", "every": "1 min", "reps": "12"},
    "5 rounds in 12 min": {"sets": "5", "within": "12 min"},
    "10, RPE 7": {"reps": "10", "effort": "RPE 7"},
    "10, 2 in reserve": {"reps": "10", "effort": "2 in reserve"},
    "3 x 8, 2 RIR": {"sets": "3", "reps": "8", "effort": "2 in reserve"},
    "10, tempo 3-1-1": {"reps": "10", "tempo": "3-1-1"},
    "10, 3 s down 1 s up": {"reps": "10", "tempo": "3 s down 1 s up"},
    "2 x 10, twice a day": {"sets": "2", "reps": "10", "frequency": "twice a day"},
    "30 s, 3 x day": {"time": "30 s", "frequency": "3 x day"},
    "10, 2 sets a day": {"reps": "10", "frequency": "2 sets a day"},
    "1 alphabet": {"reps": "1 alphabet"},
    "2 laps": {"reps": "2 laps"},
    "20 marbles": {"reps": "20 marbles"},
    "50 yards": {"distance": "50 yards"},
    "3 x 8, red band": {"sets": "3", "reps": "8", "load": "red band"},
    "12, 20/14 lb": {"reps": "12", "load": "20/14 lb"},
    "3 x 8 @ 16 kg each hand": {"sets": "3", "reps": "8", "load": "16 kg each hand"},
    "3 x 5 @ 70 %": {"sets": "3", "reps": "5", "load": "70 %"},
    "4 x 60 m, 75 % speed": {"sets": "4", "distance": "60 m", "effort": "75 % speed"},
    "__ x __ @ __ kg": {"sets": "__", "reps": "__", "load": "__ kg"},
    "as prescribed": {"reps": "__"},
    "3 x 8, up to 3 x 12": {"sets": "3", "reps": "8", "progress": [{"then": "up to 3 x 12"}]},
    "up to 10": {"reps": "up to 10"},
    "3 x 12, week 5-8": {"sets": "3", "reps": "12", "when": "week 5-8"},
    "15-20 or 30 s": {"reps": "15-20", "or": {"time": "30 s"}},
    "2 x 10 and 1 x until fatigue, daily": {
        "sets": "2", "reps": "10", "then": {"sets": "1", "reps": "until fatigue"}, "frequency": "daily",
    },
    "8-12, pause 5-10 s on last rep": {"reps": "8-12", "pause": "5-10 s on last rep"},
    "3 x 10, nice and slow": {"sets": "3", "reps": "10", "variant": "nice and slow"},
    '3 x 10 "80 team"': {"sets": "3", "reps": "10", "variant": "80 team"},
    "5 slow breaths": {"hold": "5 breaths", "tempo": "slow"},
    "5 minutes brisk walk": {"time": "5 minutes", "variant": "brisk walk"},
}  # fmt: skip


@pytest.mark.parametrize("line", READ)
def test_what_is_read(line: str) -> None:
    assert as_keys(read_line(line)) == READ[line]


REFUSED = {
    "80 team": ("cannot read `team` in a dose", "a word that is to be printed goes in quotes"),
    "3 x 8 x 20 kg": (
        "cannot tell what `3 x 8 x 20 kg` means",
        "write the load after `@`, such as `3 x 8 @ 20 kg`",
    ),
    "10, hold 5": (
        "cannot tell what `hold 5` means",
        "say of what: `hold 2 s`, `hold 2 counts` or `hold 2 breaths`",
    ),
    "3 x 10, rets 90 s": ("cannot read `rets` in a dose", "did you mean `rest`?"),
    "3 x 10, eahc leg": ("cannot read `eahc` in a dose", "did you mean `each`?"),
    "15-10": (
        "the range `15-10` runs backwards",
        "write the smaller number first, `10-15`, or `15-10 descending`",
    ),
    "25/35": (
        "found two numbers, `25` and `35`",
        "write `25 left, then 35 right`, `25 or 35`, or give a unit, such as `25/35 lb`",
    ),
    "1 min, 20-30": (
        "cannot tell what `20-30` and `1 min` mean together",
        "say which is which: `20-30, hold 1 min` or `as many as you can in 1 min`",
    ),
    "30 s, 3 x 10": (
        "cannot tell what `30 s, 3 x 10` means",
        "say which is which: `3 x 10, hold 30 s` or `3 x 10, rest 30 s`",
    ),
    "10 left each leg": ("found two sides, `left` and `each leg`", "write the second behind `then`"),
    "3 x 8, 10": ("found `reps` twice, `8` and `10`", "write what follows behind `then`"),
}


@pytest.mark.parametrize("line", REFUSED)
def test_what_is_refused(line: str) -> None:
    with pytest.raises(LineError) as refused:
        read_line(line)
    assert (str(refused.value), refused.value.hint) == REFUSED[line]


def test_the_place_is_that_of_the_very_words() -> None:
    line = "3 x 10, rets 90 s"
    with pytest.raises(LineError) as refused:
        read_line(line)
    assert line[refused.value.start : refused.value.end] == "rets"


def field() -> list[tuple[int, str]]:
    rows = [row.split("\t") for row in FIELD.read_text(encoding="utf-8").splitlines()[1:]]
    return [(int(times), dose) for times, dose in rows]


def test_the_doses_of_the_field_are_read_or_refused_with_a_hint() -> None:
    read = total = 0
    for times, dose in field():
        total += times
        try:
            read_line(dose)
        except LineError as error:
            assert error.hint, dose
        else:
            read += times
    assert read >= LEAST * total


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.example)
def test_every_form_reads_its_example(form: Form) -> None:
    assert compiled(form.pattern).match(form.example)
    words = needed(form.pattern)
    assert not words or [word for word in words if word in form.example.lower()]


def meanings() -> list[list[str]]:
    rows = Path(__file__).with_name("meanings.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return [row.split("\t") for row in rows]


@pytest.mark.parametrize(("line", "keys"), meanings())
def test_what_coaches_write_is_read_as_they_mean_it(line: str, keys: str) -> None:
    assert as_keys(read_line(line)) == json.loads(keys)


HOSTILE = [
    "1 " * 200, "1-" * 200, "1/" * 200, "a " * 200, "(" * 400, "(" * 200 + ")" * 200, "each leg " * 44, "25 %, " * 66,
    "slow and " * 44, "x " * 200, "_ " * 200, "10 s " * 80, "10 x " * 80, "1:" * 200, "up to " * 66, ", " * 200,
    "1 then " * 57, "1 or " * 80, '"' * 400, "1 slow, and " * 33, "red or " * 57, "day 1: 3 x 10, " * 26,
    "3 s down " * 44, "10 " + "slow " * 78, "ladder " + "1-" * 190, "(" * 100 + "10" + ")" * 100, "1" * 400, "_" * 400,
    "1" + " " * 390 + "x", "easy easy slow, slow " * 19,
]  # fmt: skip


@pytest.mark.parametrize("line", HOSTILE, ids=lambda line: line[:12])
def test_no_line_takes_long(line: str) -> None:
    """A pattern that tries every way would take hours, and is stopped."""
    handler = signal.signal(signal.SIGALRM, lambda *_: pytest.fail("it takes too long"))
    signal.alarm(10)
    try:
        with suppress(LineError):
            read_line(line)
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, handler)


def table() -> str:
    """The forms as the page of doses shows them: what each example is read as."""
    rows = ["| written | read as |", "| --- | --- |"]
    for example in dict.fromkeys(form.example for form in FORMS):
        keys = ", ".join(f"{key}: {value}" for key, value in as_keys(read_line(example)).items())
        rows.append(f"| `{example}` | `{keys}` |")
    return "\n".join(rows) + "\n"


def test_the_page_of_doses_shows_every_form_as_it_is_read() -> None:
    page = Path(__file__).parents[2] / "docs/doses.md"
    assert page.read_text(encoding="utf-8").endswith("## The forms\n\n" + table())


def examples(heading: str, columns: slice) -> list[str]:
    """What stands in backticks in these columns of the table under a heading of the page of doses."""
    page = (Path(__file__).parents[2] / "docs/doses.md").read_text(encoding="utf-8")
    table = page.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    rows = [
        row.split(" | ")[columns] for row in table.splitlines() if row.startswith("| ") and "---" not in row
    ]
    return [line for row in rows for cell in row for line in re.findall("`([^`]+)`", cell)]


@pytest.mark.parametrize("line", examples("The grammar on one page", slice(1, None)))
def test_what_the_page_says_one_may_write_is_read(line: str) -> None:
    assert read_line(line)


@pytest.mark.parametrize("line", examples("What is refused, and what to write", slice(0, 1)))
def test_what_the_page_says_is_refused_is(line: str) -> None:
    with pytest.raises(LineError) as refused:
        read_line(line)
    assert refused.value.hint
