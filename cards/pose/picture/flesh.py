"""A skeleton in, its parts as rounded solids out: every part a chain of hulls of balls, in statures."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import cos, radians, sin

from cards.model.posture import SIDES, Vec
from cards.pose.body import proportions
from cards.pose.body.skeleton import Skeleton
from cards.pose.body.vectors import UP, across, add, along, at, cross, dot, mix, scale, sub
from cards.pose.picture.boldness import Boldness
from cards.pose.picture.outline import FAN

Ball = tuple[Vec, float]
FACE = 57.0  # degrees the face reaches round from where it looks
FACE_AWAY = -0.60  # a face turned farther from the viewer than this is not seen


@dataclass(frozen=True, slots=True)
class Part:
    """`solids` are groups of balls; the part is the union of their hulls. `limb` names what it hangs together with."""

    name: str
    limb: str
    solids: tuple[tuple[Ball, ...], ...]


def parts(skeleton: Skeleton, boldness: Boldness) -> list[Part]:
    found = [_shorts(skeleton), _shirt(skeleton), _neck(skeleton, boldness), _head(skeleton, boldness)]
    for side in SIDES:
        found += [*_leg(skeleton, side, boldness), *_arm(skeleton, side, boldness)]
    return found


def _chain(*balls: Ball) -> tuple[tuple[Ball, ...], ...]:
    return tuple(pairwise(balls))


def _leg(skeleton: Skeleton, side: str, boldness: Boldness) -> list[Part]:
    hip, knee, ankle = (skeleton[f"{side} {joint}"] for joint in ("hip", "knee", "ankle"))
    thick, limb = boldness.weight, f"{side} leg"
    shin = skeleton.turns[f"{side} shin"]
    calf = along(mix(knee, ankle, proportions.CALF[0]), shin[0], -0.004)
    thin = max(proportions.SHIN_R[1] * thick, boldness.ankle)
    knee_ball: Ball = (knee, proportions.SHIN_R[0] * thick)
    foot_turn = skeleton.turns[f"{side} foot"]
    heel: Ball = (skeleton[f"{side} heel"], proportions.HEEL_R * thick)
    sole = _pair(skeleton[f"{side} ball"], foot_turn[1], proportions.BALL_R * thick)
    toe = _pair(skeleton[f"{side} toe"], foot_turn[1], proportions.TOE_R * thick)
    instep: Ball = (at(ankle, foot_turn, (0.004, 0.0, -0.004)), proportions.INSTEP_R * thick)
    return [
        Part(f"{side} thigh", limb, _chain((hip, proportions.THIGH_R[0] * thick), knee_ball)),
        Part(
            f"{side} shin",
            limb,
            (
                *_chain(knee_ball, (calf, proportions.CALF[1] * thick), (ankle, thin)),
                (instep, heel, *sole),
                (*sole, *toe),
            ),
        ),
    ]


def _pair(middle: Vec, aside: Vec, radius: float) -> tuple[Ball, Ball]:
    """Both edges of a foot: seen from before or behind it is broader than from the side."""
    inner, outer = (along(middle, aside, sign * proportions.FOREFOOT) for sign in (-1, 1))
    return (inner, radius), (outer, radius)


def _thumb(skeleton: Skeleton, side: str, thick: float) -> tuple[Ball, Ball]:
    wrist, turn = skeleton[f"{side} wrist"], skeleton.turns[f"{side} hand"]
    (low, a, wide), (far, b, thin) = proportions.THUMB
    x, y, up = at(wrist, turn, (b, 0.0, -far))
    if wrist[2] > 0:
        up = max(up, thin)  # it lies on the floor, not in it
    return (at(wrist, turn, (a, 0.0, -low)), wide * thick), ((x, y, up), thin * thick)


def _arm(skeleton: Skeleton, side: str, boldness: Boldness) -> list[Part]:
    shoulder, elbow, wrist, hand = (
        skeleton[f"{side} {joint}"] for joint in ("shoulder", "elbow", "wrist", "hand")
    )
    thick, limb = boldness.weight, f"{side} arm"
    elbow_ball: Ball = (elbow, proportions.UPPER_ARM_R[1] * thick)
    thin = max(proportions.FOREARM_R[1] * thick, boldness.wrist)
    palm = (mix(wrist, hand, 0.50), max(proportions.HAND_R[0] * thick, thin))
    return [
        Part(f"{side} upper arm", limb, _chain((shoulder, proportions.UPPER_ARM_R[0] * thick), elbow_ball)),
        Part(
            f"{side} forearm",
            limb,
            (
                *_chain(elbow_ball, (wrist, thin), palm, (hand, proportions.HAND_R[1] * thick)),
                (palm, *_thumb(skeleton, side, thick)),
            ),
        ),
    ]


def _rings(skeleton: Skeleton) -> list[tuple[Ball, Ball]]:
    """Rings of the trunk, each as the balls at its left and right end, with one between every two: a smooth back."""
    balls = [(skeleton[name], radius) for name, radius in proportions.TRUNK]
    left, right = _smoothed(balls[::2]), _smoothed(balls[1::2])
    return list(zip(left, right, strict=True))


def _smoothed(balls: list[Ball]) -> list[Ball]:
    """The balls and the points half way along a Catmull-Rom curve through them."""
    found = balls[:1]
    for i in range(1, len(balls)):
        before, a, b, after = balls[max(i - 2, 0)], balls[i - 1], balls[i], balls[min(i + 1, len(balls) - 1)]
        middle = along(mix(a[0], b[0], 0.5), sub(mix(a[0], b[0], 0.5), mix(before[0], after[0], 0.5)), 0.125)
        radius = (9 * (a[1] + b[1]) - before[1] - after[1]) / 16
        found += [(middle, radius), b]
    return found


def _shorts(skeleton: Skeleton) -> Part:
    rings = _rings(skeleton)[: 2 * proportions.SHORTS_TOP + 1]
    return Part("shorts", "trunk", tuple((*a, *b) for a, b in pairwise(rings)))


def _shirt(skeleton: Skeleton) -> Part:
    rings = _rings(skeleton)[2 * proportions.SHORTS_TOP :]
    return Part("shirt", "trunk", tuple((*a, *b) for a, b in pairwise(rings)))


def _neck(skeleton: Skeleton, boldness: Boldness) -> Part:
    link, radius = skeleton.spine[-1], proportions.NECK_R * boldness.weight
    return Part(
        "neck", "head", _chain((along(link.point, link.turn[2], 0.004), radius), (skeleton["head"], radius))
    )


def _nose(skeleton: Skeleton, radius: float) -> tuple[Ball, ...]:
    head, turn = skeleton["head"], skeleton.turns["head"]
    return (
        (at(head, turn, (radius * 0.72, 0.0, 0.016)), 0.012),
        (at(head, turn, (radius * 1.14, 0.0, -0.012)), 0.0105),
        (at(head, turn, (radius * 0.72, 0.0, -0.022)), 0.012),
    )


def _head(skeleton: Skeleton, boldness: Boldness) -> Part:
    radius = proportions.HEAD_R * boldness.head
    return Part("head", "head", (((skeleton["head"], radius),), _nose(skeleton, radius)))


def face(skeleton: Skeleton, boldness: Boldness, near: Vec) -> Part | None:
    """The part of the face that a viewer towards `near` sees: a cap of the head's ball, and the nose.

    It tells which way the head looks from every side: a disc from the front, a crescent from the side.
    """
    head, looks = skeleton["head"], skeleton.turns["head"][0]
    if dot(looks, near) < FACE_AWAY:
        return None
    radius = proportions.HEAD_R * boldness.head
    rim = [v for v in _cap(looks, FACE) if dot(v, near) >= 0]
    edge = [v for v in _cap(near, 90.0) if dot(v, looks) >= cos(radians(FACE))]
    balls: list[Ball] = [(along(head, v, radius), 0.0) for v in (*rim, *edge)]
    return Part("face", "head", (tuple(balls), _nose(skeleton, radius))) if balls else None


def _cap(axis: Vec, angle: float) -> list[Vec]:
    """Unit vectors `angle` degrees off `axis`, all round it."""
    side = across(UP, axis)
    other = cross(axis, side)
    c, s = cos(radians(angle)), sin(radians(angle))
    return [add(scale(axis, c), add(scale(side, s * x), scale(other, s * y))) for x, y in FAN]
