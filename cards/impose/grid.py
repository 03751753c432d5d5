"""The size of a piece and a paper in, the places for as many as fit out, the same on every sheet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cards.errors import ContentError, Problem, listed
from cards.model.page import Box
from cards.printing import PAPERS, Paper
from cards.units import MM

GUTTER = 6 * MM  # wanted between pieces
LEAST_GUTTER = 2.4 * MM  # narrower ones only ask for two cuts where one would do
BLEED = 2 * MM
HAIR = 0.01  # points that rounding may take


@dataclass(frozen=True, slots=True)
class Grid:
    """Boxes of equal pieces, row by row. `turn`: degrees clockwise of the first side's pieces, 0 or 270."""

    paper: Paper
    columns: int
    rows: int
    turn: int
    width: float  # of a box as it lies on the paper
    height: float
    across: float  # gutters between columns
    down: float  # and between rows

    @property
    def slots(self) -> tuple[Box, ...]:
        left, top, *_ = self.block
        return tuple(
            (x, y, x + self.width, y + self.height)
            for y in _starts(top, self.height, self.down, self.rows)
            for x in _starts(left, self.width, self.across, self.columns)
        )

    @property
    def block(self) -> Box:
        """Around all boxes: in the middle of the paper."""
        wide = self.columns * (self.width + self.across) - self.across
        high = self.rows * (self.height + self.down) - self.down
        left, top = (self.paper.width - wide) / 2, (self.paper.height - high) / 2
        return left, top, left + wide, top + high

    def bleed(self, slot: Box) -> Box:
        """What a box's piece may bleed to its left, top, right and bottom: half a gutter at most."""
        left, top, right, bottom = self.block
        across, down = min(BLEED, self.across / 2), min(BLEED, self.down / 2)
        return (
            BLEED if slot[0] < left + HAIR else across,
            BLEED if slot[1] < top + HAIR else down,
            BLEED if slot[2] > right - HAIR else across,
            BLEED if slot[3] > bottom - HAIR else down,
        )


def _starts(first: float, size: float, gap: float, count: int) -> Iterator[float]:
    return (first + index * (size + gap) for index in range(count))


def grid(width: float, height: float, on: Paper, what: str = "card") -> Grid:
    """As many pieces as fit, upright or turned, whichever is more; wide gutters count next.

    Errors: ContentError when not even one fits inside the printer's margins, saying on which papers it does.
    """
    best = max(
        _ways(width, height, on), key=lambda each: (each.columns * each.rows, min(each.across, each.down))
    )
    if best.columns * best.rows == 0:
        raise _too_large(width, height, on, what)
    return best


def _ways(width: float, height: float, on: Paper) -> tuple[Grid, Grid]:
    return _grid(width, height, on, 0), _grid(height, width, on, 270)


def _grid(width: float, height: float, on: Paper, turn: int) -> Grid:
    left, top, right, bottom = on.printable
    columns, across = _fill(width, right - left)
    rows, down = _fill(height, bottom - top)
    return Grid(on, columns, rows, turn, width, height, across, down)


def _fill(size: float, room: float) -> tuple[int, float]:
    """How many fit in a row, and the gutter between them: as wanted, narrower where need be, or none."""
    count = int((room + HAIR) / size)
    if count < 2:
        return count, GUTTER
    gutter = min(GUTTER, (room - count * size) / (count - 1))
    return count, gutter if gutter >= LEAST_GUTTER else 0.0


def _too_large(width: float, height: float, on: Paper, what: str) -> ContentError:
    size = f"{width / MM:.4g} × {height / MM:.4g} mm"
    fits = [
        paper.key
        for paper in (replace(each, margin=on.margin) for each in PAPERS.values())
        if any(way.columns * way.rows for way in _ways(width, height, paper))
    ]
    message = (
        f"a {what} of {size} does not fit on `{on.key}` inside the printer's margins of {on.margin / MM:g} mm"
    )
    hint = f"it fits on {listed(fits)}" if fits else "print it on its own, without a paper to lay it on"
    return ContentError([Problem(message, hint=hint)])
