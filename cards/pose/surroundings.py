"""What stands round the body out of a frame and its skeleton: floor, mat, wall, pad, towel. Props come to the body."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot

from cards.model.figure import Command, Shape
from cards.model.illustration import Frame, Prop
from cards.model.posture import SIDES, Vec
from cards.pose.body import proportions
from cards.pose.body.skeleton import Skeleton
from cards.pose.body.vectors import add, along, dot, mix, scale, sub, unit
from cards.pose.picture.boldness import Boldness
from cards.pose.picture.camera import Camera
from cards.pose.picture.outline import Circle, Point, bounds, commands, hull, joined
from cards.pose.props.old import BEFORE, BEHIND, draw_prop

PROFILE = 5.0  # degrees: a camera lower than this sees the floor as a line
Box = tuple[float, float, float, float]
MAT = (1.08, 0.36)  # a mat's true size: open arms reach beyond it, and so it is known as a mat from above too
UPRIGHT = 0.8  # rise of the pelvis's own axis from which somebody sits, however far the trunk is folded
RIM = 0.03  # of mat round what lies on it
WALL = 0.03  # thickness in the picture
FACE = (0.22, 0.66)  # half the width and the height, at least, of a wall that is seen from above
NEAR = 0.10  # of a wall: what is as near stands before it ...
LEANT_ON = 0.4  # height from which who touches a wall stands at it, and it is seen over the head
PAST = 0.08  # ... and the wall goes on so far beyond it


def behind(frame: Frame, skeleton: Skeleton, box: Box, camera: Camera, look: Boldness) -> list[Shape]:
    """Floor, mat and wall, which the body covers."""
    things: list[Shape] = []
    for prop in frame.props:
        if prop.kind == "wall":
            flat = camera.above < PROFILE
            things += (
                [_wall(prop, skeleton, box, camera)] if flat else _wall_face(prop, skeleton, camera, look)
            )
        elif prop.kind in BEHIND:
            things += draw_prop(prop, skeleton, camera, look)
    if camera.above < PROFILE:
        return [_floor(frame, skeleton, _round_all(box, things), camera, look), *things]
    if any(prop.kind == "mat" for prop in frame.props):
        return [*_mat(skeleton, camera, look), *things]
    return [_ground(skeleton, camera), *things]


def _round_all(box: Box, things: Sequence[Shape]) -> Box:
    boxes = [box, *(bounds([thing.commands], thing.stroke / 2) for thing in things if thing.tone != "wall")]
    return min(b[0] for b in boxes), box[1], max(b[2] for b in boxes), box[3]


def before(frame: Frame, skeleton: Skeleton, camera: Camera, look: Boldness) -> list[Shape]:
    """What lies over the body: towel, strap, band, dumbbells."""
    kinds = [prop for prop in frame.props if prop.kind in BEFORE]
    return [shape for prop in kinds for shape in draw_prop(prop, skeleton, camera, look)]


def _line(*points: Point) -> tuple[Command, ...]:
    first, *rest = [(round(x, 4), round(y, 4)) for x, y in points]
    return (("M", *first), *(("L", *point) for point in rest))


def _floor(frame: Frame, skeleton: Skeleton, box: Box, camera: Camera, look: Boldness) -> Shape:
    left, right = box[0] - 0.02, box[2] + 0.02
    for prop in frame.props:
        if prop.kind == "wall":
            x, sign = _wall_at(prop, skeleton, camera)
            left, right = (left, x + WALL) if sign > 0 else (x - WALL, right)
    y = look.line / 2
    return Shape("floor", _line((left, y), (right, y)), stroke=look.line)


def _along_body(skeleton: Skeleton) -> tuple[Vec, Vec]:
    """(the middle of the mat, the way it lies): along the body where that lies, else the way it faces."""
    head, pelvis = skeleton["head"], skeleton["pelvis"]
    level = (pelvis[0] - head[0], pelvis[1] - head[1], 0.0)
    if hypot(level[0], level[1]) > 0.25 and skeleton.turns["pelvis"][2][2] < UPRIGHT:
        way = unit(level)
        return (head[0] + way[0] * 0.44, head[1] + way[1] * 0.44, 0.0), way
    ahead = skeleton.turns["pelvis"][0]
    way = unit((ahead[0], ahead[1], 0.0))
    return (pelvis[0] + way[0] * 0.26, pelvis[1] + way[1] * 0.26, 0.0), way


def _mat(skeleton: Skeleton, camera: Camera, look: Boldness) -> list[Shape]:
    middle, way = _along_body(skeleton)
    aside = (-way[1], way[0], 0.0)
    (back, ahead), (right, left) = ((-size / 2, size / 2) for size in MAT)
    steps = [sub(point, middle) for point in skeleton.joints.values()]
    runs = [dot(step, way) for step in steps]
    shift = min(0.0, min(runs) - RIM - back)  # where arms reach past the head, the mat moves up with them
    back, ahead = back + shift, max(ahead + shift, max(runs) + RIM)
    corners = [
        add(middle, add(scale(way, x), scale(aside, y)))
        for x, y in ((back, right), (ahead, right), (ahead, left), (back, left))
    ]
    spots = [camera.see(corner) for corner in corners]
    radius = 0.02
    circles: list[Circle] = [(s.x, s.y, radius) for s in spots]
    sheet = commands(joined([hull(circles)]))
    ends = [
        _line(
            *(
                (s.x, s.y)
                for s in (
                    camera.see(mix(corners[a], corners[b], t)),
                    camera.see(mix(corners[d], corners[c], t)),
                )
            )
        )
        for a, b, c, d in ((0, 1, 2, 3),)
        for t in (0.045, 0.955)
    ]
    return [
        Shape("mat", sheet),
        Shape("rim", sheet, stroke=look.line),
        *(Shape("rim", end, stroke=look.line) for end in ends),
    ]


def _ground(skeleton: Skeleton, camera: Camera) -> Shape:
    """The spot of floor under the feet, seen from a little above."""
    feet = [skeleton[f"{side} {joint}"] for side in SIDES for joint in ("heel", "toe")]
    centre = scale(add(add(feet[0], feet[1]), add(feet[2], feet[3])), 0.25)
    spot = camera.see((centre[0], centre[1], 0.0))
    width = 0.20
    tall = max(0.02, width * abs(camera.near[2]))
    k = 0.5523
    x, y = spot.x, spot.y
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


def _touched(prop: Prop, skeleton: Skeleton) -> tuple[Vec, float]:
    """(the part of the body that touches the wall, its half-width)."""
    name = prop.at[0]
    if name == "back":
        return skeleton["upper back"], 0.0
    if name == "hands":
        return mix(skeleton["left hand"], skeleton["right hand"], 0.5), proportions.HAND_R[1]
    return skeleton[name.replace("foot", "heel")], proportions.TOE_R


def _wall_at(prop: Prop, skeleton: Skeleton, camera: Camera) -> tuple[float, float]:
    """(x of the wall's face on the picture, which way it goes on): just beyond the part that touches it."""
    point, radius = _touched(prop, skeleton)
    spot = camera.see(point)
    sign = 1.0 if spot.x > camera.see(skeleton["pelvis"]).x else -1.0
    if prop.at[0] == "back":
        sign = -1.0 if camera.see(skeleton["chest front"]).x > spot.x else 1.0
    return spot.x + sign * radius, sign


def _wall(prop: Prop, skeleton: Skeleton, box: Box, camera: Camera) -> Shape:
    x, sign = _wall_at(prop, skeleton, camera)
    far, top = x + sign * WALL, min(-0.62, box[1] - 0.03)
    return Shape("wall", (*_line((x, 0.0), (far, 0.0), (far, top), (x, top)), ("Z",)))


def wall_plane(prop: Prop, skeleton: Skeleton) -> tuple[Vec, Vec, Vec]:
    """(where the body touches the wall, the way to it, the way along it): square to the body."""
    point, radius = _touched(prop, skeleton)
    ahead = skeleton.turns["pelvis"][0]
    ahead = unit((ahead[0], ahead[1], 0.0))
    step = sub(point, skeleton["pelvis"])
    axes = (ahead, (-ahead[1], ahead[0], 0.0))
    axis = max(axes, key=lambda way: abs(dot(step, way)))
    axis = scale(axis, 1.0 if dot(step, axis) > 0 else -1.0)
    return along(point, axis, radius), axis, (-axis[1], axis[0], 0.0)


def _wall_face(prop: Prop, skeleton: Skeleton, camera: Camera, look: Boldness) -> list[Shape]:
    """The wall seen from above the floor: a sheet that reaches past all that is near it."""
    foot, axis, side = wall_plane(prop, skeleton)
    steps = [sub(point, foot) for point in skeleton.joints.values()]
    near = [step for step in steps if abs(dot(step, axis)) < NEAR]
    wide = max(FACE[0], *(abs(dot(step, side)) + PAST for step in near))
    high = skeleton["head"][2] + PAST if foot[2] > LEANT_ON else 0.0
    tall = max(FACE[1], high, *(foot[2] + step[2] + PAST for step in near))
    corners = ((-wide, 0.0), (wide, 0.0), (wide, tall), (-wide, tall))
    spots = [camera.see(along((foot[0], foot[1], up), side, aside)) for aside, up in corners]
    sheet = commands(joined([hull([(s.x, s.y, 0.006) for s in spots])]))
    return [Shape("mat", sheet), Shape("rim", sheet, stroke=look.line)]
