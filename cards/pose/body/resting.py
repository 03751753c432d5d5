"""What a body can rest on: a part's name in, points of the skeleton out, each with its half-width of flesh."""

from __future__ import annotations

from cards.model.posture import SIDES
from cards.pose.body import proportions

# `air` is for who touches nothing: the lowest point of the feet is as high as the body is raised.
REST: dict[str, tuple[tuple[str, float], ...]] = {
    "feet": tuple(
        (f"{s} {p}", r)
        for s in SIDES
        for p, r in (("heel", proportions.HEEL_R), ("ball", proportions.BALL_R))
    ),
    "heels": tuple((f"{s} heel", proportions.HEEL_R) for s in SIDES),
    "toes": tuple(
        (f"{s} {p}", r) for s in SIDES for p, r in (("ball", proportions.BALL_R), ("toe", proportions.TOE_R))
    ),
    "knees": tuple((f"{s} knee", proportions.SHIN_R[0]) for s in SIDES),
    "shins": tuple(
        (f"{s} {p}", r)
        for s in SIDES
        for p, r in (("knee", proportions.SHIN_R[0]), ("toe", proportions.TOE_R))
    ),
    "elbows": tuple((f"{s} elbow", proportions.UPPER_ARM_R[1]) for s in SIDES),
    "hands": tuple((f"{s} wrist", proportions.HAND_R[0]) for s in SIDES),
    "seat": (("left seat", 0.050), ("right seat", 0.050)),
    "back": proportions.TRUNK[:-2],
    "upper back": proportions.TRUNK[10:-2],
    "shoulders": proportions.TRUNK[14:-2],
    "belly": proportions.TRUNK[2:8],
    "chest": proportions.TRUNK[10:-2],
    "air": tuple(
        (f"{s} {p}", r)
        for s in SIDES
        for p, r in (("heel", proportions.HEEL_R), ("ball", proportions.BALL_R), ("toe", proportions.TOE_R))
    ),
    "head": (("head", proportions.HEAD_R),),
    "left side": (*proportions.TRUNK[0:-2:2], ("left hip", proportions.THIGH_R[0])),
    "right side": (*proportions.TRUNK[1:-2:2], ("right hip", proportions.THIGH_R[0])),
    "left hip": (("left hip", proportions.THIGH_R[0]),),
    "right hip": (("right hip", proportions.THIGH_R[0]),),
}
for _side in SIDES:
    for _many, _one in (
        ("feet", "foot"),
        ("heels", "heel"),
        ("toes", "toes"),
        ("knees", "knee"),
        ("shins", "shin"),
        ("elbows", "elbow"),
        ("hands", "hand"),
    ):
        REST[f"{_side} {_one}"] = tuple(p for p in REST[_many] if p[0].startswith(_side))
