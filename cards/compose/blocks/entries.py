"""What is said beside the exercises in, how a closing face tells it out: how often, good to know, full sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cards.compose.blocks.setting import Setting
from cards.compose.type import signs, stack
from cards.compose.type.paragraph import paragraph
from cards.compose.type.stack import Para, child, spaced
from cards.model.face import Item, Path
from cards.model.wording import Entry
from cards.text import CAP

ENTRY_GAP = 0.45
NOTE_GAP = 0.15


@dataclass(frozen=True)
class EntryBlock:
    key: str
    label: Para
    notes: tuple[Para, ...]
    together: tuple[Para, ...]  # the label run into the first note, for narrow cards


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
            + sum(self._entry(entry, setting) for entry in self.entries)
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
            items += self._place(entry, setting, y)
            y += self._entry(entry, setting) + ENTRY_GAP * setting.body
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

    def _entry(self, entry: EntryBlock, setting: Setting) -> float:
        if _in_columns(setting):
            return stack.height(entry.notes, setting.body, setting.text_width) + CAP * 0.3 * setting.body
        return stack.height(entry.together, setting.body, setting.width) + CAP * 0.3 * setting.body

    def _place(self, entry: EntryBlock, setting: Setting, y: float) -> list[Item]:
        body = setting.body
        if not _in_columns(setting):
            return stack.place(entry.together, setting.left, y, body, setting.width)
        return [
            *stack.place([entry.label], setting.left, y, body, setting.figures),
            *stack.place(entry.notes, setting.text_x, y, body, setting.text_width),
        ]


def _in_columns(setting: Setting) -> bool:
    return setting.template.layout.in_columns


def entry_blocks(said: Sequence[Entry], path: Path) -> Entries:
    """The entries in their order."""
    return Entries(tuple(_entry_block(entry, child(path, "list", entry.key)) for entry in said))


def _entry_block(said: Entry, path: Path) -> EntryBlock:
    heading = Para(paragraph(said.label, "bold"), child(path, "item", "label"), colour="soft")
    notes = spaced(_note(text, path, index) for index, text in enumerate(said.texts))
    led = said.texts[0].startswith("**")  # the note has lead words of its own
    bold = " ".join(f"**{word}**" for word in said.label.split(" "))
    together = notes if led else spaced((_note(f"{bold} {said.texts[0]}", path, 0), *notes[1:]))
    return EntryBlock(said.key, heading, notes, together)


def _note(text: str, path: Path, index: int) -> Para:
    return Para(
        paragraph(text), child(path, "item", str(index)), before=NOTE_GAP if index else 0.0, colour="soft"
    )
