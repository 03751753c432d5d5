"""Joint angles in, joints in space out: forward kinematics of the whole body."""

from __future__ import annotations

from collections.abc import Mapping
from math import acos, degrees
from typing import NamedTuple

from cards.model.posture import ORIGIN, SIDES, Vec
from cards.pose.body import proportions
from cards.pose.body.vectors import (
    STILL,
    Turn,
    about_x,
    about_y,
    about_z,
    add,
    along,
    at,
    dot,
    scale,
    turned,
)

Angles = Mapping[str, Vec]


class Link(NamedTuple):
    """A point of the spine and how the body is turned there."""

    point: Vec
    turn: Turn


class Skeleton:
    """Every joint's place in statures, and the turn of every segment that begins at it.

    `spine` runs from the pelvis over L5 to C7 in ten links. A segment's z axis points back up the limb, its x ahead.
    """

    __slots__ = ("joints", "spine", "turns")

    def __init__(self) -> None:
        self.joints: dict[str, Vec] = {}
        self.turns: dict[str, Turn] = {}
        self.spine: list[Link] = []

    def __getitem__(self, joint: str) -> Vec:
        return self.joints[joint]

    def moved(self, by: Vec) -> Skeleton:
        """The same posture elsewhere."""
        other = Skeleton()
        other.joints = {name: add(point, by) for name, point in self.joints.items()}
        other.turns = self.turns
        other.spine = [Link(add(link.point, by), link.turn) for link in self.spine]
        return other


def facing(angles: Angles) -> Turn:
    """How the pelvis is turned: heading, then pitch forward, lean to the left, and a roll about its own long axis."""
    pitch, lean, roll = angles.get("body", ORIGIN)
    heading = angles.get("heading", ORIGIN)[0]
    return about_z(about_x(about_y(about_z(STILL, heading), pitch), -lean), roll)


def build(angles: Angles, root: Vec = ORIGIN, pelvis: Turn | None = None) -> Skeleton:
    skeleton = Skeleton()
    _trunk(skeleton, angles, root, pelvis or facing(angles))
    for side in SIDES:
        place_arm(skeleton, side, *arm_turns(skeleton, side, angles))
        place_leg(skeleton, side, *leg_turns(skeleton, side, angles), angles.get(f"{side} toes", ORIGIN)[0])
    return skeleton


def _trunk(skeleton: Skeleton, angles: Angles, root: Vec, turn: Turn) -> None:
    spine = [Link(root, turn)]
    point = along(root, turn[2], proportions.PELVIS_UP)
    spine.append(Link(point, turn))
    for part, length in (("lumbar", proportions.LUMBAR), ("thorax", proportions.THORAX)):
        flex, side, twist = (angle / proportions.LINKS for angle in angles.get(part, ORIGIN))
        for _ in range(proportions.LINKS):
            turn = about_z(about_x(about_y(turn, flex), -side), twist)
            point = along(point, turn[2], length / proportions.LINKS)
            spine.append(Link(point, turn))
    flex, side, twist = angles.get("neck", ORIGIN)
    neck = about_x(about_y(turn, flex * 0.6), -side * 0.6)
    head = about_z(about_x(about_y(neck, flex * 0.4), -side * 0.4), twist)
    joints = skeleton.joints
    joints["pelvis"], joints["l5"], joints["t12"], joints["c7"] = root, spine[1].point, spine[5].point, point
    joints["head"] = along(along(point, neck[2], proportions.NECK), turn[0], 0.006)
    skeleton.turns.update({"pelvis": spine[0].turn, "chest": turn, "head": head})
    skeleton.spine = spine
    for name, (index, offset) in proportions.MARKS.items():
        link = spine[index]
        joints[name] = at(link.point, link.turn, offset)
    for side_name, sign in (("left", 1.0), ("right", -1.0)):
        joints[f"{side_name} hip"] = along(root, spine[0].turn[1], proportions.HIP_OUT * sign)


def ball(turn: Turn, flex: float, out: float, twist: float, sign: float) -> Turn:
    """A hip's or shoulder's turn: flexion ahead, then away from the midline, then outward about the limb."""
    return about_z(about_x(about_y(turn, -flex), out * sign), twist * sign)


