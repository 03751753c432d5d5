"""Places of pieces in, lines for whoever cuts and folds out: crop marks beside the pieces, cut and fold lines."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from cards.compose.type.signs import rounded_box
from cards.impose.grid import Grid
from cards.impose.piece import Piece, on_page
from cards.model.face import Drawing
from cards.model.figure import Command
from cards.model.page import Box
from cards.units import MM

LENGTH = 5 * MM
OFF = 2 * MM  # from the trim
LEAST = 1 * MM  # room below which no mark can keep off the trim and still be seen
WEIGHT = 0.25
CUT_WEIGHT = 0.4  # of lines that scissors follow; dark, for lasers make dots of tints
SEALED = 3 * MM  # of laminate around the paper
FREE = 1 * MM  # between lines of different meaning
DASH = 1.5 * MM
Span = tuple[float, float]


def crop(places: Grid) -> Iterator[Drawing]:
    """In the printable margins and in the gutters, in line with the trims; never on a piece."""
    slots = places.slots
    columns = sorted({(box[0], box[2]) for box in slots})
    rows = sorted({(box[1], box[3]) for box in slots})
    left, top, right, bottom = places.paper.printable
    for y0, y1 in _stretches(rows, top, bottom):
        for x in (edge for column in columns for edge in column):
            yield line(x, y0, x, y1)
    for x0, x1 in _stretches(columns, left, right):
        for y in (edge for row in rows for edge in row):
            yield line(x0, y, x1, y)


def around(box: Box, off: float) -> Iterator[Drawing]:
    """The eight marks of a single card, `off` points from its trim."""
    x0, y0, x1, y1 = box
    end = off + LENGTH
    for x in (x0, x1):
        yield line(x, y0 - end, x, y0 - off)
        yield line(x, y1 + off, x, y1 + end)
    for y in (y0, y1):
        yield line(x0 - end, y, x0 - off, y)
        yield line(x1 + off, y, x1 + end, y)


def _stretches(trims: list[Span], start: float, end: float) -> Iterator[Span]:
    """Where marks go along one axis: between pieces, and in the margins where they can keep off the trim."""
    gutters = [(before, after) for (_, before), (after, _) in pairwise(trims) if after - before >= LEAST]
    for before, after in gutters:
        off = min(OFF, (after - before) / 3)
        yield before + off, after - off
    for room, trim, way in ((trims[0][0] - start, trims[0][0], -1), (end - trims[-1][1], trims[-1][1], 1)):
        if room >= OFF + LEAST or (not gutters and room >= LEAST):
            off = min(OFF, room / 3)
            near, far = trim + way * off, trim + way * min(room, off + LENGTH)
            yield min(near, far), max(near, far)


def line(x0: float, y0: float, x1: float, y1: float) -> Drawing:
    return Drawing((("M", x0, y0), ("L", x1, y1)), "ink", WEIGHT)


def outline(piece: Piece, slot: Box, turn: int) -> Iterator[Drawing]:
    """For scissors: the cut with its round corners, and where to fold."""
    yield Drawing(rounded(slot, piece.radius), "soft", CUT_WEIGHT)
    for x in piece.folds:
        ends = (on_page(x, y, piece, slot, turn) for y in (0.0, piece.height))
        yield fold(*ends)


def cut(box: Box, radius: float) -> Drawing:
    """Where the paper is cut."""
    return Drawing(rounded(box, radius), "cut", CUT_WEIGHT)


def laminate(box: Box, radius: float, by: float) -> Drawing:
    """Where the pouch is cut: `by` points outside the paper all round, so that the edge stays sealed."""
    return Drawing(rounded(grown(box, by), radius + by if radius else 0.0), "film", CUT_WEIGHT)


def grown(box: Box, by: float) -> Box:
    return box[0] - by, box[1] - by, box[2] + by, box[3] + by


def rounded(box: Box, radius: float) -> tuple[Command, ...]:
    x0, y0, x1, y1 = box
    if not radius:
        return ("M", x0, y0), ("L", x1, y0), ("L", x1, y1), ("L", x0, y1), ("Z",)
    return rounded_box(x0, y0, x1 - x0, y1 - y0, radius)


def fold(start: tuple[float, float], end: tuple[float, float]) -> Drawing:
    """Dashed from one point to the other."""
    (x0, y0), (x1, y1) = start, end
    count = max(1, round(((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5 / DASH / 2))
    commands: list[Command] = []
    for index in range(count):
        for name, share in (("M", index / count), ("L", (index + 0.5) / count)):
            commands.append((name, x0 + (x1 - x0) * share, y0 + (y1 - y0) * share))
    return Drawing(tuple(commands), "soft", CUT_WEIGHT)
