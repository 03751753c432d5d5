"""An illustration in, what a body could not do or a viewer not see out: every check but those its file accepts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from cards.errors import Place, Problem
from cards.model.illustration import Frame, Illustration
from cards.model.posture import SIDES
from cards.pose.arrows.drawn import draw_arrow, goes, too_short
from cards.pose.body import proportions
from cards.pose.body.resting import REST
from cards.pose.body.solve import Solved
from cards.pose.body.vectors import distance
from cards.pose.body.weight import balance_point
from cards.pose.drawing import tones_of
from cards.pose.judge.collisions import collisions
from cards.pose.judge.nearness import outside
from cards.pose.picture.boldness import Boldness, boldness
from cards.pose.picture.camera import Camera
from cards.pose.picture.flesh import Part, parts
from cards.pose.picture.layers import piece, sort
from cards.pose.picture.outline import area, loops, sampled, without
from cards.pose.props.kinds import KINDS
from cards.pose.solved import solved_frames

CHECKS = (
    *("range", "length", "floor", "rest", "reach", "contact"),
    *("balance", "collision", "hidden", "arrow", "words"),
)
IMPOSSIBLE = ("range", "length")
STILL = "still"  # an arrow that cannot be drawn: not to be accepted
LENGTH_OFF = 1e-6
BELOW = 0.014  # statures anything may sink into the floor
PRESSED_FLAT = 0.025  # ... and flesh that lies on it
SOFT = ("thigh", "shirt", "shorts", "arm", "head")
APART = 0.012  # statures a resting point or a contact may be off
TOUCHING = 0.03  # height below which a point supports the body
MARGIN = 0.03  # the support reaches a little past the joints that stand on the floor
OVERRULED = 20  # degrees a contact may change an angle that the file gives
WORKING = 60  # degrees by which one limb does more than the other
LEAST_HEAD, LEAST_PART = 0.55, 0.30
LEAST_ARROW = 0.30  # share of an arrow that must be seen beside the body
TIPTOE = 0.02  # statures one end of a foot that rests may be over the other
STATURE = 60

BONES = tuple(
    (f"{side} {a}", f"{side} {b}", length)
    for side in SIDES
    for a, b, length in (
        ("hip", "knee", proportions.THIGH),
        ("knee", "ankle", proportions.SHIN),
        ("shoulder", "elbow", proportions.UPPER_ARM),
        ("elbow", "wrist", proportions.FOREARM),
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
BODY = {"shorts": "hips", "shirt": "trunk"}  # what the parts of a picture are called on a body
MAIN = {"hip": "flex", "shoulder": "flex", "knee": "bend", "elbow": "bend"}  # a joint's first angle


class Finding(NamedTuple):
    check: str
    subject: str  # what it is about: a joint, a limb, `balance`
    message: str
    hint: str = ""


class Seen(NamedTuple):
    """A frame as it is judged."""

    frame: Frame
    solved: Solved
    before: Solved | None


def check(illustration: Illustration) -> tuple[Problem, ...]:
    """Every problem of every frame whose check the file does not accept; impossible joints are errors."""
    look = boldness(STATURE)
    return _problems(
        illustration,
        lambda seen: (
            *_impossible(seen),
            *_findings(seen, look),
            *_said((illustration.alt, seen.frame.alt), seen.solved),
        ),
    )


def impossible(illustration: Illustration) -> tuple[Problem, ...]:
    """The errors among them, found without building the body's flesh."""
    return _problems(illustration, _impossible)


def undrawable(illustration: Illustration) -> tuple[Problem, ...]:
    """What cannot be drawn at all: arrows that have no way to go."""
    return _problems(illustration, _still)


def _problems(illustration: Illustration, find: Callable[[Seen], Iterable[Finding]]) -> tuple[Problem, ...]:
    accepted = {name for name, _ in illustration.accept}
    found: list[Problem] = []
    solved = solved_frames(illustration)
    for number, seen in enumerate(map(Seen, illustration.frames, solved, (None, *solved)), 1):
        where = f" (frame {number})" if len(illustration.frames) > 1 else ""
        for finding in find(seen):
            if finding.check not in accepted:
                level = "error" if finding.check in (*IMPOSSIBLE, STILL) else "warning"
                place = _place(seen.frame, finding.subject) or illustration.place
                found.append(Problem(finding.message + where, place, finding.hint, level))
    return tuple(dict.fromkeys(found))


def _place(frame: Frame, subject: str) -> Place | None:
    """Where the frame speaks of the subject: its own key, both sides', the whole limb's, else the frame itself."""
    for arrow in frame.arrows:
        if subject == f"arrow {arrow.of}":
            return arrow.place
    side, _, part = subject.rpartition(" ")
    limb = "leg" if part in ("hip", "knee", "ankle", "foot", "toes") else "arm"
    both = "feet" if part == "foot" else f"{part}s"
    keys = (subject, part, both, f"{side} {limb}", limb, f"{limb}s")
    own = next((key for key in keys if key in frame.said), "")
    return frame.places.get(own) or frame.place or frame.places.get("base")


