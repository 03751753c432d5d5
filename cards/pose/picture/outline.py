"""Circles on the picture in, one clean outline of lines and Bézier arcs out.

A solid is a convex hull of circles; hulls are sampled, joined as polygons, and the arcs found again in the result.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import cos, hypot, pi, sin

import pathops

from cards.model.figure import Command
from cards.pose.picture.curves import Point, curves

Circle = tuple[float, float, float]  # x, y, radius
Vertex = tuple[int, int]  # of a polygon, on the grid

STEPS = 32
FAN = tuple((cos(2 * pi * k / STEPS), sin(2 * pi * k / STEPS)) for k in range(STEPS))
GRID = 16384.0  # polygons live on whole numbers of 1/16384 stature, where joining them is exact
FINE = 8e-4  # statures: shorter edges are left out


def hull(circles: Sequence[Circle]) -> list[Vertex]:
    """The polygon round all circles, its vertices where the outline faces each of the sampled directions."""
    wide = [(x * GRID, y * GRID, radius * GRID) for x, y, radius in circles]
    if len(wide) == 2:  # as nearly all have
        (ax, ay, ar), (bx, by, br) = wide
        return [
            (round(bx + br * nx), round(by + br * ny))
            if bx * nx + by * ny + br > ax * nx + ay * ny + ar
            else (round(ax + ar * nx), round(ay + ar * ny))
            for nx, ny in FAN
        ]
    spots: list[Vertex] = []
    for nx, ny in FAN:
        best, reach = wide[0], -1e9
        for circle in wide:
            ahead = circle[0] * nx + circle[1] * ny + circle[2]
            if ahead > reach:
                best, reach = circle, ahead
        spots.append((round(best[0] + best[2] * nx), round(best[1] + best[2] * ny)))
    return spots


def joined(polygons: Iterable[Sequence[Vertex]]) -> pathops.Path:
    """The union of convex polygons, all wound the same way."""
    drawn = list(polygons)
    path = _loose(drawn)
    try:
        path.simplify()
    except pathops.PathOpsError:  # Skia gives up on a rare few that it can join one by one
        path = together([_loose([polygon]) for polygon in drawn])
    return path


def _loose(polygons: Iterable[Sequence[Vertex]]) -> pathops.Path:
    path = pathops.Path()
    for polygon in polygons:
        draw = path.moveTo
        for x, y in polygon:
            draw(x, y)
            draw = path.lineTo
        path.close()
    return path


def without(path: pathops.Path, cutters: Sequence[pathops.Path]) -> pathops.Path:
    for cutter in cutters:
        path = pathops.op(path, cutter, pathops.PathOp.DIFFERENCE)
    return path


def within(path: pathops.Path, other: pathops.Path) -> pathops.Path:
    return pathops.op(path, other, pathops.PathOp.INTERSECTION)


def together(paths: Sequence[pathops.Path]) -> pathops.Path:
    if len(paths) == 1:
        return paths[0]
    both = paths[0]
    for path in paths[1:]:
        both = pathops.op(both, path, pathops.PathOp.UNION)
    return both


def loops(path: pathops.Path, fine: float = FINE) -> list[list[Point]]:
    """The closed polygons of a path, in statures, without slivers and edges shorter than `fine`."""
    found = [[(x / GRID, y / GRID) for x, y in contour.points] for contour in path.contours]
    return [
        loop for loop in (_tidied(loop, fine) for loop in found) if len(loop) > 2 and abs(area(loop)) > 1.5e-5
    ]


def _tidied(loop: list[Point], fine: float) -> list[Point]:
    """Without vertices that all but coincide."""
    kept = loop[:1]
    x, y = loop[0]
    for point in loop:
        if hypot(point[0] - x, point[1] - y) > fine:
            kept.append(point)
            x, y = point
    if len(kept) > 1 and hypot(kept[0][0] - kept[-1][0], kept[0][1] - kept[-1][1]) <= fine:
        kept.pop()
    return kept


def area(loop: Sequence[Point]) -> float:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(loop, (*loop[1:], loop[0]), strict=True)) / 2


def commands(path: pathops.Path, fine: float = FINE) -> tuple[Command, ...]:
    """The outline as drawing commands, in statures."""
    return tuple(command for loop in loops(path, fine) for command in curves(loop))
