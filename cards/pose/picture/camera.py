"""Points in space in, points on the picture out: an orthographic camera, x right and y down, with depth towards it."""

from __future__ import annotations

from math import cos, radians, sin
from typing import NamedTuple

from cards.model.posture import Vec

PROFILE = 5.0  # degrees over the floor: a camera lower than this sees the floor as a line


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
        x, y, z = point
        (a, b, c), (d, e, f), (g, h, i) = self.right, self.down, self.near
        return Spot(a * x + b * y + c * z, d * x + e * y + f * z, g * x + h * y + i * z)
