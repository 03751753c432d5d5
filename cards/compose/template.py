"""What a template says of a card size; lengths in points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Header:
    """`band`: white on the accent, out to the bleed; `rule`: ink over a rule. Titles shrink from `title` to `least`."""

    style: str
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
    """A slot or hole at the top middle that content keeps clear of."""

    width: float
    height: float
    top: float  # from the trim to its upper edge


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
    rows: str  # card, sheet, tiles
    header: Header
    floor: float
    wish: float
    figure: FigureColumn
    imprint: float
    shows: frozenset[str]
    spare: tuple[str, ...] = ()  # shown where a closing face has room, the first before the next
    columns: int = 1  # exercises side by side
    theme: str = "standard"
    slot: Slot | None = None
    lift: float = 1.0  # names and doses are larger than usual beside the body by this, to be read from farther off


@dataclass(frozen=True, slots=True)
class Theme:
    """A colour, six hex digits, for every tone of faces and figures."""

    key: str
    tones: Mapping[str, str] = field(hash=False)
    header: str = ""  # overrides the template's header style
