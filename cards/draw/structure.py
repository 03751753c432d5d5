"""Paths of the items drawn in, the tagged structure of the document out.

The same path of (role, key) is the same element, on whatever face it goes on. Lists are completed on the
way, so that an L holds only LI and an LI only Lbl and LBody, whatever the layout puts into them.
"""

from __future__ import annotations

from dataclasses import replace

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject, PDFObjectReference, PDFString

from cards.compose.face import Element, Path, Text
from cards.draw.file import File, Plain
from cards.draw.ink import number
from cards.text import right_to_left

TYPES = {
    "routine": "Sect",
    "title": "H1",
    "exercise": "Sect",
    "name": "H2",
    "figure": "Figure",
    "steps": "L",
    "step": "LI",
    "label": "Lbl",
    "body": "LBody",
    "safety": "Sect",
    "heading": "H2",
    "list": "L",
    "item": "LI",
}  # every other role is a P
Box = tuple[float, float, float, float]  # x0, y0, x1, y1 in the page's own space, y up


def tag(role: str) -> str:
    """The standard structure type of a role."""
    return TYPES.get(role, "P")


class Node(PDFObject):
    """An element of the structure. `kids` are nodes and marks: (page, number of the marked content on it)."""

    __RefOnly__ = 1

    def __init__(self, element: Element, parent: Node | None) -> None:
        self.tag = tag(element.role)
        self.element = element
        self.parent = parent
        self.kids: list[Node | tuple[int, int]] = []
        self.known: dict[tuple[str, str], Node] = {}
        self.alt = element.alt
        self.box: Box | None = None
        self.last: Text | None = None  # its last text, from which the next one goes on
        language = element.language
        self.base: int = int(right_to_left(language)) if language else parent.base if parent else 0

    @property
    def marks(self) -> list[tuple[int, int]]:
        return [kid for kid in self.kids if isinstance(kid, tuple)]

    def child(self, element: Element) -> Node:
        """The node's child for this element, and what a list needs between the two."""
        between = _between(self.tag, tag(element.role))
        if between:
            return self.child(Element(between, element.key)).child(element)
        name = (element.role, element.key)
        if name not in self.known:
            self.known[name] = Node(element, self)
            self.kids.append(self.known[name])
        return self.known[name]

    def format(self, file: PDFDocument) -> bytes:
        assert isinstance(file, File)
        parent = file.ref(self.parent) if self.parent else file.ref(file.Catalog.StructTreeRoot)
        parts = [f"<</S/{self.tag}/P {parent}", self._attributes(file)]
        if self.marks:
            page = self.marks[0][0]
            parts.append(
                f"/Pg {_page(file, page)}/K[{' '.join(self._kid(file, kid, page) for kid in self.kids)}]>>"
            )
        else:
            parts.append(f"/K[{' '.join(self._kid(file, kid, -1) for kid in self.kids)}]>>")
        return "".join(parts).encode("ascii")

    def _kid(self, file: File, kid: Node | tuple[int, int], page: int) -> str:
        if isinstance(kid, Node):
            return file.ref(kid)
        if kid[0] == page:
            return str(kid[1])
        return f"<</Type/MCR/Pg {_page(file, kid[0])}/MCID {kid[1]}>>"

    def _attributes(self, file: File) -> str:
        text = ""
        if self.alt:
            text += f"/Alt {_string(file, self.alt)}"
        if self.element.language:
            text += f"/Lang {_string(file, self.element.language)}"
        if self.tag == "Figure" and self.box:
            text += f"/A<</O/Layout/Placement/Block/BBox[{' '.join(map(number, self.box))}]>>"
        if self.tag == "L" and any(kid.numbered for kid in self.kids if isinstance(kid, Node)):
            text += f"/A<</O/List/ListNumbering/{'Decimal' if self.element.role == 'steps' else 'Disc'}>>"
        return text

    @property
    def numbered(self) -> bool:
        return any(isinstance(kid, Node) and kid.tag == "Lbl" for kid in self.kids)


def _between(parent: str, child: str) -> str:
    """The role of the element that a list needs between the two, if any."""
    if parent == "L" and child not in ("L", "LI"):
        return "item"
    if parent == "LI" and child not in ("Lbl", "LBody"):
        return "body"
    if child == "LI" and parent != "L":
        return "list"
    if child == "LBody" and parent != "LI":
        return "item"
    return ""


def _page(file: File, page: int) -> str:
    reference: bytes = PDFObjectReference(f"Page{page + 1}").format(file)
    return reference.decode("ascii")


def _string(file: File, text: str) -> str:
    string: bytes = PDFString(text).format(file)
    return string.decode("ascii")


class Structure:
    """The tree of a document, grown while its pages are drawn."""

    def __init__(self, language: str) -> None:
        self.root = Node(Element("document"), None)
        self.root.base = int(right_to_left(language))
        self.root.tag = "Document"
        self.pages: list[list[Node]] = []  # for each page, the nodes its marks belong to

    def node(self, path: Path, copy: int) -> Node:
        """The node of a path. `copy` tells apart the cards of a sheet that are the same."""
        first, *rest = path
        node = self.root.child(replace(first, key=f"{copy} {first.key}") if copy else first)
        for element in rest:
            node = node.child(element)
        while need := {"L": "item", "LI": "body"}.get(node.tag):
            node = node.child(Element(need))
        return node

    def mark(self, node: Node) -> int:
        """The number of the next marked content on the last page, which becomes the node's."""
        marks = self.pages[-1]
        node.kids.append((len(self.pages) - 1, len(marks)))
        marks.append(node)
        return len(marks) - 1

    def add_to(self, file: File) -> None:
        """Puts the tree and the way back from marks to elements into the file."""
        tree = StructureTree(self)
        file.Catalog.StructTreeRoot = tree
        file.Catalog.MarkInfo = Plain("<</Marked true>>")


class StructureTree(PDFObject):
    """The root object: the document element, and for each page the elements of its marks."""

    __RefOnly__ = 1

    def __init__(self, structure: Structure) -> None:
        self.structure = structure

    def format(self, file: PDFDocument) -> bytes:
        assert isinstance(file, File)
        pages = (f"{at}[{' '.join(map(file.ref, nodes))}]" for at, nodes in enumerate(self.structure.pages))
        parents = file.ref(Plain(f"<</Nums[{''.join(pages)}]>>"))
        kids = file.ref(self.structure.root)
        next_key = len(self.structure.pages)
        tree = f"<</Type/StructTreeRoot/K {kids}/ParentTree {parents}/ParentTreeNextKey {next_key}>>"
        return tree.encode("ascii")
