"""The pages of a document in, the finished file out: pages, boxes, labels, bookmarks, viewer preferences."""

from __future__ import annotations

from itertools import count

from cards.draw import metadata, outline, press
from cards.draw.file import File, Sheets, dictionary, string
from cards.draw.painter import Painter, Place
from cards.model.face import Face
from cards.model.page import Box, Cell, Document, Page


def draw(document: Document) -> bytes:
    """The bytes of the PDF."""
    file = File(document.language, len(document.pages), (1, 6) if document.press else (1, 7))
    if document.press:
        press.add(file)
    sheets = Sheets(file)
    painter = Painter(document, file)
    for page in document.pages:
        _sheet(sheets, page, painter)
        sheets.showPage()
    painter.setting.add_to(file)
    painter.structure.finish()
    outline.add(file, _bookmarks(document))
    metadata.add(file, document)
    viewer = {name: f"/{value}" for name, value in document.viewer.items()}
    shown = {"DisplayDocTitle": "true", "PrintScaling": "/None", **viewer}
    file.catalog["ViewerPreferences"] = dictionary(shown)
    file.catalog["PageLabels"] = f"<</Nums[{''.join(map(_label, count(), document.pages))}]>>"
    return file.format()


def _sheet(sheets: Sheets, page: Page, painter: Painter) -> None:
    sheets.setPageSize((page.width, page.height))
    sheets.setTrimBox(_flipped(page.trim, page))
    sheets.setBleedBox(_flipped(page.bleed, page))
    sheets._code.append(painter.page(page))


def _label(index: int, page: Page) -> str:
    """How readers name the page: by its face's number, else by its own."""
    label = f"/P {string(page.label)}" if page.label else f"/S/D/St {index + 1}"
    return f"{index}<<{label}>>"


def _flipped(box: Box, page: Page) -> tuple[float, ...]:
    """A box with y up, to a hundredth of a point."""
    x0, y0, x1, y1 = box
    return tuple(round(side, 2) for side in (x0, page.height - y1, x1, page.height - y0))


def _bookmarks(document: Document) -> list[outline.Target]:
    """Where the bookmarks lead. Copies of a face count as one face."""
    spots: dict[Face, tuple[int, Page, Cell]] = {}
    for at, page in enumerate(document.pages):
        for cell in page.cells:
            spots.setdefault(cell.face, (at, page, cell))
    faces = list(spots.values())
    found = []
    for bookmark in document.bookmarks:
        at, page, cell = faces[bookmark.face]
        _, y = Place.of(cell, page).point(0, -bookmark.y)
        found.append(outline.Target(bookmark.title, at, y))
    return found
