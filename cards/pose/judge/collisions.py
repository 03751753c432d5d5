"""The parts of a body in, the pairs that go through each other out: capsule against capsule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from cards.model.posture import Vec
from cards.pose.body.vectors import distance, mix
from cards.pose.judge.nearness import nearest
from cards.pose.picture.flesh import Part

PRESSED = 0.55  # share of their thicknesses by which two limbs may be pressed together


def collisions(flesh: Sequence[Part]) -> Iterator[tuple[str, str]]:
    """The names of parts that go through each other, though they do not grow from each other."""
    limbs = [part for part in flesh if part.name not in ("neck", "shorts")]
    for one, other in combinations(limbs, 2):
        if one.limb == other.limb or {one.name, other.name} == {"left thigh", "right thigh"}:
            continue
        if "shirt" in (one.name, other.name) and any(
            "upper arm" in p.name or "head" in p.name for p in (one, other)
        ):
            continue
        if any(_pressed(a, b) for a in _capsules(one) for b in _capsules(other)):
            yield one.name, other.name


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
