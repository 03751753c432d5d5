"""What a routine says, read and linked: plain frozen values, no names left to look up."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from cards.errors import Place, Problem
from cards.model.dose import Amount, Dose

if TYPE_CHECKING:
    from cards.model.group import Group, Stage
    from cards.model.illustration import Illustration
    from cards.model.photo import Photo


@dataclass(frozen=True, slots=True)
class Words:
    """A text of a file, typeset: true quotes and dashes, single spaces. It remembers where it stands."""

    text: str
    place: Place | None = field(default=None, compare=False)
    language: str = "en"

    def __str__(self) -> str:
        return self.text

    def __bool__(self) -> bool:
        return bool(self.text)


@dataclass(frozen=True, slots=True)
class Link:
    """An address of the web: `http://` or `https://`, no spaces, ASCII."""

    address: str
    place: Place | None = field(default=None, compare=False)

    @property
    def shown(self) -> str:
        """As it is printed: what every browser adds by itself left out."""
        return re.sub(r"^https?://(www\.)?|/$", "", self.address)


BLANKS = ("for", "from", "review")


@dataclass(frozen=True, slots=True)
class Blank:
    """Whom a card is for, whom it is from, when it is looked at again. `text` "": a line to write that on."""

    key: str  # of `BLANKS`
    text: str | date
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Brand:
    """Whose card it is. `colours`: one or two, six hex digits each; the first one passes as text on white."""

    name: Words
    logo: Photo | None = None
    colours: tuple[str, ...] = ()
    contact: Words | None = None
    link: Link | None = None
    place: Place | None = field(default=None, compare=False)  # of the logo


@dataclass(frozen=True, slots=True)
class Caution:
    words: Words
    step: int | None = None  # counts from 1: the step it belongs to
    essential: bool = False  # shown on every size
    in_cue: bool = False  # the cue says it too: where the cue is shown, the caution need not be


@dataclass(frozen=True, slots=True)
class Exercise:
    key: str
    name: Words
    start: Words
    steps: tuple[Words, ...]
    cue: Words
    purpose: Words
    dose: Dose
    illustration: Illustration | Photo | None
    cautions: tuple[Caution, ...] = ()
    other_names: tuple[Words, ...] = ()
    source: tuple[str, ...] = ()
    video: Link | None = None
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Step:
    """One exercise of a routine with every override applied; `dose` is the one that counts here.

    `number` runs through the routine; `label` is what is printed of it where that is another: `A1`, or afresh each day.
    """

    number: int
    exercise: Exercise
    dose: Dose
    alternative: Exercise | None = None  # the key `or`: "or the seated twist"
    alternative_reason: Words | None = None  # "if you would rather not lie down"
    alternative_told: bool = False  # a step of the same routine tells how to do it
    side: str = ""  # of the figure: "" as it is drawn, "other" mirrored, "both" the two of them
    label: str = ""
    within: tuple[Group, ...] = ()  # the groups it is in, the outer one first
    progress: tuple[Stage, ...] = ()
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Safety:
    """`before` goes under the header, `during` and `see` into the safety block; `see` is never empty."""

    before: tuple[Words, ...] = ()
    during: tuple[Words, ...] = ()
    see: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    key: str  # "A"; "" when the routine's `source` is free text
    title: str
    note: str = ""
    place: Place | None = field(default=None, compare=False)  # where a routine names it


@dataclass(frozen=True, slots=True)
class Routine:
    key: str
    title: Words
    steps: tuple[Step, ...]
    safety: Safety
    when: Words | None = None
    need: tuple[Words, ...] = ()
    how_often: Words | None = None
    notes: tuple[Words, ...] = ()
    time: Amount | None = None  # the author's own figure
    progress: tuple[Stage, ...] = ()
    sources: tuple[Source, ...] = ()
    version: str = ""
    date: date | None = None
    language: str = "en"
    blanks: tuple[Blank, ...] = ()
    link: Link | None = None
    brand: Brand | None = None
    place: Place | None = field(default=None, compare=False)
    told: tuple[Problem, ...] = field(default=(), compare=False)  # warnings of the files it is made of

    def handed(self, blanks: tuple[Blank, ...]) -> Routine:
        """The same with these instead of its own of the same keys."""
        every = {blank.key: blank for blank in (*self.blanks, *blanks)}
        return replace(self, blanks=tuple(every[key] for key in BLANKS if key in every))

    @property
    def handed_to(self) -> str:
        """The name of whom it is for, "" where that is to be written."""
        return next((str(blank.text) for blank in self.blanks if blank.key == BLANKS[0]), "")


@dataclass(frozen=True, slots=True)
class Deck:
    routines: tuple[Routine, ...]
