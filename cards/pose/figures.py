"""An illustration in, its figures out: one a frame, or one summary; each made once a process for a size."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from cards.errors import ContentError, Problem
from cards.model.figure import Figure
from cards.model.illustration import Arrow, Illustration
from cards.pose.describe.sentences import told, told_move, travelling
from cards.pose.drawing import draw
from cards.pose.mirror import mirror
from cards.pose.picture.boldness import boldness, step
from cards.pose.placed import placed
from cards.pose.solved import Key, solved_frames

WIDEST = 4.0  # statures of a picture


def frames(illustration: Illustration, stature_mm: float, mirrored: bool = False) -> tuple[Figure, ...]:
    """One figure a frame, start first, drawn for that stature; `mirrored` shows the other side."""
    figures = _frames(Key(illustration), step(stature_mm), mirrored)
    _stay_near(illustration, figures)
    return figures


def summary(illustration: Illustration, stature_mm: float, mirrored: bool = False) -> Figure:
    """The one picture that says it all on a small card: what is held, or the end with the start as a ghost."""
    figure = _summary(Key(illustration), step(stature_mm), mirrored)
    _stay_near(illustration, (figure,))
    return figure


def _stay_near(illustration: Illustration, figures: tuple[Figure, ...]) -> None:
    """ContentError for a picture so wide that nobody would see the body in it."""
    for x0, y0, x1, y1 in (figure.box for figure in figures):
        if max(x1 - x0, y1 - y0) > WIDEST:
            message = f"found a figure {max(x1 - x0, y1 - y0):.1f} statures wide, expected {WIDEST:g} at most"
            hint = "bring what is drawn nearer to the body: an arrow, a hand's place"
            raise ContentError([Problem(message, illustration.place, hint)])


@lru_cache(maxsize=2048)
def _frames(key: Key, size: int, mirrored: bool) -> tuple[Figure, ...]:
    if mirrored:
        return tuple(mirror(figure) for figure in _frames(key, size, False))
    solved, look = solved_frames(key.illustration), boldness(size)
    where = placed(key.illustration)
    alone = key.illustration.alt if len(solved) == 1 else ""
    return tuple(
        draw(
            frame,
            solved[i],
            solved[i - 1] if i else None,
            where[i],
            look,
            bool(frame.ghost),
            frame.alt or alone,
            travelling(told(solved[i], frame.props, solved[i - 1] if i else None), frame.travel),
        )
        for i, frame in enumerate(key.illustration.frames)
    )


@lru_cache(maxsize=2048)
def _summary(key: Key, size: int, mirrored: bool) -> Figure:
    if mirrored:
        return mirror(_summary(key, size, False))
    picture, solved = key.illustration, solved_frames(key.illustration)
    at = 0 if picture.hold == "first" else -1
    last = picture.frames[at]
    moves = len(solved) > 1 and not picture.hold
    words = told_move(solved, last.props) if moves else told(solved[at], last.props)
    words, start = travelling(words, last.travel), solved[0] if moves else None
    if moves:  # there and back: one picture stands for both ways
        back = tuple(replace(a, both=_there_and_back(a, len(solved))) for a in last.arrows)
        last = replace(last, arrows=back)
    if picture.hold:  # an arrow always means a movement that is repeated
        last = replace(last, arrows=())
    ghost = moves and last.ghost is not False
    where = placed(picture)[at]
    return draw(last, solved[at], start, where, boldness(size), ghost, picture.alt, words)


def _there_and_back(arrow: Arrow, frames: int) -> bool:
    """Whether one picture shows both ways of a movement with two heads, where its file does not say."""
    return arrow.both if arrow.both is not None else arrow.kind == "push" or frames == 2
