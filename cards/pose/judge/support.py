"""Where a body stands in, how far its weight lies outside out."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot


def outside(point: tuple[float, float], support: Sequence[tuple[float, float]]) -> float:
    """How far a point lies outside the hull of the others; 0 inside."""
    if not support:
        return 1.0
    ring = _hull(sorted(set(support)))
    if len(ring) < 3:
        return _to_segment(point, ring[0], ring[-1])
    sides = [(ring[at - 1], end) for at, end in enumerate(ring)]
    inside = all((b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0]) >= 0 for a, b in sides)
    return 0.0 if inside else min(_to_segment(point, a, b) for a, b in sides)


def _hull(points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    def half(run: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
        kept: list[tuple[float, float]] = []
        for p in run:
            while len(kept) > 1 and _left(kept[-2], kept[-1], p) <= 0:
                kept.pop()
            kept.append(p)
        return kept[:-1]

    return half(points) + half(points[::-1]) or list(points)


def _left(a: tuple[float, float], b: tuple[float, float], p: tuple[float, float]) -> float:
    return (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])


def _to_segment(p: tuple[float, float], a: tuple[float, float], b: tuple[float, float]) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = dx * dx + dy * dy
    t = max(0.0, min(1.0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length)) if length else 0.0
    return hypot(p[0] - a[0] - dx * t, p[1] - a[1] - dy * t)
