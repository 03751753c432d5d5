"""What a header is once it is set: its height, its items, and where the face's number stands in it."""

from __future__ import annotations

from dataclasses import dataclass

from cards.compose.blocks.header.number import Number
from cards.model.face import Item


@dataclass(frozen=True, slots=True)
class Header:
    """`items` without the face's number, which `place` adds. `height` from the trim, in points."""

    height: float
    items: tuple[Item, ...]
    number: Number | None = None

    def place(self, label: str) -> list[Item]:
        """All of it on the face of that number; "" for a face that has none."""
        return [*self.items, *(self.number.place(label) if self.number and label else ())]
