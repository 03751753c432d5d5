"""Things for exercise in, shapes out; each comes to the body: under it, between its hands, round its legs."""

from __future__ import annotations

from collections.abc import Callable
from math import hypot

from cards.model.figure import Command, Shape
from cards.model.illustration import Prop
from cards.model.posture import SIDES, Vec
from cards.pose.body import proportions
from cards.pose.body.skeleton import Skeleton
from cards.pose.body.vectors import UP, along, at, mix, scale, sub, unit
from cards.pose.picture.boldness import Boldness
from cards.pose.picture.camera import Camera, Spot
from cards.pose.picture.outline import Circle, Point, commands, hull, joined

SOFT = 0.006  # radius of a box's corners
ROLLER = 0.044
FLAT = 0.012  # a foot whose ends differ less in height stands flat
TAIL = 0.05  # of a towel, below the hand that holds it
BEHIND = ("pad", "step", "chair", "roller", "block", "ball")
BEFORE = ("towel", "strap", "band", "dumbbell")


def draw_prop(prop: Prop, skeleton: Skeleton, camera: Camera, look: Boldness) -> list[Shape]:
    spots = [camera.see(point) for point in ends(prop, skeleton)]
    x, y, _ = spots[0]
    drawn: dict[str, Callable[[], list[Shape]]] = {
        "pad": lambda: [_slab("towel", x - 0.075, x + 0.075, 0.026)],
        "block": lambda: [_slab("prop", x - 0.05, x + 0.05, max(0.03, -y - proportions.HAND_R[0]))],
        "step": lambda: _step(spots[0], skeleton, camera),
        "roller": lambda: [_disc("towel", x, -ROLLER, ROLLER), _disc("mat", x, -ROLLER, ROLLER * 0.42)],
        "ball": lambda: _ball(spots),
        "dumbbell": lambda: [shape for hand in _sides(prop) for shape in _dumbbell(hand, skeleton, camera)],
        "chair": lambda: _chair(skeleton, camera, look),
        "band": lambda: _band(spots, look),
        "towel": lambda: _towel(prop, skeleton, camera, look),
        "strap": lambda: _towel(prop, skeleton, camera, look),
    }
    return drawn[prop.kind]()


def _sides(prop: Prop) -> tuple[str, ...]:
    named = [side for side in SIDES if any(place.startswith(side) for place in prop.at)]
    return tuple(named) or SIDES


def ends(prop: Prop, skeleton: Skeleton) -> list[Vec]:
    """The points of the body a prop comes to."""
    joints = {
        "foot": "ball",
        "feet": "ball",
        "hand": "palm",
        "hands": "palm",
        "knees": "knee",
        "ankles": "ankle",
    }
    found = []
    for place in prop.at:
        side, _, part = place.rpartition(" ")
        if part == "calf":
            found.append(mix(skeleton[f"{side} knee"], skeleton[f"{side} ankle"], 0.45))
        elif place in skeleton.joints:
            found.append(skeleton[place])
        else:
            found += [skeleton[f"{one} {joints.get(part, part)}"] for one in ((side,) if side else SIDES)]
    return found


def _box(tone: str, x0: float, y0: float, x1: float, y1: float) -> Shape:
    corners: list[Circle] = [(x, y, SOFT) for x in (x0 + SOFT, x1 - SOFT) for y in (y0 + SOFT, y1 - SOFT)]
    return Shape(tone, commands(joined([hull(corners)])))


def _slab(tone: str, left: float, right: float, high: float) -> Shape:
    return _box(tone, left, -high, right, 0.0)


def _disc(tone: str, x: float, y: float, radius: float) -> Shape:
    return Shape(tone, commands(joined([hull([(x, y, radius)])])))


def _step(spot: Spot, skeleton: Skeleton, camera: Camera) -> list[Shape]:
    """A box from under the ball of the foot onwards, the heel free behind its edge; under all of a flat foot."""
    toe, heel = camera.see(skeleton["left toe"]), camera.see(skeleton["left heel"])
    ahead = 1.0 if toe.x > heel.x else -1.0
    high = -spot.y - proportions.BALL_R
    if abs(heel.y + proportions.HEEL_R + high) < FLAT:
        spot = heel._replace(x=heel.x - ahead * FLAT)
    back, front = spot.x - ahead * 0.055, spot.x + ahead * 0.22
    return [_slab("prop", min(back, front), max(back, front), high)]


