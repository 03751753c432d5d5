"""A library in, contact sheets of all its figures out: one with names, one with numbers in another order, and a key."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from cards.cli.terminal.shell import need_png
from cards.compose.figures.overview import Group, contact
from cards.link import Library
from cards.model.illustration import Illustration
from cards.read.fields import each
from cards.write import write_all

if TYPE_CHECKING:
    from cards.model.page import Document

COARSE = 150  # dots an inch of the pictures
STATURES = (18.0, 60.0)  # mm: on a card, and on a wall


def draw_all(library: Library, folder: Path) -> None:
    """Writes figures.pdf and .png, figures-unnamed.pdf and .png, and figures-key.txt into the folder.

    CommandError when the PNG cannot be made here; ContentError with the problems of every figure.
    """
    need_png()
    from cards.draw import pdf
    from cards.draw.formats.png import sheet

    known = dict(zip(names := library.names("illustration"), each(library.illustration, names), strict=True))
    shuffled = sorted(names, key=lambda name: sha256(name.encode()).digest())
    tones = library.theme("standard").tones
    named = pdf(document([(name, known[name]) for name in names], True, tones))
    unnamed = pdf(document([(str(at), known[name]) for at, name in enumerate(shuffled, 1)], False, tones))
    files = {
        "figures.pdf": named,
        "figures.png": sheet(named, COARSE),
        "figures-unnamed.pdf": unnamed,
        "figures-unnamed.png": sheet(unnamed, COARSE),
        "figures-key.txt": _key(shuffled),
    }
    write_all(((folder / name, data) for name, data in files.items()), folder)


def document(entries: Sequence[tuple[str, Illustration]], named: bool, tones: Mapping[str, str]) -> Document:
    """Every frame at every stature. Without names, the words for a picture do not give it away either."""
    from cards.model.page import Cell, Document, Page
    from cards.pose.figures import frames

    pages = []
    for stature in STATURES:
        groups = [Group(name, frames(drawn, stature)) for name, drawn in entries]
        if not named:
            groups = [
                replace(group, figures=tuple(replace(one, alt=group.name, told=()) for one in group.figures))
                for group in groups
            ]
        for face in contact(groups, stature):
            box = (0.0, 0.0, face.width, face.height)
            pages.append(Page(face.width, face.height, box, box, (Cell(face),)))
    return Document(tuple(pages), "All figures" if named else "What do these figures do?", "en", tones)


def _key(shuffled: Sequence[str]) -> bytes:
    return "".join(f"{at:>3}  {name}\n" for at, name in enumerate(shuffled, 1)).encode()
