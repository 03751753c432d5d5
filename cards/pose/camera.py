"""Points in space in, points on the picture out: an orthographic camera, x right and y down, with depth towards it."""

from __future__ import annotations

from math import cos, radians, sin
from typing import NamedTuple

from cards.pose.space import Vec, dot


class Spot(NamedTuple):
    """A point of the picture; the greater `depth`, the nearer to the viewer."""

    x: float
    y: float
    depth: float


class Camera:
    """Looks from `around` degrees (0 the body's right side, 90 its front) and `above` degrees over the floor."""

    __slots__ = ("above", "down", "near", "right")

    def __init__(self, around: float, above: float) -> None:
        a, e = radians(around), radians(above)
        self.above = above
        self.right: Vec = (cos(a), sin(a), 0.0)
        self.near: Vec = (sin(a) * cos(e), -cos(a) * cos(e), sin(e))
        self.down: Vec = (sin(a) * sin(e), -cos(a) * sin(e), -cos(e))

    def see(self, point: Vec) -> Spot:
        return Spot(dot(self.right, point), dot(self.down, point), dot(self.near, point))
