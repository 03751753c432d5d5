"""A frame in, the parts of its body that go through each other out: capsule against capsule."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from cards.model.posture import Vec
from cards.pose.body.vectors import distance, dot, mix, sub
from cards.pose.judge.finding import BODY, Finding, Seen
from cards.pose.picture.flesh import Part

PRESSED = 0.55  # share of their thicknesses by which two limbs may be pressed together
NONE = 1e-12  # statures squared: no length at all


def collisions(seen: Seen) -> Iterator[Finding]:
    """Parts that go through each other, though they do not grow from each other."""
    limbs = [part for part in seen.flesh if part.name not in ("neck", "shorts")]
    for one, other in combinations(limbs, 2):
        if not _joined(one, other) and any(_pressed(a, b) for a in _capsules(one) for b in _capsules(other)):
            names = [BODY.get(part.name, part.name) for part in (one, other)]
            yield Finding("collision", one.name, f"the {names[0]} goes through the {names[1]}")


def _joined(one: Part, other: Part) -> bool:
    """Whether two parts grow from each other, or lie on each other by nature."""
    names = (one.name, other.name)
    if one.limb == other.limb or set(names) == {"left thigh", "right thigh"}:
        return True
    return "shirt" in names and any("upper arm" in name or "head" in name for name in names)


def _capsules(part: Part) -> list[tuple[Vec, float, Vec, float]]:
    if part.name == "shirt":  # its ends left and right, not the whole width
        return [(s[0][0], s[0][1], s[3][0], s[3][1]) for s in part.solids if len(s) == 4]
    if part.name == "head":
        centre, radius = part.solids[0][0]
        return [(centre, radius, centre, radius)]
    return [(s[0][0], s[0][1], s[1][0], s[1][1]) for s in part.solids if len(s) == 2]


def _pressed(a: tuple[Vec, float, Vec, float], b: tuple[Vec, float, Vec, float]) -> bool:
    s, t = nearest(a[0], a[2], b[0], b[2])
    gap = distance(mix(a[0], a[2], s), mix(b[0], b[2], t))
    room = a[1] + (a[3] - a[1]) * s + b[1] + (b[3] - b[1]) * t
    return gap < room * (1 - PRESSED)


def nearest(a: Vec, b: Vec, c: Vec, d: Vec) -> tuple[float, float]:
    """Where along two segments they come nearest (Ericson, Real-Time Collision Detection, 5.1.9)."""
    u, v, w = sub(b, a), sub(d, c), sub(a, c)
    uu, vv, uv, uw, vw = dot(u, u), dot(v, v), dot(u, v), dot(u, w), dot(v, w)
    if uu < NONE:  # a point, or two of them
        return 0.0, _within(vw / vv) if vv > NONE else 0.0
    bottom = uu * vv - uv * uv
    s = _within((uv * vw - uw * vv) / bottom) if bottom > NONE else 0.0
    t = _within((uv * s + vw) / vv) if vv > NONE else 0.0
    return _within((uv * t - uw) / uu), t


def _within(share: float) -> float:
    return max(0.0, min(1.0, share))
