"""Words for places on the body in, points in space out: where a hand holds a knee, an ankle, the back of the head."""

from __future__ import annotations

from cards.model.posture import SIDES, Contact, Vec
from cards.pose.body import proportions
from cards.pose.body.skeleton import Skeleton, local
from cards.pose.body.vectors import add, along, mix

# Part whose axes a place's offsets are said in, and how far its surface is (ahead, out, up) from the joint.
_PALM = 0.014
TARGETS: dict[str, tuple[str, str, Vec]] = {
    "hip": ("hip", "pelvis", (0.012, 0.043, 0.062)),
    "knee": ("knee", "thigh", (proportions.SHIN_R[0] + _PALM, 0.0, 0.0)),
    "thigh": ("thigh", "thigh", (0.043 + _PALM, 0.0, 0.0)),
    "back of thigh": ("thigh", "thigh", (-0.043 - _PALM, 0.0, -0.05)),
    "shin": ("shin", "shin", (0.030 + _PALM, 0.0, 0.0)),
    "ankle": ("ankle", "shin", (proportions.INSTEP_R + _PALM, 0.0, 0.0)),
    "foot": ("ball", "foot", (0.0, 0.0, proportions.BALL_R + _PALM)),
    "toes": ("toe", "foot", (proportions.TOE_R + _PALM * 0.5, 0.0, 0.0)),
    "heel": ("heel", "foot", (-proportions.HEEL_R, 0.0, 0.0)),
    "sole": ("ball", "foot", (0.0, 0.0, -proportions.BALL_R)),
    "shoulder": ("shoulder", "chest", (proportions.UPPER_ARM_R[0] + _PALM, 0.0, 0.0)),
    "elbow": ("elbow", "forearm", (0.0, 0.0, 0.0)),
    "upper arm": ("upper arm", "upper arm", (0.0, 0.030 + _PALM, 0.0)),
    "forearm": ("forearm", "forearm", (0.020 + _PALM, 0.0, 0.0)),
    "wrist": ("wrist", "forearm", (_PALM, 0.0, 0.0)),
    "hand": ("palm", "hand", (_PALM * 0.5, 0.0, 0.0)),
    "ear": ("head", "head", (0.0, proportions.HEAD_R + _PALM * 0.3, 0.0)),
    "back of head": ("head", "head", (-proportions.HEAD_R * 0.8, proportions.HEAD_R * 0.55, 0.0)),
    "head": ("head", "head", (0.0, 0.0, proportions.HEAD_R)),
    "forehead": ("head", "head", (proportions.HEAD_R, 0.0, 0.030)),
    "chin": ("head", "head", (proportions.HEAD_R * 0.9, 0.0, -0.050)),
    "neck": ("c7", "chest", (-0.030, 0.0, 0.030)),
    "upper back": ("upper back", "chest", (-_PALM, 0.0, 0.0)),
    "glute": ("hip", "pelvis", (-0.055, 0.010, 0.020)),
    "calf": ("shin", "shin", (-0.036 - _PALM * 0.5, 0.0, 0.03)),
    "chest": ("chest", "chest", (0.055 + _PALM, 0.0, 0.0)),
    "belly": ("belly", "pelvis", (_PALM, 0.0, 0.0)),
    "pelvis": ("pelvis", "pelvis", (0.0, 0.0, 0.0)),
    "low back": ("low back", "pelvis", (0.0, 0.0, 0.0)),
}
UNSIDED = (
    *("head", "forehead", "chin", "neck"),
    *("chest", "upper back", "belly", "pelvis", "low back"),
)  # places without a left and a right
_HALF_WAY = {"shin": ("knee", "ankle"), "upper arm": ("shoulder", "elbow"), "forearm": ("elbow", "wrist")}
ARM = ("upper arm", "forearm", "elbow", "wrist", "hand", "shoulder")  # places that arms take with them


def place(skeleton: Skeleton, contact: Contact, side: str) -> Vec:
    """Where a contact's place is now; a place that has sides and names none is on the limb's own side."""
    where, name = _sided(contact.target, side)
    joint, part, (ahead, out, up) = TARGETS[name]
    sign = 1.0 if where == "left" else -1.0
    point = _joint(skeleton, joint, where)
    axes = part if part in ("pelvis", "chest", "head") else f"{where} {part}"
    surface = add(point, local(skeleton, axes, (ahead, out * sign, up)))
    trunk = "chest" if part in ("chest", "head") else "pelvis"
    return add(surface, local(skeleton, trunk, contact.offset))


def _sided(name: str, side: str) -> tuple[str, str]:
    for word in SIDES:
        if name.startswith(word + " "):
            return word, name.removeprefix(word + " ")
    return side, name


def _joint(skeleton: Skeleton, joint: str, side: str) -> Vec:
    if joint in skeleton.joints:
        return skeleton[joint]
    if joint in _HALF_WAY:
        start, end = _HALF_WAY[joint]
        return mix(skeleton[f"{side} {start}"], skeleton[f"{side} {end}"], 0.5)
    if joint == "thigh":
        return mix(skeleton[f"{side} hip"], skeleton[f"{side} knee"], 0.6)
    if joint == "elbow":
        return along(skeleton[f"{side} elbow"], skeleton.turns[f"{side} upper arm"][2], -0.02)
    return skeleton[f"{side} {joint}"]
