"""How large a figure is printed in, how heavy it is drawn out: small figures are drawn bolder, as type is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from cards.units import MM

STEPS = (
    12,
    14,
    16,
    18,
    20,
    23,
    26,
    30,
    36,
    44,
    54,
    66,
    85,
    110,
    150,
    200,
)  # statures in mm that get their own drawing


@dataclass(frozen=True, slots=True)
class Optics:
    """Widths in statures at one printed size; `weight` and `head` multiply the body's own."""

    stature_mm: float
    weight: float
    head: float
    wrist: float  # least half-widths
    ankle: float
    halo: float
    line: float  # floor and rims
    ghost: float
    shaft: float
    arrowhead: float
    arrows: int  # at most so many in one picture


def step(stature_mm: float) -> int:
    """The size a stature is drawn for: the nearest step, by ratio."""
    wanted = max(stature_mm, 1.0)  # a column narrower than a millimetre asks for the smallest too
    return min(STEPS, key=lambda size: max(size / wanted, wanted / size))


@cache
def optics(size: int) -> Optics:
    small = max(0.0, min(1.0, (34 - size) / 16))
    large = max(0.0, min(1.0, (size - 60) / 90))
    point = 1 / (size * MM)  # one point, in statures
    weight = 1 + 0.16 * small - 0.08 * large
    return Optics(
        stature_mm=size,
        weight=weight,
        head=1 + 0.06 * small,
        wrist=0.45 / size if size < 30 else 0.0,
        ankle=0.50 / size if size < 30 else 0.0,
        halo=max(0.55 * point, 0.0095),
        line=max(0.6 * point, 0.006),
        ghost=max(0.6 * point, 0.0055),
        shaft=max(0.9 * point, 0.016),
        arrowhead=max(4.2 * point, 0.060),
        arrows=1 if size <= 20 else 3,
    )
