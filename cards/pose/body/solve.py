"""A posture in, a skeleton that touches what it should out: ordered closed-form passes, no search.

The root drops onto the floor, and tilts where two ends rest; then legs and arms reach.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import asin, atan2, degrees, hypot

from cards.model.posture import ORIGIN, Contact, Posture, Vec
from cards.pose.body.joint_angles import measured
from cards.pose.body.reach import Reach, reach, sinking
from cards.pose.body.resting import REST
from cards.pose.body.skeleton import Skeleton, build, facing
from cards.pose.body.vectors import Turn, add, mix, spun, sub, unit
from cards.pose.body.weight import balance_point

PASSES = 4


@dataclass(frozen=True, slots=True)
class Solved:
    """`angles` are the angles reached; `missed` tells by how many statures a hand or foot stays short of its place."""

    skeleton: Skeleton
    posture: Posture
    angles: dict[str, Vec]
    missed: dict[str, float]


def solve(posture: Posture, before: Solved | None = None) -> Solved:
    """The posture on the floor. What it rests on, and feet and hands that stay put, stay where they were `before`."""
    posture = _standing(posture)
    pelvis = _tilted(posture, facing(posture.angles))
    skeleton = build(posture.angles, ORIGIN, pelvis)
    skeleton = skeleton.moved(_step_to_rest(skeleton, posture, before))
    was = (before.skeleton, before.posture) if before else None
    missed: dict[str, float] = {}
    for _ in range(PASSES):
        way = Reach(posture, was, _stance(skeleton, posture))
        sunk = sinking(skeleton, way)
        if sunk < -1e-6:
            skeleton = skeleton.moved((0.0, 0.0, sunk))
        missed = reach(skeleton, way)
        if not posture.balance:
            break
    if before is not None:
        skeleton = skeleton.moved(_back_to(skeleton, posture, before))
    return Solved(skeleton, posture, measured(skeleton, posture.angles), missed)


def _standing(posture: Posture) -> Posture:
    """A foot that is balanced on is on the floor, whether or not that is said."""
    foot = f"{posture.balance} foot"
    if not posture.balance or foot in posture.contacts:
        return posture
    return replace(posture, contacts={**posture.contacts, foot: Contact("floor")})


def _heights(skeleton: Skeleton, rest: str) -> list[tuple[float, Vec]]:
    return [(skeleton[name][2] - radius, skeleton[name]) for name, radius in REST[rest]]


def _tilted(posture: Posture, pelvis: Turn) -> Turn:
    """With two ends resting, the pelvis turned so that both touch the floor at once."""
    for _ in range(3 if len(posture.rest) == 2 else 0):
        skeleton = build(posture.angles, ORIGIN, pelvis)
        (low_a, a), (low_b, b) = (min(_heights(skeleton, rest)) for rest in posture.rest)
        run = hypot(b[0] - a[0], b[1] - a[1])
        if run < 0.05 or abs(low_a - low_b) < 1e-5:
            break
        rise = b[2] - a[2]
        wanted = max(-1.0, min(1.0, (rise - (low_b - low_a)) / hypot(run, rise)))
        axis = unit((-(b[1] - a[1]), b[0] - a[0], 0.0))
        pelvis = spun(pelvis, axis, -degrees(asin(wanted) - atan2(rise, run)))
    return pelvis


def _step_to_rest(skeleton: Skeleton, posture: Posture, before: Solved | None) -> Vec:
    """How the body must move for the resting points to be on the floor, and where they were before."""
    drop = posture.raised - min(height for rest in posture.rest for height, _ in _heights(skeleton, rest))
    if before is None:
        return (-skeleton["pelvis"][0], -skeleton["pelvis"][1], drop)
    names = [name for rest in posture.rest for name, _ in REST[rest]]
    steps = [sub(before.skeleton[name], skeleton[name]) for name in names]
    return (sum(s[0] for s in steps) / len(steps), sum(s[1] for s in steps) / len(steps), drop)


def _back_to(skeleton: Skeleton, posture: Posture, before: Solved) -> Vec:
    """The level step that brings what stays, or the foot balanced on, back to where it was."""
    held = posture.stays or ((f"{posture.balance} foot",) if posture.balance else ())
    steps = [sub(before.skeleton[name], skeleton[name]) for rest in held for name, _ in REST[rest]]
    if not steps:
        return ORIGIN
    return (sum(s[0] for s in steps) / len(steps), sum(s[1] for s in steps) / len(steps), 0.0)


def _stance(skeleton: Skeleton, posture: Posture) -> Vec | None:
    """Where the ankle of the balancing foot must be for the centre of mass to be over the middle of the foot."""
    if not posture.balance:
        return None
    ankle = skeleton[f"{posture.balance} ankle"]
    middle = mix(skeleton[f"{posture.balance} heel"], skeleton[f"{posture.balance} ball"], 0.5)
    return add(balance_point(skeleton), sub(ankle, middle))
