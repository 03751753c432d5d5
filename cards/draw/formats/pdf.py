"""A document in, its PDF out."""

from __future__ import annotations

from cards.draw import pdf
from cards.model.page import Document


def files(document: Document) -> dict[str, bytes]:
    """The one file, by its ending."""
    return {".pdf": pdf(document)}
