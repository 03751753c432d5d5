"""A frame and its skeleton in, what stands round the body out: the floor, and the things that come to the body."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cards.model.figure import Shape
from cards.model.illustration import Frame
from cards.model.posture import SIDES
from cards.pose.body.skeleton import Skeleton
from cards.pose.body.vectors import add, scale
from cards.pose.picture.boldness import Boldness
from cards.pose.picture.camera import PROFILE, Camera
from cards.pose.picture.curves import Box, bounds
from cards.pose.picture.shapes import line
from cards.pose.props.kinds import KINDS
from cards.pose.props.prop import Kind, Setting

SPOT = (0.20, 0.02)  # half-width, and least half-height, of the floor that is seen under the feet
ROUND = 0.5523  # of a quarter circle as a Bézier curve


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the body covers, and what covers the body."""

    behind: tuple[Shape, ...]
    before: tuple[Shape, ...]


def settings(
    frame: Frame, skeleton: Skeleton, camera: Camera, look: Boldness, box: Box = (0.0, 0.0, 0.0, 0.0)
) -> list[tuple[Kind, Setting]]:
    """The things of a frame, each where it is; `box` is the ink of the body."""
    return [(KINDS[prop.kind], Setting(prop.at, skeleton, camera, look, box)) for prop in frame.props]


def surroundings(frame: Frame, skeleton: Skeleton, box: Box, camera: Camera, look: Boldness) -> Surroundings:
    things = settings(frame, skeleton, camera, look, box)
    behind = [kind.behind(setting) for kind, setting in things]
    if camera.above < PROFILE:
        ground = [_floor(things, behind, box, look)]
    else:
        ground = _mats(things) or [_spot(skeleton, camera)]
    before = [shape for kind, setting in things for shape in kind.before(setting)]
    return Surroundings((*ground, *(shape for shapes in behind for shape in shapes)), tuple(before))


def _floor(
    things: Sequence[tuple[Kind, Setting]], behind: Sequence[Sequence[Shape]], box: Box, look: Boldness
) -> Shape:
    """A line under the body and what stands beside it, to the wall where there is one."""
    beside = [
        s for (kind, _), drawn in zip(things, behind, strict=True) if not kind.ends_floor for s in drawn
    ]
    boxes = [box, *(bounds([shape.commands], shape.stroke / 2) for shape in beside)]
    left, right = min(b[0] for b in boxes) - 0.02, max(b[2] for b in boxes) + 0.02
    for kind, setting in things:
        if kind.ends_floor:
            x, sign = kind.ends_floor(setting)
            left, right = (left, x) if sign > 0 else (x, right)
    y = look.line / 2
    return Shape("floor", line((left, y), (right, y)), stroke=look.line)


def _mats(things: Sequence[tuple[Kind, Setting]]) -> list[Shape]:
    """What lies under all of the body, as the first thing that does has it."""
    return next((kind.ground(setting) for kind, setting in things if kind.ground), [])


def _spot(skeleton: Skeleton, camera: Camera) -> Shape:
    """The spot of floor under the feet, seen from a little above."""
    feet = [skeleton[f"{side} {joint}"] for side in SIDES for joint in ("heel", "toe")]
    centre = scale(add(add(feet[0], feet[1]), add(feet[2], feet[3])), 0.25)
    spot = camera.see((centre[0], centre[1], 0.0))
    width, tall = SPOT[0], max(SPOT[1], SPOT[0] * abs(camera.near[2]))
    x, y, k = spot.x, spot.y, ROUND
    return Shape(
        "mat",
        (
            ("M", round(x + width, 4), round(y, 4)),
            ("C", x + width, y + tall * k, x + width * k, y + tall, x, y + tall),
            ("C", x - width * k, y + tall, x - width, y + tall * k, x - width, y),
            ("C", x - width, y - tall * k, x - width * k, y - tall, x, y - tall),
            ("C", x + width * k, y - tall, x + width, y - tall * k, x + width, y),
            ("Z",),
        ),
    )
