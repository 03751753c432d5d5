"""Arrows in, shapes out: the path a joint takes between two frames, a push beside the body, a turn about the trunk."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import acos, cos, hypot, radians, sin, sqrt

from cards.model.figure import Command, Shape
from cards.model.illustration import Arrow
from cards.model.posture import ORIGIN, SIDES, Vec
from cards.pose.body import proportions
from cards.pose.body.skeleton import Skeleton
from cards.pose.body.solve import Solved
from cards.pose.body.vectors import STILL, UP, about_z, add, along, at, dot, mix, norm, scale, sub, unit
from cards.pose.picture.boldness import Boldness
from cards.pose.picture.camera import Camera
from cards.pose.picture.layers import Disc
from cards.pose.picture.outline import Point

CHAINS = {
    "leg": ("hip", "knee", "ankle", "heel", "ball", "toe"),
    "arm": ("shoulder", "elbow", "wrist", "hand"),
}
SAMPLES = 20
FLOOR_GAP = 0.03
BOTH = 2.3  # heads' lengths an arrow with two of them has at least
ONE = 1.5  # ... and with one
STRETCHED = 1.6  # times its length that an arrow may be drawn for its second head to have room
LEAST_PATH = 0.012  # statures a joint goes on the picture for an arrow to follow it
THICK = {"knee": proportions.SHIN_R[0], "elbow": proportions.UPPER_ARM_R[1], "hand": proportions.HAND_R[1]}


def draw_arrow(
    arrow: Arrow, now: Solved, before: Solved | None, camera: Camera, look: Boldness, discs: Sequence[Disc]
) -> tuple[list[Shape], list[Shape]]:
    """(what lies behind the body, what lies before it)."""
    if arrow.kind == "circle":
        return _turn(arrow, now.skeleton, camera, look)
    if arrow.kind == "push":
        return [], _pointed(_push(arrow, now, camera, look, discs), look, arrow.both)
    path = followed(arrow, before, now, camera)
    if _length(path) <= LEAST_PATH:
        return [], []
    both = arrow.both and not too_short(arrow, before, now, camera, look)
    least = (BOTH if both else ONE) * look.arrowhead
    return _pointed(_at_least(path, least), look, both), []


def followed(arrow: Arrow, before: Solved | None, now: Solved, camera: Camera) -> list[Point]:
    """The path of the arrow's joint on the picture from the frame before; none from nowhere."""
    return _followed(arrow, before.skeleton, now.skeleton, camera) if before else []


def goes(arrow: Arrow, before: Solved | None, now: Solved, camera: Camera) -> bool:
    """Whether the joint an arrow follows moves on the picture, so that there is a path to draw."""
    return arrow.kind != "follow" or _length(followed(arrow, before, now, camera)) > LEAST_PATH


def too_short(arrow: Arrow, before: Solved | None, now: Solved, camera: Camera, look: Boldness) -> bool:
    """Whether an arrow that should have two heads has no room for them."""
    short = STRETCHED * _length(followed(arrow, before, now, camera)) < BOTH * look.arrowhead
    return arrow.kind == "follow" and bool(arrow.both) and short


def _at_least(path: list[Point], least: float) -> list[Point]:
    """The path made longer about its middle, where it is too short for its heads."""
    share = least / _length(path)
    x, y = (sum(value) / len(path) for value in zip(*path, strict=True))
    return [(x + (a - x) * share, y + (b - y) * share) for a, b in path] if share > 1 else path


def _length(path: Sequence[Point]) -> float:
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
    return _above_floor(path) if camera.above < 30 else path


def _between(path: list[Point], room: float) -> list[Point]:
    """The straight way from end to end, `room` away from both where it is long enough."""
    a, b = path[0], path[-1]
    far = hypot(b[0] - a[0], b[1] - a[1]) or 1.0
    share = min(room / far, 0.3)
    return [(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t) for t in (share, 0.5, 1 - share)]


def _above_floor(path: list[Point]) -> list[Point]:
    """The path squeezed, where it would run into the floor, so that its lowest point is just over it."""
    top, low = min(y for _, y in path), max(y for _, y in path)
    if low <= -FLOOR_GAP or low - top < 1e-6:
        return path
    share = (min(-FLOOR_GAP, low) - top) / (low - top)
    return [(x, top + (y - top) * share) for x, y in path]


def _far(skeleton: Skeleton, side: str, end: str, of: str, camera: Camera) -> float:
    """How much farther from the limb's root an end lies than the joint that is followed."""
    root, joint, tip = (camera.see(skeleton[name]) for name in (_chain(of)[0], of, f"{side} {end}"))
    return max(0.0, hypot(tip.x - root.x, tip.y - root.y) - hypot(joint.x - root.x, joint.y - root.y))


