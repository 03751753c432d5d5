"""A worked-out skeleton in, the angles its joints have out."""

from __future__ import annotations

from math import asin, atan2, degrees

from cards.model.posture import SIDES, Vec
from cards.pose.body import proportions
from cards.pose.body.skeleton import Angles, Skeleton, ball, outward
from cards.pose.body.vectors import Turn, dot, inside, scale


def _ball_angles(outer: Turn, inner: Turn, sign: float) -> Vec:
    """(flex, out, turn) that `ball` would need to turn `outer` into `inner`."""
    x, y, z = inside(outer, scale(inner[2], -1))
    out, flex = degrees(asin(max(-1.0, min(1.0, y)))) * sign, degrees(atan2(x, -z))
    plain = ball(outer, flex, out, 0.0, sign)
    return (flex, out, degrees(atan2(dot(plain[1], inner[0]), dot(plain[0], inner[0]))) * sign)


def _shoulder_angles(outer: Turn, inner: Turn, sign: float) -> Vec:
    """As `_ball_angles`, but an arm raised past the side is far out, not flexed backwards through the body."""
    flex, out, twist = _ball_angles(outer, inner, sign)
    if flex >= -75 and not (flex > 120 and out > 60):
        return (flex, out, twist)
    if flex < -150 and out < 60 and flex + 360 <= proportions.RANGES["shoulder"][0][2]:
        return (flex + 360, out, twist)
    back = -180 if flex > 0 else 180
    return (flex + back, 180 - out, (twist + 360) % 360 - 180)


def _hinge(outer: Turn, inner: Turn) -> float:
    """How far `inner` is turned about the shared y axis, z towards x."""
    return degrees(atan2(dot(inner[2], outer[0]), dot(inner[2], outer[2])))


def measured(skeleton: Skeleton, angles: Angles) -> dict[str, Vec]:
    """The angles the worked-out skeleton has: limb joints read back from it, the trunk as it was said."""
    found = {name: angles[name] for name in ("lumbar", "thorax", "neck") if name in angles}
    turns = skeleton.turns
    for side in SIDES:
        sign = outward(side)
        thigh, shin, foot = (turns[f"{side} {part}"] for part in ("thigh", "shin", "foot"))
        upper, fore, hand = (turns[f"{side} {part}"] for part in ("upper arm", "forearm", "hand"))
        found[f"{side} hip"] = _ball_angles(turns["pelvis"], thigh, sign)
        found[f"{side} knee"] = (_hinge(thigh, shin), 0.0, 0.0)
        found[f"{side} ankle"] = (degrees(asin(max(-1.0, min(1.0, dot(foot[0], shin[2]))))), 0.0, 0.0)
        found[f"{side} shoulder"] = _shoulder_angles(turns["chest"], upper, sign)
        found[f"{side} elbow"] = (-_hinge(upper, fore), 0.0, 0.0)
        found[f"{side} wrist"] = (-_hinge(fore, hand), 0.0, 0.0)
    return found
