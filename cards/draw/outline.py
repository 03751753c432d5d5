"""Titles and the places they lead to in, the outline's objects out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cards.draw.file import File, string
from cards.draw.ink import number


class Target(NamedTuple):
    """An entry of the outline; `y` on the page, upwards."""

    title: str
    page: int
    y: float


def add(file: File, targets: Sequence[Target]) -> None:
    """Puts the outline into the file, whose pages are drawn."""
    if not targets:
        return
    top, *refs = (file.reserve() for _ in range(1 + len(targets)))
    before = ["", *(f"/Prev {ref}" for ref in refs[:-1])]
    after = [*(f"/Next {ref}" for ref in refs[1:]), ""]
    for (title, page, y), ref, last, following in zip(targets, refs, before, after, strict=True):
        place = f"/Dest[{file.pages[page]}/XYZ null {number(y)} null]"
        file.put(ref, f"<</Title {string(title)}/Parent {top}{place}{last}{following}>>")
    file.put(top, f"<</Type/Outlines/Count {len(refs)}/First {refs[0]}/Last {refs[-1]}>>")
    file.catalog["Outlines"] = top
