"""Faces in, pages out: one face a page, or n-up on paper with marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cards.model.face import Composed, Drawing, Face
from cards.model.page import Cell, Document, Page, document
from cards.model.template import Theme
from cards.printing import PRESS_BLEED, Printing


def impose(routines: Sequence[Composed], theme: Theme, printing: Printing) -> Document:
    """The pages that are wanted. Errors: ContentError when not one card fits on the paper."""
    if not printing.sheet:
        bleed = printing.bleed or (PRESS_BLEED if printing.press else 0.0)
        document = single(routines[0], theme, bleed, printing.cut or printing.press)
        return replace(document, press=printing.press)
    from cards.impose import foldout, pasted, sheet

    if printing.booklet:
        return foldout.booklet(routines[0], theme, printing.sheet.paper)
    if printing.panels:
        return foldout.concertina(routines[0], printing.panels, theme, printing.sheet)
    if any(composed.wall for composed in routines):
        return pasted.sheets(routines, theme, printing.sheet)
    return sheet.sheets(routines, theme, printing.sheet)


def single(composed: Composed, theme: Theme, bleed: float = 0.0, cut: bool = False) -> Document:
    """One face a page, the page as large as the card.

    `bleed`, in points, for whoever cuts after printing: the page grows by it and by room for crop marks.
    `cut`: also draws where paper and laminate are cut.
    """
    pages = [_page(face, bleed, cut) for face in composed.faces]
    viewer = {"Duplex": "Simplex"} if one_sided(composed) else {}
    return document(pages, [composed], theme, composed.bookmarks, **viewer)


def one_sided(composed: Composed) -> bool:
    """Whether several cards have a front alone: printed on both sides, one would be the other's back."""
    return len(composed.cards) > 1 and all(len(card.faces) == 1 for card in composed.cards)


def _page(face: Face, bleed: float, cut: bool) -> Page:
    if bleed or cut:
        return _marked(face, bleed, cut)
    box = (0.0, 0.0, face.width, face.height)
    return Page(face.width, face.height, box, box, (Cell(face),), label=face.label)


def _marked(face: Face, bleed: float, cut: bool) -> Page:
    """With crop marks around, and what is cut off."""
    from cards.impose import marks

    film = max(marks.SEALED, bleed + marks.FREE if bleed else 0.0)
    off = max(marks.OFF, bleed, film + marks.FREE if cut else 0.0)
    slug = off + marks.LENGTH
    trim = (slug, slug, slug + face.width, slug + face.height)
    lines: list[Drawing] = [*marks.around(trim, off)]
    if cut:
        lines += [marks.cut(trim, face.radius), marks.laminate(trim, face.radius, film)]
    cell = Cell(face, slug, slug, bleed=bleed)
    width, height = face.width + 2 * slug, face.height + 2 * slug
    return Page(width, height, trim, marks.grown(trim, bleed), (cell,), tuple(lines), face.label)
