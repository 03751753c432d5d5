"""A box in, what stands in it on a poster out: its ground, the disc with the number, the figure clear of that."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf

from cards.compose.blocks import pictures
from cards.compose.blocks.pictures import CURLED_GROWTH, Shown
from cards.compose.blocks.setting import FRAME_GAP, Setting
from cards.compose.type import signs
from cards.model.face import Drawing, Item, Path, Text
from cards.model.template import HeaderStyle, Template
from cards.text import CAP, width
from cards.units import MM

Box = tuple[float, float, float, float]  # x, y, width, height in points

PAGE = 297 * MM  # short side of the page that lengths in millimetres are meant for
RADIUS = 2.5 * MM
OUTLINE = 1.0  # points, where grounds are not filled
ROUND = 1.56  # half of the disc, in body sizes
CORNER = 0.44  # from the tile's corner to the disc
DISC = 2 * ROUND + 2 * CORNER  # side of the square that figures keep out of
NUMERAL = 2.0  # in body sizes, where it fits its disc
CHORD = 2.6  # the widest a numeral is
RING = 0.22  # the stroke of a hollow disc
SIDES, TOP, FLOOR = 0.05, 0.06, 0.07  # of a tile's width and height: kept free of figures


def scale(template: Template) -> float:
    """Of lengths on the page, which grow with it."""
    return min(template.width, template.height) / PAGE


def ground(template: Template, box: Box, tone: str) -> Drawing:
    """A box with round corners, filled; where ink is to be saved its outline."""
    commands = signs.rounded_box(*box, min(RADIUS * scale(template), box[3] / 2))
    if template.header.style is HeaderStyle.band:
        return Drawing(commands, tone)
    return Drawing(commands, "rule", OUTLINE)


def tile(template: Template, box: Box) -> Drawing:
    return ground(template, box, "tint")


def disc(x: float, y: float, body: float, hollow: bool) -> Drawing:
    """In the corner of the tile at (x, y)."""
    off, side = (CORNER + (RING / 2 if hollow else 0.0)) * body, (2 * ROUND - RING * hollow) * body
    circle = signs.rounded_box(x + off, y + off, side, side, side / 2)
    return Drawing(circle, "accent", RING * body if hollow else 0.0)


def number(x: float, y: float, body: float, label: str, hollow: bool, path: Path) -> Text:
    """In the middle of the disc."""
    size = min(NUMERAL, CHORD / width(label, "bold", 1.0)) * body
    used, middle = width(label, "bold", size), (CORNER + ROUND) * body
    colour = "accent" if hollow else "paper"
    return Text(x + middle - used / 2, y + middle + CAP * size / 2, label, "bold", size, colour, used, path)


def stature(shown: Shown, body: float, area: Box) -> float:
    """The largest its figures can be in the tile, in points a stature."""
    return max(each for each, _ in _ways(shown, body, area, inf))


def picture(shown: Shown, path: Path, setting: Setting, area: Box, most: float) -> list[Item]:
    """Its figures on the tile's floor, in the middle where the disc lets them; photos as large as they can be."""
    most = inf if shown.figures[0].photo else most
    _, cell = max(_ways(shown, setting.body, area, most), key=lambda way: way[0])
    sized = setting.for_figures(most / CURLED_GROWTH)
    return pictures.place_in(shown, path, sized, cell, low=True)


def _ways(shown: Shown, body: float, area: Box, most: float) -> Iterator[tuple[float, Box]]:
    """Parts of the tile the figures may stand in, and how large: all of it, right of the disc, under it."""
    x, y, wide, high = area
    inset, top, floor = SIDES * wide, y + TOP * high, y + (1 - FLOOR) * high
    right, square = x + wide - inset, DISC * body
    whole = (x + inset, top, wide - 2 * inset, floor - top)
    size = _scale(shown, whole, most)
    if _clear(shown, size, whole, x + square, y + square):
        yield size, whole
    for left, upper in ((x + max(inset, square), top), (x + inset, max(top, y + square))):
        part = (left, upper, max(right - left, 1.0), max(floor - upper, 1.0))
        yield _scale(shown, part, most), part


def _scale(shown: Shown, cell: Box, most: float) -> float:
    free = cell[2] - FRAME_GAP * (len(shown.figures) - 1)
    return max(0.0, min(free / sum(shown.widths), cell[3] / (shown.above + shown.below), most))


def _clear(shown: Shown, size: float, cell: Box, right: float, foot: float) -> bool:
    """Whether the figures, in the middle of the cell, leave its upper left corner free."""
    wide = sum(shown.widths) * size + FRAME_GAP * (len(shown.figures) - 1)
    left, free = cell[0] + (cell[2] - wide) / 2, cell[3] - (shown.above + shown.below) * size
    standing = all(figure.ground for figure in shown.figures)
    return left >= right or cell[1] + (free if standing else free / 2) >= foot
