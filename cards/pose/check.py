"""An illustration in, what a body could not do or a viewer not see out: every check but those its file accepts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from cards.errors import Place, Problem
from cards.pose import body
from cards.pose.camera import Camera
from cards.pose.collide import collisions
from cards.pose.contact import Solved
from cards.pose.draw import solved_frames, tones_of
from cards.pose.flesh import Part, parts
from cards.pose.illustration import Frame, Illustration
from cards.pose.optics import Optics, optics
from cards.pose.outline import area, loops, without
from cards.pose.paint import piece, sort
from cards.pose.skeleton import balance_point
from cards.pose.space import distance
from cards.pose.touch import outside

CHECKS = ("range", "length", "floor", "rest", "reach", "contact", "balance", "collision", "hidden", "words")
IMPOSSIBLE = ("range", "length")
LENGTH_OFF = 1e-6
BELOW = 0.014  # statures anything may sink into the floor
PRESSED_FLAT = 0.025  # ... and flesh that lies on it
SOFT = ("thigh", "shirt", "shorts", "arm", "forearm", "head")
APART = 0.012  # statures a resting point or a contact may be off
TOUCHING = 0.03  # height below which a point supports the body
MARGIN = 0.03  # the support reaches a little past the joints that stand on the floor
OVERRULED = 20  # degrees a contact may change an angle that the file gives
WORKING = 60  # degrees by which one limb does more than the other
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


Finding = tuple[str, str, str]  # (check, what it is about, what is wrong)


def check(illustration: Illustration) -> tuple[Problem, ...]:
    """Every problem of every frame whose check the file does not accept; impossible joints are errors."""
    look = optics(STATURE)
    return _problems(
        illustration,
        lambda frame, solved: (
            *_impossible(solved),
            *_findings(frame, solved, look),
            *_said((illustration.alt, frame.alt), solved),
        ),
    )


def impossible(illustration: Illustration) -> tuple[Problem, ...]:
    """The errors among them, found without building the body's flesh."""
    return _problems(illustration, lambda _, solved: _impossible(solved))


def _problems(
    illustration: Illustration, find: Callable[[Frame, Solved], Iterable[Finding]]
) -> tuple[Problem, ...]:
    accepted = {name for name, _ in illustration.accept}
    found: list[Problem] = []
    frames = zip(illustration.frames, solved_frames(illustration), strict=True)
    for number, (frame, solved) in enumerate(frames, 1):
        where = f" (frame {number})" if len(illustration.frames) > 1 else ""
        for name, subject, message in find(frame, solved):
            if name not in accepted:
                level = "error" if name in IMPOSSIBLE else "warning"
                found.append(Problem(message + where, _place(frame, illustration, subject), level=level))
    return tuple(dict.fromkeys(found))


def _place(frame: Frame, illustration: Illustration, subject: str) -> Place | None:
    """Where the file speaks of the subject: its own key, both sides', the whole limb's, else the frame."""
    side, _, part = subject.rpartition(" ")
    limb = "leg" if part in ("hip", "knee", "ankle", "foot", "toes") else "arm"
    both = "feet" if part == "foot" else f"{part}s"
    for key in (subject, part, both, f"{side} {limb}", f"{limb}s", "base"):
        if key in frame.places:
            return frame.places[key]
    return frame.place or illustration.place


def _impossible(solved: Solved) -> Iterator[Finding]:
    yield from _ranges(solved)
    yield from _lengths(solved)


def _findings(frame: Frame, solved: Solved, look: Optics) -> Iterator[Finding]:
    flesh = parts(solved.skeleton, look)
    yield from _sunk(solved, flesh, look)
    yield from _rests(solved)
    for limb, miss in solved.missed.items():
        if miss > APART:
            yield "reach", limb, f"the {limb} stays {miss:.0%} of the body's height short of its place"
    yield from _overruled(frame, solved)
    if not any(prop.kind in ("wall", "chair") for prop in frame.props):
        yield from _balance(solved)
    yield from collisions(flesh)
    yield from _hidden(frame, solved, flesh, look)


