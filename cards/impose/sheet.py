"""Cards in, n-up sheets out: the same places on every page, backs behind their fronts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cards.errors import ContentError, Problem
from cards.impose import margin, marks, words
from cards.impose.grid import HAIR, Grid, grid
from cards.impose.piece import Piece, cells, folded, pieces
from cards.model.face import Bookmark, Composed, Drawing
from cards.model.page import Box, Cell, Document, Page, document
from cards.model.template import Theme
from cards.printing import Paper, Sheet
from cards.units import MM

SPARED = 6  # copies on a sheet, of which one may make room for what the scale is checked by


def sheets(routines: Sequence[Composed], theme: Theme, sheet: Sheet) -> Document:
    """All cards of the routines, of one size, on shared sheets. Errors: ContentError when none fits."""
    backs = any(len(card.faces) > 1 for composed in routines for card in composed.cards)
    if sheet.sides == "fold" and not backs:
        sheet = replace(sheet, sides="both")
    cut = folded if sheet.sides == "fold" else pieces
    found = [piece for composed in routines for card in composed.cards for piece in cut(card)]
    return laid(found, routines, theme, sheet)


def laid(found: Sequence[Piece], routines: Sequence[Composed], theme: Theme, sheet: Sheet) -> Document:
    """Pieces of one size on sheets; what the document tells of itself comes from the routines.

    Where as many copies as fit leave no room to check the scale by, the last sheet has one less.
    """
    places = grid(found[0].width, found[0].height, sheet.paper)
    if any((piece.width, piece.height) != (found[0].width, found[0].height) for piece in found):
        raise ContentError(
            [Problem("cards of different sizes do not share a sheet", hint="build one size at a time")]
        )
    each = len(places.slots)
    copies = sheet.copies or max(1, each // len(found))
    queue = [piece for piece in found for _ in range(copies)]
    language = routines[0].language
    pages = tuple(_pages(_rounds(queue, each), places, sheet, language))
    if not sheet.copies and copies >= SPARED and not _measured(pages):
        pages = tuple(_pages(_rounds(queue[:-1], each), places, sheet, language))
    return document(pages, routines, theme, bookmarks(pages, routines), Duplex=_duplex(pages, sheet))


def _rounds(queue: Sequence[Piece], each: int) -> list[tuple[Piece, ...]]:
    return [tuple(queue[start : start + each]) for start in range(0, len(queue), each)]


def _measured(pages: Sequence[Page]) -> bool:
    """Whether the last sheet has something to check its scale by."""
    fronts = [page for page in pages if page.label.endswith("front")]
    return not fronts or margin.has_scale(fronts[-1].notes)


def _duplex(pages: Sequence[Page], sheet: Sheet) -> str:
    if sheet.sides != "both" or not any(page.label.endswith("back") for page in pages):
        return "Simplex"
    return "DuplexFlipLongEdge" if sheet.flip == "long" else "DuplexFlipShortEdge"


def _pages(rounds: Sequence[tuple[Piece, ...]], places: Grid, sheet: Sheet, language: str) -> Iterator[Page]:
    """Front and back in turn; a back with nothing on it is still there where any other has something."""
    backs = any(piece.back for pieces in rounds for piece in pieces)
    for number, batch in enumerate(rounds, 1):
        where = words.place(number, len(rounds), language)
        if sheet.sides != "backs":
            told = words.front(sheet.sides, backs, sheet.flip, where, language)
            yield _front(batch, places, sheet, f"{number} front", told, language)
        if backs and sheet.sides in ("both", "backs"):
            told = words.back(sheet.sides, sheet.flip, where, language)
            yield _back(batch, places, sheet, f"{number} back", told)


def _front(
    batch: Sequence[Piece], places: Grid, sheet: Sheet, label: str, told: Sequence[str], language: str
) -> Page:
    laid: list[Cell] = []
    lines = [*marks.crop(places)]
    for piece, slot in zip(batch, places.slots, strict=False):
        laid += cells(piece, piece.front, slot, places.turn, places.bleed(slot))
        lines += marks.outline(piece, slot, places.turn)
    used = places.slots[: len(batch)]
    notes = margin.notes(places, used, laid, lines, told, language)
    kept = tuple(line for line in lines if not margin.covered(line, notes))
    return _page(sheet.paper, laid, label, kept, notes)


def _back(batch: Sequence[Piece], places: Grid, sheet: Sheet, label: str, told: Sequence[str]) -> Page:
    """The other side of the same sheet: mirrored, turned so that a card is turned over like a page."""
    laid: list[Cell] = []
    turn = (360 - places.turn if sheet.flip == "long" else 540 - places.turn) % 360
    for piece, slot in zip(batch, places.slots, strict=False):
        behind = mirrored(slot, sheet.paper, sheet.flip)
        bleed = mirrored_bleed(places.bleed(slot), sheet.flip)
        laid += cells(piece, piece.back, _moved(behind, sheet), turn, bleed)
    notes = margin.notes(places, places.slots, laid, (), told)
    return _page(sheet.paper, laid, label, (), notes)


def _page(
    paper: Paper, laid: Sequence[Cell], label: str, lines: tuple[Drawing, ...], notes: tuple[Cell, ...]
) -> Page:
    box = (0.0, 0.0, paper.width, paper.height)
    return Page(paper.width, paper.height, box, box, tuple(laid), lines, label, notes)


def mirrored(box: Box, paper: Paper, flip: str) -> Box:
    """Where a box lies as seen from the other side, the sheet turned on its long or short edge."""
    x0, y0, x1, y1 = box
    if (flip == "long") == (paper.width <= paper.height):
        return paper.width - x1, y0, paper.width - x0, y1
    return x0, paper.height - y1, x1, paper.height - y0


def mirrored_bleed(bleed: Box, flip: str) -> Box:
    left, top, right, bottom = bleed
    return (right, top, left, bottom) if flip == "long" else (left, bottom, right, top)


def _moved(box: Box, sheet: Sheet) -> Box:
    """Where the printer is told to put it. ContentError where that is no longer on the paper."""
    right, down = sheet.offset
    x0, y0, x1, y1 = box[0] + right, box[1] + down, box[2] + right, box[3] + down
    if min(x0, y0) < -HAIR or x1 > sheet.paper.width + HAIR or y1 > sheet.paper.height + HAIR:
        off = f"{right / MM:g} mm to the right and {down / MM:g} mm down"
        message = f"backs moved {off} would leave the paper `{sheet.paper.key}`"
        hint = "larger paper has room for them; or measure the printer again: `cards calibrate`"
        raise ContentError([Problem(message, hint=hint)])
    return x0, y0, x1, y1


def bookmarks(pages: Sequence[Page], routines: Sequence[Composed]) -> tuple[Bookmark, ...]:
    """Each routine's outline, its faces counted anew in the order in which the pages first show them."""
    order = {
        key: at for at, key in enumerate(dict.fromkeys(cell.face for page in pages for cell in page.cells))
    }
    return tuple(
        Bookmark(mark.title, order[composed.faces[mark.face]], mark.y)
        for composed in routines
        for mark in composed.bookmarks
        if composed.faces[mark.face] in order
    )
