"""A polygon in, lines and Bézier arcs out, smooth but for its corners; and points on such curves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import atan2, cos, hypot, sin, sqrt

from cards.model.figure import Command

Point = tuple[float, float]
Box = tuple[float, float, float, float]  # left, top, right, bottom

CORNER = 0.47  # radians an outline may turn at a vertex and still be an arc
LINE = 0.021  # statures: a longer edge is a straight line, no sampled arc has one
APART = 0.002  # statures from one sampled point to the next
BOW = 1.15  # radians one Bézier arc may turn


def curves(loop: Sequence[Point], close: bool = True) -> list[Command]:
    """A polygon as lines and Bézier arcs, smooth but for its corners."""
    count = len(loop)
    edges = [(b[0] - a[0], b[1] - a[1]) for a, b in zip(loop, (*loop[1:], loop[0]), strict=True)]
    sizes = [hypot(*edge) for edge in edges]
    bends = [_bend(edges[i - 1], edges[i]) for i in range(count)]
    knots = _knots(sizes, bends)
    drawn: list[Command] = [("M", *_round(loop[knots[0]]))]
    for start, end in zip(knots, (*knots[1:], knots[0] + count), strict=True):
        target = loop[end % count]
        if end - start == 1 and (sizes[start % count] > LINE or _sharp(bends, start, end)):
            drawn.append(("L", *_round(target)))
        else:
            first = _tangent(edges, sizes, bends, start % count, -1)
            last = _tangent(edges, sizes, bends, end % count, 1)
            drawn.append(_arc(loop[start % count], first, target, last))
    return [*drawn, ("Z",)] if close else drawn


def _sharp(bends: Sequence[float], start: int, end: int) -> bool:
    count = len(bends)
    return abs(bends[start % count]) > CORNER and abs(bends[end % count]) > CORNER


def _bend(a: Point, b: Point) -> float:
    return atan2(a[0] * b[1] - a[1] * b[0], a[0] * b[0] + a[1] * b[1])


def _knots(sizes: Sequence[float], bends: Sequence[float]) -> list[int]:
    """Where one command ends and the next begins: corners, ends of lines, changes of bend, long turns."""
    count = len(sizes)
    fixed = [
        abs(bends[i]) > CORNER or sizes[i] > LINE or sizes[i - 1] > LINE or bends[i] * bends[i - 1] < -0.004
        for i in range(count)
    ]
    first = next((i for i in range(count) if fixed[i]), 0)
    knots, turned = [first], 0.0
    for step in range(1, count):
        i = (first + step) % count
        turned += abs(bends[i])
        if fixed[i] or turned > BOW:
            knots.append(first + step)
            turned = 0.0
    return knots


def _tangent(
    edges: Sequence[Point], sizes: Sequence[float], bends: Sequence[float], i: int, side: int
) -> Point:
    """The outline's direction at vertex `i`, for the arc that leaves it (`side` -1) or arrives (1)."""
    before, after = edges[i - 1], edges[i]
    if abs(bends[i]) > CORNER:  # a corner: the arc's own first or last edge, turned by half its next bend
        own, bend = (after, -bends[(i + 1) % len(edges)]) if side < 0 else (before, bends[i - 1])
        return _swung(own, bend / 2 if abs(bend) < CORNER else 0.0)
    if sizes[i - 1] > LINE:
        return _swung(before, 0.0)
    if sizes[i] > LINE:
        return _swung(after, 0.0)
    a, b = sizes[i - 1], sizes[i]
    return _swung(before, bends[i] * a / (a + b))


def _swung(edge: Point, by: float) -> Point:
    size = hypot(*edge) or 1.0
    x, y, c, s = edge[0] / size, edge[1] / size, cos(by), sin(by)
    return (x * c - y * s, x * s + y * c)


def _arc(a: Point, first: Point, b: Point, last: Point) -> Command:
    """The Bézier arc with these ends and directions; on a circle, the nearest to it."""
    chord = hypot(b[0] - a[0], b[1] - a[1])
    cosine = max(-0.9, min(1.0, first[0] * last[0] + first[1] * last[1]))
    handle = chord * 2 / (3 * (1 + sqrt((1 + cosine) / 2)))
    inner = (a[0] + first[0] * handle, a[1] + first[1] * handle)
    outer = (b[0] - last[0] * handle, b[1] - last[1] * handle)
    return ("C", *_round(inner), *_round(outer), *_round(b))


def _round(point: Point) -> Point:
    """To five places; whole numbers are rounded much faster than fractions."""
    return (round(point[0] * 1e5) / 1e5, round(point[1] * 1e5) / 1e5)


def sampled(path: Sequence[Command]) -> list[Point]:
    """Points on the lines and curves of the commands, about evenly apart."""
    found: list[Point] = []
    here: Point = (0.0, 0.0)
    for letter, *numbers in path:
        points = [here, *zip(numbers[0::2], numbers[1::2], strict=True)]
        if letter in "LC":
            steps = 1 + int(hypot(points[-1][0] - here[0], points[-1][1] - here[1]) / APART)
            found += [_between(points, k / steps) for k in range(1, steps + 1)]
        here = points[-1]
    return found


def _between(points: Sequence[Point], t: float) -> Point:
    """The point at `t` of a Bézier curve of any degree, by de Casteljau's halving."""
    while len(points) > 1:
        points = [(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t) for a, b in pairwise(points)]
    return points[0]


def bounds(paths: Iterable[Sequence[Command]], margin: float = 0.0) -> tuple[float, float, float, float]:
    """The box round all end and control points of the commands."""
    numbers = [command[1:] for path in paths for command in path]
    xs = [x for points in numbers for x in points[0::2]]
    ys = [y for points in numbers for y in points[1::2]]
    return (min(xs) - margin, min(ys) - margin, max(xs) + margin, max(ys) + margin)
