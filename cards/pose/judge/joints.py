"""A solved posture in, joints beyond what they can, bones of another length, and angles a contact overrules out."""

from __future__ import annotations

from collections.abc import Iterator

from cards.model.posture import SIDES
from cards.pose.body import proportions
from cards.pose.body.vectors import distance
from cards.pose.judge.finding import Finding, Seen

LENGTH_OFF = 1e-6
OVERRULED = 20  # degrees a contact may change an angle that the file gives
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
MOVED = {"foot": ("hip", "knee"), "hand": ("shoulder", "elbow"), "knee": ("hip",), "elbow": ("shoulder",)}
NAMES = {"lumbar": "low back", "thorax": "upper back"}
MAIN = {"hip": "flex", "shoulder": "flex", "knee": "bend", "elbow": "bend"}  # a joint's first angle


def ranges(seen: Seen) -> Iterator[Finding]:
    for joint, angles in seen.solved.angles.items():
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
            message = f"{subject} {verb} {abs(angle):.0f}°, more than {one_of_a(name)} can ({abs(limit)}°)"
            yield Finding("range", subject, message)


def one_of_a(name: str) -> str:
    return f"an {name}" if name[0] in "aeiou" else f"a {name}"


def lengths(seen: Seen) -> Iterator[Finding]:
    skeleton = seen.solved.skeleton
    for a, b, length in BONES:
        if abs(distance(skeleton[a], skeleton[b]) - length) > LENGTH_OFF:
            yield Finding("length", b, f"the bone from {a} to {b} has changed its length")


def overruled(seen: Seen) -> Iterator[Finding]:
    """Angles the file gives that a contact turned into quite other ones: one of the two is not meant."""
    frame, solved = seen.frame, seen.solved
    for limb in solved.posture.contacts:
        side, _, end = limb.partition(" ")
        for joint in MOVED[end]:
            subject = f"{side} {joint}"
            given = not frame.places.keys().isdisjoint((subject, joint, f"{joint}s"))
            if not given or subject in solved.posture.points or solved.posture.balance == side:
                continue  # a joint that is told where to point leaves its bend to the contact
            said, got = solved.posture.angle(subject)[0], solved.angles[subject][0]
            if abs(said - got) > OVERRULED:
                angle = f"the {MAIN[joint]} of the {subject}"
                message = f"the {limb} makes {angle} {got:.0f}°, not the {said:.0f}° it is given"
                yield Finding("contact", subject, message)
