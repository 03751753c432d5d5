"""Paths of the items drawn in, the tagged structure of the document out.

The same path of (role, key) is the same element, on whatever face it goes on. Lists are completed on the
way, so that an L holds only LI and an LI only Lbl and LBody, whatever the layout puts into them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cards.draw.file import File, string
from cards.draw.ink import number
from cards.model.face import Element, Path, Text
from cards.text import right_to_left

TYPES = {
    "routine": "Sect",
    "title": "H1",
    "section": "Sect",
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
    "table": "Table",
    "row": "TR",
    "header": "TH",
    "cell": "TD",
    "link": "Link",
    "blank": "Form",
}  # every other role is a P
INSIDE = {"L": "item", "LI": "body"}  # the role of what holds the text there
LISTS = {"L", "LI", "LBody"}
PLAIN = Element("")  # of what a list needs besides its own
Box = tuple[float, float, float, float]  # x0, y0, x1, y1 in the page's own space, y up


class Node:
    """An element of the structure. `ref` and `kids`, which are nodes and marked contents, are PDF text."""

    __slots__ = ("alt", "base", "box", "element", "kids", "labelled", "last", "page", "parent", "ref", "tag")

    def __init__(self, tag: str, ref: str, parent: Node | None, element: Element, base: int) -> None:
        self.tag = tag
        self.ref = ref
        self.parent = parent
        self.element = element
        self.alt = element.alt
        self.kids: list[str] = []
        self.labelled = False  # has labels among its kids, or its items have
        self.box: Box | None = None
        self.last: Text | None = None  # its last text, from which the next one goes on
        self.page: int | None = None  # where its first marked content is
        self.base = int(right_to_left(element.language)) if element.language else base

    def text(self, above: str, pages: Sequence[str]) -> str:
        """The element as PDF text. `above` and `pages` are references."""
        entries = "" if self.page is None else f"/Pg {pages[self.page]}"
        if self.alt and self.tag != "Link":  # whose words are read, and whose annotation has its own
            entries += f"/Alt {string(self.alt)}"
        if self.element.language:
            entries += f"/Lang {string(self.element.language)}"
        if self.tag == "Form":
            entries += f"/A<</O/PrintField/Role/tv/Desc {string(self.alt)}>>"
        if self.box and self.tag == "Figure":
            entries += f"/A<</O/Layout/Placement/Block/BBox[{' '.join(map(number, self.box))}]>>"
        if self.labelled and self.tag == "L":
            entries += f"/A<</O/List/ListNumbering/{'Decimal' if self.element.role == 'steps' else 'Disc'}>>"
        if self.tag == "TH":
            entries += "/A<</O/Table/Scope/Row>>"
        return f"<</S/{self.tag}/P {above}{entries}/K[{' '.join(self.kids)}]>>"


def _between(parent: str, child: str, role: str, key: str) -> tuple[str, str] | None:
    """Role and key of what a list needs between the two, if anything."""
    if parent == "L":
        return None if child in ("L", "LI") else ("item", f"{role} {key}")
    if parent == "LI":
        return None if child in ("Lbl", "LBody") else ("body", "")
    if child == "LI":
        return "list", ""
    return ("item", key) if child == "LBody" else None


class Structure:
    """The tree of a document, grown while its pages are drawn."""

    def __init__(self, file: File, language: str) -> None:
        self.file = file
        self.root = Node("Document", file.reserve(), None, PLAIN, int(right_to_left(language)))
        self.known: dict[tuple[Node, str, str], Node] = {}  # by parent and name
        self.pages: list[list[str]] = []  # for each page, the nodes its marks belong to
        self.page = -1  # the one that is drawn
        self.marks: list[str] = []  # ... and its nodes
        self.annotated: list[str] = []  # the nodes of annotations

    def turn(self) -> None:
        """Marks are the next page's from now on."""
        self.page += 1
        self.marks = []
        self.pages.append(self.marks)

    def mark(self, path: Path) -> tuple[Node, int]:
        """The node of a path, and the number of the marked content on the page that becomes its next kid."""
        node, page, number = self._node(path), self.page, len(self.marks)
        self.marks.append(node.ref)
        if node.page is None:
            node.page = page
        own = node.page == page
        node.kids.append(str(number) if own else f"<</Type/MCR/Pg {self.file.pages[page]}/MCID {number}>>")
        return node, number

    def _node(self, path: Path) -> Node:
        node, known = self.root, self.known
        for element in path:
            role, key = element[:2]
            node = known.get((node, role, key)) or self._reach(node, role, key, element)
        while inside := INSIDE.get(node.tag):
            node = known.get((node, inside, "")) or self._reach(node, inside, "", PLAIN)
        return node

    def _reach(self, node: Node, role: str, key: str, element: Element) -> Node:
        """A new descendant of the node, through what a list needs between the two."""
        tag, known = TYPES.get(role, "P"), self.known
        if (node.tag in LISTS or tag in LISTS) and (between := _between(node.tag, tag, role, key)):
            node = known.get((node, *between)) or self._reach(node, *between, PLAIN)
            return known.get((node, role, key)) or self._reach(node, role, key, element)
        ref = self.file.reserve()
        node.kids.append(ref)
        child = known[node, role, key] = Node(tag, ref, node, element, node.base)
        if tag == "Lbl":
            node.labelled = True
            if node.parent:
                node.parent.labelled = True
        return child

    def annotate(self, node: Node, annotation: str) -> int:
        """Takes an annotation in as the next kid of its node; gives its key in the parent tree, after the pages'."""
        node.kids.append(f"<</Type/OBJR/Obj {annotation}/Pg {self.file.pages[self.page]}>>")
        self.annotated.append(node.ref)
        return len(self.file.pages) + len(self.annotated) - 1

    def finish(self) -> None:
        """Puts the tree and the way back from marks to elements into the file."""
        nodes = self.known.values()
        if not any(node.tag == "H1" for node in nodes):
            _raise_headings(nodes)
        file, tree = self.file, self.file.reserve()
        for node in (self.root, *nodes):
            file.put(node.ref, node.text(node.parent.ref if node.parent else tree, file.pages))
        marks = "".join([f"{at}[{' '.join(refs)}]" for at, refs in enumerate(self.pages)])
        first = len(self.pages)
        alone = "".join([f"{at} {ref} " for at, ref in enumerate(self.annotated, first)])
        back = file.add(f"<</Nums[{marks}{alone}]>>")
        keys = f"/ParentTree {back}/ParentTreeNextKey {first + len(self.annotated)}"
        file.put(tree, f"<</Type/StructTreeRoot/K {self.root.ref}{keys}>>")
        file.catalog["StructTreeRoot"] = tree
        file.catalog["MarkInfo"] = "<</Marked true>>"


def _raise_headings(nodes: Iterable[Node]) -> None:
    """Backs by themselves have no title; their headings must start at the first level all the same."""
    for node in nodes:
        node.tag = "H1" if node.tag == "H2" else node.tag
