"""Paths of the items drawn in, the tagged structure of the document out.

The same path of (role, key) is the same element, on whatever face it goes on. Lists are completed on the
way, so that an L holds only LI and an LI only Lbl and LBody, whatever the layout puts into them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

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
Box = tuple[float, float, float, float]  # x0, y0, x1, y1 in the page's own space, y up


Mark = tuple[int, int]  # a page, and the number of the marked content on it


class Node:
    """An element of the structure; its kids are nodes and marks."""

    __slots__ = ("alt", "base", "box", "element", "kids", "known", "last", "page", "parent", "ref", "tag")

    def __init__(self, element: Element, parent: Node | None) -> None:
        self.tag = TYPES.get(element.role, "P")
        self.element = element
        self.parent = parent
        self.kids: list[Node | Mark] = []
        self.known: dict[tuple[str, str], Node] = {}
        self.alt = element.alt
        self.box: Box | None = None
        self.last: Text | None = None  # its last text, from which the next one goes on
        self.ref = ""  # the reference to it in the file
        self.page: int | None = None  # where its first marked content is
        language = element.language
        self.base: int = int(right_to_left(language)) if language else parent.base if parent else 0

    def child(self, element: Element) -> Node:
        """The node's child for this element."""
        name = (element.role, element.key)
        node = self.known.get(name)
        if node is None:
            node = self.known[name] = Node(element, self)
            self.kids.append(node)
        return node

    def text(self, above: str, pages: list[str]) -> str:
        """The element as PDF text. `above` and `pages` are references."""
        own = self.page
        kids = " ".join([kid.ref if isinstance(kid, Node) else _mark(kid, own, pages) for kid in self.kids])
        page = "" if own is None else f"/Pg {pages[own]}"
        return f"<</S/{self.tag}/P {above}{page}{self._attributes()}/K[{kids}]>>"

    def _attributes(self) -> str:
        text = ""
        if self.alt:
            text += f"/Alt {string(self.alt)}"
        if self.element.language:
            text += f"/Lang {string(self.element.language)}"
        if self.tag == "Figure" and self.box:
            text += f"/A<</O/Layout/Placement/Block/BBox[{' '.join(map(number, self.box))}]>>"
        if self.tag == "L" and any(kid.numbered for kid in self.kids if isinstance(kid, Node)):
            text += f"/A<</O/List/ListNumbering/{'Decimal' if self.element.role == 'steps' else 'Disc'}>>"
        return text

    @property
    def numbered(self) -> bool:
        return any(isinstance(kid, Node) and kid.tag == "Lbl" for kid in self.kids)


def _mark(mark: Mark, own: int | None, pages: list[str]) -> str:
    page, number = mark
    return str(number) if page == own else f"<</Type/MCR/Pg {pages[page]}/MCID {number}>>"


def _reach(node: Node, element: Element) -> Node:
    """The node's descendant for the element, through what a list needs between the two."""
    while between := _between(node.tag, element):
        node = _reach(node, between)
    return node.child(element)


def _between(parent: str, element: Element) -> Element | None:
    """What a list needs between the two, if anything."""
    child = TYPES.get(element.role, "P")
    if parent == "L" and child not in ("L", "LI"):
        return Element("item", f"{element.role} {element.key}")
    if parent == "LI" and child not in ("Lbl", "LBody"):
        return Element("body")
    if child == "LI" and parent != "L":
        return Element("list")
    if child == "LBody" and parent != "LI":
        return Element("item", element.key)
    return None


class Structure:
    """The tree of a document, grown while its pages are drawn."""

    def __init__(self, language: str) -> None:
        self.root = Node(Element("document"), None)
        self.root.base = int(right_to_left(language))
        self.root.tag = "Document"
        self.pages: list[list[Node]] = []  # for each page, the nodes its marks belong to
        self.trail: list[tuple[Element, Node]] = []  # the last path's elements and their nodes
        self.copy = 0  # ... of that copy

    def node(self, path: Path, copy: int) -> Node:
        """The node of a path. `copy` tells apart the cards of a sheet that are the same."""
        trail = self.trail
        if copy != self.copy:
            self.copy, trail[:] = copy, []
        same = 0  # elements that begin the last path too
        while same < min(len(trail), len(path)) and trail[same][0] is path[same]:
            same += 1
        del trail[same:]
        node = trail[-1][1] if trail else self.root
        for element in path[same:]:
            told = replace(element, key=f"{copy} {element.key}") if copy and not trail else element
            node = _reach(node, told)
            trail.append((element, node))
        while text := {"L": "item", "LI": "body"}.get(node.tag):
            node = node.child(Element(text))
        return node

    def mark(self, node: Node) -> int:
        """The number of the next marked content on the last page, which becomes the node's."""
        marks = self.pages[-1]
        page = len(self.pages) - 1
        node.page = page if node.page is None else node.page
        node.kids.append((page, len(marks)))
        marks.append(node)
        return len(marks) - 1

    def add_to(self, file: File) -> None:
        """Puts the tree and the way back from marks to elements into the file, whose pages are drawn."""
        nodes = list(_walk(self.root))
        if not any(node.tag == "H1" for node in nodes):
            _raise_headings(nodes)
        tree, back, *refs = file.reserve(2 + len(nodes))
        for node, ref in zip(nodes, refs, strict=True):
            node.ref = ref
        pages = file.pages
        for node in nodes:
            file.put(node.ref, node.text(node.parent.ref if node.parent else tree, pages))
        marks = (f"{at}[{' '.join([node.ref for node in page])}]" for at, page in enumerate(self.pages))
        file.put(back, f"<</Nums[{''.join(marks)}]>>")
        keys = f"/ParentTree {back}/ParentTreeNextKey {len(self.pages)}"
        file.put(tree, f"<</Type/StructTreeRoot/K {self.root.ref}{keys}>>")
        file.Catalog.StructTreeRoot = tree
        file.Catalog.MarkInfo = "<</Marked true>>"


def _raise_headings(nodes: list[Node]) -> None:
    """Backs by themselves have no title; their headings must start at the first level all the same."""
    for node in nodes:
        node.tag = "H1" if node.tag == "H2" else node.tag


def _walk(node: Node) -> Iterator[Node]:
    yield node
    for kid in node.kids:
        if isinstance(kid, Node):
            yield from _walk(kid)
