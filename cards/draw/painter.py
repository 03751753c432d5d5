"""A page's cells in, its operators out: each stretch marked with its element, or as an artifact."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from cards.draw import ink, press
from cards.draw.file import DEFLATED, File
from cards.draw.ink import number
from cards.draw.links import Links
from cards.draw.photo import Photos
from cards.draw.structure import Box, Node, Structure
from cards.draw.type.pen import Pen
from cards.draw.type.showing import Setting
from cards.model.face import Drawing, Element, Face, Item, Path, Picture, Text
from cards.model.figure import Figure
from cards.model.page import Cell, Document, Page
from cards.text import reach

FIGURE = Element("figure")
TURNS = {0: (1, 0), 90: (0, 1), 180: (-1, 0), 270: (0, -1)}  # clockwise: cosine and sine


@dataclass(frozen=True, slots=True)
class Place:
    """Where a face goes: from its points (y up, from its top left corner) to the page's."""

    cosine: int
    sine: int
    x: float
    y: float
    face: Face | None = None
    bleed: Box = (0.0, 0.0, 0.0, 0.0)  # past each side of the face
    again: bool = False  # the same face came before: it is read out once

    @classmethod
    def of(cls, cell: Cell, page: Page, again: bool = False) -> Place:
        """The place of a cell's face on the page."""
        return cls(*TURNS[cell.turn % 360], cell.x, page.height - cell.y, cell.face, cell.reach, again)

    @property
    def operator(self) -> str:
        c, s = self.cosine, self.sine
        return f"{c} {-s} {s} {c} {number(self.x)} {number(self.y)} cm\n"

    def point(self, x: float, y: float) -> tuple[float, float]:
        c, s = self.cosine, self.sine
        return c * x + s * y + self.x, c * y - s * x + self.y

    def box(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        (ax, ay), (bx, by) = self.point(x0, y0), self.point(x1, y1)
        return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)


