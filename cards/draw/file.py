"""PDF objects in, the bytes of a file out: object streams, a cross-reference stream, an identity.

Objects come as PDF text. reportlab keeps their numbers and makes the pages; how they stand in the file is written
here, because its own writer knows neither object streams nor an end of line before `endstream`, and takes its /ID
from the clock.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from functools import lru_cache
from hashlib import sha256
from itertools import accumulate, count, repeat
from struct import Struct

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
DEFLATED = "/Filter/FlateDecode"
ENDED = b"\r\nendstream\nendobj\n"
ENTRY = Struct(">BIH")  # of the cross-references
FREE = ENTRY.pack(0, 0, 65535)  # the first of them
LEVEL = 4  # of deflating new pages: half the time of zlib's own choice, and 2 % more bytes
OBJECTS = 1  # the same for objects, which repeat themselves so much that more work saves next to nothing


class File(PDFDocument):
    """The objects of one document of so many pages. References are PDF text: `12 0 R`."""

    def __init__(self, language: str, pages: int, version: tuple[int, int] = (1, 7)) -> None:
        super().__init__(pdfVersion=version, lang=language)
        self.body = Body(version)
        self.texts: dict[str, str] = {}  # by reference, the objects other than streams
        self.fonts: dict[str, str] = {}  # resources of every page: references by name
        self.forms: dict[str, str] = {}
        self.shared: dict[str, str] = {}  # more kinds of resources, whole
        self.resources = self._ref(self.idToObject["BasicFonts"])
        self.tree = self._ref(self.Pages)
        self.annotations: dict[str, list[str]] = {}  # by page
        self.pages = [self.reserve() for _ in range(pages)]
        self.catalog = {"Type": "/Catalog", "Pages": self.tree, "Lang": string(language)}

    def reserve(self) -> str:
        """The reference to an object that is put in later."""
        self.objectcounter += 1
        return reference(self.objectcounter)

    def put(self, ref: str, text: str) -> None:
        """An object at its reserved reference."""
        self.texts[ref] = text

    def add(self, text: str) -> str:
        """Takes an object in; gives its reference."""
        ref = self.reserve()
        self.put(ref, text)
        return ref

    def stream(self, data: bytes, entries: str) -> str:
        """Takes a stream in, `entries` being its dictionary but for the length; gives its reference."""
        ref = self.reserve()
        self.body.stream(ref, data, entries)
        return ref

    def _ref(self, thing: PDFObject) -> str:
        """The reference to an object of reportlab's."""
        number, _ = self.idToObjectNumberAndVersion[self.Reference(thing).name]
        return reference(number)

    def addPage(self, page: PDFPage) -> None:  # noqa: N802 - reportlab's name
        """Takes in the next page: its stream deflated, its place in the structure told, resources shared."""
        contents = self.stream(zlib.compress(page.stream.encode("ascii"), LEVEL), DEFLATED)
        boxes = {"Media": (0, 0, page.pagewidth, page.pageheight)}
        boxes |= {name: getattr(page, f"{name}Box").sequence for name in ("Trim", "Bleed")}
        sides = "".join(f"/{name}Box[{' '.join(map(ink.number, box))}]" for name, box in boxes.items())
        at = self.pageCounter - 1
        self.pageCounter += 1
        noted = " ".join(self.annotations.get(self.pages[at], ()))
        sides += f"/Annots[{noted}]" if noted else ""
        place = f"/Parent {self.tree}/StructParents {at}/Tabs/S"
        self.put(
            self.pages[at], f"<</Type/Page{place}{sides}/Contents {contents}/Resources {self.resources}>>"
        )

    def format(self) -> bytes:
        """The whole file."""
        shared = {"Font": dictionary(self.fonts), "XObject": dictionary(self.forms), **self.shared}
        self.put(self.resources, dictionary(shared))
        self.put(self.tree, f"<</Type/Pages/Count {len(self.pages)}/Kids[{' '.join(self.pages)}]>>")
        root = self._ref(self.Catalog)
        self.put(root, dictionary(self.catalog))
        return self.body.close(self.texts, self.objectcounter, f"/Root {root}/Info {self.info}")


@lru_cache(maxsize=10_000)
def reference(number: int) -> str:
    """PDF text that refers to an object; the same string each time, whose hash is known already."""
    return f"{number} 0 R"


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
        self.places: dict[str, bytes] = {}  # by reference, as cross-reference streams have it

    def stream(self, ref: str, data: bytes, entries: str) -> None:
        """Two bytes before `endstream`: a CR that ends the data cannot be taken for one of them."""
        head = f"{ref[:-1]}obj\n<<{entries}/Length {len(data)}>>\nstream\n".encode("ascii")
        self.places[ref] = ENTRY.pack(1, self.length, 0)
        self.parts += head, data, ENDED
        self.length += len(head) + len(data) + len(ENDED)

    def close(self, texts: Mapping[str, str], last: int, trailer: str) -> bytes:
        """Writes all other objects as a stream, the cross-references as the next; `last`: the last number so far."""
        self._pack(texts, last + 1)
        own, start = reference(last + 2), self.length
        self.places[own] = ENTRY.pack(1, start, 0)
        table = map(self.places.__getitem__, map(reference, range(1, last + 3)))
        identity = sha256(b"".join(self.parts), usedforsecurity=False).hexdigest()[:32]
        entries = f"/Type/XRef/Size {last + 3}/W[1 4 2]{trailer}/ID[<{identity}><{identity}>]{DEFLATED}"
        self.stream(own, zlib.compress(b"".join([FREE, *table]), OBJECTS), entries)
        return b"".join([*self.parts, b"startxref\n%d\n%%%%EOF\n" % start])

    def _pack(self, texts: Mapping[str, str], holder: int) -> None:
        starts = accumulate([len(text) + 1 for text in texts.values()], initial=0)
        index = " ".join([f"{ref[:-3]}{start}" for ref, start in zip(texts, starts, strict=False)])
        self.places.update(zip(texts, map(ENTRY.pack, repeat(2), repeat(holder), count()), strict=False))
        data = "\n".join([index, *texts.values()]).encode("ascii")
        entries = f"/Type/ObjStm/N {len(texts)}/First {len(index) + 1}{DEFLATED}"
        self.stream(reference(holder), zlib.compress(data, OBJECTS), entries)
