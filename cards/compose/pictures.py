"""An illustration and a cell in, placed pictures out: one stature for a card, smaller only where a cell demands it."""

from __future__ import annotations

from cards.compose import marks
from cards.compose.face import Element, Item, Path, Picture
from cards.compose.setting import FRAME_GAP, MM, Setting
from cards.pose.draw import frames, summary
from cards.pose.figure import Figure
from cards.pose.illustration import Illustration

LEAST_SHARE = 0.75  # of its natural size, the least a figure is shrunk to for the sake of a low row
CURLED_GROWTH = 1.15  # how much a small, curled-up figure may outgrow the stature
CHEVRON = 0.52  # height in body sizes
SIDE_GAP = 0.6  # between the two sides, one above the other

Cell = tuple[float, float, float, float]


def figures(illustration: Illustration | None, setting: Setting, side: str = "") -> tuple[Figure, ...]:
    """The frames a template shows: all of them, or the one that says most; for both sides, that one and its mirror."""
    if illustration is None:
        return ()
    stature = round(setting.template.figure.width / MM)
    if side == "both":
        return tuple(summary(illustration, stature, mirrored) for mirrored in (False, True))
    if setting.template.figure.frames == "all":
        return frames(illustration, stature, side == "other")
    return (summary(illustration, stature, side == "other"),)


def least_height(shown: tuple[Figure, ...], setting: Setting, both: bool = False) -> float:
    """The height of a row in which the figures are not yet too small."""
    if not shown:
        return 0.0
    if both and _narrow(setting):
        return sum(least_height((figure,), setting) for figure in shown) + SIDE_GAP * setting.body
    above, below = _extent(shown)
    each = (setting.figures - FRAME_GAP * (len(shown) - 1)) / len(shown)
    return LEAST_SHARE * (above + below) * _scale(shown, setting, each, float("inf"))


def place(
    shown: tuple[Figure, ...], path: Path, setting: Setting, y: float, height: float, both: bool = False
) -> list[Item]:
    """The frames in the figure column, centred on the row, on one ground line, chevrons between.

    `both` sides stand beside one another without a chevron, or in a narrow column one above the other.
    """
    if not shown:
        return []
    if not (both and _narrow(setting)):
        items = place_in(shown, path, setting, (setting.left, y, setting.figures, height))
        return [item for item in items if isinstance(item, Picture) or not both]
    items = []
    each = (height - SIDE_GAP * setting.body) / len(shown)
    for index, figure in enumerate(shown):
        cell = (setting.left, y + index * (each + SIDE_GAP * setting.body), setting.figures, each)
        items += place_in((figure,), path, setting, cell, count=index)
    return items


def _narrow(setting: Setting) -> bool:
    return setting.template.figure.frames == "one"


def place_in(
    shown: tuple[Figure, ...], path: Path, setting: Setting, cell: Cell, low: bool = False, count: int = 0
) -> list[Item]:
    """The same in any cell (x, y, width, height), `count` figures having gone before.

    `low`: standing on the cell's lower edge, not in its middle.
    """
    x, y, width, height = cell
    each = (width - FRAME_GAP * (len(shown) - 1)) / len(shown)
    scale = _scale(shown, setting, each, height)
    above, below = _extent(shown)
    floor = y + (height - below * scale if low else height / 2 + (above - below) / 2 * scale)
    items: list[Item] = []
    for index, figure in enumerate(shown):
        x0, y0, x1, y1 = figure.box
        left = x + index * (each + FRAME_GAP)
        origin = left + (each - (x1 - x0) * scale) / 2 - x0 * scale
        ground = floor if figure.ground else y + height / 2 - (y0 + y1) / 2 * scale
        element = Element("figure", str(count + index), figure.words(path[0].language))
        items.append(Picture(origin, ground, scale, figure, (*path, element)))
        if index:
            items.append(marks.chevron(left - FRAME_GAP / 2, y + height / 2, CHEVRON * setting.body))
    return items


def _scale(shown: tuple[Figure, ...], setting: Setting, each: float, height: float) -> float:
    """Points a stature: as the card's, unless a figure would leave its cell, `each` wide."""
    above, below = _extent(shown)
    widest = max(figure.box[2] - figure.box[0] for figure in shown)
    return min(each / widest, height / (above + below), setting.figure * CURLED_GROWTH)


def _extent(shown: tuple[Figure, ...]) -> tuple[float, float]:
    """How far the frames reach above and below their common line, in statures."""
    above = max(-f.box[1] if f.ground else (f.box[3] - f.box[1]) / 2 for f in shown)
    below = max(f.box[3] if f.ground else (f.box[3] - f.box[1]) / 2 for f in shown)
    return above, below
