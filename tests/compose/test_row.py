"""An exercise higher than a face goes on on the next: nothing is lost, and what belongs together is not parted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cards.compose.content import gather
from cards.compose.deal import setting_of
from cards.compose.row import Row
from cards.model import Caution, Exercise, Step, Words
from tests.compose.sample import BEND, RAISE, TEMPLATES, routine

CUE = " ".join(f"so{number}" for number in range(60))
OTHER = replace(RAISE, cue=Words(" ".join(f"way{number}" for number in range(20))))


def pieces(exercise: Exercise, size: str, most: float, other: Exercise | None = None) -> list[Row]:
    """`most`: the height of a piece, in body sizes."""
    made = replace(routine(1), steps=(Step(1, exercise, exercise.dose, other, Words("it hurts")),))
    content = gather(made, TEMPLATES[size], "")
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
