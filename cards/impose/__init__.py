"""Faces in, pages out: one face a page, or n-up on paper with marks."""

from __future__ import annotations

from cards.compose.face import Composed
from cards.compose.template import Theme
from cards.impose.page import Cell, Document, Page


def single(composed: Composed, theme: Theme) -> Document:
    """One face a page, the page as large as the card."""
    pages = []
    for face in composed.faces:
        box = (0.0, 0.0, face.width, face.height)
        pages.append(Page(face.width, face.height, box, box, (Cell(face),), label=face.label))
    return Document(
        tuple(pages),
        composed.title,
        composed.language,
        theme.tones,
        composed.bookmarks,
        composed.subject,
        composed.keywords,
        composed.date,
    )
