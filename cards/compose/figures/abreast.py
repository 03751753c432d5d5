"""The frames of an illustration in, one face that shows them side by side out."""

from __future__ import annotations

from collections.abc import Sequence

from cards.model.face import Element, Face, Picture
from cards.model.figure import Figure

MARGIN = 0.06  # around the figures and between their ink, in statures
GAP = 0.14


def strip(figures: Sequence[Figure], scale: float) -> Face:
    """Figures on one floor, views from above centred between; one stature is `scale` points."""
    top = min(_top(figure) for figure in figures)
    bottom = max(_top(figure) + _height(figure) for figure in figures)
    x, items = MARGIN, []
    for index, figure in enumerate(figures):
        x0, y0, x1, _ = figure.box
        floor = -top if figure.ground else (bottom - top - _height(figure)) / 2 - y0
        path = (Element("routine"), Element("figure", str(index), figure.alt))
        items.append(Picture((x - x0) * scale, (floor + MARGIN) * scale, scale, figure, path))
        x += x1 - x0 + GAP
    return Face((x - GAP + MARGIN) * scale, (bottom - top + 2 * MARGIN) * scale, tuple(items))


def _top(figure: Figure) -> float:
    """Its upper edge over the common floor; a view from above lies on the floor for this."""
    return figure.box[1] if figure.ground else -_height(figure)


def _height(figure: Figure) -> float:
    return figure.box[3] - figure.box[1]
