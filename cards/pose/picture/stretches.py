"""A muscle's name in, the rounded patch where its stretch is felt out, and the part of the body it lies on."""

from __future__ import annotations

from itertools import pairwise

from cards.model.posture import SIDES
from cards.pose.body.skeleton import Link, Skeleton
from cards.pose.body.vectors import at, mix
from cards.pose.picture.flesh import Ball, Part

# limb muscle: (part, from joint, to joint, share of the way from and to, ahead, out, half-width)
_LIMB: dict[str, tuple[str, str, str, float, float, float, float, float]] = {
    "hamstring": ("thigh", "hip", "knee", 0.30, 0.80, -0.016, 0.0, 0.017),
    "quad": ("thigh", "hip", "knee", 0.25, 0.80, 0.016, 0.0, 0.017),
    "hip flexor": ("thigh", "hip", "knee", -0.16, 0.30, 0.026, 0.0, 0.017),
    "glute": ("thigh", "hip", "knee", -0.04, 0.20, -0.026, 0.010, 0.020),
    "inner thigh": ("thigh", "hip", "knee", 0.25, 0.72, 0.0, -0.024, 0.016),
    "outer hip": ("thigh", "hip", "knee", -0.10, 0.22, 0.0, 0.034, 0.018),
    "outer thigh": ("thigh", "hip", "knee", 0.20, 0.80, 0.0, 0.024, 0.016),
    "shin": ("shin", "knee", "ankle", 0.15, 0.65, 0.012, 0.0, 0.014),
    "sole": ("shin", "heel", "ball", 0.15, 0.85, 0.0, 0.0, 0.012),
    "forearm": ("forearm", "elbow", "wrist", 0.10, 0.70, 0.0, 0.0, 0.013),
    "triceps": ("upper arm", "shoulder", "elbow", 0.25, 0.85, -0.010, 0.0, 0.014),
    "biceps": ("upper arm", "shoulder", "elbow", 0.30, 0.85, 0.010, 0.0, 0.014),
    "shoulder": ("upper arm", "shoulder", "elbow", -0.05, 0.25, 0.0, 0.010, 0.016),
    "calf": ("shin", "knee", "ankle", 0.12, 0.55, -0.012, 0.0, 0.015),
}
# trunk muscle: (part, first and last spine point, ahead, left, half-width)
_TRUNK: dict[str, tuple[str, int, int, float, float, float]] = {
    "low back": ("shirt", 2, 5, -0.029, 0.0, 0.018),
    "upper back": ("shirt", 6, 8, -0.030, 0.0, 0.018),
    "belly": ("shirt", 3, 6, 0.027, 0.0, 0.019),
    "chest": ("shirt", 7, 8, 0.030, 0.04, 0.018),
    "left chest": ("shirt", 7, 8, 0.030, 0.055, 0.018),
    "right chest": ("shirt", 7, 8, 0.030, -0.055, 0.018),
    "neck": ("neck", 9, 10, -0.010, 0.0, 0.014),
    "left neck": ("neck", 9, 10, 0.0, 0.014, 0.013),
    "right neck": ("neck", 9, 10, 0.0, -0.014, 0.013),
    "left side": ("shirt", 3, 7, 0.022, 0.056, 0.019),
    "right side": ("shirt", 3, 7, 0.022, -0.056, 0.019),
}

UNSIDED = ("low back", "upper back", "belly", "chest", "neck")  # that may be named without a side
STRETCHES = (*_TRUNK, *(f"{side} {muscle}" for side in SIDES for muscle in _LIMB))


def patch(skeleton: Skeleton, muscle: str) -> tuple[str, Part]:
    """(the part it lies on, the patch)."""
    if muscle in _TRUNK:
        host, first, last, ahead, left, radius = _TRUNK[muscle]
        head = Link(skeleton["head"], skeleton.turns["head"])
        links = [*skeleton.spine, head][first : last + 1]
        balls: list[Ball] = [(at(link.point, link.turn, (ahead, left, 0.0)), radius) for link in links]
    else:
        side, name = muscle.split(" ", 1)
        part, start, end, a, b, ahead, out, radius = _LIMB[name]
        host = f"{side} {part}"
        turn, away = skeleton.turns[host], (ahead, out if side == "left" else -out, 0.0)
        ends = skeleton[f"{side} {start}"], skeleton[f"{side} {end}"]
        balls = [(at(mix(*ends, t), turn, away), radius) for t in (a, b)]
    return host, Part(f"stretch {muscle}", host, tuple(pairwise(balls)))
