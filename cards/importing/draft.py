"""What was found in a paste, before it is a file: exercises with their doses, groups, notes, and where each stood."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

Certainty = Literal["sure", "guessed", "unknown"]
PASTED = "Pasted routine"  # the title where none was found


@dataclass(frozen=True, slots=True)
class Match:
    """An exercise of the library, "" where none is meant; `others` it may have been as well."""

    key: str = ""
    certainty: Certainty = "unknown"
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DoseFound:
    """`line` reads as a dose, "" where none was given; `unread` are the words in it that were not understood."""

    line: str = ""
    unread: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """`number` is the line it stood on, `pasted` that line; `details` are the words around it."""

    number: int
    pasted: str
    name: str
    match: Match = Match()
    dose: DoseFound = DoseFound()
    details: tuple[str, ...] = ()
    label: str = ""  # "A1"


@dataclass(slots=True)
class Group:
    """`do` is a line such as `3 rounds, rest 60 s`; `when` a day or week. Groups may hold groups once."""

    title: str = ""
    do: str = ""
    when: str = ""
    members: list[Step | Group] = field(default_factory=list)

    def steps(self) -> Iterator[Step]:
        for member in self.members:
            yield from (member,) if isinstance(member, Step) else member.steps()

    def change_last(self, **changes: object) -> None:
        """Replaces the last exercise, which there must be, by one with these changes."""
        last = self.members[-1]
        if isinstance(last, Group):
            last.change_last(**changes)
        else:
            self.members[-1] = replace(last, **changes)  # type: ignore[arg-type]


@dataclass(slots=True)
class Draft:
    """`left_out`: lines with their numbers that say nothing a card needs. `told`: what holds for the whole."""

    title: str = ""
    title_guessed: bool = False
    when: str = ""
    how_often: str = ""
    time: str = ""
    need: list[str] = field(default_factory=list)
    before: list[str] = field(default_factory=list)
    during: list[str] = field(default_factory=list)
    see: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    left_out: list[tuple[int, str]] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    @property
    def steps(self) -> list[Step]:
        return [step for group in self.groups for step in group.steps()]

    def named(self, stem: str) -> Draft:
        """With a title, of the file's name where the paste has none."""
        if not self.title:
            self.title = " ".join(stem.replace("_", " ").replace("-", " ").split()).capitalize() or PASTED
            self.title_guessed = True
        return self
