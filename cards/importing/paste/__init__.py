"""The text of a paste in, a `Draft` out: lines without their marks, what each of them is, and what belongs together."""

from __future__ import annotations

from cards.importing.draft import Draft
from cards.importing.names import Names
from cards.importing.paste.lines import lines_of
from cards.importing.paste.outline import outline

__all__ = ["of_text"]


def of_text(text: str, stem: str, names: Names) -> Draft:
    """`stem`: what the routine is called where the paste has no title."""
    return outline(lines_of(text), names).named(stem)
