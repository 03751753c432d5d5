"""The words for a picture in, limbs they name whose other side works out."""

from __future__ import annotations

from collections.abc import Iterator

from cards.model.posture import SIDES
from cards.pose.body.solve import Solved
from cards.pose.judge.finding import Finding, Seen

WORKING = 60  # degrees by which one limb does more than the other


def wrong_sides(seen: Seen) -> Iterator[Finding]:
    """Words that name one side of a limb where it is the other side that does something of its own."""
    text = seen.words.lower()
    for limb, names, joint in (
        ("leg", "leg knee foot hip ankle thigh", "ankle"),
        ("arm", "arm hand elbow", "wrist"),
    ):
        named = {side for side in SIDES for name in names.split() if f"{side} {name}" in text}
        working = _working(seen.solved, joint)
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
