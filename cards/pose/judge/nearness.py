"""Points and segments in, distances out: how far a weight lies off its support, where two limbs come nearest."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot

from cards.model.posture import Vec
from cards.pose.body.vectors import dot, sub


def outside(point: tuple[float, float], support: Sequence[tuple[float, float]]) -> float:
    """How far a point lies outside the hull of the others; 0 inside."""
    if not support:
        return 1.0
    ring = _hull(sorted(set(support)))
    if len(ring) < 3:
        return _to_segment(point, ring[0], ring[-1])
    sides = [(a, b) for a, b in zip(ring, (*ring[1:], ring[0]), strict=True)]
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


def nearest(a: Vec, b: Vec, c: Vec, d: Vec) -> tuple[float, float]:
    """Where along two segments they come nearest (Ericson, Real-Time Collision Detection, 5.1.9)."""
    u, v, w = sub(b, a), sub(d, c), sub(a, c)
    uu, vv, uv, uw, vw = dot(u, u), dot(v, v), dot(u, v), dot(u, w), dot(v, w)
    if uu < 1e-12 or vv < 1e-12:
        s = 0.0
        return s, max(0.0, min(1.0, vw / vv)) if vv > 1e-12 else 0.0
    bottom = uu * vv - uv * uv
    s = max(0.0, min(1.0, (uv * vw - uw * vv) / bottom)) if bottom > 1e-12 else 0.0
    t = (uv * s + vw) / vv
    if t < 0:
        return max(0.0, min(1.0, -uw / uu)), 0.0
    if t > 1:
        return max(0.0, min(1.0, (uv - uw) / uu)), 1.0
    return s, t
