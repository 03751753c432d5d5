"""Nodes and keys in, hints out for slips in writing YAML that change what is read without breaking it."""

from __future__ import annotations

import re
from collections.abc import Container

from cards.parse import Entry, Mapping, Node, Scalar

UNSPACED = re.compile(r"([A-Za-z][\w-]*):(\S.*)", re.DOTALL)
LONGEST_SHOWN = 60  # characters of a text that a hint writes out
COLON = "put a text that holds `: ` in quotes"


def unspaced(text: str) -> str:
    """The hint for a key whose colon touches its value, `title:Club`; else ""."""
    found = UNSPACED.fullmatch(text)
    if not found or found[2].startswith("//"):  # an address
        return ""
    return f"put a space after the `:`, `{found[1]}: {_shown(found[2])}`"


def comma_slips(node: Mapping, known: Container[str]) -> dict[str, str]:
    """Keys that are pieces of a value which a comma inside braces ended, with a hint for the first of each."""
    slips: dict[str, str] = {}
    whole: Entry | None = None
    pieces: list[str] = []
    for entry in node.entries:
        if whole is None or entry.key.text in known or not _is_piece(entry):
            whole, pieces = entry, []
            continue
        if not pieces:
            first = entry.key.text
        pieces.append(entry.key.text)
        slips[entry.key.text] = ""
        slips[first] = _comma_hint(whole, pieces)
    return slips


def no_text(node: Node) -> str:
    """The hint for a list or keys where a text should be."""
    if isinstance(node, Mapping) and len(node.entries) == 1 and "{" not in node.place.source:
        entry = node.entries[0]
        value = entry.value.text if isinstance(entry.value, Scalar) else ""
        return f'{COLON}, `"{_shown(f"{entry.key.text}: {value}")}"`' if value else COLON
    return "" if isinstance(node, Scalar) else "put a text that starts with `[` or `{` in quotes"


def _is_piece(entry: Entry) -> bool:
    """No value, and a comma before it."""
    place = entry.key.place
    valueless = isinstance(entry.value, Scalar) and not entry.value.text and not entry.value.quoted
    before = place.source[: place.column - 1].rstrip()
    return valueless and (before.endswith(",") or not before)


def _comma_hint(whole: Entry, pieces: list[str]) -> str:
    value = whole.value
    if not isinstance(value, Scalar):
        return "in braces every key has a value after `: `"
    if value.text[-1:].isdigit() and pieces[0][:1].isdigit():
        return f"write decimals with a point, `{whole.key.text}: {value.text}.{pieces[0]}`"
    text = _shown(", ".join([value.text, *pieces]))
    return f'a comma inside braces ends the value; put it in quotes, `{whole.key.text}: "{text}"`'


def _shown(text: str) -> str:
    """A text as far as a hint shows it, on one line."""
    line = " ".join(text.replace("`", "").split())
    return line if len(line) <= LONGEST_SHOWN else f"{line[:LONGEST_SHOWN].rstrip()}…"
