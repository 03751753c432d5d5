"""A page in, ink over other ink out, a line a fault: texts by their glyphs, lines stroke by stroke, pictures whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from cards.model.face import Drawing, Item, Picture, Text
from cards.model.page import Cell, Page
from tests.promises.ink import Box, apart, near, picture_box, text_box

HAIR = 0.02  # points
LINE, AREA = "a line", "an area"


@dataclass(frozen=True, slots=True)
class Mark:
    """Something printed, and the box of its ink on the page."""

    what: str
    box: Box
    text: bool = False


def faults(page: Page) -> Iterator[str]:
    """Texts over texts, lines, pictures, or the edge of an area; text that leaves the paper."""
    marks = [mark for cell in _cells(page) for item in cell.face.items for mark in _marks(item, cell)]
    boxes = [mark.box for mark in marks]
    for one, other in map(sorted, near(boxes, 0.0)):
        a, b = marks[one], marks[other]
        if (a.text or b.text) and apart(a.box, b.box) < -HAIR and not _inside(a, b) and not _inside(b, a):
            yield f"{page.label}: {a.what!r} over {b.what!r}"
    paper = Mark(AREA, (0.0, 0.0, page.width, page.height))
    yield from (f"{page.label}: {mark.what!r} off the paper" for mark in marks if not _inside(mark, paper))


def _cells(page: Page) -> Iterable[Cell]:
    from cards.model.face import Face

    return (*page.cells, *page.notes, Cell(Face(page.width, page.height, page.marks)))


def _inside(mark: Mark, area: Mark) -> bool:
    (x0, y0, x1, y1), (a0, b0, a1, b1) = mark.box, area.box
    within = x0 >= a0 - HAIR and y0 >= b0 - HAIR and x1 <= a1 + HAIR and y1 <= b1 + HAIR
    return area.what == AREA and (within or not mark.text)


def _marks(item: Item, cell: Cell) -> Iterator[Mark]:
    if isinstance(item, Text):
        if item.text.strip():
            yield Mark(item.text, _turned(text_box(item), cell), text=True)
    elif isinstance(item, Picture):
        yield Mark("a picture", _turned(picture_box(item), cell))
    else:
        yield from (Mark(what, _turned(box, cell)) for what, box in _strokes(item))


def _strokes(item: Drawing) -> Iterator[tuple[str, Box]]:
    """Every stroke by itself; what is filled as one area."""
    points = [[(v[at], v[at + 1]) for at in range(0, len(v), 2)] for _, *v in item.commands]
    if not item.stroke:
        yield AREA, _around([point for some in points for point in some], 0.0)
        return
    letters = [command[0] for command in item.commands]
    for (before, here), letter in zip(pairwise(points), letters[1:], strict=True):
        if letter in ("L", "C"):
            yield LINE, _around([before[-1], *here], item.stroke / 2)


def _around(points: list[tuple[float, float]], by: float) -> Box:
    xs, ys = zip(*points, strict=True)
    return min(xs) - by, min(ys) - by, max(xs) + by, max(ys) + by


def _turned(box: Box, cell: Cell) -> Box:
    cosine, sine = {0: (1, 0), 90: (0, 1), 180: (-1, 0), 270: (0, -1)}[cell.turn]
    corners = [
        (cell.x + cosine * x - sine * y, cell.y + sine * x + cosine * y) for x, y in (box[:2], box[2:])
    ]
    return _around(corners, 0.0)
