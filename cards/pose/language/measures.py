"""A node in, degrees or hundredths of the body's height out."""

from __future__ import annotations

from contextlib import suppress
from math import isnan, nan

from cards.parse import Node, Scalar
from cards.read.fields import Reader, wrong

LARGEST = 300  # of any length in a pose, in hundredths of a stature
HALF_TURN = 180.0  # what is more would be drawn as another angle, its remainder


def number(node: Node, most: float = LARGEST, unit: str = "") -> float:
    """A number of at most `most` either way."""
    value = nan
    if isinstance(node, Scalar):
        with suppress(ValueError):
            value = float(node.text[:40])
    if abs(value) <= most:
        return value
    raise wrong(node, "a number" if isnan(value) else f"{-most:g} to {most:g}{unit}")


def degrees(most: float = HALF_TURN) -> Reader[float]:
    return lambda node: number(node, most, " degrees")


def statures(most: float = LARGEST) -> Reader[float]:
    """A number of hundredths of the body's height."""
    return lambda node: number(node, most) / 100
