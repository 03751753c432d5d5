"""A wall: a line where the floor is one, else a sheet that reaches past all that is near it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cards.messages import message as _
from cards.model.figure import Phrase, Shape
from cards.model.posture import Vec
from cards.pose.body import proportions
from cards.pose.body.skeleton import Skeleton
from cards.pose.body.vectors import UP, along, cross, dot, mix, scale, sub
from cards.pose.picture.camera import PROFILE
from cards.pose.picture.outline import commands, hull, joined
from cards.pose.picture.shapes import line
from cards.pose.props.places import ahead, points, sided
from cards.pose.props.prop import At, Kind, Setting
from cards.pose.props.solid import Fault

THICK = 0.03  # in the picture
LEAST_HIGH, OVER = 0.62, 0.03  # its height as a line, at least, and over the body
FACE = (0.22, 0.66)  # half the width and the height, at least, of a sheet
NEAR = 0.10  # of a wall: what is as near stands before it ...
PAST = 0.08  # ... and the wall goes on so far beyond it
LEANT_ON = 0.4  # height from which who touches a wall stands at it, and it is seen over the head
EDGE_ON = 0.5  # how much of the way to a wall must run across the picture for it to be drawn as a line
_BY_FLESH = {
    "feet": proportions.BALL_R,
    "heels": proportions.HEEL_R,
    "elbows": proportions.UPPER_ARM_R[1],
    "forearms": proportions.FOREARM_R[0],
    "seat": 0.05,
    "head": proportions.HEAD_R,
    "shoulder": 0.03,
    "forearm": proportions.FOREARM_R[0],
}


def _touched(at: At, skeleton: Skeleton) -> tuple[Vec, float]:
    """(the part of the body that touches the wall, its half-width)."""
    name = at[0]
    if name == "back":
        return skeleton["upper back"], 0.0
    if name == "hands":
        return mix(skeleton["left hand"], skeleton["right hand"], 0.5), proportions.HAND_R[1]
    if (part := name.removeprefix("left ").removeprefix("right ")) in _BY_FLESH:
        found = points((name,), skeleton)
        return mix(found[0], found[-1], 0.5), _BY_FLESH[part]
    return skeleton[name.replace("foot", "heel")], proportions.TOE_R


def _edge(setting: Setting) -> tuple[float, float]:
    """(x of the wall's face on the picture, which way it goes on): just beyond the part that touches it."""
    see, skeleton = setting.camera.see, setting.skeleton
    point, radius = _touched(setting.at, skeleton)
    spot = see(point)
    sign = 1.0 if spot.x > see(skeleton["pelvis"]).x else -1.0
    if setting.at[0] == "back":
        sign = -1.0 if see(skeleton["chest front"]).x > spot.x else 1.0
    return spot.x + sign * radius, sign


def _ends_floor(setting: Setting) -> tuple[float, float]:
    x, sign = _edge(setting)
    return x + sign * THICK, sign


def _drawn(setting: Setting) -> list[Shape]:
    return [_line(setting)] if setting.camera.above < PROFILE else _sheet(setting)


def _line(setting: Setting) -> Shape:
    """As high as the tallest frame."""
    x, sign = _edge(setting)
    tall = max(point[2] for body in setting.beside or (setting.skeleton,) for point in body.joints.values())
    far, top = x + sign * THICK, min(-LEAST_HIGH, setting.box[1] - OVER, -tall - OVER)
    return Shape("wall", (*line((x, 0.0), (far, 0.0), (far, top), (x, top)), ("Z",)))


def _plane(setting: Setting) -> tuple[Vec, Vec, Vec]:
    """(where the body touches the wall, the way to it, the way along it): square to the body."""
    skeleton = setting.skeleton
    point, radius = _touched(setting.at, skeleton)
    front = ahead(skeleton)
    step = sub(point, skeleton["pelvis"])
    axis = max((front, cross(UP, front)), key=lambda way: abs(dot(step, way)))
    axis = scale(axis, 1.0 if dot(step, axis) > 0 else -1.0)
    return along(point, axis, radius), axis, (-axis[1], axis[0], 0.0)


def _sheet(setting: Setting) -> list[Shape]:
    foot, _axis, side = _plane(setting)
    sizes = [_size(replace(setting, skeleton=body)) for body in setting.beside or (setting.skeleton,)]
    wide, tall = (max(size) for size in zip(*sizes, strict=True))
    corners = ((-wide, 0.0), (wide, 0.0), (wide, tall), (-wide, tall))
    spots = [setting.camera.see(along((foot[0], foot[1], up), side, aside)) for aside, up in corners]
    sheet = commands(joined([hull([(s.x, s.y, 0.006) for s in spots])]))
    return [Shape("mat", sheet), Shape("rim", sheet, stroke=setting.look.line)]


def _size(setting: Setting) -> tuple[float, float]:
    """(half its width, its height) that reach past who is at it."""
    foot, axis, side = _plane(setting)
    steps = [sub(point, foot) for point in setting.skeleton.joints.values()]
    near = [step for step in steps if abs(dot(step, axis)) < NEAR]
    wide = max(FACE[0], *(abs(dot(step, side)) + PAST for step in near))
    high = setting.skeleton["head"][2] + PAST if foot[2] > LEANT_ON else 0.0
    return wide, max(FACE[1], high, *(foot[2] + step[2] + PAST for step in near))


def _faults(setting: Setting) -> Iterator[Fault]:
    """From the side a wall is a line; one that runs along the picture would be a line through the body."""
    _, axis, _ = _plane(setting)
    if setting.camera.above < PROFILE and abs(dot(axis, setting.camera.right)) < EDGE_ON:
        yield Fault(f"the wall at the {setting.at[0]} cannot be seen from here", "turn the view")


def _told(at: At) -> Phrase | None:
    return None if at[0] == "hands" else Phrase(_("{at} against a wall"), (at[0].replace("toe", "toes"),))


def _arms(at: At) -> Phrase | None:
    return Phrase(_("{at} against a wall"), ("hands",)) if "hands" in at else None


PROP = Kind(
    "wall",
    (
        *sided("toe", "heel", "foot", "hand", "knee", "hip", "elbow", "shoulder", "forearm"),
        *("back", "hands", "feet", "heels", "elbows", "forearms", "seat", "head"),
    ),
    behind=_drawn,
    told=_told,
    arms=_arms,
    ends_floor=_ends_floor,
    steadies=True,
    faults=_faults,
)