def _push(arrow: Arrow, now: Solved, camera: Camera, look: Boldness, discs: Sequence[Disc]) -> list[Point]:
    """A straight arrow the way the body moves; it begins where that way leaves the body, or `at` beside it.

    Both are said as on the floor: ahead is where the figure faces, up is up.
    """
    skeleton, heading = now.skeleton, now.posture.angle("heading")[0]
    faces = about_z(STILL, heading)
    start = at(skeleton[arrow.of], faces, arrow.at)
    spot, tip = camera.see(start), camera.see(at(start, faces, arrow.way))
    dx, dy = tip.x - spot.x, tip.y - spot.y
    size = hypot(dx, dy) or 1.0
    dx, dy = dx / size, dy / size
    out = _leaves((spot.x, spot.y), (dx, dy), discs) + arrow.away if arrow.at == ORIGIN else 0.0
    length = max(arrow.length, look.arrowhead * BOTH) if arrow.both else arrow.length
    return [(spot.x + dx * (out + length * t), spot.y + dy * (out + length * t)) for t in (0.0, 0.5, 1.0)]


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


def _turn(
    arrow: Arrow, skeleton: Skeleton, camera: Camera, look: Boldness
) -> tuple[list[Shape], list[Shape]]:
    """A level ring about a point of the trunk, its far part behind the body."""
    centre = along(skeleton[arrow.of], UP, arrow.away)
    steps = max(8, int(abs(arrow.end - arrow.start) / 10))
    ring = []
    for i in range(steps + 1):
        angle = radians(arrow.start + (arrow.end - arrow.start) * i / steps)
        ring.append(add(centre, scale((cos(angle), sin(angle), 0.0), arrow.radius)))
    spots = [camera.see(point) for point in ring]
    middle = camera.see(centre).depth
    runs: list[tuple[bool, list[Point]]] = []
    for spot in spots:
        near = spot.depth >= middle - 1e-9
        if not runs or runs[-1][0] != near:
            runs.append((near, runs[-1][1][-1:] if runs else []))
        runs[-1][1].append((spot.x, spot.y))
    behind: list[Shape] = []
    front: list[Shape] = []
    for i, (near, points) in enumerate(runs):
        last = i == len(runs) - 1
        drawn = _pointed(points, look, arrow.both and i == 0, last) if len(points) > 1 else []
        (front if near else behind).extend(drawn)
    return behind, front


def _pointed(path: list[Point], look: Boldness, both: bool | None = False, head: bool = True) -> list[Shape]:
    """A round-ended shaft with its head, or two."""
    size = look.arrowhead
    shapes: list[Shape] = []
    shaft = path
    if head:
        shaft, tip = _shortened(shaft, size * 0.75)
        shapes.append(_head(shaft[-1], tip, size))
    if both:
        back, tip = _shortened(shaft[::-1], size * 0.75)
        shaft = back[::-1]
        shapes.append(_head(shaft[0], tip, size))
    return [Shape("arrow", tuple(_through(_thinned(shaft))), stroke=look.shaft), *shapes]


def _shortened(path: list[Point], by: float) -> tuple[list[Point], Point]:
    """The path without its last stretch of length `by`, and where it went."""
    tip, kept = path[-1], list(path)
    while len(kept) > 2 and hypot(kept[-1][0] - tip[0], kept[-1][1] - tip[1]) < by:
        kept.pop()
    a = kept[-1]
    gap = hypot(a[0] - tip[0], a[1] - tip[1])
    if gap > by:
        share = (gap - by) / gap
        kept.append((a[0] + (tip[0] - a[0]) * share, a[1] + (tip[1] - a[1]) * share))
    return kept, tip


def _head(base: Point, tip: Point, size: float) -> Shape:
    dx, dy = tip[0] - base[0], tip[1] - base[1]
    far = hypot(dx, dy) or 1.0
    dx, dy = dx / far, dy / far
    back = (tip[0] - dx * size, tip[1] - dy * size)
    wide = size * 0.52
    corners = [
        tip,
        (back[0] - dy * wide, back[1] + dx * wide),
        (back[0] + dx * size * 0.22, back[1] + dy * size * 0.22),
        (back[0] + dy * wide, back[1] - dx * wide),
    ]
    drawn: list[Command] = [("M", *_round(corners[0])), *(("L", *_round(c)) for c in corners[1:]), ("Z",)]
    return Shape("arrow", tuple(drawn))


def _thinned(path: list[Point]) -> list[Point]:
    """At most six points: a smooth curve needs no more."""
    step = max(1, -(-(len(path) - 1) // 5))
    return [*path[:-1:step], path[-1]]


def _through(points: list[Point]) -> list[Command]:
    """A smooth curve through the points (Catmull-Rom)."""
    drawn: list[Command] = [("M", *_round(points[0]))]
    for i in range(len(points) - 1):
        p0, p1, p2 = points[max(i - 1, 0)], points[i], points[i + 1]
        p3 = points[min(i + 2, len(points) - 1)]
        a = (p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6)
        b = (p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6)
        drawn.append(("C", *_round(a), *_round(b), *_round(p2)))
    return drawn


def _round(point: Point) -> Point:
    return (round(point[0], 4), round(point[1], 4))
