"""A document of pages in, the bytes of its PDF out: tagged (PDF/UA-1), archivable (PDF/A-2a), repeatable."""

from __future__ import annotations

from cards.model.page import Document


def pdf(document: Document) -> bytes:
    """The whole file. Every word must have its glyphs: `cards.text.missing` tells beforehand."""
    from cards.draw.document import draw

    return draw(document)
