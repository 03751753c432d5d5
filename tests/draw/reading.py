"""A PDF's bytes in, what independent readers find in it out."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pikepdf
import pypdfium2

Mark = tuple[int, int]  # a page and the number of a marked content on it


@cache
def opened(data: bytes) -> Any:
    """Kept open, for its objects live no longer than it."""
    return pikepdf.open(io.BytesIO(data))


def text(data: bytes) -> str:
    """All that PDFium finds, page by page, each white space as one space."""
    pages = (page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data))
    return " ".join(" ".join(pages).split())


def operations(page: Any) -> Iterator[tuple[list[Any], str]]:
    """The operators of a page or a form, each with its operands."""
    for instruction in pikepdf.parse_content_stream(page):
        assert isinstance(instruction, pikepdf.ContentStreamInstruction)
        yield list(instruction.operands), str(instruction.operator)


def elements(node: Any) -> Iterator[Any]:
    """Every structure element from a node down, in reading order."""
    if isinstance(node, pikepdf.Array):
        for kid in node:
            yield from elements(kid)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield node
        yield from elements(node.get("/K", pikepdf.Array()))


def structure(data: bytes, kind: str = "") -> list[Any]:
    """The structure elements, all or of one type."""
    found = elements(opened(data).Root.StructTreeRoot.K)
    return [element for element in found if not kind or f"/{kind}" == element.S]


def kids(data: bytes, element: Any) -> list[Any]:
    """An element's kids: elements as they are, marked contents as (page, number); no annotations."""
    pages = {page.objgen: at for at, page in enumerate(opened(data).pages)}
    found: list[Any] = []
    for kid in element.K:
        if not isinstance(kid, pikepdf.Dictionary):
            found.append((pages[element.Pg.objgen], int(kid)))
        elif kid.get("/Type") == "/OBJR":
            continue
        elif kid.get("/Type") == "/MCR":
            found.append((pages[kid.Pg.objgen], int(kid.MCID)))
        else:
            found.append(kid)
    return found


def spoken(data: bytes) -> list[str]:
    """The text of each element in structure order, its marked contents put together with nothing between."""
    said = _said(data)

    def walk(element: Any) -> Iterator[str]:
        words = ""
        for kid in kids(data, element):
            if isinstance(kid, tuple):
                words += said.get(kid, "")
            else:
                yield from walk(kid)
        if words:
            yield words

    return list(walk(opened(data).Root.StructTreeRoot.K))


def _said(data: bytes) -> dict[Mark, str]:
    """What each marked content says: its ActualText, if any, else its glyphs by the font's ToUnicode."""
    said: dict[Mark, str] = {}
    for at, page in enumerate(opened(data).pages):
        fonts = {name: characters(font) for name, font in page.Resources.get("/Font", {}).items()}
        marks: list[tuple[int | None, bool]] = []  # the number, whether it has an ActualText
        font: dict[int, str] = {}
        for operands, operator in operations(page):
            if operator in ("BDC", "BMC"):
                number, actual = _mark(operands)
                marks.append(
                    (number if number is not None or not marks else marks[-1][0], actual is not None)
                )
                if actual is not None and marks[-1][0] is not None:
                    said[at, marks[-1][0]] = said.get((at, marks[-1][0]), "") + actual
            elif operator == "EMC":
                marks.pop()
            elif operator == "Tf":
                font = fonts[str(operands[0])]
            elif operator == "TJ" and marks[-1][0] is not None and not marks[-1][1]:
                said[at, marks[-1][0]] = said.get((at, marks[-1][0]), "") + _shown(operands[0], font)
    return said


def _mark(operands: list[Any]) -> tuple[int | None, str | None]:
    about = operands[1] if len(operands) > 1 else {}
    number = int(about["/MCID"]) if "/MCID" in about else None
    return number, str(about["/ActualText"]) if "/ActualText" in about else None


def _shown(parts: Any, font: dict[int, str]) -> str:
    strings = [bytes(part) for part in parts if isinstance(part, pikepdf.String)]
    return "".join(font[int.from_bytes(each[i : i + 2])] for each in strings for i in range(0, len(each), 2))


def characters(font: Any) -> dict[int, str]:
    """A font's ToUnicode."""
    pairs = re.findall(rb"<(\w{4})> <(\w+)>\n", font.ToUnicode.read_bytes().split(b"endcodespacerange")[1])
    return {
        int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be")
        for code, text in pairs
        if text != b"FFFF"
    }
