"""An illustration in, what a body could not do or a viewer not see out: every check but those its file accepts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from cards.errors import Place, Problem
from cards.pose import body
from cards.pose.camera import Camera
from cards.pose.contact import Solved
from cards.pose.draw import solved_frames, tones_of
from cards.pose.flesh import Part, parts
from cards.pose.illustration import Frame, Illustration
from cards.pose.optics import Optics, optics
from cards.pose.outline import area, loops, without
from cards.pose.paint import piece, sort
from cards.pose.skeleton import balance_point
from cards.pose.space import Vec, distance, mix
from cards.pose.touch import nearest, outside

CHECKS = ("range", "length", "floor", "rest", "reach", "balance", "collision", "hidden")
LENGTH_OFF = 1e-6
BELOW = 0.014  # statures anything may sink into the floor
PRESSED_FLAT = 0.025  # ... and flesh that lies on it
SOFT = ("thigh", "shirt", "shorts", "arm", "forearm", "head")
APART = 0.012  # statures a resting point or a contact may be off
TOUCHING = 0.03  # height below which a point supports the body
MARGIN = 0.03  # the support reaches a little past the joints that stand on the floor
PRESSED = 0.55  # share of their thicknesses by which two limbs may be pressed together
LEAST_HEAD, LEAST_PART = 0.55, 0.30
STATURE = 60

BONES = tuple(
    (f"{side} {a}", f"{side} {b}", length)
    for side in body.SIDES
    for a, b, length in (
        ("hip", "knee", body.THIGH),
        ("knee", "ankle", body.SHIN),
        ("shoulder", "elbow", body.UPPER_ARM),
        ("elbow", "wrist", body.FOREARM),
    )
)
LIMITS = {  # what an angle at its limit is called: (said of the joint, beyond its most, beyond its least)
    "bend": ("bends", "straightens"),
    "flex": ("goes forward", "goes back"),
    "out": ("goes out", "goes in"),
    "turn": ("turns out", "turns in"),
    "side": ("bends to the left", "bends to the right"),
}
NAMES = {"lumbar": "low back", "thorax": "upper back"}


def check(illustration: Illustration) -> tuple[Problem, ...]:
    """Every problem of every frame whose check the file does not accept; impossible joints are errors."""
    accepted = {name for name, _ in illustration.accept}
    look = optics(STATURE)
    found: list[Problem] = []
    frames = zip(illustration.frames, solved_frames(illustration), strict=True)
    for number, (frame, solved) in enumerate(frames, 1):
        where = f" (frame {number})" if len(illustration.frames) > 1 else ""
        for name, subject, message in _findings(frame, solved, look):
            if name not in accepted:
                level = "error" if name in ("range", "length") else "warning"
                found.append(Problem(message + where, _place(frame, illustration, subject), level=level))
    return tuple(dict.fromkeys(found))


def _place(frame: Frame, illustration: Illustration, subject: str) -> Place | None:
    """Where the file speaks of the subject: its own key, both sides', the whole limb's, else the frame."""
    side, _, part = subject.rpartition(" ")
    limb = "leg" if part in ("hip", "knee", "ankle", "foot", "toes") else "arm"
    for key in (
        subject,
        part,
        f"{part}s",
        "feet" if part == "foot" else "",
        f"{side} {limb}",
        f"{limb}s",
        "base",
    ):
        if key in frame.places:
            return frame.places[key]
    return frame.place or illustration.place


def _findings(frame: Frame, solved: Solved, look: Optics) -> Iterator[tuple[str, str, str]]:
    """(check, what it is about, what is wrong)."""
    yield from _ranges(solved)
    yield from _lengths(solved)
    flesh = parts(solved.skeleton, look)
    yield from _sunk(solved, flesh, look)
    yield from _rests(solved)
    for limb, miss in solved.missed.items():
        if miss > APART:
            yield "reach", limb, f"the {limb} stays {miss:.0%} of the body's height short of its place"
    if not any(prop.kind in ("wall", "chair") for prop in frame.props):
        yield from _balance(solved)
    yield from _collisions(flesh)
    yield from _hidden(frame, solved, flesh, look)


def _ranges(solved: Solved) -> Iterator[tuple[str, str, str]]:
    for joint, angles in solved.angles.items():
        kind = joint.rpartition(" ")[2]
        if kind not in body.RANGES:
            continue
        for (axis, least, most), angle in zip(body.RANGES[kind], angles, strict=False):
            if kind in ("shoulder", "hip") and axis == "turn" and (abs(angles[1]) > 50 or angles[0] > 130):
                continue  # near the pole of the joint, its turn and its other angles are one and the same
            if least - 1 <= angle <= most + 1:
                continue
            more, limit = angle > most, most if angle > most else least
            name, verb = NAMES.get(kind, kind), LIMITS[axis][0 if more else 1]
            subject = NAMES.get(joint, joint)
            yield (
                "range",
                subject,
                f"{subject} {verb} {abs(angle):.0f}°, more than {_a(name)} can ({abs(limit)}°)",
            )


def _a(name: str) -> str:
    return f"an {name}" if name[0] in "aeiou" else f"a {name}"


def _lengths(solved: Solved) -> Iterator[tuple[str, str, str]]:
    for a, b, length in BONES:
        if abs(distance(solved.skeleton[a], solved.skeleton[b]) - length) > LENGTH_OFF:
            yield "length", b, f"the bone from {a} to {b} has changed its length"


def _sunk(solved: Solved, flesh: Sequence[Part], look: Optics) -> Iterator[tuple[str, str, str]]:
    for part in flesh:
        lowest = min(point[2] - radius / look.weight for solid in part.solids for point, radius in solid)
        if lowest < -(PRESSED_FLAT if part.name.endswith(SOFT) else BELOW):
            yield "floor", part.name, f"the {part.name} is {-lowest:.1%} of the body's height below the floor"


def _rests(solved: Solved) -> Iterator[tuple[str, str, str]]:
    for rest in solved.posture.rest:
        if solved.posture.balance and "foot" in rest:
            continue
        height = min(solved.skeleton[name][2] - radius for name, radius in body.REST[rest])
        if abs(height - solved.posture.raised) > APART and height - solved.posture.raised > 0:
            yield "rest", "rest", f"the {rest} should rest but hover {height:.1%} of the body's height up"


def _balance(solved: Solved) -> Iterator[tuple[str, str, str]]:
    names = [name for points in body.REST.values() for name, _ in points]
    names += [f"{side} {joint}" for side in body.SIDES for joint in ("wrist", "hand", "ankle", "toe")]
    floor = solved.posture.raised + TOUCHING
    standing = [
        (p[0], p[1])
        for name in dict.fromkeys(names)
        if (p := solved.skeleton[name])[2] - _thickness(name) < floor
    ]
    centre = balance_point(solved.skeleton)
    off = outside((centre[0], centre[1]), standing) - MARGIN
    if off > 0:
        yield (
            "balance",
            "balance",
            f"would fall over: the weight is {off:.1%} of the body's height off its support",
        )


def _thickness(name: str) -> float:
    return max(
        (radius for points in body.REST.values() for other, radius in points if other == name), default=0.02
    )


def _collisions(flesh: Sequence[Part]) -> Iterator[tuple[str, str, str]]:
    """Capsule against capsule, for parts that do not grow from each other."""
    limbs = [part for part in flesh if part.name not in ("neck", "shorts")]
    for one, other in combinations(limbs, 2):
        if one.limb == other.limb or {one.name, other.name} == {"left thigh", "right thigh"}:
            continue
        if "shirt" in (one.name, other.name) and any(
            "upper arm" in p.name or "head" in p.name for p in (one, other)
        ):
            continue
        if any(_pressed(a, b) for a in _capsules(one) for b in _capsules(other)):
            yield "collision", one.name, f"the {one.name} goes through the {other.name}"


def _capsules(part: Part) -> list[tuple[Vec, float, Vec, float]]:
    if part.name == "shirt":  # its ends left and right, not the whole width
        return [(s[0][0], s[0][1], s[3][0], s[3][1]) for s in part.solids if len(s) == 4]
    if part.name == "head":
        centre, radius = part.solids[0][0]
        return [(centre, radius, centre, radius)]
    return [(s[0][0], s[0][1], s[1][0], s[1][1]) for s in part.solids if len(s) == 2]


def _pressed(a: tuple[Vec, float, Vec, float], b: tuple[Vec, float, Vec, float]) -> bool:
    s, t = nearest(a[0], a[2], b[0], b[2])
    gap = distance(mix(a[0], a[2], s), mix(b[0], b[2], t))
    room = a[1] + (a[3] - a[1]) * s + b[1] + (b[3] - b[1]) * t
    return gap < room * (1 - PRESSED)


def _hidden(
    frame: Frame, solved: Solved, flesh: Sequence[Part], look: Optics
) -> Iterator[tuple[str, str, str]]:
    """Near parts and the head of which too little is seen; far limbs may well lie behind near ones."""
    camera = Camera(frame.around, frame.above)
    tones = tones_of(solved, camera)
    order = sort([piece(part, tones.get(part.limb, "figure"), camera) for part in flesh])
    for i, one in enumerate(order):
        name = one.part.name
        if one.tone == "far" or name in ("neck", "shorts", "shirt"):
            continue
        over = [other.path for other in order[i + 1 :] if other.part.limb != one.part.limb]
        whole = sum(abs(area(loop)) for loop in loops(one.path)) or 1.0
        share = sum(area(loop) for loop in loops(without(one.path, over))) / whole
        if abs(share) < (LEAST_HEAD if name == "head" else LEAST_PART):
            yield "hidden", name, f"only {abs(share):.0%} of the {name} can be seen"
