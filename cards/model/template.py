"""What a template says of a card size; lengths in points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from cards.model.layout import Layout
from cards.model.photo import Photo
from cards.units import MM


class HeaderStyle(StrEnum):
    """`band`: white on the accent, out to the bleed; `light`: the same grid in ink over a rule; `rule`: a sheet's."""

    band = "band"
    light = "light"
    rule = "rule"

    @property
    def banded(self) -> bool:
        """Whether it is set as on a band."""
        return self is not HeaderStyle.rule


@dataclass(frozen=True, slots=True)
class Header:
    """Titles shrink from `title` to `least`; lengths in points."""

    style: HeaderStyle
    title: float
    least: float
    facts: float
    weight: float = 2.4  # of the rule


@dataclass(frozen=True, slots=True)
class FigureColumn:
    """`width` of a cell at the body's floor, up to `most` where there is room; `frames`: one picture, or all."""

    width: float
    most: float
    frames: str  # one, all


@dataclass(frozen=True, slots=True)
class Slot:
    """A slot or hole that content keeps clear of, on both sides of the card."""

    width: float
    height: float
    top: float  # from the trim to its upper edge
    left: float | None = None  # of the front, from the trim; None: in the middle


PUNCHES = {
    "lanyard": Slot(14 * MM, 3 * MM, 4 * MM),
    "corner": Slot(5 * MM, 5 * MM, 3 * MM, 3 * MM),
    "none": None,
}
CLEAR = 2 * MM  # between a slot and content


@dataclass(frozen=True, slots=True)
class Mark:
    """A logo in the header, `beside` the title or above it: the box it takes, of which `plate` is air all round."""

    logo: Photo
    width: float
    height: float
    plate: float
    beside: bool


@dataclass(frozen=True, slots=True)
class Template:
    key: str
    name: str
    use: str
    width: float
    height: float
    quiet: float  # from the trim to the safe area
    radius: float
    sides: int
    layout: Layout
    header: Header
    floor: float
    wish: float
    figure: FigureColumn
    imprint: float
    shows: frozenset[str]
    tells: tuple[str, ...] = ()  # beside the exercises, on every card
    spare: tuple[str, ...] = ()  # the same, where it takes no further card: the last is left out first
    columns: int = 1  # exercises side by side
    theme: str = "standard"
    slot: Slot | None = None
    lift: float = (
        1.0  # names and doses are larger than usual beside the body by this, to be read from farther off
    )

    numbered: str = "2/2"  # as wide a number of a face as headers keep room for
    wall: bool = False  # it is read from afar
    mark: Mark | None = None
    stripe: bool = False  # the header ends in a line of a second colour
    gives: frozenset[str] = (
        frozenset()
    )  # of `shows`, what gives way where an exercise would not fit on a face

    @property
    def head(self) -> float:
        """How far from the top trim content keeps."""
        return max(self.quiet, self.slot.top + self.slot.height + CLEAR if self.slot else 0.0)


@dataclass(frozen=True, slots=True)
class Theme:
    """A colour, six hex digits, for every tone of faces and figures."""

    key: str
    tones: Mapping[str, str] = field(hash=False)
    header: str = ""  # `rule`: bands are set in ink
