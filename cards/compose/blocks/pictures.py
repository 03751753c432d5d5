"""An illustration and a cell in, placed pictures out: one stature for a card, smaller only where a cell demands it."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from cards.compose.blocks.setting import FIGURE_GAP, FRAME_GAP, Setting
from cards.compose.type import signs
from cards.model.face import Element, Item, Path, Picture
from cards.model.figure import Figure
from cards.model.illustration import Illustration
from cards.model.photo import Photo
from cards.model.template import Template
from cards.pose.figures import frames, summary
from cards.units import MM

LEAST_SHARE = 0.7  # of its natural size, the least a figure is shrunk to for the sake of a low row
CURLED_GROWTH = 1.15  # how much a small, curled-up figure may outgrow the stature
SMALL = 0.65  # of the stature: rather than smaller, frames in the middle are left out
CHEVRON = 0.52  # height in body sizes
CHEVRON_MOST = 9.0  # points, so that the gap between frames leaves it air
NUMBER_AIR = 3.5  # points kept free right of the one figure of a narrow column, before the row's number
NUMBER_SHARE = 0.35  # the same in body sizes
SIDE_GAP = 0.6  # between the two sides, one above the other

Cell = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """Frames side by side; how far they reach above and below their common line, and how wide each is, in statures.

    `both`: they are the two sides of one exercise, not one posture after the other. `ends`: the first frame and the
    last, where there are more.
    """

    figures: tuple[Figure, ...]
    above: float
    below: float
    widths: tuple[float, ...]
    both: bool = False
    ends: Shown | None = None


def chosen(illustration: Illustration | Photo | None, template: Template, side: str = "") -> Shown | None:
    """The frames a template shows: all of them, or the one that says most; for both sides, that one and its mirror."""
    if illustration is None:
        return None
    if isinstance(illustration, Photo):
        return _shown((framed(illustration),))
    stature = round(template.figure.width / MM)
    if side == "both":
        sides = tuple(summary(illustration, stature, mirrored) for mirrored in (False, True))
        return _shown(sides, True)
    if template.figure.frames == "all":
        return _shown(frames(illustration, stature, side == "other"))
    return _shown((summary(illustration, stature, side == "other"),))


def framed(photo: Photo) -> Figure:
    """A photo as a figure: its longer side is one stature."""
    longer = max(photo.width, photo.height)
    box = (0.0, -photo.height / longer, photo.width / longer, 0.0)
    return Figure((), box, False, photo.alt, photo=photo)


def _shown(figures: tuple[Figure, ...], both: bool = False) -> Shown:
    above = max(-f.box[1] if f.ground else (f.box[3] - f.box[1]) / 2 for f in figures)
    below = max(f.box[3] if f.ground else (f.box[3] - f.box[1]) / 2 for f in figures)
    ends = _shown((figures[0], figures[-1])) if len(figures) > 2 else None
    return Shown(figures, above, below, tuple(f.box[2] - f.box[0] for f in figures), both, ends)


def least_height(shown: Shown | None, setting: Setting) -> float:
    """The height of a row in which the figures are not yet too small."""
    if shown is None:
        return 0.0
    if shown.both and _narrow(setting):
        return sum(least_height(_shown((each,)), setting) for each in shown.figures) + SIDE_GAP * setting.body
    width = _width(setting)
    shown = _legible(shown, setting, width)
    return LEAST_SHARE * (shown.above + shown.below) * _scale(shown, setting, width, inf)


def place(shown: Shown | None, path: Path, setting: Setting, y: float, height: float) -> list[Item]:
    """The frames in the figure column, centred on the row, on one ground line, chevrons between.

    The two sides stand beside one another without a chevron, or in a narrow column one above the other.
    """
    if shown is None:
        return []
    if not (shown.both and _narrow(setting)):
        return place_in(shown, path, setting, (setting.left, y, _width(setting), height))
    items = []
    each = (height - SIDE_GAP * setting.body) / len(shown.figures)
    for index, figure in enumerate(shown.figures):
        cell = (setting.left, y + index * (each + SIDE_GAP * setting.body), _width(setting), each)
        items += place_in(_shown((figure,)), path, setting, cell, count=index)
    return items


def _narrow(setting: Setting) -> bool:
    return setting.template.figure.frames == "one"


def _width(setting: Setting) -> float:
    """Of all figures of a row."""
    air = max(NUMBER_AIR, NUMBER_SHARE * setting.body) - FIGURE_GAP
    return setting.figures - (air if _narrow(setting) else 0.0)


def place_in(
    shown: Shown, path: Path, setting: Setting, cell: Cell, low: bool = False, count: int = 0
) -> list[Item]:
    """The same in any cell (x, y, width, height), `count` figures having gone before.

    `low`: standing on the cell's lower edge, not in its middle.
    """
    x, y, width, height = cell
    shown = _legible(shown, setting, width)
    scale = _scale(shown, setting, width, height)
    above, below = shown.above, shown.below
    floor = y + (height - below * scale if low else height / 2 + (above - below) / 2 * scale)
    items: list[Item] = []
    for index, (figure, each) in enumerate(zip(shown.figures, _cells(shown, width, scale), strict=True)):
        x0, y0, x1, y1 = figure.box
        origin = x + (each - (x1 - x0) * scale) / 2 - x0 * scale
        ground = floor if figure.ground else y + height / 2 - (y0 + y1) / 2 * scale
        element = Element("figure", str(count + index), figure.words(path[0].language))
        items.append(Picture(origin, ground, scale, figure, (*path, element)))
        if index and not shown.both:
            items.append(
                signs.chevron(x - FRAME_GAP / 2, y + height / 2, min(CHEVRON * setting.body, CHEVRON_MOST))
            )
        x += each + FRAME_GAP
    return items


def _legible(shown: Shown, setting: Setting, width: float) -> Shown:
    """All frames, or the first and the last where more of them would be too small in the width."""
    small = SMALL * setting.figure
    return shown.ends if shown.ends and _scale(shown, setting, width, inf) < small else shown


def _scale(shown: Shown, setting: Setting, width: float, height: float) -> float:
    """Points a stature: as the card's, unless the figures would be wider or higher than their cell."""
    across = _free(shown, width) / sum(shown.widths)
    return min(across, height / (shown.above + shown.below), setting.figure * CURLED_GROWTH)


def _cells(shown: Shown, width: float, scale: float) -> list[float]:
    """Equal cells, as in the other rows, where the frames fit them at this scale; else each as wide as it needs."""
    count = len(shown.figures)
    equal = _free(shown, width) / count
    if max(shown.widths) * scale <= equal:
        return [equal] * count
    spare = (_free(shown, width) - sum(shown.widths) * scale) / count
    return [wide * scale + spare for wide in shown.widths]


def _free(shown: Shown, width: float) -> float:
    """What the gaps between the frames leave of the width."""
    return width - FRAME_GAP * (len(shown.figures) - 1)
