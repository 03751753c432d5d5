"""An exercise higher than a face goes on on the next: nothing is lost, and what belongs together is not parted."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cards.compose.blocks.row import Row
from cards.compose.fitting.largest import setting_of
from cards.model import Caution, Dose, Exercise, Step, Words
from cards.model.face import Text
from cards.read.amount import parse_amount
from tests.compose.sample import BEND, RAISE, TEMPLATES, routine
from tests.composing import content as gather

CUE = " ".join(f"so{number}" for number in range(60))
OTHER = replace(RAISE, cue=Words(" ".join(f"way{number}" for number in range(20))))


def pieces(exercise: Exercise, size: str, most: float, other: Exercise | None = None) -> list[Row]:
    """`most`: the height of a piece, in body sizes."""
    made = replace(routine(1), steps=(Step(1, exercise, exercise.dose, other, Words("it hurts")),))
    content = gather(made, TEMPLATES[size])
    setting = setting_of(content, content.template.floor, False)
    (row,) = content.rows
    found = row.pieces(setting, most * setting.body)
    assert all(isinstance(piece, Row) and piece.height(setting) <= most * setting.body for piece in found)
    return [piece for piece in found if isinstance(piece, Row)]


def words(piece: Row) -> list[str]:
    """The paragraphs under the head, the caution's with a sign."""
    said = []
    for para in piece.column.rest:
        text = " ".join(word.text for word in para.text.words)
        said.append("!" * (para.path[-1].role == "caution") + text)
    return said


@pytest.mark.parametrize("most", [value / 2 for value in range(26, 60)])
@pytest.mark.parametrize("size", ["pocket", "a6"])
def test_the_paragraphs_of_an_alternative_stand_together(size: str, most: float) -> None:
    found = pieces(replace(BEND, cue=Words(CUE)), size, most, OTHER)
    together = [piece for piece in map(words, found) if any("Or" in text for text in piece)]
    (piece,) = together
    start = next(at for at, text in enumerate(piece) if "Or" in text)
    assert [text.split()[0] for text in piece[start:]] == ["Or", "8–12", "way0", "!Hold"]
    told = [text for each in found for text in words(each)]
    assert " ".join(told).split()[:60] == CUE.split()
    assert "way19" in told[-2]


@pytest.mark.parametrize("most", [value / 2 for value in range(16, 60)])
@pytest.mark.parametrize("count", [9, 30, 60])
def test_a_caution_does_not_stand_alone(count: int, most: float) -> None:
    caution = Caution(Words("Hold on."), essential=True)
    cue = " ".join(f"so{number}" for number in range(count))
    found = pieces(replace(BEND, cue=Words(cue), cautions=(caution,)), "pocket", most)
    assert [piece for piece in map(words, found) if piece[0].startswith("!")] == []
    told = " ".join(text for piece in found for text in words(piece))
    assert told.split() == [*cue.split(), "!Hold", "on."]


LONG = [
    "Rocky",
    "Pull-Ups/Pulldowns",
    "Straight",
    "Raises",
    "on",
    "Incline",
    "Bench",
    "Extraordinarily",
    "Ågren",
]


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.sampled_from(LONG), min_size=1, max_size=6).map(" ".join),
    st.sampled_from(["", "left", "each leg"]),
    st.sampled_from([None, "5 breaths", "20-30 s"]),
    st.sampled_from(["", "arms forward", "as slowly as you can, elbows tucked"]),
    st.sampled_from(["a4", "a5"]),
)
def test_a_dose_has_lines_of_its_own(name: str, side: str, hold: str | None, variant: str, size: str) -> None:
    """Nothing but its own mark and a name on one line stands left of it, and the name's words stay whole."""
    dose = Dose(
        reps=parse_amount("10", "reps"),
        hold=parse_amount(hold, "hold") if hold else None,
        side=side,
        variant=variant,
    )
    exercise = replace(BEND, name=Words(name), dose=dose)
    content = gather(replace(routine(1), steps=(Step(1, exercise, dose),)), TEMPLATES[size])
    (row,) = content.rows
    setting = setting_of(content, content.template.floor, True)
    texts = [item for item in row.place(setting, 0, row.height(setting), 0) if isinstance(item, Text)]
    lines = {role: [text.y for text in texts if text.path[-1].role == role] for role in ("name", "dose")}
    others = {text.y for text in texts if text.path[-1].role not in lines}
    assert not others & {*lines["dose"]}
    assert all(min(others) > y for y in lines["dose"] + lines["name"])
    if {*lines["dose"]} & {*lines["name"]}:
        assert len({*lines["dose"]}) == 1
    assert [text.said for text in texts if text.said is not None] == []
    assert max(text.y for text in texts) < row.height(setting)


@pytest.mark.parametrize("most", [value / 2 for value in range(20, 60)])
@pytest.mark.parametrize("count", [9, 23, 30, 60])
def test_no_line_is_left_alone_where_a_row_goes_on(count: int, most: float) -> None:
    cue = " ".join(f"so{number}" for number in range(count))
    found = pieces(replace(BEND, cue=Words(cue)), "pocket", most)
    content = gather(routine(1), TEMPLATES["pocket"])
    setting = setting_of(content, content.template.floor, False)
    lines = [
        sum(para.count(setting.body, setting.text_width) for para in piece.column.rest) for piece in found
    ]
    if len(found) > 1 and most >= 14:
        assert min(lines[1:]) > 1
        assert lines[0] != 1
