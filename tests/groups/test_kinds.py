"""Every way in which routines of the field are built has an example in the docs, which is linked, said and set."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from cards.link import link, open_library
from cards.model import Routine
from cards.model.group import Group, Kind
from tests.composing import compose
from tests.conftest import Project

PAGE = Path(__file__).parents[2] / "docs/groups.md"
BLOCK = re.compile(r"```yaml\n# routines/([\w-]+)\.yaml\n(.*?)```", re.DOTALL)
EXAMPLES = dict(BLOCK.findall(PAGE.read_text(encoding="utf-8")))
Asked = Callable[[Routine], object]


def of_kind(kind: Kind) -> Asked:
    return lambda routine: any(group.do.kind is kind for group in groups(routine))


def groups(routine: Routine) -> list[Group]:
    return list(dict.fromkeys(group for step in routine.steps for group in step.within))


STRUCTURES: dict[str, tuple[str, Asked]] = {  # as 267 routines of the field are built
    "sections": ("sections", of_kind(Kind.SECTION)),
    "rounds": ("circuit", of_kind(Kind.CIRCUIT)),
    "superset": ("superset", of_kind(Kind.SUPERSET)),
    "stations": ("stations", of_kind(Kind.STATIONS)),
    "amrap": ("amrap", of_kind(Kind.AMRAP)),
    "choice": ("choice", of_kind(Kind.CHOICE)),
    "levels": ("levels", lambda routine: of_kind(Kind.CHOICE)(routine) and routine.steps[0].within[1:]),
    "flow": ("flow", of_kind(Kind.CIRCUIT)),
    "days": ("week", lambda routine: all(step.within[0].when for step in routine.steps)),
    "phases": ("phases", lambda routine: all(step.within[0].when for step in routine.steps)),
    "progression": ("progress", lambda routine: routine.progress and routine.steps[0].progress),
    "freq": ("how-often", lambda routine: routine.how_often and routine.steps[0].dose.frequency),
}
OTHERS = {
    "intervals": of_kind(Kind.INTERVALS),
    "every-minute": of_kind(Kind.EVERY),
    "against-the-clock": of_kind(Kind.CAPPED),
}
EACH = {**dict(STRUCTURES.values()), **OTHERS}


def linked(project: Project, name: str) -> Routine:
    project({f"routines/{name}.yaml": EXAMPLES[name]})
    (routine,) = link(open_library(), [name]).routines
    return routine


def test_the_page_has_an_example_of_each_and_no_other() -> None:
    assert set(EXAMPLES) == set(EACH)


def test_every_kind_of_group_is_among_them(project: Project) -> None:
    found = {group.do.kind for name in EXAMPLES for group in groups(linked(project, name))}
    assert found == set(Kind)


@pytest.mark.parametrize("name", EACH)
def test_it_is_what_it_is_called_and_is_set(project: Project, name: str) -> None:
    routine = linked(project, name)
    assert EACH[name](routine)
    assert routine.told == ()
    for size in ("pocket", "a4", "a3"):
        composed = compose(routine, open_library().template(size))
        headings = {mark.title for mark in composed.bookmarks}
        assert {group.heading.text for group in groups(routine)} <= headings
        assert {step.exercise.name.text for step in routine.steps} <= headings
