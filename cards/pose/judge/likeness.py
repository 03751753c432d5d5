"""Two illustrations in, how much their pictures differ out: what looks alike must be told apart by something."""

from __future__ import annotations

import pathops

from cards.model.illustration import Illustration
from cards.pose.picture.boldness import boldness
from cards.pose.picture.camera import Camera
from cards.pose.picture.flesh import parts
from cards.pose.picture.layers import piece
from cards.pose.picture.outline import area, hull, joined, loops, within
from cards.pose.solved import solved_frames

ALIKE = 0.35  # share of difference under which two silhouettes look alike
STATURE = 60


def difference(one: Illustration, other: Illustration) -> float:
    """How much of the two last postures' silhouettes, middle on middle, is not in both: 0 equal, 1 nothing shared."""
    a, b = _silhouette(one), _silhouette(other)
    shared = _size(within(a, b))
    return 1 - shared / (_size(a) + _size(b) - shared)


def told_apart(one: Illustration, other: Illustration) -> bool:
    """Whether arrows, props, or another number or start of frames tell two pictures apart."""
    marks = [
        (len(i.frames), [a.kind + a.of for a in i.frames[-1].arrows], [p.kind for p in i.frames[-1].props])
        for i in (one, other)
    ]
    return marks[0] != marks[1]


def _silhouette(illustration: Illustration) -> pathops.Path:
    frame, solved, look = illustration.frames[-1], solved_frames(illustration)[-1], boldness(STATURE)
    camera = Camera(frame.around, frame.above)
    groups = [g for part in parts(solved.skeleton, look) for g in piece(part, "figure", camera).groups]
    xs = [x + s * r for group in groups for x, _, r in group for s in (-1, 1)]
    ys = [y + s * r for group in groups for _, y, r in group for s in (-1, 1)]
    middle = ((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2)
    return joined(hull([(x - middle[0], y - middle[1], r) for x, y, r in group]) for group in groups)


def _size(path: pathops.Path) -> float:
    return abs(sum(area(loop) for loop in loops(path)))
