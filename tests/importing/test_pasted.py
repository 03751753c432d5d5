"""Twenty routines in twenty hands: every exercise that is known is found, no dose is lost, no guess is silent."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cards.importing import Imported, Names, imported
from cards.importing.draft import Draft, Group
from cards.importing.paste import of_text
from cards.importing.text import decoded
from cards.parse import parse
from cards.read.dose_line.text import keys_of
from cards.read.dose_line.vocabulary import UNITS
from cards.read.routine import read_routine

HERE = Path(__file__).parent
PASTED = sorted((HERE / "pasted").glob("*.txt"))
UNIT = re.compile(r"(?<=\d)\s*([a-z]+)\b")


def called() -> Names:
    """A library of the field's own names, which does not change with ours."""
    lines = (HERE / "called.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines)
    return Names({key: [each for each in others.split("; ") if each] for key, others in rows})


CALLED = called()


def expected(path: Path) -> list[tuple[str, ...]]:
    lines = path.with_suffix(".tsv").read_text("utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines]


def plain(dose: str) -> object:
    """What a dose says, whatever its units are called and in whichever order its parts stand."""
    return {key: UNIT.sub(_unit, str(value)) for key, value in keys_of(dose).items()}


def _unit(found: re.Match[str]) -> str:
    return f" {UNITS.get(found[1], found[1])}"


def draft_of(path: Path) -> Draft:
    return of_text(decoded(path.read_bytes(), path.name), "pasted", CALLED)


def import_of(path: Path) -> Imported:
    return imported(path.read_bytes(), path.name, CALLED)


def groups(members: list[Group]) -> list[Group]:
    inner = [member for group in members for member in group.members if isinstance(member, Group)]
    return [*members, *(groups(inner) if inner else [])]


@pytest.mark.parametrize("path", PASTED, ids=lambda path: path.stem)
def test_exercises_and_doses(path: Path) -> None:
    wanted = [row for row in expected(path) if row[0] in {"sure", "guessed", "unknown"}]
    found = [
        (step.match.certainty, step.match.key or step.name, plain(step.dose.line))
        for step in draft_of(path).steps
    ]
    assert found == [(sure, key, plain(dose)) for sure, key, dose in wanted]


@pytest.mark.parametrize("path", PASTED, ids=lambda path: path.stem)
def test_what_else_is_said(path: Path) -> None:
    draft = draft_of(path)
    all_groups = groups(draft.groups)
    found = {
        "title": [draft.title],
        "how-often": [draft.how_often],
        "need": draft.need,
        "group": [group.title for group in all_groups],
        "do": [group.do for group in all_groups],
        "when": [draft.when.lower(), *(group.when for group in all_groups)],
        "during": draft.during,
        "see": draft.see,
        "note": draft.notes,
        "told": [re.sub(":.*", "", told) for told in draft.told],
    }
    wanted = [row for row in expected(path) if row[0] in found]
    assert [(key, said) for key, said in wanted if said not in found[key]] == []


@pytest.mark.parametrize("path", PASTED, ids=lambda path: path.stem)
def test_the_file_is_read_and_says_what_is_not_sure(path: Path) -> None:
    found = import_of(path)
    read_routine(parse(found.text.encode(), path.name))
    unsure = [step for step in draft_of(path).steps if step.match.certainty != "sure"]
    assert all(f'# {step.match.certainty}: "{step.name}"' in found.text for step in unsure)
    unread = [step.dose.unread for step in draft_of(path).steps if step.dose.unread]
    assert all(f'# not read: "{words}"' in found.text for words in unread)


def test_there_are_twenty() -> None:
    assert len(PASTED) == 20
