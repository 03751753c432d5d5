"""A routine on panels in, what is folded out of one sheet out: a concertina strip, an eight-page booklet."""

from __future__ import annotations

from dataclasses import replace

from cards.impose import marks
from cards.impose.grid import grid
from cards.impose.piece import Panel, Piece
from cards.impose.sheet import bookmarks, laid
from cards.model.face import Composed, Drawing
from cards.model.page import Cell, Document, Page, document
from cards.model.template import Theme
from cards.printing import BOOKLET, Paper, Sheet
from cards.text import right_to_left


def concertina(composed: Composed, panels: int, theme: Theme, sheet: Sheet) -> Document:
    """One strip of panels side by side, printed on one side, folded in zigzag, cut once."""
    first = composed.faces[0]
    width = first.width
    last = panels - 1 if right_to_left(composed.language) else 0  # the place of the first panel
    faces = [Panel(face, abs(last - at) * width) for at, face in enumerate(composed.faces)]
    folds = tuple(at * width for at in range(1, panels))
    strip = Piece(panels * width, first.height, tuple(faces), folds=folds)
    grid(strip.width, strip.height, sheet.paper, f"strip of {panels} panels")
    return laid([strip], [composed], theme, replace(sheet, sides="strip"))


def booklet(composed: Composed, theme: Theme, paper: Paper) -> Document:
    """Eight pages on one side of a sheet on its side, the upper row upside down; a slit in the middle.

    Folded lengthwise, pushed together at the ends, closed: 8 and 1 are its covers, below left; where it is read
    from right to left, all is on the other side.
    """
    wide, high = paper.height / 4, paper.width / 2
    cells = []
    for number, face in enumerate(composed.faces):
        column = (number + 1) % BOOKLET
        upside_down = column >= BOOKLET // 2
        place = BOOKLET - 1 - column if upside_down else column
        place = BOOKLET // 2 - 1 - place if right_to_left(composed.language) else place
        cells.append(Cell(face, (place + upside_down) * wide, high, 180 * upside_down))
    box = (0.0, 0.0, paper.height, paper.width)
    page = Page(paper.height, paper.width, box, box, tuple(cells), _creases(wide, high, paper.margin))
    return document([page], [composed], theme, bookmarks([page], [composed]), Duplex="Simplex")


def _creases(wide: float, high: float, margin: float) -> tuple[Drawing, ...]:
    """Dashed where it is folded, solid where it is slit, as far as printers reach."""
    ends = (margin, 4 * wide - margin)
    folds = [((x, margin), (x, 2 * high - margin)) for x in (wide, 2 * wide, 3 * wide)]
    folds += [((ends[0], high), (wide, high)), ((3 * wide, high), (ends[1], high))]
    slit = marks.line(wide, high, 3 * wide, high)
    return (*(marks.fold(*ends) for ends in folds), slit)
