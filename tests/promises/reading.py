"""A PDF's bytes in, what PDFium finds on its pages out: every glyph with its own tight box."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
from PIL import ImageStat
from pypdfium2 import raw

from tests.promises.ink import Box


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character as it is drawn; the box is tight around its ink, in points, y down."""

    character: str
    box: Box
    baseline: float
    size: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page. `text`: as PDFium puts it together, each white space as one space."""

    width: float
    height: float
    text: str
    glyphs: tuple[Glyph, ...]


def sheets(data: bytes) -> list[Sheet]:
    document = pypdfium2.PdfDocument(data)
    try:
        return [_sheet(page) for page in document]
    finally:
        document.close()


def darkness(data: bytes) -> list[float]:
    """How much of each page is ink: 0 for white paper, 1 for all black. At 144 dpi, as PDFium draws no line thinner
    than a pixel: at 36 dpi hairlines and thin strokes count four times.
    """
    document = pypdfium2.PdfDocument(data)
    try:
        pages = [page.render(scale=2).to_pil().convert("L") for page in document]
        return [1 - ImageStat.Stat(page).mean[0] / 255 for page in pages]
    finally:
        document.close()


def _sheet(page: pypdfium2.PdfPage) -> Sheet:
    text = page.get_textpage()
    words = " ".join(text.get_text_range().split())
    return Sheet(page.get_width(), page.get_height(), words, tuple(_glyphs(text, page.get_height())))


def _glyphs(text: pypdfium2.PdfTextPage, height: float) -> Iterator[Glyph]:
    """Those with ink: PDFium makes up spaces and line ends between words, which have none."""
    x, y = ctypes.c_double(), ctypes.c_double()
    for place in range(text.count_chars()):
        character = chr(raw.FPDFText_GetUnicode(text, place))
        if raw.FPDFText_IsGenerated(text, place) == 1 or character.isspace():
            continue
        left, bottom, right, top = text.get_charbox(place)
        raw.FPDFText_GetCharOrigin(text, place, x, y)
        size = raw.FPDFText_GetFontSize(text, place)
        yield Glyph(character, (left, height - top, right, height - bottom), height - y.value, size)
