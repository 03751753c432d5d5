"""Two postures in, the outline of what has moved between them out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cards.model.figure import Shape
from cards.pose.body.solve import Solved
from cards.pose.body.vectors import distance, sub
from cards.pose.picture.boldness import Boldness
from cards.pose.picture.camera import Camera
from cards.pose.picture.flesh import Part, parts
from cards.pose.picture.layers import Piece, piece, shows
from cards.pose.picture.outline import commands, joined

MOVED = 0.045  # statures a joint goes for its part to be shown as a ghost
BENT = 0.025  # ... and a trunk: it moves little where it bends or flattens
SWAY = 0.03  # statures the hips of one who stands on one leg may sink and still only sway
COVERED = 0.25  # share of a ghost's part that the figure must leave free
SMOOTH = 0.010  # statures: shorter edges are smoothed over


def steadied(before: Solved, now: Solved) -> Solved:
    """Who stands on one leg sways to stay over it; that is not the movement, so the start is shown without it."""
    foot, step = now.posture.balance, sub(now.skeleton["pelvis"], before.skeleton["pelvis"])
    if not foot or foot != before.posture.balance or abs(step[2]) > SWAY:
        return before
    return replace(before, skeleton=before.skeleton.moved((step[0], step[1], 0.0)))


def ghost(before: Solved, pieces: Sequence[Piece], camera: Camera, look: Boldness) -> list[Shape]:
    """The outline of what has moved, where it was; what the figure still all but covers is left out."""
    there = {one.part.name: one.part for one in pieces}
    moved = [part for part in parts(before.skeleton, look) if _has_moved(part, there[part.name])]
    ghosts = [piece(part, "ghost", camera) for part in moved]
    free = [one for one in ghosts if one.part.limb == "trunk" or shows(one, pieces, COVERED)]
    if not free:
        return []
    outline = joined(polygon for one in free for polygon in one.polygons)
    return [Shape("ghost", commands(outline, SMOOTH), stroke=look.ghost)]


def _has_moved(part: Part, there: Part) -> bool:
    pairs = zip(part.solids, there.solids, strict=True)
    least = BENT if part.limb == "trunk" else MOVED
    return any(distance(a[0], b[0]) > least for one, two in pairs for a, b in zip(one, two, strict=True))
