"""Doses as coaches, physiotherapists, runners and teachers note them: each means its keys, or is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from cards.errors import ContentError
from cards.parse import parse
from cards.read.dose import _keys
from cards.read.dose_line.keys import dose_keys
from cards.read.dose_line.text import line_of
from tests.read.test_dose_both_ways import of_line

REFUSED = "refused"


def rows() -> list[list[str]]:
    lines = Path(__file__).with_name("coaches.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return [line.split("\t")[1:] for line in lines]


@pytest.mark.parametrize(("line", "keys"), [row for row in rows() if row[1] != REFUSED])
def test_what_is_meant(line: str, keys: str) -> None:
    assert of_line(line) == _keys(parse(f"{{{keys}}}".encode(), "keys.yaml"), "en", line=True)


@pytest.mark.parametrize("line", [line for line, keys in rows() if keys == REFUSED])
def test_what_may_mean_several_things_is_refused_with_a_hint(line: str) -> None:
    with pytest.raises(ContentError) as refused:
        of_line(line)
    assert all(problem.hint for problem in refused.value.problems)


@pytest.mark.parametrize("line", [line for line, keys in rows() if keys != REFUSED])
def test_what_is_read_prints_back_to_the_same(line: str) -> None:
    dose = of_line(line)
    assert of_line(line_of(dose_keys(dose))) == dose
