"""A template in, the room its header may fill out. What else is to stand in a header takes its part of that room."""

from __future__ import annotations

from dataclasses import dataclass

from cards.compose.blocks.header.logo import taken
from cards.model.template import Template


@dataclass(frozen=True, slots=True)
class Area:
    """In points from the trim; how far it goes down is for its contents to say."""

    left: float
    right: float
    top: float

    @property
    def width(self) -> float:
        return self.right - self.left


def area(template: Template) -> Area:
    """Between the quiet edges, below what is punched out, and beside or under the logo."""
    beside, above = taken(template)
    return Area(template.quiet, template.width - template.quiet - beside, template.head + above)
