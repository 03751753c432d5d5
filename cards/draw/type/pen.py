"""Texts in, text objects out: the pen knows where it stands and which font and colour it has."""

from __future__ import annotations

import math
from collections.abc import Mapping
from operator import attrgetter

from cards.draw.ink import fill, number
from cards.draw.structure import Node
from cards.draw.type.showing import Setting
from cards.model.face import Text
from cards.text.font import first

NARROW = 0.12  # em: texts of one line nearer than this are parts of one word
WIDE = 0.35  # em: farther than this, every reader sees two words by itself


class Pen:
    """Writes the texts of one face, in its points, y up."""

    def __init__(self, setting: Setting, theme: Mapping[str, str], base: int) -> None:
        self.setting = setting
        self.theme = theme
        self.base = base  # 1 where the document's language runs leftwards
        self.down = False  # within a text object
        self.within = False  # within the span of a broken word
        self.x = self.y = 0  # where the line began, in hundredths of a point
        self.face = ("", 0.0)  # the weight and size of ...
        self.font = self.ink = ""
        self.last: Text | None = None

    def write(self, text: Text, node: Node | None) -> str:
        start = self._close() if text.said is None or text.said else ""
        if not self.down:
            start, self.down, self.x, self.y = "BT\n", True, 0, 0
        if text.said is not None and not self.within:
            self.within = True
            start += f"/Span<</ActualText<{_utf16(text.said)}>>>BDC\n"
        base, way = node.base if node else self.base, text.level
        lead = self._apart(text, node)
        leftwards = base if way is None else way % 2
        shown = None if leftwards else self.setting.plain(text.text, text.font, lead)
        if shown is None:
            shown = self.setting.rich(text.text, text.font, number(text.size), lead, base, way)
        change = self._change(text)
        x, y = round(text.x * 100), round(-text.y * 100)
        dx, dy = (x - self.x) / 100, (y - self.y) / 100
        self.x, self.y = x, y
        return f"{start}{change}{dx:g} {dy:g} Td {shown}\n"

    def lift(self) -> str:
        """Ends the text object, if one is open."""
        end = self._close() + ("ET\n" if self.down else "")
        self.down = False
        return end

    def _close(self) -> str:
        """Ends the span of a broken word, whose pieces all stand in it, if one is open."""
        end = "EMC\n" if self.within else ""
        self.within = False
        return end

    def _change(self, text: Text) -> str:
        """The font and the colour, where they change."""
        change = ""
        if (face := (text.font, text.size)) != self.face:
            self.face, font = face, f"/{first(text.font).key} {number(text.size)} Tf "
            if font != self.font:
                self.font = change = font
        if (ink := fill(self.theme[text.colour])) != self.ink:
            self.ink = ink
            change += f"{ink} "
        return change

    def _apart(self, text: Text, node: Node | None) -> bool:
        """Whether a word space belongs before the text, so that readers hold the two words apart."""
        beside, self.last = self.last, text
        before = beside
        if node is not None:
            before, node.last = node.last, text
        if (
            beside
            and None not in (beside.level, text.level)
            and (beside.path, beside.y) == (text.path, text.y)
        ):
            return False  # a run of the same line, which holds its spaces
        if beside and beside.y == text.y:
            left, right = sorted((beside, text), key=attrgetter("x"))
            gap = (right.x - left.x - left.width) / text.size
            return NARROW < gap < (WIDE if before is not beside else math.inf)
        return node is not None and before is not None and not before.text.endswith((" ", "-", "\u2011"))


def _utf16(text: str) -> str:
    """In hexadecimal, as a text string of PDF."""
    return ("\ufeff" + text).encode("utf-16-be").hex().upper()
