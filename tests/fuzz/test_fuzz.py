"""A few hundred files made wrong, and all that went wrong once: cards or an error, in time, in little memory."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from tests.fuzz.case import Case, numbered, run, stored
from tests.fuzz.guard import Outcome, outcomes

INPUTS = 200
STORED = stored()


def test_files_made_wrong_give_cards_or_an_error() -> None:
    found = list(outcomes([partial(numbered, number) for number in range(INPUTS)]))
    assert len(found) == INPUTS
    assert [(number, each) for number, each in enumerate(found) if each.wrong] == []
    assert INPUTS // 5 < sum(each.made for each in found) < INPUTS * 4 // 5  # neither end is left out


@pytest.mark.parametrize("name", STORED)
def test_what_went_wrong_once_does_not_again(name: str) -> None:
    (found,) = outcomes([lambda: STORED[name]])
    assert (found.wrong, found.told) == ("", "")


def test_the_same_number_is_the_same_case() -> None:
    assert [numbered(number) for number in range(30)] == [numbered(number) for number in range(30)]


def test_what_is_wrong_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault, a case that takes too long, one that takes too much, and one whose process ends are told."""

    def spoilt(case: Case, _folder: Path) -> bool:
        what = case.kind
        if what == "fault":
            raise KeyError(what)
        if what == "slow":
            while True:
                pass
        kept = bytearray(600_000_000 if what == "fat" else 1)
        return bool(kept)

    monkeypatch.setattr("tests.fuzz.guard.run", spoilt)
    monkeypatch.setattr("tests.fuzz.guard.SLOW", 0.5)
    kinds = ("fault", "good", "slow", "fat", "good")
    found = list(outcomes([partial(Case, kind, {}, ()) for kind in kinds]))
    assert [each.wrong.partition(" ")[0] for each in found] == ["KeyError", "", "LateError", "fat", ""]
    assert found[1] == found[4] == Outcome(made=True)
    monkeypatch.undo()
    assert callable(run)
