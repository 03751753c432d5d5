"""Where the words of links stand on a page in, the annotations that make them lead somewhere out."""

from __future__ import annotations

from cards.draw.file import File, string
from cards.draw.ink import number
from cards.draw.structure import Box, Node, Structure

PRINTED = 4  # the flag of annotations that are printed, which PDF/A asks for


class Links:
    """Each stretch of a link, of one font on one line, has an annotation."""

    def __init__(self, file: File, structure: Structure) -> None:
        self.file = file
        self.structure = structure
        self.spots: list[tuple[Node, Box]] = []

    def reach(self, node: Node, box: Box) -> None:
        """Words of a link stand in the box, on the page that is drawn."""
        self.spots.append((node, box))

    def close(self) -> None:
        """The page is full."""
        page = self.file.pages[self.structure.page]
        for node, box in self.spots:
            ref = self.file.reserve()
            key = self.structure.annotate(node, ref)
            action = f"/A<</S/URI/URI {string(node.element.link)}>>"
            place = f"/Rect[{' '.join(map(number, box))}]/Border[0 0 0]/F {PRINTED}/StructParent {key}"
            said = f"/Contents {string(node.element.alt)}"
            self.file.put(ref, f"<</Type/Annot/Subtype/Link{place}{action}{said}/P {page}>>")
            self.file.annotations.setdefault(page, []).append(ref)
        self.spots.clear()
