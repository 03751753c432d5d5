"""What `parse` gives: the file as written, never as values. `rest: 1:30` stays "1:30", `no` stays "no"."""

from __future__ import annotations

from dataclasses import dataclass

from cards.errors import Place


@dataclass(frozen=True, slots=True)
class Scalar:
    text: str
    place: Place
    quoted: bool = False  # in quotes or a block (| or >)
    lines: tuple[str, ...] = ()  # of the file, after the first, where it goes on


@dataclass(frozen=True, slots=True)
class Sequence:
    items: tuple[Node, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Entry:
    key: Scalar
    value: Node


@dataclass(frozen=True, slots=True)
class Mapping:
    """Entries in file order; a key that stands twice is here twice."""

    entries: tuple[Entry, ...]
    place: Place

    def get(self, key: str) -> Node | None:
        return next((entry.value for entry in self.entries if entry.key.text == key), None)


Node = Scalar | Sequence | Mapping
