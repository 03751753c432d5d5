"""An arrow in, the path it takes on the picture out: as a joint goes, straight beside the body, or round the trunk."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import acos, hypot, radians, sin, sqrt

from cards.model.illustration import Arrow
from cards.model.posture import ORIGIN, SIDES, Vec
from cards.pose.body import proportions
from cards.pose.body.skeleton import Skeleton
from cards.pose.body.solve import Solved
from cards.pose.body.vectors import STILL, Turn, about_z, add, at, dot, mix, norm, scale, sub, unit
from cards.pose.picture.boldness import Boldness
from cards.pose.picture.camera import Camera
from cards.pose.picture.curves import Point
from cards.pose.picture.layers import Disc

CHAINS = {
    "leg": ("hip", "knee", "ankle", "heel", "ball", "toe"),
    "arm": ("shoulder", "elbow", "wrist", "hand"),
}
SAMPLES = 20
FLOOR_GAP, OVER_FOOT = 0.03, 0.075
THICK = {"knee": proportions.SHIN_R[0], "elbow": proportions.UPPER_ARM_R[1], "hand": proportions.HAND_R[1]}
BOTH = 2.3  # heads' lengths an arrow with two of them has at least
ONE = 1.5  # ... and with one
STRETCHED = 1.6  # times its length that an arrow may be drawn for its second head to have room
ASKEW = 0.2  # how much of a push must run across the picture, and not towards the viewer
LEAST_PATH = 0.012  # statures a joint goes on the picture for an arrow to follow it


def followed(arrow: Arrow, before: Solved | None, now: Solved, camera: Camera) -> list[Point]:
    """The path of the arrow's joint on the picture from the frame before; none from nowhere."""
    return _followed(arrow, before.skeleton, now.skeleton, camera) if before else []


def length(path: Sequence[Point]) -> float:
    return sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(path))


def _swept(a: Vec, b: Vec, t: float) -> Vec:
    """Between two bone vectors: the turn from one to the other along the shortest way."""
    la, lb = norm(a), norm(b)
    ua, ub = unit(a), unit(b)
    angle = acos(max(-1.0, min(1.0, dot(ua, ub))))
    if angle < 1e-4 or angle > 3.13:
        return mix(a, b, t)
    swept = add(scale(ua, sin((1 - t) * angle) / sin(angle)), scale(ub, sin(t * angle) / sin(angle)))
    return scale(swept, la + (lb - la) * t)


def _chain(of: str) -> list[str]:
    """The joints from the trunk out to `of`."""
    side, _, joint = of.partition(" ")
    for chain in CHAINS.values():
        if joint in chain:
            upto = chain.index(joint)
            names = [*chain[: min(upto, 2) + 1], *([joint] if upto > 2 else [])]
            return [f"{side} {name}" for name in names]
    return [of]


def _journey(of: str, before: Skeleton, now: Skeleton) -> list[tuple[Vec, Vec]]:
    """(where the joint hangs from the trunk, where the joint is) on its way."""
    chain = _chain(of)
    steps = []
    for i in range(SAMPLES + 1):
        t = i / SAMPLES
        root = point = mix(before[chain[0]], now[chain[0]], t)
        for a, b in pairwise(chain):
            point = add(point, _swept(sub(before[b], before[a]), sub(now[b], now[a]), t))
        steps.append((root, point))
    return steps


def _followed(arrow: Arrow, before: Skeleton, now: Skeleton, camera: Camera) -> list[Point]:
    """The path on the picture, moved out beyond the limb that makes it."""
    side, _, joint = arrow.of.partition(" ")
    ends = ("heel", "toe", "ankle") if joint in CHAINS["leg"][2:] else (joint,)
    over = [
        max(_far(s, side, end, arrow.of, camera) for end in ends) + THICK.get(joint, 0.0)
        if side in SIDES
        else 0.0
        for s in (before, now)
    ]
    path = []
    for i, (root, point) in enumerate(_journey(arrow.of, before, now)):
        out = over[0] + (over[1] - over[0]) * i / SAMPLES + arrow.away
        centre, spot = camera.see(root), camera.see(point)
        dx, dy = spot.x - centre.x, spot.y - centre.y
        size = hypot(dx, dy) or 1.0
        path.append((spot.x + dx / size * out, spot.y + dy / size * out))
    if arrow.of == "head":  # from where the head was to where it is, and over neither
        return _between(path, proportions.HEAD_R + arrow.away)
    return _above_floor(path, _floor_gap(path, now, camera)) if camera.above < 30 else path


