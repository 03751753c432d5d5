"""What the readers of routines and exercises give: content as written, with names still to be looked up."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from datetime import date
from typing import Self

from cards.errors import Place, Problem
from cards.model import Amount, Blank, Caution, Dose, Link, Safety, Words
from cards.model.group import Do, Stage


@dataclass(frozen=True, slots=True)
class Reference:
    """A name of something in another file, and where it is named."""

    name: str
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True)
class WrittenPicture:
    """Somebody's own picture in the place of an illustration."""

    file: Reference
    alt: str


@dataclass(frozen=True, slots=True)
class WrittenExercise:
    """An exercise, or what a routine's step changes of one: None where nothing is written."""

    name: Words | None = None
    start: Words | None = None
    steps: tuple[Words, ...] | None = None
    cue: Words | None = None
    purpose: Words | None = None
    dose: Dose | None = None
    illustration: Reference | WrittenPicture | None = None
    cautions: tuple[Caution, ...] | None = None
    other_names: tuple[Words, ...] | None = None
    source: tuple[Reference, ...] | None = None
    video: Link | None = None

    def over(self, base: Self) -> Self:
        """The base with everything that is written here; new steps loosen its cautions from the old ones."""
        own = {f.name: value for f in fields(self) if (value := getattr(self, f.name)) is not None}
        if self.steps is not None and base.cautions:
            base = replace(base, cautions=tuple(replace(caution, step=None) for caution in base.cautions))
        return replace(base, **own) if own else base


@dataclass(frozen=True, slots=True)
class WrittenStep:
    """`exercise` None: all is in `changes`. `alternative` has its own changes, and why one would take it."""

    exercise: Reference | None
    changes: WrittenExercise
    place: Place = field(compare=False)
    alternative: Reference | None = None
    alternative_changes: WrittenExercise = WrittenExercise()
    alternative_reason: Words | None = None
    sides: str = ""  # "shown": the figure and its mirror image
    progress: tuple[Stage, ...] = ()


@dataclass(frozen=True, slots=True)
class WrittenGroup:
    """`dose`: of all its steps that give none."""

    heading: Words
    do: Do
    when: Words | None
    steps: tuple[WrittenStep | WrittenGroup, ...]
    dose: Dose | None
    notes: tuple[Words, ...]
    progress: tuple[Stage, ...]
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True)
class WrittenRoutine:
    title: Words
    steps: tuple[WrittenStep | WrittenGroup, ...]
    safety: Safety
    when: Words | None
    need: tuple[Words, ...]
    how_often: Words | None
    notes: tuple[Words, ...]
    time: Amount | None
    progress: tuple[Stage, ...]
    source: tuple[Reference, ...]
    version: str
    date: date | None
    language: str
    blanks: tuple[Blank, ...]
    link: Link | None
    brand: Reference | None
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True)
class WrittenBrand:
    """`told`: colours that were too light to be read, and what they became."""

    name: Words
    logo: Reference | None
    colours: tuple[str, ...]
    contact: Words | None
    link: Link | None
    told: tuple[Problem, ...]
