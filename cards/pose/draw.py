"""An illustration in, its figures out: one a frame, or one summary; each made once a process for a size."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from cards.errors import ContentError, Problem
from cards.pose import body
from cards.pose.arrows import draw_arrow
from cards.pose.camera import Camera
from cards.pose.contact import Solved, solve
from cards.pose.figure import Figure, Shape
from cards.pose.flesh import Part, face, parts
from cards.pose.illustration import Arrow, Frame, Illustration
from cards.pose.mirror import mirror
from cards.pose.muscles import patch
from cards.pose.optics import Optics, optics, step
from cards.pose.outline import FINE, bounds, commands, joined
from cards.pose.paint import Piece, piece, shows, sort, visible
from cards.pose.phrases import Sentence, spoken
from cards.pose.scene import before as over
from cards.pose.scene import behind
from cards.pose.space import distance, dot, sub, unit
from cards.pose.words import told, told_move

FAR_ANGLE = (
    0.55  # how much of the line through both hips or shoulders must run in depth for one limb to be far
)
MOVED = 0.045  # statures a joint goes for its part to be shown as a ghost
BENT = 0.025  # ... and a trunk: it moves little where it bends or flattens
SWAY = 0.03  # statures the hips of one who stands on one leg may sink and still only sway
COVERED = 0.25  # share of a ghost's part that the figure must leave free
SMOOTH = {"shirt": 0.007, "ghost": 0.010}  # statures: shorter edges are smoothed over
WIDEST = 4.0  # statures of a picture
TOP_VIEW = 40.0  # degrees above the floor from which no limb is far


def frames(illustration: Illustration, stature_mm: float, mirrored: bool = False) -> tuple[Figure, ...]:
    """One figure a frame, start first, drawn for that stature; `mirrored` shows the other side."""
    figures = _frames(_Key(illustration), step(stature_mm), mirrored)
    _stay_near(illustration, figures)
    return figures


def summary(illustration: Illustration, stature_mm: float, mirrored: bool = False) -> Figure:
    """The one picture that says it all on a small card: what is held, or the end with the start as a ghost."""
    figure = _summary(_Key(illustration), step(stature_mm), mirrored)
    _stay_near(illustration, (figure,))
    return figure


def _stay_near(illustration: Illustration, figures: tuple[Figure, ...]) -> None:
    """ContentError for a picture so wide that nobody would see the body in it."""
    for x0, y0, x1, y1 in (figure.box for figure in figures):
        if max(x1 - x0, y1 - y0) > WIDEST:
            message = f"found a figure {max(x1 - x0, y1 - y0):.1f} statures wide, expected {WIDEST:g} at most"
            hint = "bring what is drawn nearer to the body: an arrow, a hand's place"
            raise ContentError([Problem(message, illustration.place, hint)])


class _Key:
    """An illustration that compares by what its file says."""

    __slots__ = ("illustration",)

    def __init__(self, illustration: Illustration) -> None:
        self.illustration = illustration

    def __hash__(self) -> int:
        return hash((self.illustration.key, self.illustration.digest))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, _Key):
            return False
        mine, theirs = self.illustration, other.illustration
        return mine is theirs or (mine.digest == theirs.digest != "" and mine.key == theirs.key)


def solved_frames(illustration: Illustration) -> tuple[Solved, ...]:
    return _solved(_Key(illustration))


@lru_cache(maxsize=512)
def _solved(key: _Key) -> tuple[Solved, ...]:
    found: list[Solved] = []
    for frame in key.illustration.frames:
        found.append(solve(frame.posture, found[-1] if found else None))
    return tuple(found)


@lru_cache(maxsize=2048)
def _frames(key: _Key, size: int, mirrored: bool) -> tuple[Figure, ...]:
    if mirrored:
        return tuple(mirror(figure) for figure in _frames(key, size, False))
    solved, look = _solved(key), optics(size)
    alone = key.illustration.alt if len(solved) == 1 else ""
    return tuple(
        _figure(
            frame,
            solved[i],
            solved[i - 1] if i else None,
            look,
            bool(frame.ghost),
            frame.alt or alone,
            told(solved[i], frame.props, solved[i - 1] if i else None),
        )
        for i, frame in enumerate(key.illustration.frames)
    )


@lru_cache(maxsize=2048)
def _summary(key: _Key, size: int, mirrored: bool) -> Figure:
    if mirrored:
        return mirror(_summary(key, size, False))
    picture, solved = key.illustration, _solved(key)
    at = 0 if picture.hold == "first" else -1
    last = picture.frames[at]
    moves = len(solved) > 1 and not picture.hold
    words = told_move(solved, last.props) if moves else told(solved[at], last.props)
    start = solved[0] if moves else None
    if moves:  # there and back: one picture stands for both ways
        back = tuple(replace(a, both=_there_and_back(a, len(solved))) for a in last.arrows)
        last = replace(last, arrows=back)
    if picture.hold:  # an arrow always means a movement that is repeated
        last = replace(last, arrows=())
    ghost = moves and last.ghost is not False
    return _figure(last, solved[at], start, optics(size), ghost, picture.alt, words)


def _there_and_back(arrow: Arrow, frames: int) -> bool:
    """Whether one picture shows both ways of a movement with two heads, where its file does not say."""
    return arrow.both if arrow.both is not None else arrow.kind == "push" or frames == 2


def tones_of(solved: Solved, camera: Camera) -> dict[str, str]:
    """Limb → tone: the far one of a pair is light where the camera looks from the side."""
    tones = {"shirt": "shirt"}
    if camera.above >= TOP_VIEW:
        return tones
    for limb, joint in (("leg", "hip"), ("arm", "shoulder")):
        left, right = (solved.skeleton[f"{side} {joint}"] for side in body.SIDES)
        depth = dot(unit(sub(left, right)), camera.near)
        if abs(depth) > FAR_ANGLE:
            tones[f"{'left' if depth < 0 else 'right'} {limb}"] = "far"
    return tones


def _figure(
    frame: Frame,
    solved: Solved,
    before: Solved | None,
    look: Optics,
    ghost: bool,
    alt: str,
    words: tuple[Sentence, ...],
) -> Figure:
    """`alt`: the file's own words, if any; `words`: what can be told of the posture."""
    camera = Camera(frame.around, frame.above)
    before = _steadied(before, solved) if before else None
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
    outline = ghost_of(before, solved, pieces, camera, look) if ghost and before else []
    shapes = (
        *behind(frame, solved.skeleton, box, camera, look),
        *outline,
        *back,
        *shown,
        *over(frame, solved.skeleton, camera, look),
        *front,
    )
    return Figure(shapes, _box(shapes), frame.above < TOP_VIEW, alt or spoken(words), () if alt else words)


