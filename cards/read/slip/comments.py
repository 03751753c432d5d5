"""Nodes of a file in, the places out where a comment may have cut short what somebody wrote.

YAML takes all that follows ` #` for a comment. People begin a comment with `# `; a `#` that touches the next word
(`Club #1 strength`, `mat #blue`) is far more often a part of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from cards.errors import Place, Problem
from cards.parse import Mapping, Node, Scalar, Sequence

MEANT = re.compile(r"\s+(#[^\s#!].*)")
LONGEST_SHOWN = 60  # characters of a text that the hint writes out
HINT = "what follows ` #` is a comment; put the text in quotes"


def cut_short(node: Node) -> tuple[Problem, ...]:
    """A warning for every value that a comment ends which looks like a part of it."""
    return tuple(_warning(scalar, place) for scalar in _values(node) if (place := comment_after(scalar)))


def comment_after(node: Node) -> Place | None:
    """Where the comment is that ends an unquoted value and looks like meant text."""
    if not isinstance(node, Scalar) or node.quoted:
        return None
    place = node.place
    line = node.lines[-1] if node.lines else place.source
    start = 0 if node.lines else place.column - 1 + (place.length if node.text else 0)
    gap = MEANT.match(line, start) if not node.lines else MEANT.search(line)
    if not gap:
        return None
    comment = gap[1].rstrip()
    number = place.line + len(node.lines)
    return replace(place, line=number, column=gap.start(1) + 1, length=len(comment), source=line)


def _warning(scalar: Scalar, place: Place) -> Problem:
    comment = place.source[place.column - 1 :][: place.length]
    whole = f"{scalar.text} {comment}"
    written = f', `"{whole}"`' if len(whole) <= LONGEST_SHOWN and not set(whole) & set('"\\`') else ""
    hint = f"{HINT}{written}, or begin a comment with `# `"
    return Problem(f"left out `{comment}`: it is a comment", place, hint, "warning")


def _values(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        if node.text:
            yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _values(item)
    elif isinstance(node, Mapping):
        for entry in node.entries:
            yield from _values(entry.value)
