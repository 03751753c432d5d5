"""What each reader refuses, one wrong thing a line of `refused.tsv`: where it is shown, what is said, what to write.

After a wanted change of the words: `python -m tests.read.test_refused` writes what is said anew, to be read.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from cards.errors import ContentError
from cards.parse import Node, parse
from cards.read.dose import amount, read_dose
from cards.read.exercise import read_exercise
from cards.read.fields import list_of, mapping_of, one_or_more
from cards.read.group.do import read_do
from cards.read.group.progress import progress
from cards.read.routine import read_routine, read_sources
from cards.read.values import (
    choice,
    flag,
    label,
    language,
    name,
    number,
    printed,
    rich_text,
    text,
    whole,
    word,
)

FILE = Path(__file__).with_name("refused.tsv")
READERS: dict[str, Callable[[Node], object]] = {
    "amount": amount("hold"),
    "choice": choice("front", "side", "back"),
    "do": read_do,
    "dose": read_dose,
    "exercise": read_exercise,
    "flag": flag,
    "label": label,
    "language": language,
    "list": list_of(word, 1, 3),
    "mapping": mapping_of(number()),
    "name": name,
    "number": number(-2, 9.5),
    "numbers": one_or_more(number(least=3)),
    "printed": printed,
    "progress": progress("en"),
    "rich text": rich_text,
    "routine": read_routine,
    "sources": read_sources,
    "text": text,
    "whole": whole(most=12),
    "word": word,
}
ROWS = [tuple(line.split("\t", 2)) for line in FILE.read_text(encoding="utf-8").splitlines()]


def said(reader: str, written: str) -> str:
    """Each problem as `line:column+length message | hint`."""
    with pytest.raises(ContentError) as caught:
        READERS[reader](parse(written.replace("\\n", "\n").encode(), "f.yaml"))
    problems = [(problem.place, problem.message, problem.hint) for problem in caught.value.problems]
    return " || ".join(
        f"{at.line}:{at.column}+{at.length} {message} | {hint}".strip(" |")
        for at, message, hint in problems
        if at
    )


@pytest.mark.parametrize(("reader", "written", "told"), ROWS, ids=[f"{row[0]}: {row[1]}" for row in ROWS])
def test_what_is_wrong_is_told_where_it_is(reader: str, written: str, told: str) -> None:
    assert said(reader, written) == told


if __name__ == "__main__":
    rows = [f"{reader}\t{written}\t{said(reader, written)}\n" for reader, written, *_ in ROWS]
    FILE.write_text("".join(rows), encoding="utf-8")
