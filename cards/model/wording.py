"""What the cards of a routine say, as immutable values in reading order: no size, no place on a card."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, Protocol

from cards.errors import Place, Problem
from cards.model import Words

if TYPE_CHECKING:
    from cards.model.illustration import Illustration
    from cards.model.photo import Photo


class Shows(Protocol):
    """What a template says of words. All but `shows` are in the order they are told in."""

    @property
    def shows(self) -> frozenset[str]:
        """Of an exercise: cue, start, steps, cautions, purpose."""

    @property
    def tells(self) -> tuple[str, ...]:
        """Beside the exercises, on every card: how-often, notes, source."""

    @property
    def spare(self) -> tuple[str, ...]:
        """The same, of what may be left out rather than that it takes a further card."""

    @property
    def wall(self) -> bool:
        """Whether it hangs where nobody writes on it or scans it."""

    @property
    def sides(self) -> int:
        """Of a card; one side has the title in its header."""

    @property
    def gives(self) -> frozenset[str]:
        """Of `shows`, what may be left out rather than that an exercise is cut in pieces."""


@dataclass(frozen=True, slots=True)
class Said:
    """One text and what belongs to it. Roles are those of `Element`; `key` tells siblings of one role apart."""

    role: str
    parts: tuple[str, ...]  # of a dose several, between which a line breaks first
    language: str  # of the words
    key: str = ""
    under: tuple[Said, ...] = ()  # the cautions of a step; how to do an alternative

    @property
    def text(self) -> str:
        return self.parts[0]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What was written and is not on the cards. `key`: as in the file; `why`: the size, or room."""

    key: str
    why: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class SaidStage:
    """A row of a progression: when (`""`: words alone) and the dose or what is done then, in parts of one line."""

    when: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SaidGroup:
    """A heading with what stands beside and under it. `continued`: the two at the head of a face where it goes on.

    Facts are parts to be joined by " · ", a line breaks between them. `outer`: the key of the group it is in, or "".
    """

    key: str
    outer: str
    heading: str
    facts: tuple[str, ...]
    continued: tuple[str, tuple[str, ...]]
    repeats: bool  # a bar stands beside it, with all that is in it
    notes: tuple[Said, ...]
    progress: tuple[SaidStage, ...]
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class SaidExercise:
    """`number` runs through the routine, `label` is printed. `less`: `rest` where it would not fit on a face otherwise;
    `gives`: what is left out then. `groups`: the keys of those it is in, the outer one first. `dose`: None where the
    group's clock says it all.
    """

    number: int
    name: Said
    dose: Said | None
    mark: str  # what the dose is: hold, reps
    rest: tuple[Said, ...]
    less: tuple[Said, ...]
    figure: Illustration | Photo | None
    side: str  # of the figure, as in `Step`
    label: str
    choice: bool  # it is one of those to choose from: its number stands in a ring
    groups: tuple[str, ...]
    progress: tuple[SaidStage, ...]
    gives: tuple[LeftOut, ...] = ()
    place: Place | None = field(default=None, compare=False)  # where problems with it are told


@dataclass(frozen=True, slots=True)
class Facts:
    """When, how long, what you need, as (label, words); `short` without "about"."""

    whole: tuple[tuple[str, str], ...]
    short: tuple[tuple[str, str], ...]


class SaidBlank(NamedTuple):
    """Whom the cards are for, and the like. `text` "": a line to write on, that is read out as `said`."""

    key: str
    label: str
    text: str
    said: str


class SaidLink(NamedTuple):
    """Where an address leads, the address as it is printed and as it is, and what it is read out as."""

    lead: str
    text: str
    address: str
    said: str


@dataclass(frozen=True, slots=True)
class Logo:
    """`place`: where it is named."""

    photo: Photo
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Entry:
    """What is told beside the exercises: how often, good to know, sources. `spare`: it may be left out.

    `codes`: its links are drawn as codes too.
    """

    key: str
    label: str
    texts: tuple[str, ...]
    spare: bool = False
    place: Place | None = field(default=None, compare=False)
    blanks: tuple[SaidBlank, ...] = ()
    links: tuple[SaidLink, ...] = ()
    codes: bool = False
    logo: Photo | None = None


@dataclass(frozen=True, slots=True)
class Imprint:
    """A form of the line at the foot; `sources`: it has their titles in full."""

    text: str
    sources: bool


@dataclass(frozen=True, slots=True)
class Wording:
    key: str
    language: str
    title: Words
    facts: Facts
    before: tuple[Words, ...]
    exercises: tuple[SaidExercise, ...]
    groups: tuple[SaidGroup, ...]  # in reading order, an outer one before those in it
    progress: tuple[SaidStage, ...]  # of the whole routine
    label: str  # of the safety notes
    during: tuple[Words, ...]
    see: tuple[Words, ...]
    entries: tuple[Entry, ...]
    imprints: tuple[Imprint, ...]  # the longest first
    left_out: tuple[LeftOut, ...]  # by what the template shows
    sources: LeftOut | None = None  # what is left out where neither an entry nor an imprint tells them
    when: str = ""
    version: str = ""
    date: str = ""  # ISO
    logo: Logo | None = None
    place: Place | None = field(default=None, compare=False)  # of the file


NOT_SHOWN = "the size does not show it"
NO_ROOM = "there is no room for it"


def told(left_out: Iterable[tuple[str, LeftOut]], level: str) -> tuple[Problem, ...]:
    """What sizes leave out, (size, what) each, as problems of this level: one a text and reason, with all its sizes."""
    sizes: dict[tuple[Place | None, str, str], list[str]] = {}
    for size, left in left_out:
        sizes.setdefault((left.place, left.key, left.why), []).append(size)
    return tuple(
        Problem(f"`{key}` is left out at {_all(names)}: {why}", place, level=level)
        for (place, key, why), names in sizes.items()
    )


def _all(sizes: Iterable[str]) -> str:
    return ", ".join(f"`{size}`" for size in dict.fromkeys(sizes))