def _impossible(seen: Seen) -> Iterator[Finding]:
    yield from _ranges(seen.solved)
    yield from _lengths(seen.solved)
    yield from _still(seen)


def _still(seen: Seen) -> Iterator[Finding]:
    """Arrows that follow what does not move."""
    camera = Camera(seen.frame.around, seen.frame.above)
    for arrow in seen.frame.arrows:
        if seen.before and not goes(arrow, seen.before, seen.solved, camera):
            message = f"an arrow follows the {arrow.of}, but on the picture that does not move"
            yield Finding(STILL, f"arrow {arrow.of}", message, "follow a joint that does, or draw a `push`")


def _findings(seen: Seen, look: Boldness) -> Iterator[Finding]:
    frame, solved = seen.frame, seen.solved
    flesh = parts(solved.skeleton, look)
    yield from _sunk(solved, flesh, look)
    yield from _rests(solved)
    for limb, miss in solved.missed.items():
        if miss > APART:
            message = f"the {limb} stays {miss:.1%} of the body's height short of its place"
            yield Finding("reach", limb, message)
    yield from _overruled(frame, solved)
    if not any(KINDS[prop.kind].steadies for prop in frame.props):
        yield from _balance(solved)
    for one, other in collisions(flesh):
        message = f"the {BODY.get(one, one)} goes through the {BODY.get(other, other)}"
        yield Finding("collision", one, message)
    yield from _hidden(frame, solved, flesh, look)
    yield from _arrows(seen, flesh, look)


def _ranges(solved: Solved) -> Iterator[Finding]:
    for joint, angles in solved.angles.items():
        kind = joint.rpartition(" ")[2]
        if kind not in proportions.RANGES:
            continue
        for (axis, least, most), angle in zip(proportions.RANGES[kind], angles, strict=False):
            if kind in ("shoulder", "hip") and axis == "turn" and (abs(angles[1]) > 50 or angles[0] > 130):
                continue  # near the pole of the joint, its turn and its other angles are one and the same
            if least - 1 <= angle <= most + 1:
                continue
            more, limit = angle > most, most if angle > most else least
            name, verb = NAMES.get(kind, kind), LIMITS[axis][0 if more else 1]
            subject = NAMES.get(joint, joint)
            message = f"{subject} {verb} {abs(angle):.0f}°, more than {_a(name)} can ({abs(limit)}°)"
            yield Finding("range", subject, message)


def _a(name: str) -> str:
    return f"an {name}" if name[0] in "aeiou" else f"a {name}"


def _lengths(solved: Solved) -> Iterator[Finding]:
    for a, b, length in BONES:
        if abs(distance(solved.skeleton[a], solved.skeleton[b]) - length) > LENGTH_OFF:
            yield Finding("length", b, f"the bone from {a} to {b} has changed its length")


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
                angle = f"the {MAIN[joint]} of the {subject}"
                message = f"the {limb} makes {angle} {got:.0f}°, not the {said:.0f}° it is given"
                yield Finding("contact", subject, message)


def _sunk(solved: Solved, flesh: Sequence[Part], look: Boldness) -> Iterator[Finding]:
    for part in flesh:
        lowest = min(point[2] - radius / look.weight for solid in part.solids for point, radius in solid)
        if lowest < -(PRESSED_FLAT if part.name.endswith(SOFT) else BELOW):
            message = f"{_is(part.name)} {-lowest:.1%} of the body's height below the floor"
            yield Finding("floor", part.name, message)


def _is(name: str) -> str:
    """`the left foot is`, `the hips are`."""
    name = BODY.get(name, name)
    many = (name.endswith("s") and not name.endswith("pelvis")) or name == "feet"
    return f"the {name} {'are' if many else 'is'}"


def _rests(solved: Solved) -> Iterator[Finding]:
    for rest in solved.posture.rest:
        if solved.posture.balance and "foot" in rest:
            continue
        height = min(_height(solved, name, radius) for name, radius in REST[rest])
        if height > APART:
            verb = _is(rest).rpartition(" ")[2]
            message = f"the {rest} should rest, but {verb} {height:.1%} of the body's height up"
            yield Finding("rest", "rest", message)
        elif rest == "feet" or rest.endswith("foot"):
            yield from _tiptoe(solved, rest)


def _height(solved: Solved, name: str, radius: float) -> float:
    return solved.skeleton[name][2] - radius - solved.posture.raised


