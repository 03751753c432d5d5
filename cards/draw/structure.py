"""Paths of the items drawn in, the tagged structure of the document out.

The same path of (role, key) is the same element, on whatever face it goes on. Lists are completed on the
way, so that an L holds only LI and an LI only Lbl and LBody, whatever the layout puts into them.
"""

from __future__ import annotations

from collections.abc import Sequence

from cards.compose.face import Element, Path, Text
from cards.draw.file import File, string
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
LISTED = {"L", "LI", "LBody"}  # what cannot stand just anywhere
INSIDE = {"L": ("item", ""), "LI": ("body", "")}  # what holds the text there
PLAIN = Element("")  # of what a list needs besides its own
Name = tuple[str, str]  # role and key, which tell an element from its siblings
Box = tuple[float, float, float, float]  # x0, y0, x1, y1 in the page's own space, y up


class Node:
    """An element of the structure. `ref` and `kids`, which are nodes and marked contents, are PDF text."""

    box: Box | None = None
    last: Text | None = None  # its last text, from which the next one goes on
    page: int | None = None  # where its first marked content is
    labelled = False  # has labels among its kids, or its items have

    def __init__(self, role: str, element: Element, ref: str, parent: Node | None, base: int) -> None:
        self.tag = TYPES.get(role, "P")
        self.role = role
        self.element = element
        self.alt = element.alt
        self.ref = ref
        self.parent = parent
        self.kids: list[str] = []
        self.base = int(right_to_left(element.language)) if element.language else base

    def text(self, above: str, pages: Sequence[str]) -> str:
        """The element as PDF text. `above` and `pages` are references."""
        entries = "" if self.page is None else f"/Pg {pages[self.page]}"
        if self.alt:
            entries += f"/Alt {string(self.alt)}"
        if self.element.language:
            entries += f"/Lang {string(self.element.language)}"
        if self.box and self.tag == "Figure":
            entries += f"/A<</O/Layout/Placement/Block/BBox[{' '.join(map(number, self.box))}]>>"
        if self.labelled and self.tag == "L":
            entries += f"/A<</O/List/ListNumbering/{'Decimal' if self.role == 'steps' else 'Disc'}>>"
        return f"<</S/{self.tag}/P {above}{entries}/K[{' '.join(self.kids)}]>>"


def _between(parent: str, name: Name) -> Name | None:
    """What a list needs between the two, if anything."""
    role, key = name
    child = TYPES.get(role, "P")
    if parent == "L" and child not in ("L", "LI"):
        return "item", f"{role} {key}"
    if parent == "LI" and child not in ("Lbl", "LBody"):
        return "body", ""
    if child == "LI" and parent != "L":
        return "list", ""
    if child == "LBody" and parent != "LI":
        return "item", key
    return None


class Structure:
    """The tree of a document, grown while its pages are drawn."""

    def __init__(self, file: File, language: str) -> None:
        self.file = file
        self.root = Node("document", PLAIN, file.reserve(), None, int(right_to_left(language)))
        self.root.tag = "Document"
        self.nodes = [self.root]
        self.known: dict[tuple[Node, str, str], Node] = {}  # by parent and name
        self.pages: list[list[str]] = []  # for each page, the nodes its marks belong to

    def node(self, path: Path, copy: int) -> Node:
        """The node of a path. `copy` tells apart the cards of a sheet that are the same."""
        node, known = self.root, self.known
        for element in path:
            role, key = element.role, element.key
            if copy and node is self.root:
                key = f"{copy} {key}"
            node = known.get((node, role, key)) or self._reach(node, (role, key), element)
        while inside := INSIDE.get(node.tag):
            node = self._child(node, inside, PLAIN)
        return node

    def _reach(self, node: Node, name: Name, element: Element) -> Node:
        """The node's descendant for the element, through what a list needs between the two."""
        while between := _between(node.tag, name):
            node = self._reach(node, between, PLAIN)
        return self._child(node, name, element)

    def _child(self, node: Node, name: Name, element: Element) -> Node:
        place = (node, *name)
        child = self.known.get(place)
        if child is None:
            ref = self.file.reserve()
            child = self.known[place] = Node(name[0], element, ref, node, node.base)
            node.kids.append(ref)
            self.nodes.append(child)
            if child.tag == "Lbl":
                node.labelled = True
                if node.parent:
                    node.parent.labelled = True
        return child

    def mark(self, node: Node) -> int:
        """The number of the next marked content on the last page, which becomes the node's."""
        page, marks = len(self.pages) - 1, self.pages[-1]
        number = len(marks)
        marks.append(node.ref)
        if node.page is None:
            node.page = page
        own = node.page == page
        node.kids.append(str(number) if own else f"<</Type/MCR/Pg {self.file.pages[page]}/MCID {number}>>")
        return number

    def finish(self) -> None:
        """Puts the tree and the way back from marks to elements into the file."""
        if not any(node.tag == "H1" for node in self.nodes):
            _raise_headings(self.nodes)
        file, tree = self.file, self.file.reserve()
        for node in self.nodes:
            file.put(node.ref, node.text(node.parent.ref if node.parent else tree, file.pages))
        marks = "".join([f"{at}[{' '.join(refs)}]" for at, refs in enumerate(self.pages)])
        back = file.add(f"<</Nums[{marks}]>>")
        keys = f"/ParentTree {back}/ParentTreeNextKey {len(self.pages)}"
        file.put(tree, f"<</Type/StructTreeRoot/K {self.root.ref}{keys}>>")
        file.Catalog.StructTreeRoot = tree
        file.Catalog.MarkInfo = "<</Marked true>>"


def _raise_headings(nodes: Sequence[Node]) -> None:
    """Backs by themselves have no title; their headings must start at the first level all the same."""
    for node in nodes:
        node.tag = "H1" if node.tag == "H2" else node.tag
