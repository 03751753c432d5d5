"""What `impose` gives: pages with faces placed on them, and the marks around them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from cards.model.face import Bookmark, Composed, Face, Item
from cards.model.template import Theme

Box = tuple[float, float, float, float]  # x0, y0, x1, y1 in points, y DOWN from the top of the page


@dataclass(frozen=True, slots=True)
class Cell:
    """A face on a page. Its top left corner goes to (x, y), `turn` degrees clockwise about it: 0, 90, 180, 270."""

    face: Face
    x: float = 0.0
    y: float = 0.0
    turn: int = 0
    bleed: float | Box = (
        0.0  # how far its bleeding drawings reach past the trim: all round, or by side of the face
    )
    clip: Box | None = None  # the part of the face that is seen; None: all of it

    @property
    def reach(self) -> Box:
        """The bleed past the face's own left, top, right and bottom side."""
        return self.bleed if isinstance(self.bleed, tuple) else (self.bleed,) * 4


@dataclass(frozen=True, slots=True)
class Page:
    width: float
    height: float
    trim: Box
    bleed: Box
    cells: tuple[Cell, ...]
    marks: tuple[Item, ...] = ()  # crop marks and words outside the cards: artifacts
    label: str = ""
    notes: tuple[Cell, ...] = ()  # more such words, turned as the cells say: artifacts too


@dataclass(frozen=True, slots=True)
class Document:
    """All of one PDF. `theme` gives each tone its colour as six hex digits."""

    pages: tuple[Page, ...]
    title: str
    language: str
    theme: Mapping[str, str]
    bookmarks: tuple[Bookmark, ...] = ()
    subject: str = ""
    keywords: tuple[str, ...] = ()
    date: str = ""
    viewer: Mapping[str, str] = field(default_factory=dict)  # viewer preferences, such as Duplex
    press: bool = False  # for a print shop: PDF/X-4, CMYK


def document(
    pages: Sequence[Page],
    routines: Sequence[Composed],
    theme: Theme,
    bookmarks: Sequence[Bookmark],
    **viewer: str,
) -> Document:
    """The pages with what the routines on them tell of themselves; `viewer`: viewer preferences."""
    first = routines[0]
    return Document(
        tuple(pages),
        " · ".join(dict.fromkeys(composed.title for composed in routines)),
        first.language,
        theme.tones,
        tuple(bookmarks),
        first.subject,
        tuple(dict.fromkeys(word for composed in routines for word in composed.keywords)),
        max(composed.date for composed in routines),
        viewer,
    )
