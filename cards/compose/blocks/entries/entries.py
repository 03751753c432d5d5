"""Blocks of entries in, all of them under a rule out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from cards.compose.blocks.setting import Setting
from cards.compose.type import signs
from cards.model.face import Item

ENTRY_GAP = 0.45


class EntryBlock(Protocol):
    """One entry: its height in points, and its items from `y` down."""

    @property
    def key(self) -> str: ...

    def height(self, setting: Setting) -> float: ...

    def place(self, setting: Setting, y: float) -> list[Item]: ...


@dataclass(frozen=True)
class Entries:
    entries: tuple[EntryBlock, ...] = ()

    def height(self, setting: Setting) -> float:
        if not self.entries:
            return 0.0
        gaps = ENTRY_GAP * (len(self.entries) - 1) * setting.body
        return (
            sum(setting.template.layout.entries) * setting.body
            + gaps
            + sum(entry.height(setting) for entry in self.entries)
        )

    def place(self, setting: Setting, y: float) -> list[Item]:
        """From `y` down: air, a rule, the entries."""
        if not self.entries:
            return []
        above, below = setting.template.layout.entries
        y += above * setting.body
        items: list[Item] = [signs.rule(setting.left, setting.right, y, 0.5, "rule")]
        y += below * setting.body
        for entry in self.entries:
            items += entry.place(setting, y)
            y += entry.height(setting) + ENTRY_GAP * setting.body
        return items

    def fewer(self) -> Iterator[Entries]:
        """All of it, then with one entry less each time, down to none."""
        return (self.first(count) for count in range(len(self.entries), -1, -1))

    def more(self, other: Entries) -> Entries:
        return Entries((*self.entries, *other.entries))

    def first(self, count: int) -> Entries:
        return Entries(self.entries[:count])

    def after(self, count: int) -> Entries:
        return Entries(self.entries[count:])
