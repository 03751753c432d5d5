"""A frame and its skeleton in, what stands round the body out: the floor, and the things that come to the body."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cards.model.figure import Shape
from cards.model.illustration import Frame, Prop
from cards.model.posture import SIDES, Vec
from cards.pose.body.skeleton import Skeleton
from cards.pose.body.solve import Solved
from cards.pose.body.vectors import add, scale
from cards.pose.picture.boldness import Boldness
from cards.pose.picture.camera import PROFILE, Camera
from cards.pose.picture.curves import Box, bounds
from cards.pose.picture.shapes import line
from cards.pose.placed import Placed
from cards.pose.props.kinds import KINDS
from cards.pose.props.prop import Kind, Setting

Where = Mapping[Prop, Placed]
SPOT = (0.20, 0.02)  # half-width, and least half-height, of the floor that is seen under the feet
SHADOW = (0.15, 0.014)  # the same of the shadow of somebody in the air
UP_ON = 0.16  # statures: feet that are higher do not stand on the floor
AIR = "air"
ROUND = 0.5523  # of a quarter circle as a Bézier curve


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the body covers, and what covers the body."""

    behind: tuple[Shape, ...]
    before: tuple[Shape, ...]


def settings(
    frame: Frame, where: Where, camera: Camera, look: Boldness, box: Box = (0.0, 0.0, 0.0, 0.0)
) -> list[tuple[Kind, Setting]]:
    """The things of a frame, each where it is; `box` is the ink of the body."""
    return [
        (KINDS[prop.kind], Setting(prop.at, where[prop].by, camera, look, box, where[prop].beside))
        for prop in frame.props
    ]


def surroundings(
    frame: Frame, solved: Solved, where: Where, box: Box, camera: Camera, look: Boldness
) -> Surroundings:
    skeleton = solved.skeleton
    things = settings(frame, where, camera, look, box)
    behind = [kind.behind(setting) for kind, setting in things]
    if camera.above < PROFILE:
        ground = [_floor(things, behind, box, look)]
    else:
        ground = _mats(things) or ([] if AIR in solved.posture.rest else _spot(skeleton, camera))
    if AIR in solved.posture.rest:
        ground.append(_shadow(skeleton, camera))
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


def _spot(skeleton: Skeleton, camera: Camera) -> list[Shape]:
    """The spot of floor under the feet, seen from a little above; none where both are up on something."""
    if min(skeleton[f"{side} heel"][2] for side in SIDES) > UP_ON:
        return []
    feet = [skeleton[f"{side} {joint}"] for side in SIDES for joint in ("heel", "toe")]
    centre = scale(add(add(feet[0], feet[1]), add(feet[2], feet[3])), 0.25)
    return [_oval("mat", (centre[0], centre[1], 0.0), SPOT, camera)]


def _shadow(skeleton: Skeleton, camera: Camera) -> Shape:
    """What is under somebody in the air, on the floor."""
    x, y, _up = skeleton["pelvis"]
    return _oval("floor", (x, y, 0.0), SHADOW, camera)


def _oval(tone: str, centre: Vec, size: tuple[float, float], camera: Camera) -> Shape:
    """A level round of that half-width, and least half-height, about a point."""
    spot = camera.see(centre)
    width, tall = size[0], max(size[1], size[0] * abs(camera.near[2]))
    x, y, k = spot.x, spot.y, ROUND
    return Shape(
        tone,
        (
            ("M", round(x + width, 4), round(y, 4)),
            ("C", x + width, y + tall * k, x + width * k, y + tall, x, y + tall),
            ("C", x - width * k, y + tall, x - width, y + tall * k, x - width, y),
            ("C", x - width, y - tall * k, x - width * k, y - tall, x, y - tall),
            ("C", x + width * k, y - tall, x + width, y - tall * k, x + width, y),
            ("Z",),
        ),
    )
