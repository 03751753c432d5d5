"""Figures and their names in, faces out that show all of them in rows, each group of frames over its name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cards.compose.figures.abreast import strip
from cards.model.face import Element, Face, Item, Picture, Text
from cards.model.figure import Figure
from cards.text import missing, width
from cards.units import MM

MARGIN = 12 * MM
HEAD = 9 * MM  # from the top margin to the first row
GAP = 4 * MM  # between groups
ROW_GAP = 2.5 * MM  # under the names
TYPE = {False: 7.0, True: 10.0}  # points, by whether the figures are large
PAPERS = {False: (210 * MM, 297 * MM), True: (297 * MM, 420 * MM)}
LARGE = 40.0  # mm of stature


@dataclass(frozen=True, slots=True)
class Group:
    """The frames of one illustration, drawn for the stature they are shown at."""

    name: str
    figures: tuple[Figure, ...]


def contact(groups: Iterable[Group], stature: float) -> tuple[Face, ...]:
    """Faces of A4, of A3 for large figures; `stature` in mm."""
    large = stature >= LARGE
    size, paper = TYPE[large], PAPERS[large]
    root = Element("routine", f"{stature:g}")
    blocks = [_block(group, stature, size, root) for group in groups]
    pages = list(_pages(list(_rows(blocks, paper[0] - 2 * MARGIN)), paper[1] - 2 * MARGIN - HEAD))
    return tuple(_face(page, paper, root, "" if at else f"{stature:g} mm") for at, page in enumerate(pages))


def _block(group: Group, stature: float, size: float, root: Element) -> Face:
    """A group by itself: the frames over the name."""
    shown = strip(group.figures, stature * MM)
    words = "".join("?" if missing(character) else character for character in group.name)
    wide = width(words, "regular", size)
    path = (root, Element("exercise", group.name))
    full = max(wide, shown.width)
    name = Text(
        (full - wide) / 2,
        shown.height + size,
        words,
        "regular",
        size,
        "ink",
        wide,
        (*path, Element("name")),
    )
    drawn = [
        item._replace(x=item.x + (full - shown.width) / 2, path=(*path, item.path[-1]))
        for item in shown.items
        if isinstance(item, Picture)
    ]
    return Face(full, shown.height + 1.4 * size, (name, *drawn))


def _rows(blocks: Sequence[Face], most: float) -> Iterator[list[Face]]:
    row: list[Face] = []
    for block in blocks:
        if row and sum(one.width + GAP for one in row) + block.width > most:
            yield row
            row = []
        row.append(block)
    if row:
        yield row


def _pages(rows: Sequence[list[Face]], most: float) -> Iterator[list[list[Face]]]:
    page: list[list[Face]] = []
    used = 0.0
    for row in rows:
        height = _height(row)
        if page and used + height > most:
            yield page
            page, used = [], 0.0
        page.append(row)
        used += height + ROW_GAP
    if page:
        yield page


def _height(row: Sequence[Face]) -> float:
    return max(block.height for block in row)


def _face(rows: Sequence[Sequence[Face]], paper: tuple[float, float], root: Element, title: str) -> Face:
    items: list[Item] = []
    if title:
        wide = width(title, "bold", 12)
        path = (root, Element("title"))
        items.append(Text(MARGIN, MARGIN + 12, title, "bold", 12, "ink", wide, path))
    y = MARGIN + HEAD
    for row in rows:
        x, low = MARGIN, y + _height(row)
        for block in row:
            items += [_moved(item, x, low - block.height) for item in block.items]
            x += block.width + GAP
        y = low + ROW_GAP
    return Face(*paper, tuple(items))


def _moved(item: Item, x: float, y: float) -> Item:
    assert isinstance(item, Text | Picture)  # a block holds nothing else
    return item._replace(x=item.x + x, y=item.y + y)