def _floor_gap(path: list[Point], now: Skeleton, camera: Camera) -> float:
    """How far over the floor a path stays: over the ankle of a foot that stands in its way."""
    left, right = min(x for x, _ in path), max(x for x, _ in path)
    feet = [now[f"{side} ankle"] for side in SIDES]
    inside = any(left < camera.see(foot).x < right and foot[2] < 2 * proportions.ANKLE for foot in feet)
    return OVER_FOOT if inside else FLOOR_GAP


def _between(path: list[Point], room: float) -> list[Point]:
    """The straight way from end to end, `room` away from both where it is long enough."""
    a, b = path[0], path[-1]
    far = hypot(b[0] - a[0], b[1] - a[1]) or 1.0
    share = min(room / far, 0.3)
    return [(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t) for t in (share, 0.5, 1 - share)]


def _above_floor(path: list[Point], gap: float) -> list[Point]:
    """The path squeezed, where it would run into the floor, so that its lowest point is that far over it."""
    top, low = min(y for _, y in path), max(y for _, y in path)
    if low <= -gap or low - top < 1e-6 or top > -gap:
        return path
    share = (-gap - top) / (low - top)
    return [(x, top + (y - top) * share) for x, y in path]


def _far(skeleton: Skeleton, side: str, end: str, of: str, camera: Camera) -> float:
    """How much farther from the limb's root an end lies than the joint that is followed."""
    root, joint, tip = (camera.see(skeleton[name]) for name in (_chain(of)[0], of, f"{side} {end}"))
    return max(0.0, hypot(tip.x - root.x, tip.y - root.y) - hypot(joint.x - root.x, joint.y - root.y))


def pushed(arrow: Arrow, now: Solved, camera: Camera, look: Boldness, discs: Sequence[Disc]) -> list[Point]:
    """A straight arrow the way the body moves; it begins where that way leaves the body, or `at` beside it.

    Both are said as on the floor: ahead is where the figure faces, up is up.
    """
    skeleton, faces = now.skeleton, _faces(now)
    start = at(skeleton[arrow.of], faces, arrow.at)
    spot, tip = camera.see(start), camera.see(at(start, faces, arrow.way))
    dx, dy = tip.x - spot.x, tip.y - spot.y
    size = hypot(dx, dy) or 1.0
    dx, dy = dx / size, dy / size
    out = _leaves((spot.x, spot.y), (dx, dy), discs) + arrow.away if arrow.at == ORIGIN else 0.0
    length = max(arrow.length, look.arrowhead * BOTH) if arrow.both else arrow.length
    return [(spot.x + dx * (out + length * t), spot.y + dy * (out + length * t)) for t in (0.0, 0.5, 1.0)]


def _faces(now: Solved) -> Turn:
    """How the figure would stand on the floor."""
    return about_z(STILL, now.posture.angle("heading")[0])


def _leaves(start: Point, way: Point, discs: Sequence[Disc]) -> float:
    """How far from `start` the way comes out of the body."""
    spans = []
    for spot, radius in discs:
        along_way = (spot.x - start[0]) * way[0] + (spot.y - start[1]) * way[1]
        aside = (spot.x - start[0]) * way[1] - (spot.y - start[1]) * way[0]
        if abs(aside) < radius:
            half = sqrt(radius * radius - aside * aside)
            spans.append((along_way - half, along_way + half))
    end = 0.0
    for first, last in sorted(spans):
        if first <= end + 0.02:
            end = max(end, last)
    return end


def goes(arrow: Arrow, before: Solved | None, now: Solved, camera: Camera) -> bool:
    """Whether an arrow has a way to go on the picture."""
    if arrow.kind == "circle":
        return arrow.radius * abs(radians(arrow.end - arrow.start)) > LEAST_PATH
    if arrow.kind == "follow":
        return length(followed(arrow, before, now, camera)) > LEAST_PATH
    tip = camera.see(at((0.0, 0.0, 0.0), _faces(now), arrow.way))
    return arrow.length > LEAST_PATH and hypot(tip.x, tip.y) > ASKEW


def too_short(arrow: Arrow, before: Solved | None, now: Solved, camera: Camera, look: Boldness) -> bool:
    """Whether an arrow that should have two heads has no room for them."""
    short = STRETCHED * length(followed(arrow, before, now, camera)) < BOTH * look.arrowhead
    return arrow.kind == "follow" and bool(arrow.both) and short


def at_least(path: list[Point], least: float) -> list[Point]:
    """The path made longer about its middle, where it is too short for its heads."""
    share = least / length(path)
    x, y = (sum(value) / len(path) for value in zip(*path, strict=True))
    return [(x + (a - x) * share, y + (b - y) * share) for a, b in path] if share > 1 else path
