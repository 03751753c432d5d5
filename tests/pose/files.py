"""The text of an illustration file in, what reading, judging or drawing it gives out."""

from __future__ import annotations

import pytest

from cards.errors import ContentError
from cards.model.illustration import Illustration
from cards.parse import parse
from cards.pose.judge.checks import check
from cards.pose.language.illustration import read_illustration


def read(text: str) -> Illustration:
    return read_illustration(parse(text.encode(), "pose.yaml"), "pose")


def refused(text: str) -> str:
    with pytest.raises(ContentError) as caught:
        read(text)
    return str(caught.value)


def found(text: str) -> list[str]:
    """The messages of all checks."""
    return [problem.message for problem in check(read(text))]
