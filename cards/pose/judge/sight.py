"""A frame in, what a viewer cannot see of it out: limbs, the head, arrows."""

from __future__ import annotations

from collections.abc import Iterator

from cards.pose.arrows.drawn import draw_arrow
from cards.pose.arrows.paths import goes, too_short
from cards.pose.arrows.travel import seen as travels
from cards.pose.drawing import tones_of
from cards.pose.judge.finding import Finding, Seen, share_of
from cards.pose.picture.curves import sampled
from cards.pose.picture.layers import piece, sort
from cards.pose.picture.outline import area, loops, without

UNMOVED = "unmoved"  # an arrow that cannot be drawn: not to be accepted
LEAST_HEAD, LEAST_PART = 0.55, 0.30
LEAST_ARROW = 0.30  # share of an arrow that must be seen beside the body


def unmoved(seen: Seen) -> Iterator[Finding]:
    """Arrows that follow what does not move, point at the viewer, or have no length."""
    for arrow in seen.frame.arrows:
        if goes(arrow, seen.before, seen.solved, seen.camera):
            continue
        if arrow.kind == "follow":
            message = f"an arrow follows the {arrow.of}, but on the picture that does not move"
            hint = "follow a joint that does, or draw a `push`"
        else:
            message = f"the arrow at the {arrow.of} goes nowhere on the picture"
            hint = (
                "turn the view, or change its `way` or `length`"
                if arrow.kind == "push"
                else "say `from` and `to`"
            )
        yield Finding(UNMOVED, f"arrow {arrow.of}", message, hint)
    way = seen.frame.travel
    if way and not travels(way, seen.solved.skeleton, seen.camera):
        message = f"travel `{way}` goes nowhere on the picture"
        yield Finding(UNMOVED, "travel", message, "turn the view")


def hidden(seen: Seen) -> Iterator[Finding]:
    """Near parts and the head of which too little is seen; far limbs may well lie behind near ones."""
    tones = tones_of(seen.solved, seen.camera)
    order = sort([piece(part, tones.get(part.limb, "figure"), seen.camera) for part in seen.flesh])
    for i, one in enumerate(order):
        name = one.part.name
        if one.tone == "far" or name in ("neck", "shorts", "shirt"):
            continue
        over = [other.path for other in order[i + 1 :] if other.part.limb != one.part.limb]
        whole = sum(abs(area(loop)) for loop in loops(one.path)) or 1.0
        share = sum(area(loop) for loop in loops(without(one.path, over))) / whole
        if abs(share) < (LEAST_HEAD if name == "head" else LEAST_PART):
            yield Finding("hidden", name, f"{share_of(abs(share))} of the {name} can be seen")


def arrows(seen: Seen) -> Iterator[Finding]:
    """Arrows that the body hides, and two-headed ones too short for that."""
    camera, look = seen.camera, seen.look
    pieces = [piece(part, "figure", camera) for part in seen.flesh] if seen.frame.arrows else []
    discs = [disc for one in pieces for disc in one.discs]
    for arrow in seen.frame.arrows:
        subject = f"arrow {arrow.of}"
        behind, before = draw_arrow(arrow, seen.solved, seen.before, camera, look, discs)
        points = [point for shape in behind for point in sampled(shape.commands)]
        free = [point for point in points if not any(one.covers(point) for one in pieces)]
        if points and not before and len(free) < LEAST_ARROW * len(points):
            message = f"{share_of(len(free) / len(points))} of the arrow at the {arrow.of} can be seen"
            yield Finding("hidden", subject, message, "draw a `push` beside it, or turn the view")
        if too_short(arrow, seen.before, seen.solved, camera, look):
            message = f"the {arrow.of} moves too little for an arrow with two heads: it is drawn with one"
            yield Finding("arrow", subject, message)
