"""What `compose` gives: one side of a card as a closed list of positioned items.

Lengths are in points, y grows downwards from the top left corner of the trim. Colours are names of the theme's tones.
Items and elements are named tuples, as a card has a hundred of them: these are made and compared fastest.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from cards.model.figure import Command, Figure
from cards.model.wording import LeftOut


class Element(NamedTuple):
    """A node of the document's structure. `key` tells siblings of one role apart; the same (role, key) path on another
    face is the same element going on.

    Roles: routine, title, facts, note, section, exercise, name, dose, cue, start, steps, step, label, body, caution,
    safety, heading, list, item, table, row, header, cell, figure, imprint, link, blank.
    """

    role: str
    key: str = ""
    alt: str = ""  # of figures, links and lines to write on
    language: str = ""  # where it differs from its parent's
    link: str = ""  # where it leads


Path = tuple[Element, ...]  # from the routine down to the element; () = decoration


class Text(NamedTuple):
    """One run of text on one baseline."""

    x: float
    y: float  # baseline
    text: str
    font: str  # regular, bold
    size: float
    colour: str
    width: float
    path: Path = ()
    level: int | None = None  # which way all of it runs: leftwards where odd; None: found by whoever draws it
    said: str | None = None  # what it is read as, where not as it is: a piece of a broken word


class Drawing(NamedTuple):
    """A filled path, or a stroked one where `stroke` > 0; a rule is a stroked line. Decoration, but for a line to
    write on.
    """

    commands: tuple[Command, ...]
    colour: str
    stroke: float = 0.0
    bleeds: bool = False  # drawn out to the bleed where it touches the trim
    path: Path = ()


class Picture(NamedTuple):
    """A figure with its origin (x = 0, floor) at (x, y); one stature is `scale` points."""

    x: float
    y: float
    scale: float
    figure: Figure
    path: Path = ()


Item = Text | Drawing | Picture


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """One face is another than any other, however alike: copies of one are read out once."""

    width: float
    height: float
    items: tuple[Item, ...]  # in reading order
    label: str = ""  # "1/2"
    radius: float = 0.0  # of the corners, in points


@dataclass(frozen=True, slots=True)
class Card:
    """Front and back, or several cards' worth of sides for a routine that needs more than one."""

    faces: tuple[Face, ...]


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An outline entry that leads to a face (counted from 0) of a composed routine."""

    title: str
    face: int
    y: float


@dataclass(frozen=True, slots=True)
class Composed:
    """A routine at one size: its cards, what a summary tells, and its outline."""

    key: str  # the routine's
    title: str
    language: str
    size: str  # the template's key
    cards: tuple[Card, ...]
    body: float  # the type size reached, in points
    bookmarks: tuple[Bookmark, ...] = ()
    subject: str = ""
    keywords: tuple[str, ...] = ()
    version: str = ""
    date: str = ""  # ISO
    left_out: tuple[LeftOut, ...] = ()
    wall: bool = False  # pages to hang up: on smaller paper they are put together from several sheets
    cut: int = 0  # how many times a row went on in another, as it is higher than a face

    @property
    def faces(self) -> tuple[Face, ...]:
        return tuple(face for card in self.cards for face in card.faces)
