"""A frame and its worked-out posture in, the figure that shows it out."""

from __future__ import annotations

from cards.model.figure import Figure, Sentence, Shape, spoken
from cards.model.illustration import Frame
from cards.model.posture import SIDES
from cards.pose.arrows.drawn import draw_arrow
from cards.pose.arrows.travel import travel
from cards.pose.body.solve import Solved
from cards.pose.body.vectors import dot, sub, unit
from cards.pose.picture.boldness import Boldness
from cards.pose.picture.camera import Camera
from cards.pose.picture.curves import bounds
from cards.pose.picture.flesh import face, parts
from cards.pose.picture.ghost import ghost, steadied
from cards.pose.picture.layers import Piece, piece, sort, visible
from cards.pose.picture.outline import FINE, commands
from cards.pose.picture.stretches import patch
from cards.pose.surroundings import Where, surroundings

FAR_ANGLE = (
    0.55  # how much of the line through both hips or shoulders must run in depth for one limb to be far
)
SMOOTH = {"shirt": 0.007}  # statures: shorter edges are smoothed over
TOP_VIEW = 40.0  # degrees above the floor from which no limb is far


def tones_of(solved: Solved, camera: Camera) -> dict[str, str]:
    """Limb → tone: the far one of a pair is light where the camera looks from the side."""
    tones = {"shirt": "shirt"}
    if camera.above >= TOP_VIEW:
        return tones
    for limb, joint in (("leg", "hip"), ("arm", "shoulder")):
        left, right = (solved.skeleton[f"{side} {joint}"] for side in SIDES)
        depth = dot(unit(sub(left, right)), camera.near)
        if abs(depth) > FAR_ANGLE:
            tones[f"{'left' if depth < 0 else 'right'} {limb}"] = "far"
    return tones


def draw(
    frame: Frame,
    solved: Solved,
    before: Solved | None,
    where: Where,
    look: Boldness,
    ghosted: bool,
    alt: str,
    words: tuple[Sentence, ...],
) -> Figure:
    """`where`: its things; `alt`: the file's own words, if any; `words`: what can be told of the posture."""
    camera = Camera(frame.around, frame.above)
    before = steadied(before, solved) if before else None
    tones = tones_of(solved, camera)
    pieces = [
        piece(part, tones.get(part.name, tones.get(part.limb, "figure")), camera)
        for part in parts(solved.skeleton, look)
    ]
    felt: dict[str, list[Piece]] = {}
    for muscle in frame.stretch:
        host, part = patch(solved.skeleton, muscle)
        felt.setdefault(host, []).append(piece(part, "stretch", camera))
    if looks := face(solved.skeleton, look, camera.near):
        felt["head"] = [piece(looks, "far", camera)]
    shown = [
        Shape(tone, commands(path, SMOOTH.get(tone, FINE)))
        for tone, path in visible(sort(pieces), look.halo, felt)
    ]
    shown = [shape for shape in shown if shape.commands]
    box = bounds(shape.commands for shape in shown)
    back, front = _arrows(frame, solved, before, camera, look, pieces)
    outline = ghost(before, pieces, camera, look) if ghosted and before else []
    things = surroundings(frame, solved, where, box, camera, look)
    shapes = (
        *things.behind,
        *outline,
        *back,
        *shown,
        *things.before,
        *front,
    )
    shapes = tuple(shape for shape in shapes if _has_extent(shape))
    return Figure(shapes, _box(shapes), frame.above < TOP_VIEW, alt or spoken(words), () if alt else words)


def _has_extent(shape: Shape) -> bool:
    """Whether there is anything to draw: a line from a point to itself is not."""
    points = {tuple(numbers[-2:]) for _, *numbers in shape.commands if numbers}
    return len(points) > 1


def _box(shapes: tuple[Shape, ...]) -> tuple[float, float, float, float]:
    boxes = [bounds([shape.commands], shape.stroke / 2) for shape in shapes]
    return (
        min(b[0] for b in boxes),
        min(b[1] for b in boxes),
        max(b[2] for b in boxes),
        max(b[3] for b in boxes),
    )


def _arrows(
    frame: Frame, solved: Solved, before: Solved | None, camera: Camera, look: Boldness, pieces: list[Piece]
) -> tuple[list[Shape], list[Shape]]:
    back: list[Shape] = []
    front: list[Shape] = []
    discs = [disc for one in pieces for disc in one.discs]
    for arrow in frame.arrows[: look.arrows]:
        far, near = draw_arrow(arrow, solved, before, camera, look, discs)
        back += far
        front += near
    return back, [*front, *travel(frame, solved.skeleton, camera, look)]
