"""What is wanted on paper: the paper, how cards lie on its sheets, how they are read and finished."""

from __future__ import annotations

from dataclasses import dataclass, replace

from cards.model.page import Box
from cards.units import MM

MARGIN = 5 * MM  # what most home and office printers leave white; some ink-jets leave more


@dataclass(frozen=True, slots=True)
class Paper:
    """Upright: width <= height, in points. `margin`: what the printer leaves white on every side."""

    key: str
    name: str
    width: float
    height: float
    margin: float = MARGIN

    @property
    def printable(self) -> Box:
        return self.margin, self.margin, self.width - self.margin, self.height - self.margin

    @property
    def turned(self) -> Paper:
        """The same sheet on its side."""
        return replace(self, width=self.height, height=self.width)


PAPERS = {
    key: Paper(key, name, width * MM, height * MM)
    for key, name, width, height in (
        ("a6", "A6", 105, 148),
        ("a5", "A5", 148, 210),
        ("a4", "A4", 210, 297),
        ("a3", "A3", 297, 420),
        ("letter", "Letter", 215.9, 279.4),
        ("legal", "Legal", 215.9, 355.6),
        ("tabloid", "Tabloid", 279.4, 431.8),
    )
}
BOOKLET = 8  # pages
PRESS_BLEED = 3 * MM


@dataclass(frozen=True, slots=True)
class Sheet:
    """How cards go on paper.

    `copies` of each card; 0: as many as one sheet takes. `sides`: both, fronts, backs, fold (side by side).
    `flip`: the edge the printer turns the sheet on, long or short. `offset`: points by which backs are moved
    to the right and down, for printers that do not put them behind their fronts.
    """

    paper: Paper
    copies: int = 0
    sides: str = "both"
    flip: str = "long"
    offset: tuple[float, float] = (0.0, 0.0)


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
    form: str = "pdf"  # or another of `cards/draw/formats`

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

    @property
    def run(self) -> int:
        """Of how many panels or pages at most the one run is that is folded; 0 for cards."""
        return self.panels or (BOOKLET if self.booklet else 0)
