"""A routine composed for panels in, what is folded out of one sheet out: a concertina strip, an eight-page booklet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from cards.compose.exercise import NAME
from cards.errors import ContentError, Problem
from cards.impose import marks
from cards.impose.grid import grid
from cards.impose.paper import Paper
from cards.impose.piece import Panel, Piece
from cards.impose.sheet import Sheet, bookmarks, laid
from cards.model import Routine
from cards.model.face import Composed, Drawing
from cards.model.page import Cell, Document, Page, document
from cards.model.template import FigureColumn, Template, Theme
from cards.text import right_to_left
from cards.units import MM

PAGES = 8
EXTRA = 1 * MM  # of a booklet's quiet edge, over what printers leave white
LARGER = 1.25  # what room there is goes into the type, beyond what a card wishes
OVER = (1.0, 0.85, 0.7, 0.55, 0.4)  # of a panel's width: the least a figure over its words takes
FACTS = 0.8  # of the body: the type of the facts on the cover
LARGEST = 1.9  # the same where each exercise has a panel
STEP = 0.125  # points, between the type sizes tried
Composing = Callable[[Template], Composed]


def spread(routine: Routine, template: Template, panels: int, composing: Composing) -> Composed:
    """The routine on one run of faces, at most `panels`, in the largest type that allows it and cuts no exercise in
    pieces that a smaller one keeps whole. Where there is a panel for each exercise, its figure is over its words, as
    large as leaves the wished type; of such ways the one that leaves fewest panels blank.

    Errors: ContentError when it needs more panels even at the floor.
    """
    wish, template = template.wish, replace(template, sides=panels, wish=LARGER * template.wish)
    shares = OVER if len(routine.steps) < panels else ()
    ways = [_one_a_panel(template, share) for share in shares]
    found = [made for way in ways if (made := _largest(way, panels, composing)) and not made.cut]
    if found:
        return max(found, key=lambda made: (min(made.body, wish), len(made.faces)))
    if made := _largest(template, panels, composing):
        return made
    needed = len(composing(_sized(template, template.floor)).faces)
    raise _too_few(template, panels, needed)


def _largest(template: Template, panels: int, composing: Composing) -> Composed | None:
    """In the largest type, by halving; None where not even the floor fits."""
    best = _try(_sized(template, template.floor), composing)
    if best is None or len(best.faces) > panels:
        return None
    low, high = 0, int((template.wish - template.floor) / STEP)
    while low < high:
        middle = (low + high + 1) // 2
        found = _try(_sized(template, template.floor + middle * STEP), composing)
        if found and len(found.faces) <= panels and found.cut <= best.cut:
            low, best = middle, found
        else:
            high = middle - 1
    return best


def _one_a_panel(template: Template, share: float) -> Template:
    """Figures over the words, no narrower than a share of the panel."""
    wide = template.width - 2 * template.quiet
    figure = FigureColumn(share * wide, wide, "one")
    wish = LARGEST / LARGER * template.wish
    return replace(template, rows="tiles", columns=1, figure=figure, wish=wish)


def _sized(template: Template, body: float) -> Template:
    """For type of `body` points; the title is never smaller than the names of exercises, nor facts much."""
    name = NAME[template.rows] * template.lift * body
    old = template.header
    title, least = max(old.title, name), max(old.least, name)
    header = replace(old, title=title, least=least, facts=max(old.facts, FACTS * body))
    return replace(template, floor=body, wish=body, header=header)


def _too_few(template: Template, panels: int, needed: int) -> ContentError:
    where = f"{panels} panels of the size `{template.key}`"
    message = f"the routine does not fit on {where}: it takes {needed}"
    return ContentError([Problem(message, hint="use more panels, or a larger size")])


def _try(template: Template, composing: Composing) -> Composed | None:
    try:
        return composing(template)
    except ContentError:
        return None


def concertina(composed: Composed, panels: int, theme: Theme, sheet: Sheet) -> Document:
    """One strip of panels side by side, printed on one side, folded in zigzag, cut once."""
    first = composed.faces[0]
    width = first.width
    last = panels - 1 if right_to_left(composed.language) else 0  # the place of the first panel
    faces = [Panel(face, abs(last - at) * width) for at, face in enumerate(composed.faces)]
    folds = tuple(at * width for at in range(1, panels))
    strip = Piece(panels * width, first.height, tuple(faces), folds=folds)
    grid(strip.width, strip.height, sheet.paper, f"strip of {panels} panels")
    return laid([strip], [composed], theme, replace(sheet, sides="strip"))


def booklet_page(template: Template, paper: Paper) -> Template:
    """The template made as large as an eighth of the paper; no band, for printers do not reach the edges."""
    quiet = max(template.quiet, paper.margin + EXTRA)
    header = replace(template.header, style="rule") if template.header.style == "band" else template.header
    return replace(
        template,
        name="booklet page",
        width=paper.height / 4,
        height=paper.width / 2,
        quiet=quiet,
        radius=0.0,
        header=header,
        slot=None,
    )


def booklet(composed: Composed, theme: Theme, paper: Paper) -> Document:
    """Eight pages on one side of a sheet on its side, the upper row upside down; a slit in the middle.

    Folded lengthwise, pushed together at the ends, closed: 8 and 1 are its covers, below left; where it is read
    from right to left, all is on the other side.
    """
    wide, high = paper.height / 4, paper.width / 2
    cells = []
    for number, face in enumerate(composed.faces):
        column = (number + 1) % PAGES
        upside_down = column >= PAGES // 2
        place = PAGES - 1 - column if upside_down else column
        place = PAGES // 2 - 1 - place if right_to_left(composed.language) else place
        cells.append(Cell(face, (place + upside_down) * wide, high, 180 * upside_down))
    box = (0.0, 0.0, paper.height, paper.width)
    page = Page(paper.height, paper.width, box, box, tuple(cells), _creases(wide, high, paper.margin))
    return document([page], [composed], theme, bookmarks([page], [composed]), Duplex="Simplex")


def _creases(wide: float, high: float, margin: float) -> tuple[Drawing, ...]:
    """Dashed where it is folded, solid where it is slit, as far as printers reach."""
    ends = (margin, 4 * wide - margin)
    folds = [((x, margin), (x, 2 * high - margin)) for x in (wide, 2 * wide, 3 * wide)]
    folds += [((ends[0], high), (wide, high)), ((3 * wide, high), (ends[1], high))]
    slit = marks.line(wide, high, 3 * wide, high)
    return (*(marks.fold(*ends) for ends in folds), slit)
