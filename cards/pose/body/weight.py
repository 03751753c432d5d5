"""A skeleton in, where its weight acts out."""

from __future__ import annotations

from cards.model.posture import ORIGIN, Vec
from cards.pose.body import proportions
from cards.pose.body.skeleton import Skeleton
from cards.pose.body.vectors import along, scale, sub


def balance_point(skeleton: Skeleton) -> Vec:
    """The centre of mass."""
    total, weight = ORIGIN, 0.0
    for start, end, share, mass in proportions.MASSES:
        a, b = skeleton[start], skeleton[end]
        total = along(total, along(a, sub(b, a), share), mass)
        weight += mass
    return scale(total, 1 / weight)
