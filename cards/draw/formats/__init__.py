"""A document in, its files in one format out: a module each, found by being there; SVG is of figures alone."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from cards.model.page import Document


def formats() -> tuple[str, ...]:
    """By name, which is also the ending of their files."""
    return tuple(found.name for found in iter_modules(__path__) if found.name != "svg")


def files(document: Document, form: str) -> dict[str, bytes]:
    """The bytes by what follows the routine's name in that of the file, as `.pdf` or `-2.png`."""
    made: dict[str, bytes] = import_module(f"{__name__}.{form}").files(document)
    return made
