"""What lies on a thing in, a block under it in space out, and the shapes of it on the picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import hypot
from typing import NamedTuple

from cards.model.figure import Shape
from cards.model.posture import Vec
from cards.pose.body.resting import REST
from cards.pose.body.skeleton import Skeleton
from cards.pose.body.vectors import UP, add, cross, dot, scale, sub, unit
from cards.pose.picture.boldness import Boldness
from cards.pose.picture.camera import PROFILE, Camera
from cards.pose.picture.outline import commands, hull, joined
from cards.pose.picture.shapes import SOFT, line
from cards.pose.props.places import ahead

LYING = 0.2  # statures from the first to the last of what lies on it: more than that lies along it
LEAST = 0.03  # height of a thing that carries something
PAST = 0.03  # of it beyond what lies on it
_TRUNK = dict.fromkeys(
    ("back", "belly", "chest", "left side", "right side"), ("pelvis", "head")
)  # lies all along
_COMMON = ("seat", "back", "feet", "hands")
CARRIED = (
    *_COMMON,
    *(name for name in REST if name not in (*_COMMON, "air", "shoulders")),
)  # what may be on a thing


class Fault(NamedTuple):
    """What is wrong with a thing where it is."""

    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A box that stands level: the middle of its top, the way its length goes, half its length and width, height."""

    top: Vec
    way: Vec
    long: float
    wide: float
    high: float

    def corners(self, up: float) -> list[Vec]:
        """Of its level face at the height `up`, all round."""
        aside = cross(UP, self.way)
        middle = (self.top[0], self.top[1], up)
        ends = ((1, 1), (1, -1), (-1, -1), (-1, 1))
        return [
            add(middle, add(scale(self.way, a * self.long), scale(aside, b * self.wide))) for a, b in ends
        ]

    def depth(self, point: Vec) -> float:
        """How far inside the block a point is; 0 outside."""
        step = sub(point, self.top)
        runs = (self.long - abs(dot(step, self.way)), self.wide - abs(dot(step, cross(UP, self.way))))
        return max(0.0, min(*runs, -step[2], self.high + step[2]))


def under(at: Sequence[str], skeleton: Skeleton, size: tuple[float, float], high: float = 1.0) -> Block:
    """The block of that length and width under what rests on it, `high` at most, its top where they touch it.

    It lies along what is long enough for that, and else across, as a bench stands before who puts a foot on it.
    """
    top = max(LEAST, min(skeleton[name][2] - radius for place in at for name, radius in REST[place]))
    spots = [
        skeleton[name] for place in at for name in _TRUNK.get(place) or [name for name, _ in REST[place]]
    ]
    way, spread = _along(spots)
    if spread < LYING:
        way, spread = cross(UP, ahead(skeleton)), 0.0
    aside = cross(UP, way)
    middle = add(scale(way, _middle(spots, way)), scale(aside, _middle(spots, aside)))
    long = max(size[0], spread + 2 * PAST) / 2
    return Block((middle[0], middle[1], top), way, long, size[1] / 2, min(high, top))


def _along(points: Sequence[Vec]) -> tuple[Vec, float]:
    """The level way from the first point to the farthest from it, and how far that is."""
    steps = [sub(point, points[0]) for point in points]
    far = max(steps, key=lambda step: hypot(step[0], step[1]))
    return unit((far[0], far[1], 0.0)), hypot(far[0], far[1])


def _middle(points: Sequence[Vec], way: Vec) -> float:
    runs = [dot(point, way) for point in points]
    return (min(runs) + max(runs)) / 2


def fault_of_height(name: str, block: Block) -> Iterator[Fault]:
    """What is wrong with a thing that has no height."""
    if block.top[2] <= LEAST:
        hint = "lift the body by `raised`, or the hand or foot by `up` in its place"
        yield Fault(f"the {name} is flat: what is on it is on the floor", hint)


def faces(block: Block, camera: Camera, look: Boldness, tone: str = "prop") -> list[Shape]:
    """The block as one shape, with its upper face where that is seen; what is soft shows no edge."""
    inner = replace(block, long=block.long - SOFT, wide=block.wide - SOFT)
    top = inner.corners(block.top[2] - SOFT)
    bottom = inner.corners(min(block.top[2] - block.high + SOFT, block.top[2] - SOFT))
    shapes = [Shape(tone, _hull([*top, *bottom], camera))]
    if camera.above >= PROFILE and tone != "towel":
        face = _hull(top, camera)
        shapes += [Shape("mat", face), Shape("rim", face, stroke=look.line)]
    return shapes


def legs(block: Block, camera: Camera, look: Boldness) -> list[Shape]:
    """A line from each corner of the block, a little in, to the floor."""
    inner = Block(block.top, block.way, block.long * 0.82, block.wide * 0.8, block.high)
    low = block.top[2] - block.high
    feet = zip(inner.corners(low), inner.corners(0.0), strict=True)
    seen = [[camera.see(end) for end in leg] for leg in feet]
    drawn = tuple(command for leg in seen for command in line(*((s.x, s.y) for s in leg)))
    return [Shape("prop", drawn, stroke=max(0.014, look.line))]


def _hull(points: Sequence[Vec], camera: Camera) -> tuple[tuple[str, *tuple[float, ...]], ...]:
    spots = [camera.see(point) for point in points]
    return commands(joined([hull([(s.x, s.y, SOFT) for s in spots])]))
