"""A document or the bytes of a PDF in, PNG pictures of its pages out, on white; PDFium draws them, glyphs and all."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from math import sqrt

import pypdfium2
from PIL import Image

from cards.draw import pdf
from cards.model.page import Document

FINE = 300  # dots an inch: as fine as print
MOST = 100_000_000  # dots of a page; a larger one, of a wall, is less fine


def files(document: Document) -> dict[str, bytes]:
    """A picture a page, numbered where there are several."""
    made = list(pages(pdf(document)))
    return {f"-{at}.png" if len(made) > 1 else ".png": data for at, data in enumerate(made, 1)}


def pages(data: bytes) -> Iterator[bytes]:
    """A picture a page, at 300 dots an inch."""
    for page, dots in _drawn(data, FINE):
        yield _png(page, dots)


def sheet(data: bytes, dots: int) -> bytes:
    """One picture of all pages, one below the other, at so many dots an inch."""
    drawn = [page for page, _ in _drawn(data, dots)]
    whole = Image.new("RGB", (max(page.width for page in drawn), sum(page.height for page in drawn)), "white")
    y = 0
    for page in drawn:
        whole.paste(page, (0, y))
        y += page.height
    return _png(whole, dots)


def _drawn(data: bytes, dots: float) -> Iterator[tuple[Image.Image, float]]:
    """Each page, and how fine it is."""
    document = pypdfium2.PdfDocument(data)
    try:
        for page in document:
            inches = page.get_width() / 72 * page.get_height() / 72
            fine = min(dots, sqrt(MOST / inches))
            yield page.render(scale=fine / 72).to_pil().convert("RGB"), fine
    finally:
        document.close()


def _png(picture: Image.Image, dots: float) -> bytes:
    out = BytesIO()
    picture.save(out, "PNG", dpi=(dots, dots))
    return out.getvalue()
