"""A link in, its address as a paragraph that breaks where an address may, and that can be clicked, out."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from cards.compose.type.paragraph import Paragraph
from cards.compose.type.stack import Para
from cards.compose.type.word import ROOM, word_of, words_of
from cards.model.face import Element, Path
from cards.model.wording import SaidLink
from cards.text import width

BREAK = re.compile(r"(?<=[/.?&=_-])(?=[^/.?&=_-])")  # after these an address goes on in the next line


def address(said: SaidLink, path: Path, led: bool, before: float) -> Para:
    """`led`: after the words that say where it leads, in bold."""
    own = (*path, Element("link", "", said.said, link=said.address))
    return Para(_words(said.text, said.lead if led else ""), own, before=before, colour="soft")


@lru_cache(maxsize=ROOM)
def _words(shown: str, lead: str) -> Paragraph:
    """No space and no hyphen is ever set into an address."""
    first, *rest = BREAK.split(shown)
    head = words_of(lead, "bold")
    parts = [word_of((("regular", first),), " ", width(" ", "bold", 1.0) if head else 0.0)]
    parts += [word_of((("regular", part),), "", 0.0) for part in rest]
    return Paragraph((*head, *(replace(part, end=0.0) for part in parts)))
