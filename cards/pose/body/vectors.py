"""Vectors and turns in space, as plain tuples: x right, y away from the viewer of a side view, z up."""

from __future__ import annotations

from math import atan2, cos, degrees, radians, sin, sqrt

from cards.model.posture import Vec

Turn = tuple[Vec, Vec, Vec]  # three columns: where the local x (ahead), y (left) and z (up) axes point

STILL: Turn = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
UP: Vec = (0.0, 0.0, 1.0)


def add(a: Vec, b: Vec) -> Vec:
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def sub(a: Vec, b: Vec) -> Vec:
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def scale(a: Vec, k: float) -> Vec:
    return (a[0] * k, a[1] * k, a[2] * k)


def along(a: Vec, direction: Vec, k: float) -> Vec:
    """The point `k` further along `direction` from `a`."""
    return (a[0] + direction[0] * k, a[1] + direction[1] * k, a[2] + direction[2] * k)


def mix(a: Vec, b: Vec, t: float) -> Vec:
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t)


def dot(a: Vec, b: Vec) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vec, b: Vec) -> Vec:
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def norm(a: Vec) -> float:
    return sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2])


def distance(a: Vec, b: Vec) -> float:
    return norm(sub(a, b))


def unit(a: Vec, otherwise: Vec = (1.0, 0.0, 0.0)) -> Vec:
    """`a` with length one, or `otherwise` where `a` has no direction."""
    length = norm(a)
    return scale(a, 1 / length) if length > 1e-9 else otherwise


def across(a: Vec, axis: Vec, otherwise: Vec = (1.0, 0.0, 0.0)) -> Vec:
    """The direction of `a` with what runs along the unit vector `axis` taken out."""
    return unit(along(a, axis, -dot(a, axis)), otherwise)


def turned(turn: Turn, v: Vec) -> Vec:
    """`v`, given in the turned axes, in the axes outside."""
    x, y, z = turn
    a, b, c = v
    return (
        x[0] * a + y[0] * b + z[0] * c,
        x[1] * a + y[1] * b + z[1] * c,
        x[2] * a + y[2] * b + z[2] * c,
    )


def inside(turn: Turn, v: Vec) -> Vec:
    """`v`, given in the axes outside, in the turned axes: the inverse of `turned`."""
    return (dot(turn[0], v), dot(turn[1], v), dot(turn[2], v))


def at(point: Vec, turn: Turn, v: Vec) -> Vec:
    """The place `v` away from `point`, with `v` given in the turned axes."""
    return add(point, turned(turn, v))


def _swing(a: Vec, b: Vec, degrees: float) -> tuple[Vec, Vec]:
    c, s = cos(radians(degrees)), sin(radians(degrees))
    return (
        (a[0] * c + b[0] * s, a[1] * c + b[1] * s, a[2] * c + b[2] * s),
        (b[0] * c - a[0] * s, b[1] * c - a[1] * s, b[2] * c - a[2] * s),
    )


def about_x(turn: Turn, degrees: float) -> Turn:
    """Turned further about its own x axis: y goes towards z."""
    y, z = _swing(turn[1], turn[2], degrees)
    return (turn[0], y, z)


def about_y(turn: Turn, degrees: float) -> Turn:
    """Turned further about its own y axis: z goes towards x."""
    z, x = _swing(turn[2], turn[0], degrees)
    return (x, turn[1], z)


def about_z(turn: Turn, degrees: float) -> Turn:
    """Turned further about its own z axis: x goes towards y."""
    x, y = _swing(turn[0], turn[1], degrees)
    return (x, y, turn[2])


def pointing(turn: Turn, way: Vec) -> Turn:
    """A segment's turn swung the shortest way so that it points along `way`, its z axis back along it."""
    now, wanted = scale(turn[2], -1), unit(way)
    axis = cross(now, wanted)
    if norm(axis) < 1e-9:
        return turn
    return spun(turn, unit(axis), degrees(atan2(norm(axis), dot(now, wanted))))


def spun(turn: Turn, axis: Vec, degrees: float) -> Turn:
    """Turned about a unit `axis` given in the axes outside (Rodrigues)."""
    c, s = cos(radians(degrees)), sin(radians(degrees))

    def spin(v: Vec) -> Vec:
        return add(along(scale(v, c), cross(axis, v), s), scale(axis, dot(axis, v) * (1 - c)))

    return (spin(turn[0]), spin(turn[1]), spin(turn[2]))
