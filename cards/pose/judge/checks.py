"""An illustration in, what a body could not do or a viewer not see out: every check but those its file accepts."""

from __future__ import annotations

from collections.abc import Sequence

from cards.errors import Place, Problem
from cards.model.illustration import Frame, Illustration
from cards.pose.judge.collisions import collisions
from cards.pose.judge.finding import Check, Seen
from cards.pose.judge.joints import lengths, overruled, ranges
from cards.pose.judge.sides import wrong_sides
from cards.pose.judge.sight import UNMOVED, arrows, hidden, unmoved
from cards.pose.judge.standing import balance, missed, rests, sunk
from cards.pose.judge.things import things
from cards.pose.placed import placed
from cards.pose.solved import solved_frames

CHECKS = (  # that a file may accept
    *("range", "length", "floor", "rest", "reach", "contact"),
    *("balance", "collision", "hidden", "arrow", "prop", "words"),
)
ERRORS = ("range", "length", UNMOVED)  # the others are warnings
LIMBS = {  # what of a body is told under the words for a whole limb
    "leg": ("hip", "knee", "ankle", "foot", "toes", "thigh", "shin"),
    "arm": ("shoulder", "elbow", "wrist", "hand", "arm", "forearm"),
}
IMPOSSIBLE: tuple[Check, ...] = (ranges, lengths, unmoved)
ALL: tuple[Check, ...] = (
    *IMPOSSIBLE,
    *(sunk, rests, missed, overruled, balance, collisions, hidden, arrows, things, wrong_sides),
)


def check(illustration: Illustration) -> tuple[Problem, ...]:
    """Every problem of every frame whose check the file does not accept; impossible joints are errors."""
    return _problems(illustration, ALL)


def impossible(illustration: Illustration) -> tuple[Problem, ...]:
    """The errors among them, found without building the body's flesh."""
    return _problems(illustration, IMPOSSIBLE)


def undrawable(illustration: Illustration) -> tuple[Problem, ...]:
    """What cannot be drawn at all: arrows that have no way to go."""
    return _problems(illustration, (unmoved,))


def _problems(illustration: Illustration, checks: Sequence[Check]) -> tuple[Problem, ...]:
    accepted = {name for name, _ in illustration.accept}
    found: list[Problem] = []
    solved = solved_frames(illustration)
    several = len(illustration.frames) > 1
    there = placed(illustration)
    for number, (frame, now, before, where_now) in enumerate(
        zip(illustration.frames, solved, (None, *solved[:-1]), there, strict=True), 1
    ):
        seen = Seen(frame, now, before, f"{illustration.alt} {frame.alt}", where_now)
        where = f" (frame {number})" if several else ""
        for finding in (each for check in checks for each in check(seen) if each.check not in accepted):
            level = "error" if finding.check in ERRORS else "warning"
            place = _place(frame, finding.subject) or illustration.place
            found.append(Problem(finding.message + where, place, finding.hint, level))
    return tuple(dict.fromkeys(found))


def _place(frame: Frame, subject: str) -> Place | None:
    """Where the frame speaks of the subject: its own key, both sides', the whole limb's, else the frame itself."""
    for arrow in frame.arrows:
        if subject == f"arrow {arrow.of}":
            return arrow.place
    for prop in frame.props:
        if subject == f"prop {prop.kind}":
            return prop.place
    words = subject.split()
    side, part = words[0], words[-1]
    limbs = [limb for limb, parts in LIMBS.items() if part in parts]
    both = "feet" if part == "foot" else f"{part}s"
    keys = (subject, part, both, *(key for limb in limbs for key in (f"{side} {limb}", limb, f"{limb}s")))
    own = next((key for key in keys if key in frame.said), "")
    return frame.places.get(own) or frame.place or frame.places.get("base")
