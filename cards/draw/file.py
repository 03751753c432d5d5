"""PDF objects in, the bytes of a file out: object streams, a cross-reference stream, an identity.

reportlab keeps the objects and their numbers; how they stand in the file is written here, because its own
writer knows neither object streams nor an end of line before `endstream`, and takes its /ID from the clock.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from functools import lru_cache
from hashlib import md5
from struct import pack

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import DummyDoc, PDFDocument, PDFObject, PDFPage, PDFString
from reportlab.pdfgen.canvas import Canvas

from cards.draw import ink

# What reportlab would otherwise take from the environment or a file in the home folder.
rl_config.invariant = 1
rl_config.pdfComments = 0
rl_config.pdfMultiLine = 0
rl_config.errorOnDuplicatePageLabelPage = 0

HEADER = b"%%PDF-%d.%d\n%%\xe2\xe3\xcf\xd3\n"


class Plain(PDFObject):
    """An object that is ready as PDF text."""

    __RefOnly__ = 1

    def __init__(self, text: str) -> None:
        self.text = text

    def format(self, _document: PDFDocument) -> bytes:
        return self.text.encode("ascii")


class Stream(PDFObject):
    """A stream of its own; `entries` is the rest of its dictionary, as PDF text."""

    __RefOnly__ = 1

    def __init__(self, data: bytes, entries: str = "", deflated: bool = True) -> None:
        self.data = data
        self.entries = entries + ("/Filter/FlateDecode" if deflated else "")

    def format(self, _document: PDFDocument) -> bytes:
        head = f"<<{self.entries}/Length {len(self.data)}>>\nstream\n".encode("ascii")
        return (
            head + self.data + b"\r\nendstream"
        )  # two bytes: a CR that ends the data cannot be taken for one


class File(PDFDocument):
    """The objects of one document."""

    def __init__(self, language: str, version: tuple[int, int] = (1, 7)) -> None:
        super().__init__(pdfVersion=version, lang=language)
        self.version = version
        self.fonts: dict[str, str] = {}  # resources of every page: references by name, as PDF text
        self.forms: dict[str, str] = {}
        self.shared: dict[str, str] = {}  # more kinds of resources, whole
        self.Catalog.__NoDefault__ = [*self.Catalog.__NoDefault__, "OutputIntents"]
        self.ready: dict[int, str] = {}  # objects that came as PDF text, by number
        (self.resources,) = self.reserve(1)

    def ref(self, thing: PDFObject) -> str:
        """Takes the object in, once, and gives its reference as PDF text."""
        number, _ = self.idToObjectNumberAndVersion[self.Reference(thing).name]
        return f"{number} 0 R"

    def reserve(self, count: int) -> list[str]:
        """References to so many objects that are put in later, as PDF text."""
        first = self.objectcounter + 1
        self.objectcounter += count
        return [f"{number} 0 R" for number in range(first, first + count)]

    def put(self, ref: str, text: str) -> None:
        """An object, as PDF text, at a reserved reference."""
        self.ready[int(ref.split(maxsplit=1)[0])] = text

    @property
    def pages(self) -> list[str]:
        """References to the pages so far."""
        return [self.ref(page) for page in self.Pages.pages]

    def addPage(self, page: PDFPage) -> None:  # noqa: N802 - reportlab's name
        """Takes a page as PDF text: its stream deflated, its place in the structure told, resources shared."""
        contents = self.ref(Stream(zlib.compress(page.stream.encode("ascii"))))
        boxes = {"Media": (0, 0, page.pagewidth, page.pageheight)}
        boxes |= {name: getattr(page, f"{name}Box").sequence for name in ("Trim", "Bleed")}
        sides = "".join(f"/{name}Box[{' '.join(map(ink.number, box))}]" for name, box in boxes.items())
        place = f"/Parent {self.ref(self.Pages)}/StructParents {self.pageCounter - 1}/Tabs/S"
        super().addPage(Plain(f"<</Type/Page{place}{sides}/Contents {contents}/Resources {self.resources}>>"))

    def format(self) -> bytes:
        """The whole file. Objects may add objects while they are formatted; the numbers then just go on."""
        root, info = self.ref(self.Catalog), self.ref(self.info)
        shared = {"Font": dictionary(self.fonts), "XObject": dictionary(self.forms), **self.shared}
        self.put(self.resources, dictionary(shared))
        body = Body(self.version)
        number = 1
        while number <= self.objectcounter:
            if number in self.ready:
                body.add(number, self.ready[number].encode("ascii"), apart=False)
            else:
                thing = self.idToObject[self.numberToId[number]]
                body.add(number, thing.format(self), apart=isinstance(thing, Stream))
            number += 1
        return body.close(number, f"/Root {root}/Info {info}")


def dictionary(entries: Mapping[str, str]) -> str:
    """PDF text of a dictionary whose values are PDF text."""
    return f"<<{''.join([f'/{name} {value}' for name, value in entries.items()])}>>"


@lru_cache(maxsize=10_000)
def string(text: str) -> str:
    """PDF text of a text string."""
    written: bytes = PDFString(text).format(DummyDoc())
    return written.decode("ascii")


class Sheets(Canvas):
    """reportlab's pages, without the Helvetica, never embedded, that it would begin each of them with."""

    def __init__(self, file: File) -> None:
        super().__init__("")
        self._doc = file

    def _make_preamble(self) -> None:
        self._preamble = ""


class Body:
    """Grows the file and remembers where each object stands."""

    def __init__(self, version: tuple[int, int]) -> None:
        self.parts = [HEADER % version]
        self.length = len(self.parts[0])
        self.places: dict[int, tuple[int, int, int]] = {
            0: (0, 0, 65535)
        }  # as cross-reference streams have it
        self.packed: list[tuple[int, bytes]] = []

    def add(self, number: int, text: bytes, apart: bool) -> None:
        """Streams stand apart; every other object waits for the object stream."""
        if not apart:
            self.packed.append((number, text))
            return
        part = b"%d 0 obj\n%b\nendobj\n" % (number, text)
        self.places[number] = (1, self.length, 0)
        self.parts.append(part)
        self.length += len(part)

    def close(self, number: int, trailer: str) -> bytes:
        """Writes the waiting objects as object `number`, the cross-references as the next one."""
        self._pack(number)
        own = number + 1
        start = self.length
        self.places[own] = (1, start, 0)
        table = b"".join(pack(">BIH", *self.places[each]) for each in range(own + 1))
        identity = md5(b"".join(self.parts), usedforsecurity=False).hexdigest()
        entries = f"/Type/XRef/Size {own + 1}/W[1 4 2]{trailer}/ID[<{identity}><{identity}>]"
        self.add(own, _stream(table, entries), apart=True)
        return b"".join([*self.parts, b"startxref\n%d\n%%%%EOF\n" % start])

    def _pack(self, holder: int) -> None:
        index, offset = [], 0
        for place, (number, text) in enumerate(self.packed):
            self.places[number] = (2, holder, place)
            index.append(b"%d %d" % (number, offset))
            offset += len(text) + 1
        head = b" ".join(index) + b"\n"
        data = head + b"\n".join(text for _, text in self.packed)
        self.add(holder, _stream(data, f"/Type/ObjStm/N {len(index)}/First {len(head)}"), apart=True)


def _stream(data: bytes, entries: str) -> bytes:
    return Stream(zlib.compress(data), entries).format(None)