def _ranges(solved: Solved) -> Iterator[Finding]:
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
            message = f"{subject} {verb} {abs(angle):.0f}°, more than {_a(name)} can ({abs(limit)}°)"
            yield "range", subject, message


def _a(name: str) -> str:
    return f"an {name}" if name[0] in "aeiou" else f"a {name}"


def _lengths(solved: Solved) -> Iterator[Finding]:
    for a, b, length in BONES:
        if abs(distance(solved.skeleton[a], solved.skeleton[b]) - length) > LENGTH_OFF:
            yield "length", b, f"the bone from {a} to {b} has changed its length"


def _overruled(frame: Frame, solved: Solved) -> Iterator[Finding]:
    """Angles the file gives that a contact turned into quite other ones: one of the two is not meant."""
    for limb in solved.posture.contacts:
        side, _, end = limb.partition(" ")
        for joint in ("hip", "knee") if end == "foot" else ("shoulder", "elbow"):
            subject = f"{side} {joint}"
            given = not frame.places.keys().isdisjoint((subject, joint, f"{joint}s"))
            if not given or subject in solved.posture.points or solved.posture.balance == side:
                continue  # a joint that is told where to point leaves its bend to the contact
            said, got = solved.posture.angle(subject)[0], solved.angles[subject][0]
            if abs(said - got) > OVERRULED:
                yield (
                    "contact",
                    subject,
                    f"the {limb} makes the {subject} {got:.0f}°, not the {said:.0f}° it is given",
                )


def _sunk(solved: Solved, flesh: Sequence[Part], look: Optics) -> Iterator[Finding]:
    for part in flesh:
        lowest = min(point[2] - radius / look.weight for solid in part.solids for point, radius in solid)
        if lowest < -(PRESSED_FLAT if part.name.endswith(SOFT) else BELOW):
            yield "floor", part.name, f"the {part.name} is {-lowest:.1%} of the body's height below the floor"


def _rests(solved: Solved) -> Iterator[Finding]:
    for rest in solved.posture.rest:
        if solved.posture.balance and "foot" in rest:
            continue
        height = min(solved.skeleton[name][2] - radius for name, radius in body.REST[rest])
        if abs(height - solved.posture.raised) > APART and height - solved.posture.raised > 0:
            yield "rest", "rest", f"the {rest} should rest but hover {height:.1%} of the body's height up"


def _balance(solved: Solved) -> Iterator[Finding]:
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
        message = f"would fall over: the weight is {off:.1%} of the body's height off its support"
        yield "balance", "balance", message


def _thickness(name: str) -> float:
    return max(
        (radius for points in body.REST.values() for other, radius in points if other == name), default=0.02
    )


def _hidden(frame: Frame, solved: Solved, flesh: Sequence[Part], look: Optics) -> Iterator[Finding]:
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


def _said(spoken: Sequence[str], solved: Solved) -> Iterator[Finding]:
    """Words that name one side of a limb where it is the other side that does something of its own."""
    text = " ".join(spoken).lower()
    for limb, names, joint in (
        ("leg", "leg knee foot hip ankle thigh", "ankle"),
        ("arm", "arm hand elbow", "wrist"),
    ):
        named = {side for side in body.SIDES for name in names.split() if f"{side} {name}" in text}
        working = _working(solved, joint)
        if len(named) == 1 and working and not named & {working}:
            yield "words", limb, f"the words name the {next(iter(named))} {limb}, but the {working} one moves"


def _working(solved: Solved, joint: str) -> str:
    """The side whose limb is farther from its zero posture, or nothing where both do about the same."""
    bends = {"ankle": ("hip", "knee"), "wrist": ("shoulder", "elbow")}[joint]
    left, right = (
        sum(abs(a) for b in bends for a in solved.angles[f"{side} {b}"][:2]) for side in body.SIDES
    )
    if abs(left - right) < WORKING:
        return ""
    return "left" if left > right else "right"
