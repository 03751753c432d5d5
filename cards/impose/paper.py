"""The name of a paper in, its size and what a printer reaches of it out."""

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
