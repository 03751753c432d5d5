"""What a line leaves to the exercise: a bare time, and whose sides `each` names."""

from __future__ import annotations

import pytest

from cards.link.dose import meant
from cards.parse import parse
from cards.read.dose import read_dose
from cards.read.dose_line.keys import dose_keys


@pytest.mark.parametrize(
    ("line", "own", "keys"),
    [
        ("30 s", "hold 20 s", {"hold": "30 s"}),
        ("3 x 30 s, rest 10 s", "hold 20 s", {"sets": "3", "hold": "30 s", "rest": "10 s"}),
        ("30 s", "10", {"time": "30 s"}),
        ("30 s", "for 1 min", {"time": "30 s"}),
        ("for 30 s", "hold 20 s", {"time": "30 s"}),
        ("{time: 30 s}", "hold 20 s", {"time": "30 s"}),
        ("10, then 30 s", "hold 20 s", {"reps": "10", "then": {"time": "30 s"}}),
        ("10 each", "5 each leg", {"reps": "10", "side": "each leg"}),
        ("10 each", "5", {"reps": "10", "side": "each"}),
        ("10 each side", "5 each leg", {"reps": "10", "side": "each"}),
        ("{reps: 10, side: each}", "5 each leg", {"reps": "10", "side": "each"}),
    ],
)
def test_a_line_is_meant_as_the_exercise_is(line: str, own: str, keys: dict[str, object]) -> None:
    written, usual = (read_dose(parse(text.encode(), "x.yaml")) for text in (line, own))
    assert dose_keys(meant(written, usual)) == keys