def _box(shapes: tuple[Shape, ...]) -> tuple[float, float, float, float]:
    boxes = [bounds([shape.commands], shape.stroke / 2) for shape in shapes]
    return (
        min(b[0] for b in boxes),
        min(b[1] for b in boxes),
        max(b[2] for b in boxes),
        max(b[3] for b in boxes),
    )


def _arrows(
    frame: Frame, solved: Solved, before: Solved | None, camera: Camera, look: Optics, pieces: list[Piece]
) -> tuple[list[Shape], list[Shape]]:
    back: list[Shape] = []
    front: list[Shape] = []
    discs = [disc for one in pieces for disc in one.discs]
    for arrow in frame.arrows[: look.arrows]:
        far, near = draw_arrow(arrow, solved, before, camera, look, discs)
        back += far
        front += near
    return back, front


def _steadied(before: Solved, now: Solved) -> Solved:
    """Who stands on one leg sways to stay over it; that is not the movement, so the start is shown without it."""
    foot, step = now.posture.balance, sub(now.skeleton["pelvis"], before.skeleton["pelvis"])
    if not foot or foot != before.posture.balance or abs(step[2]) > SWAY:
        return before
    return replace(before, skeleton=before.skeleton.moved((step[0], step[1], 0.0)))


def ghost_of(before: Solved, now: Solved, pieces: list[Piece], camera: Camera, look: Optics) -> list[Shape]:
    """The outline of what has moved, where it was; what the figure still all but covers is left out."""
    there = {one.part.name: one.part for one in pieces}
    moved = [part for part in parts(before.skeleton, look) if _has_moved(part, there[part.name])]
    ghosts = [piece(part, "ghost", camera) for part in moved]
    free = [one for one in ghosts if one.part.limb == "trunk" or shows(one, pieces, COVERED)]
    if not free:
        return []
    outline = joined(polygon for one in free for polygon in one.polygons)
    return [Shape("ghost", commands(outline, SMOOTH["ghost"]), stroke=look.ghost)]


def _has_moved(part: Part, there: Part) -> bool:
    pairs = zip(part.solids, there.solids, strict=True)
    least = BENT if part.limb == "trunk" else MOVED
    return any(distance(a[0], b[0]) > least for one, two in pairs for a, b in zip(one, two, strict=True))
