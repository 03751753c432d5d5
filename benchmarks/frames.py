"""The library's illustrations in; out, what solving and drawing one frame costs, the first time and again."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from statistics import median

from cards.draw import ink
from cards.link import open_library
from cards.model.illustration import Illustration
from cards.pose.figures import frames, summary
from cards.pose.solved import solved_frames

STATURES = (18.0, 60.0)  # mm
AGAIN = 200


@dataclass(frozen=True)
class Frames:
    """Milliseconds a frame: solving it, its shapes, its operators; and the same asked for again."""

    solve: float
    shapes: float
    operators: float
    worst: float  # all three, of the slowest figure
    ghost: float  # shapes of the slowest frame that has another one's outline behind it
    cached: float

    @property
    def whole(self) -> float:
        return self.solve + self.shapes + self.operators


def measured() -> Frames:
    """Medians over the figures of the library, at a small and a large size; a figure's frames share its cost.

    To be called before anything else draws figures.
    """
    library = open_library()
    pictures = [library.illustration(name) for name in library.names("illustration")]
    drawn = ink.Figures(library.theme("standard").tones)
    frames(pictures[0], 30.0)  # imports what drawing needs
    gc.freeze()  # as `cards.build.build` does
    costs = [_cost(picture, drawn) for picture in pictures[1:]]
    ghost = max(_milliseconds(partial(summary, each, STATURES[0])) for each in pictures[1:])
    solve, shapes, operators, cached = (median(column) for column in zip(*costs, strict=True))
    return Frames(solve, shapes, operators, max(sum(cost[:3]) for cost in costs), ghost, cached)


def _cost(picture: Illustration, drawn: ink.Figures) -> tuple[float, float, float, float]:
    count = len(picture.frames)
    solve = _milliseconds(lambda: solved_frames(picture)) / count
    shapes = _milliseconds(lambda: [frames(picture, stature) for stature in STATURES]) / len(STATURES)
    figures = frames(picture, STATURES[0])
    operators = _milliseconds(lambda: [drawn[figure] for figure in figures]) / count

    def again() -> None:
        for _ in range(AGAIN):
            for figure in frames(picture, STATURES[0]):
                drawn[figure]

    return solve, shapes / count, operators, _milliseconds(again) / AGAIN / count


def _milliseconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000