def outward(side: str) -> float:
    """The sign of the left axis away from the midline."""
    return 1.0 if side == "left" else -1.0


def leg_turns(skeleton: Skeleton, side: str, angles: Angles) -> tuple[Turn, Turn, Turn]:
    """Turns of thigh, shin and foot as the angles say."""
    thigh = ball(skeleton.turns["pelvis"], *angles.get(f"{side} hip", ORIGIN), outward(side))
    shin = about_y(thigh, angles.get(f"{side} knee", ORIGIN)[0])
    return thigh, shin, about_y(shin, -angles.get(f"{side} ankle", ORIGIN)[0])


def arm_turns(skeleton: Skeleton, side: str, angles: Angles) -> tuple[Turn, Turn, Turn]:
    """Turns of upper arm, forearm and hand as the angles say."""
    upper = ball(skeleton.turns["chest"], *angles.get(f"{side} shoulder", ORIGIN), outward(side))
    fore = about_y(upper, -angles.get(f"{side} elbow", ORIGIN)[0])
    return upper, fore, about_y(fore, -angles.get(f"{side} wrist", ORIGIN)[0])


def place_leg(skeleton: Skeleton, side: str, thigh: Turn, shin: Turn, foot: Turn, toes: float) -> None:
    joints, turns = skeleton.joints, skeleton.turns
    knee = along(joints[f"{side} hip"], thigh[2], -proportions.THIGH)
    ankle = along(knee, shin[2], -proportions.SHIN)
    ball_joint = at(ankle, foot, (proportions.BALL_AHEAD, 0.0, proportions.BALL_R - proportions.ANKLE))
    toe = about_y(foot, -toes)
    joints[f"{side} knee"], joints[f"{side} ankle"], joints[f"{side} ball"] = knee, ankle, ball_joint
    joints[f"{side} heel"] = at(
        ankle, foot, (proportions.HEEL_R - proportions.HEEL_BACK, 0.0, proportions.HEEL_R - proportions.ANKLE)
    )
    reach = (
        proportions.TOE_AHEAD - proportions.TOE_R - proportions.BALL_AHEAD,
        0.0,
        proportions.TOE_R - proportions.BALL_R,
    )
    joints[f"{side} toe"] = at(ball_joint, toe, reach)
    turns[f"{side} thigh"], turns[f"{side} shin"], turns[f"{side} foot"] = thigh, shin, foot


def shoulder(skeleton: Skeleton, side: str, upper_arm: Vec) -> Vec:
    """Where the shoulder is for an arm pointing along `upper_arm`: it climbs and moves in as the arm goes up."""
    c7 = skeleton.spine[-1]
    raised = degrees(acos(max(-1.0, min(1.0, -dot(upper_arm, c7.turn[2])))))
    share = max(0.0, min(1.0, (raised - 60) / 120))
    out = proportions.SHOULDER_OUT - proportions.SHOULDER_IN * share
    return at(
        c7.point,
        c7.turn,
        (0.0, out * outward(side), proportions.SHOULDER_RISE * share - proportions.SHOULDER_DOWN),
    )


def place_arm(skeleton: Skeleton, side: str, upper: Turn, fore: Turn, hand: Turn) -> None:
    joints, turns = skeleton.joints, skeleton.turns
    start = shoulder(skeleton, side, scale(upper[2], -1))
    elbow = along(start, upper[2], -proportions.UPPER_ARM)
    wrist = along(elbow, fore[2], -proportions.FOREARM)
    joints[f"{side} shoulder"], joints[f"{side} elbow"], joints[f"{side} wrist"] = start, elbow, wrist
    joints[f"{side} palm"] = along(wrist, hand[2], -proportions.PALM)
    joints[f"{side} hand"] = along(wrist, hand[2], proportions.HAND_R[1] - proportions.HAND)
    turns[f"{side} upper arm"], turns[f"{side} forearm"], turns[f"{side} hand"] = upper, fore, hand


def local(skeleton: Skeleton, part: str, v: Vec) -> Vec:
    """A direction said in the axes of a part (`pelvis`, `chest`, `head`, `left thigh` ...), in space."""
    return turned(skeleton.turns[part], v)
