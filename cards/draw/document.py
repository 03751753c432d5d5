"""The pages of a document in, the finished file out: pages, boxes, labels, bookmarks, viewer preferences."""

from __future__ import annotations

from cards.draw import metadata, press
from cards.draw.file import File, Sheets
from cards.draw.painter import Painter, Place
from cards.impose.page import Box, Cell, Document, Page


def draw(document: Document) -> bytes:
    """The bytes of the PDF."""
    file = File(document.language, (1, 6) if document.press else (1, 7))
    if document.press:
        press.add(file)
    sheets = Sheets(file)
    painter = Painter(document, file)
    bookmarks = _bookmarks(document)
    for index, page in enumerate(document.pages):
        _sheet(sheets, index, page, painter)
        for key, y in bookmarks.get(index, []):
            sheets.bookmarkPage(key, fit="XYZ", top=y)
        sheets.showPage()
    for at, bookmark in enumerate(document.bookmarks):
        sheets.addOutlineEntry(bookmark.title, str(at))
    painter.setting.add_to(file)
    painter.structure.add_to(file)
    metadata.add(file, document)
    for name, value in {"DisplayDocTitle": "true", "PrintScaling": "None", **document.viewer}.items():
        sheets.setViewerPreference(name, value)
    data: bytes = file.GetPDFData(sheets)
    return data


def _sheet(sheets: Sheets, index: int, page: Page, painter: Painter) -> None:
    sheets.setPageSize((page.width, page.height))
    sheets.setTrimBox(_flipped(page.trim, page))
    sheets.setBleedBox(_flipped(page.bleed, page))
    label = {"prefix": page.label} if page.label else {"style": "D", "start": index + 1}
    sheets.addPageLabel(index, **label)
    sheets._code.append(painter.page(page))


def _flipped(box: Box, page: Page) -> tuple[float, ...]:
    """A box with y up, to a hundredth of a point."""
    x0, y0, x1, y1 = box
    return tuple(round(side, 2) for side in (x0, page.height - y1, x1, page.height - y0))


def _bookmarks(document: Document) -> dict[int, list[tuple[str, float]]]:
    """By page, the bookmarks that lead to it: their keys and heights. Copies of a face count as one face."""
    spots: dict[int, tuple[int, Page, Cell]] = {}
    for at, page in enumerate(document.pages):
        for cell in page.cells:
            spots.setdefault(id(cell.face), (at, page, cell))
    faces = list(spots.values())
    found: dict[int, list[tuple[str, float]]] = {}
    for key, bookmark in enumerate(document.bookmarks):
        at, page, cell = faces[bookmark.face]
        _, y = Place.of(cell, page).point(0, -bookmark.y)
        found.setdefault(at, []).append((str(key), round(y, 2)))
    return found