def _chair(skeleton: Skeleton, camera: Camera, look: Boldness) -> list[Shape]:
    """Seat under the body, four legs as two, and a back."""
    seat = camera.see(mix(skeleton["left seat"], skeleton["right seat"], 0.5))
    ahead = 1.0 if camera.see(skeleton["left knee"]).x > seat.x else -1.0
    top, back, front = seat.y + 0.050, seat.x - ahead * 0.10, seat.x + ahead * 0.14
    line = max(0.014, look.line)
    legs = [_line((x, top + 0.02), (x, 0.0)) for x in (back, front)]
    rest = _line((back, top), (back - ahead * 0.02, top - 0.27))
    seat_box = _box("prop", min(back, front) - 0.01, top, max(back, front) + 0.01, top + 0.024)
    return [*(Shape("prop", path, stroke=line) for path in (*legs, rest)), seat_box]


def _ball(spots: list[Spot]) -> list[Shape]:
    """Between two hands or feet, else from the floor up to the body."""
    if len(spots) > 1:
        x, y = (spots[0].x + spots[1].x) / 2, (spots[0].y + spots[1].y) / 2
        return [_disc("prop", x, y, max(0.05, hypot(spots[0].x - spots[1].x, spots[0].y - spots[1].y) / 2))]
    radius = max(0.05, -spots[0].y / 2)
    return [_disc("prop", spots[0].x, -radius, radius)]


def _dumbbell(side: str, skeleton: Skeleton, camera: Camera) -> list[Shape]:
    palm, turn = skeleton[f"{side} palm"], skeleton.turns[f"{side} hand"]
    tips = [camera.see(along(palm, turn[0], reach)) for reach in (-0.05, 0.05)]
    bar = _line(*((tip.x, tip.y) for tip in tips))
    return [Shape("prop", bar, stroke=0.014), *(_disc("prop", tip.x, tip.y, 0.024) for tip in tips)]


def _band(spots: list[Spot], look: Boldness) -> list[Shape]:
    """A loop round both limbs, thinner the farther it is stretched."""
    a, b = spots[:2]
    far = hypot(b.x - a.x, b.y - a.y)
    thick = max(0.012, look.line * 1.6, 0.030 - 0.05 * far)
    dx, dy = ((b.x - a.x) / far, (b.y - a.y) / far) if far > 1e-6 else (0.0, 1.0)
    out = proportions.SHIN_R[0] * 0.9
    return [
        Shape(
            "towel", _line((a.x - dx * out, a.y - dy * out), (b.x + dx * out, b.y + dy * out)), stroke=thick
        )
    ]


def _towel(prop: Prop, skeleton: Skeleton, camera: Camera, look: Boldness) -> list[Shape]:
    """From each hand to the sole, round it and back; its ends hang out of the fists."""
    side = prop.at[0].removesuffix(" foot")
    turn = skeleton.turns[f"{side} foot"]
    sole = at(skeleton[f"{side} ball"], turn, (0.0, 0.0, -proportions.BALL_R - 0.004))
    edge = [along(sole, scale(turn[1], 1.0), out) for out in (0.03, -0.03)]
    left, right = (skeleton[f"{hand} palm"] for hand in SIDES)
    tails = [along(along(hand, unit(sub(hand, sole)), TAIL / 2), UP, -TAIL) for hand in (left, right)]
    spots = [camera.see(point) for point in (tails[0], left, *edge, right, tails[1])]
    return [Shape("towel", _line(*((s.x, s.y) for s in spots)), stroke=max(0.016, look.line * 1.8))]


def _line(*points: Point) -> tuple[Command, ...]:
    first, *rest = [(round(x, 4), round(y, 4)) for x, y in points]
    return (("M", *first), *(("L", *point) for point in rest))