def _tiptoe(solved: Solved, rest: str) -> Iterator[Finding]:
    """Feet that should rest, but touch with their toes or heels alone."""
    tilts = {side: _tilt(solved, side) for side in SIDES if any(side in p for p, _ in REST[rest])}
    for end, tips, verb in (("heel", "toe tips", "toes"), ("ball", "heels", "heels")):
        up = {
            side: abs(tilt)
            for side, tilt in tilts.items()
            if abs(tilt) > TIPTOE and (tilt > 0) == (end == "heel")
        }
        if not up:
            continue
        feet = "feet" if len(up) == 2 else f"{next(iter(up))} foot"
        stand = "stand on their" if len(up) == 2 else "stands on its"
        raised = f"{'heels' if end == 'heel' else 'toes'} {max(up.values()):.1%} of the body's height up"
        hint = f"write `{feet}: on floor` to put the foot flat, or `rest: {verb}` if that is meant"
        yield Finding("rest", feet, f"the {feet} {stand} {tips}, {raised}", hint)


def _tilt(solved: Solved, side: str) -> float:
    """How much higher than the ball the heel of a foot is; 0 of one that does not touch the floor."""
    heel = _height(solved, f"{side} heel", proportions.HEEL_R)
    ball = _height(solved, f"{side} ball", proportions.BALL_R)
    return heel - ball if min(heel, ball) <= APART else 0.0


def _balance(solved: Solved) -> Iterator[Finding]:
    names = [name for points in REST.values() for name, _ in points]
    names += [f"{side} {joint}" for side in SIDES for joint in ("wrist", "hand", "ankle", "toe")]
    floor = solved.posture.raised + TOUCHING
    standing = [
        (p[0], p[1])
        for name in dict.fromkeys(names)
        if (p := solved.skeleton[name])[2] - _thickness(name) < floor
    ]
    centre = balance_point(solved.skeleton)
    off = outside((centre[0], centre[1]), standing)
    if off > MARGIN:
        message = f"would fall over: the weight is {off:.1%} of the body's height outside what it stands on"
        yield Finding("balance", "balance", message)


def _thickness(name: str) -> float:
    return max(
        (radius for points in REST.values() for other, radius in points if other == name), default=0.02
    )


def _hidden(frame: Frame, solved: Solved, flesh: Sequence[Part], look: Boldness) -> Iterator[Finding]:
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
            seen = f"only {abs(share):.0%}" if abs(share) >= 0.005 else "nothing"
            yield Finding("hidden", name, f"{seen} of the {name} can be seen")


def _arrows(seen: Seen, flesh: Sequence[Part], look: Boldness) -> Iterator[Finding]:
    """Arrows that the body hides, and two-headed ones too short for that."""
    camera = Camera(seen.frame.around, seen.frame.above)
    pieces = [piece(part, "figure", camera) for part in flesh]
    discs = [disc for one in pieces for disc in one.discs]
    for arrow in seen.frame.arrows:
        subject = f"arrow {arrow.of}"
        behind, before = draw_arrow(arrow, seen.solved, seen.before, camera, look, discs)
        points = [point for shape in behind for point in sampled(shape.commands)]
        free = [point for point in points if not any(one.covers(point) for one in pieces)]
        if points and not before and len(free) < LEAST_ARROW * len(points):
            shown = f"only {len(free) / len(points):.0%}" if free else "nothing"
            message = f"{shown} of the arrow at the {arrow.of} can be seen"
            yield Finding("hidden", subject, message, "draw a `push` beside it, or turn the view")
        if too_short(arrow, seen.before, seen.solved, camera, look):
            message = f"the {arrow.of} moves too little for an arrow with two heads: it is drawn with one"
            yield Finding("arrow", subject, message)


def _said(spoken: Sequence[str], solved: Solved) -> Iterator[Finding]:
    """Words that name one side of a limb where it is the other side that does something of its own."""
    text = " ".join(spoken).lower()
    for limb, names, joint in (
        ("leg", "leg knee foot hip ankle thigh", "ankle"),
        ("arm", "arm hand elbow", "wrist"),
    ):
        named = {side for side in SIDES for name in names.split() if f"{side} {name}" in text}
        working = _working(solved, joint)
        if len(named) == 1 and working and not named & {working}:
            named_one = next(iter(named))
            message = f"the words name the {named_one} {limb}, but the {working} one moves"
            yield Finding("words", limb, message)


def _working(solved: Solved, joint: str) -> str:
    """The side whose limb is farther from its zero posture, or nothing where both do about the same."""
    bends = {"ankle": ("hip", "knee"), "wrist": ("shoulder", "elbow")}[joint]
    left, right = (sum(abs(a) for b in bends for a in solved.angles[f"{side} {b}"][:2]) for side in SIDES)
    if abs(left - right) < WORKING:
        return ""
    return "left" if left > right else "right"
