"""What groups of steps say, as plain frozen values; a flat list of steps in, the tree of their groups out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cards.errors import Place
    from cards.model.dose import Amount, Dose
    from cards.model.routine import Step, Words


class Kind(Enum):
    """Made by what `do` says."""

    SECTION = "section"
    CIRCUIT = "circuit"
    SUPERSET = "superset"
    INTERVALS = "intervals"
    STATIONS = "stations"
    EVERY = "every"  # every minute, for a time
    AMRAP = "AMRAP"  # as many rounds as the time allows
    CAPPED = "capped"  # rounds within a time
    CHOICE = "choice"

    @property
    def timed(self) -> bool:
        """Whether the clock says how long each step takes, whatever its dose."""
        return self in {Kind.INTERVALS, Kind.STATIONS}

    @property
    def repeats(self) -> bool:
        """Whether its steps come again, in turn."""
        return self not in {Kind.SECTION, Kind.CHOICE}


@dataclass(frozen=True, slots=True)
class Do:
    """How the steps of a group are done. `rest` stands between rounds, `between` between exercises.

    `time` is for all of it: how long every minute goes on, or what bounds the rounds. `choose`: so many of the steps.
    """

    kind: Kind = Kind.SECTION
    rounds: Amount | None = None
    rest: Amount | None = None  # with `words` alone where it is no time: "walk back"
    between: Amount | None = None
    work: Amount | None = None
    every: Amount | None = None
    time: Amount | None = None
    choose: Amount | None = None
    in_turn: bool = False  # every minute the next step, not all of them
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Stage:
    """One row of a progression: when, and the dose then or what is done then. Words alone have no `when`."""

    when: Words | None = None
    dose: Dose | None = None
    then: Words | None = None
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Group:
    """Steps that belong together; the steps know which groups they are in. `when`: it is a day or a phase."""

    key: str  # "2", "2.1": its place in the routine
    heading: Words
    do: Do = Do()
    when: Words | None = None
    notes: tuple[Words, ...] = ()
    progress: tuple[Stage, ...] = ()
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Block:
    """A group with what is in it."""

    group: Group
    parts: tuple[Step | Block, ...]

    @property
    def dated(self) -> bool:
        """Whether it is a day or phase, or holds some."""
        return self.group.when is not None or any(
            isinstance(each, Block) and each.dated for each in self.parts
        )


def blocks(steps: Iterable[Step], depth: int = 0) -> tuple[Step | Block, ...]:
    """Steps in their order, those of a group together; `depth`: how many groups the steps are in already."""
    return tuple(_blocks(steps, depth))


def _blocks(steps: Iterable[Step], depth: int) -> Iterator[Step | Block]:
    for _, run in groupby(steps, key=lambda step: step.within[depth].key if step.within[depth:] else ""):
        members = tuple(run)
        if members[0].within[depth:]:
            yield Block(members[0].within[depth], blocks(members, depth + 1))
        else:
            yield from members
