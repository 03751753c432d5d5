"""What is wanted on paper in, how routines are composed and imposed for it out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cards.impose import single
from cards.impose.paper import MARGIN
from cards.model import Routine
from cards.model.face import Composed
from cards.model.page import Document
from cards.model.template import PUNCHES, Template, Theme
from cards.units import MM

if TYPE_CHECKING:
    from cards.impose.sheet import Sheet

PRESS_BLEED = 3 * MM
BOOKLET = 8  # pages


@dataclass(frozen=True, slots=True)
class Printing:
    """Lengths in points. Without a sheet each face has a page of its own; `panels` of a strip, or a booklet's pages."""

    sheet: Sheet | None = None
    panels: int = 0
    booklet: bool = False
    bleed: float = 0.0
    cut: bool = False
    distance: float = 0.0  # it is read from
    large: bool = False
    packed: bool = False  # several routines on the same sheets
    press: bool = False  # PDF/X-4 for a print shop, with bleed and cut lines
    punch: str = ""  # lanyard, corner, none; "" as the size has it
    weeks: int = 0  # of a log to tick, on a card of its own

    def folder(self, size: str) -> str:
        """Where the PDFs of a size go: what is made differently does not overwrite."""
        parts = [size]
        if self.distance:
            parts.append(f"from-{self.distance / MM / 1000:g}m")
        parts += [f"log-{self.weeks}"] * bool(self.weeks)
        parts += ["press"] * self.press
        parts += ["large-print"] * self.large + ["bleed"] * bool(self.bleed) + ["cut"] * self.cut
        parts += [f"punch-{self.punch}"] * bool(self.punch)
        if self.sheet:
            parts.append(f"on-{self.sheet.paper.key}")
            if (margin := self.sheet.paper.margin) != MARGIN:
                parts.append(f"margin-{margin / MM:g}mm")
            parts += [self.sheet.sides] * (self.sheet.sides != "both")
        parts += [f"strip-{self.panels}"] * bool(self.panels) + ["booklet"] * self.booklet
        return "-".join(parts)

    def compose(
        self, routine: Routine, template: Template, composing: Callable[[Template], Composed]
    ) -> Composed:
        """`composing` composes the routine for a template. Errors: ContentError when it does not fit."""
        template = self.adapted(template)
        if not (self.panels or self.booklet):
            return composing(template)
        from cards.impose.foldout import spread

        return spread(routine, template, self.panels or BOOKLET, composing)

    def adapted(self, template: Template) -> Template:
        """The template for the distance, the print and the pages wanted."""
        if self.distance or self.large:
            from cards.compose.fitting.distance import large_print, read_from

            template = read_from(template, self.distance) if self.distance else template
            template = large_print(template) if self.large else template
        if self.punch:
            template = replace(template, slot=PUNCHES[self.punch])
        if self.booklet and self.sheet:
            from cards.impose.foldout import booklet_page

            template = booklet_page(template, self.sheet.paper)
        return template

    def impose(self, routines: Sequence[Composed], theme: Theme) -> Document:
        """Errors: ContentError when not one card fits on the paper."""
        if not self.sheet:
            bleed = self.bleed or (PRESS_BLEED if self.press else 0.0)
            document = single(routines[0], theme, bleed, self.cut or self.press)
            return replace(document, press=self.press)
        if self.panels or self.booklet:
            from cards.impose.foldout import booklet, concertina

            if self.booklet:
                return booklet(routines[0], theme, self.sheet.paper)
            return concertina(routines[0], self.panels, theme, self.sheet)
        from cards.impose.sheet import sheets

        return sheets(routines, theme, self.sheet)
