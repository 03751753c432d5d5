"""What is said beside the exercises in, how a closing face tells it out: notes, lines to write on, addresses, codes."""

from __future__ import annotations

from collections.abc import Sequence

from cards.compose.blocks.entries.codes import codes
from cards.compose.blocks.entries.emblem import emblem
from cards.compose.blocks.entries.entries import Entries, EntryBlock
from cards.compose.blocks.entries.form import form
from cards.compose.blocks.entries.texts import texts
from cards.compose.type.stack import child
from cards.model.face import Path
from cards.model.wording import Entry

__all__ = ["Entries", "EntryBlock", "entry_blocks"]


def entry_blocks(said: Sequence[Entry], path: Path) -> Entries:
    """The entries in their order."""
    return Entries(tuple(_block(entry, child(path, "list", entry.key)) for entry in said))


def _block(said: Entry, path: Path) -> EntryBlock:
    if said.blanks:
        return form(said, path)
    if said.logo:
        return emblem(said, said.logo, path)
    return codes(said, path) if said.codes else texts(said, path)
