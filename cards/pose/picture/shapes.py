"""Plain shapes of things on the picture: bars, discs, boxes."""

from __future__ import annotations

from cards.model.figure import Command, Shape
from cards.pose.picture.curves import Point
from cards.pose.picture.outline import Circle, commands, hull, joined

SOFT = 0.006  # radius of a box's corners


def box(tone: str, x0: float, y0: float, x1: float, y1: float) -> Shape:
    corners: list[Circle] = [(x, y, SOFT) for x in (x0 + SOFT, x1 - SOFT) for y in (y0 + SOFT, y1 - SOFT)]
    return Shape(tone, commands(joined([hull(corners)])))


def slab(tone: str, left: float, right: float, high: float) -> Shape:
    """A box that stands on the floor."""
    return box(tone, left, -high, right, 0.0)


def disc(tone: str, x: float, y: float, radius: float) -> Shape:
    return Shape(tone, commands(joined([hull([(x, y, radius)])])))


def line(*points: Point) -> tuple[Command, ...]:
    """Straight from point to point, to be stroked."""
    first, *rest = [(round(x, 4), round(y, 4)) for x, y in points]
    return (("M", *first), *(("L", *point) for point in rest))
