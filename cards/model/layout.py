"""A kind of layout: by which rules exercises are set. A template names one by its key; a new kind is one more here.

Sizes and leadings are parts of the body size, weights are points.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from cards.units import MM

LEAST_GAP = 0.62  # between rows, in body sizes
AIRY_GAP = 1.0


class Mode(NamedTuple):
    """One way to set rows: the dose on the line of the name or under it, and the least gap between rows."""

    beside: bool
    gap: float


@dataclass(frozen=True, slots=True)
class Layout:
    """`modes`: the most wanted first; the last is the tightest."""

    key: str
    modes: tuple[Mode, ...]
    name: float  # type of an exercise's name
    dose: float
    leading: float  # of what to do and to mind
    dose_drop: float | None  # from the name's baseline to the dose's; None: close under it
    above_imprint: float  # air, in its type size
    safety_rule: float  # weight of the rule over the safety notes
    heading: float = 1.125  # of a group
    bar: float = 0.8 * MM  # width of the bar beside what repeats
    bar_off: float = 1.7 * MM  # from the left margin to its outer edge
    tiles: bool = False  # exercises side by side, their figures above names without numbers
    in_columns: bool = (
        False  # safety and entries beside the figure column, what to do first in the safety block
    )
    one_face: bool = False  # all of it may well stand on one face, in type past the wish
    entries: tuple[float, float] = (
        0.7,
        0.8,
    )  # air above and below the rule over what is told last, in body sizes
    closer: Layout | None = None  # the same with less air, for the sake of more to tell

    @property
    def tightest(self) -> Mode:
        return self.modes[-1]

    @property
    def numbered(self) -> bool:
        """Whether numbers hang before the names, and marks before the doses."""
        return not self.tiles


CARD = Layout("card", (Mode(False, LEAST_GAP),), 1.3, 1.125, 1.16, 1.33, 1.7, 1.4)
TILES = Layout("tiles", (Mode(False, LEAST_GAP),), 1.13, 1.0, 1.18, None, 1.7, 1.2, tiles=True)
SHEET = Layout(
    "sheet",
    (Mode(False, AIRY_GAP), Mode(True, AIRY_GAP), Mode(True, LEAST_GAP)),
    name=1.32,
    dose=1.1,
    leading=1.2,
    dose_drop=None,
    above_imprint=2.6,
    safety_rule=1.6,
    heading=1.32,
    bar=1.3 * MM,
    bar_off=4.2 * MM,
    in_columns=True,
    one_face=True,
)
SHEET = replace(SHEET, closer=replace(SHEET, leading=1.15, above_imprint=2.1, entries=(0.5, 0.7)))
LAYOUTS = {layout.key: layout for layout in (CARD, SHEET, TILES)}
