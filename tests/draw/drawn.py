"""The made-up documents, and their bytes, drawn once for all tests of drawing."""

from __future__ import annotations

from cards.draw import pdf
from tests.draw import faces

DOCUMENTS = {"card": faces.card(), "sheet": faces.sheet()}
BYTES = {name: pdf(document) for name, document in DOCUMENTS.items()}