class Painter:
    """Draws the pages of one document, one after the other."""

    def __init__(self, document: Document, file: File) -> None:
        self.press = document.press
        self.theme = press.drawn(document.theme) if self.press else document.theme
        self.words = press.words(document.theme) if self.press else document.theme
        dark = document.theme.get("soft", "")
        self.marks = (
            press.marks(document.theme) if self.press else {**document.theme, "cut": dark, "film": dark}
        )
        self.file = file
        self.figures = ink.figures(press.areas(document.theme, "form") if self.press else document.theme)
        self.setting = Setting()
        self.structure = Structure(file, document.language)
        self.seen: set[Face] = set()  # faces drawn
        self.links = Links(file, self.structure)
        self.photos = Photos(file, document.theme, document.press)
        self.forms: dict[Figure, str] = {}  # the names of the figures drawn

    def page(self, page: Page) -> str:
        """The page's operators; its marks and notes come last and are artifacts."""
        self.structure.turn()
        parts = [self._face(cell.face.items, self._place(cell, page)) for cell in page.cells]
        parts += [self._marks(items, page) for items in _by_tone(page.marks)]
        parts += [self._face(note.face.items, Place.of(note, page)) for note in page.notes]
        if not self.press:  # nothing may be annotated in what goes to a print shop
            self.links.close()
        return "".join(parts)

    def _marks(self, items: tuple[Item, ...], page: Page) -> str:
        """Crop marks and cut lines; for a print shop each kind on a layer of its own."""
        plain, self.theme = self.theme, self.marks
        drawn = self._face(items, Place(1, 0, 0, page.height))
        self.theme = plain
        layer = press.LAYERS.get(items[0].colour) if self.press and isinstance(items[0], Drawing) else None
        return f"/OC /{layer} BDC\n{drawn}EMC\n" if layer else drawn

    def _place(self, cell: Cell, page: Page) -> Place:
        again = cell.face in self.seen
        self.seen.add(cell.face)
        return Place.of(cell, page, again)

    def _face(self, items: tuple[Item, ...], place: Place) -> str:
        pen = Pen(self.setting, self.words, self.structure.root.base)
        stretches = [(path, list(stretch)) for path, stretch in groupby(items, attrgetter("path"))]
        marks = [self._mark(path, stretch[0], place) for path, stretch in stretches]
        for (_, stretch), (node, *_) in zip(stretches, marks, strict=True):
            if node and node.element.link:
                self._reach(node, stretch, place)
        parts = [
            f"{begin}{self._items(stretch, node, place, pen)}{end}"
            for (_, stretch), (node, begin, end) in zip(stretches, marks, strict=True)
        ]
        return f"q {place.operator}{''.join(parts)}Q\n"

    def _mark(self, path: Path, item: Item, place: Place) -> tuple[Node | None, str, str]:
        """The element of the items of one path, if any, and the operators around their marked content."""
        if not path or place.face is None or place.again:
            return None, "/Artifact BMC\n", "EMC\n"
        if isinstance(item, Picture) and path[-1].role != "figure":
            path = (*path, FIGURE)
        node, number = self.structure.mark(path)
        return node, f"/{node.tag}<</MCID {number}>>BDC\n", "EMC\n"

    def _reach(self, node: Node, items: list[Item], place: Place) -> None:
        """A link leads on from all of its words."""
        for item in items:
            if isinstance(item, Text):
                high, deep, *_ = reach(item.text, item.font)
                sides = item.x, -item.y - deep * item.size, item.x + item.width, -item.y + high * item.size
                self.links.reach(node, place.box(*sides))

    def _items(self, items: list[Item], node: Node | None, place: Place, pen: Pen) -> str:
        parts = []
        for item in items:
            if isinstance(item, Text):
                parts.append(pen.write(item, node))
            elif isinstance(item, Drawing):
                parts.append(pen.lift() + ink.drawing(item, place.face, place.bleed, self.theme))
                pen.ink = (
                    pen.ink if item.stroke and not self.press else ""
                )  # a fill leaves its own colour behind
            else:
                parts.append(pen.lift() + self._picture(item, node, place))
        return "".join(parts) + pen.lift()

    def _picture(self, picture: Picture, node: Node | None, place: Place) -> str:
        if node is not None:
            self._describe(node, picture, place)
        knock = "/Knock gs " if self.press else ""
        if photo := picture.figure.photo:
            return f"q {knock}{self.photos.draw(picture, photo)} Q\n"
        scale = f"{picture.scale / ink.UNIT:.6g}"
        where = f"{scale} 0 0 {scale} {number(picture.x)} {number(-picture.y)} cm"
        return f"q {knock}{where} /{self._form(picture.figure)} Do Q\n"

    def _describe(self, node: Node, picture: Picture, place: Place) -> None:
        """The words for a figure and the box around all its pictures on the page where it starts."""
        words = picture.figure.alt
        if not node.element.alt and words not in node.alt:
            node.alt = f"{node.alt} {words}".strip()
        scale, x, y = picture.scale, picture.x, -picture.y
        x0, y0, x1, y1 = picture.figure.box
        box = place.box(x + x0 * scale, y - y1 * scale, x + x1 * scale, y - y0 * scale)
        if node.box is None or node.page not in (None, self.structure.page):
            node.box = node.box or box
            return
        (ax, ay, bx, by), (cx, cy, dx, dy) = node.box, box
        node.box = min(ax, cx), min(ay, cy), max(bx, dx), max(by, dy)

    def _form(self, figure: Figure) -> str:
        """The name of the figure's form; a figure is in the file once, however often it is drawn."""
        if figure not in self.forms:
            name = self.forms[figure] = f"X{len(self.forms)}"
            entries = f"/Type/XObject/Subtype/Form/BBox[{ink.bounds(figure)}]/Resources<<>>{DEFLATED}"
            self.file.forms[name] = self.file.stream(self.figures[figure], entries)
        return self.forms[figure]


def _by_tone(marks: tuple[Item, ...]) -> Iterator[tuple[Item, ...]]:
    """Marks in their order, those of one tone together."""
    tones = dict.fromkeys(getattr(item, "colour", "") for item in marks)
    return (tuple(item for item in marks if getattr(item, "colour", "") == tone) for tone in tones)
