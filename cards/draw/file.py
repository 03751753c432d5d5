"""PDF objects in, the bytes of a file out: object streams, a cross-reference stream, an identity.

Objects come as PDF text. reportlab keeps their numbers, the catalog and the pages; how they stand in the file is
written here, because its own writer knows neither object streams nor an end of line before `endstream`, and takes
its /ID from the clock.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from functools import lru_cache
from hashlib import md5
from itertools import accumulate
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
ENTRY = Struct(">BIH")  # of the cross-references
LEVEL = 4  # of deflating what is new in every file: half the time of zlib's own choice, and 2 % more bytes


class File(PDFDocument):
    """The objects of one document of `count` pages. References are PDF text: `12 0 R`."""

    def __init__(self, language: str, count: int, version: tuple[int, int] = (1, 7)) -> None:
        super().__init__(pdfVersion=version, lang=language)
        self.body = Body(version)
        self.texts: dict[int, str] = {}  # by number, the objects other than streams
        self.fonts: dict[str, str] = {}  # resources of every page: references by name
        self.forms: dict[str, str] = {}
        self.shared: dict[str, str] = {}  # more kinds of resources, whole
        self.resources = self._ref(self.idToObject["BasicFonts"])
        self.tree = self._ref(self.Pages)
        self.pages = self.Pages.pages = [self.reserve() for _ in range(count)]
        self.Catalog.__NoDefault__ = [*self.Catalog.__NoDefault__, "OutputIntents"]

    def reserve(self) -> str:
        """The reference to an object that is put in later."""
        self.objectcounter += 1
        return f"{self.objectcounter} 0 R"

    def put(self, ref: str, text: str) -> None:
        """An object at its reserved reference."""
        self.texts[int(ref[:-4])] = text

    def add(self, text: str) -> str:
        """Takes an object in; gives its reference."""
        ref = self.reserve()
        self.put(ref, text)
        return ref

    def stream(self, data: bytes, entries: str) -> str:
        """Takes a stream in, `entries` being its dictionary but for the length; gives its reference."""
        ref = self.reserve()
        self.body.stream(self.objectcounter, data, entries)
        return ref

    def _ref(self, thing: PDFObject) -> str:
        """The reference to an object of reportlab's."""
        number, _ = self.idToObjectNumberAndVersion[self.Reference(thing).name]
        return f"{number} 0 R"

    def addPage(self, page: PDFPage) -> None:  # noqa: N802 - reportlab's name
        """Takes in the next page: its stream deflated, its place in the structure told, resources shared."""
        contents = self.stream(zlib.compress(page.stream.encode("ascii"), LEVEL), DEFLATED)
        boxes = {"Media": (0, 0, page.pagewidth, page.pageheight)}
        boxes |= {name: getattr(page, f"{name}Box").sequence for name in ("Trim", "Bleed")}
        sides = "".join(f"/{name}Box[{' '.join(map(ink.number, box))}]" for name, box in boxes.items())
        at = self.pageCounter - 1
        self.pageCounter += 1
        place = f"/Parent {self.tree}/StructParents {at}/Tabs/S"
        self.put(
            self.pages[at], f"<</Type/Page{place}{sides}/Contents {contents}/Resources {self.resources}>>"
        )

    def format(self) -> bytes:
        """The whole file."""
        shared = {"Font": dictionary(self.fonts), "XObject": dictionary(self.forms), **self.shared}
        self.put(self.resources, dictionary(shared))
        root = self._ref(self.Catalog)
        for ref, thing in ((self.tree, self.Pages), (root, self.Catalog)):
            self.put(ref, thing.format(self).decode("ascii"))
        return self.body.close(self.objectcounter + 1, self.texts, f"/Root {root}/Info {self.info}")


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
        self.places = {0: ENTRY.pack(0, 0, 65535)}

    def stream(self, number: int, data: bytes, entries: str) -> None:
        """Two bytes before `endstream`: a CR that ends the data cannot be taken for one of them."""
        head = f"{number} 0 obj\n<<{entries}/Length {len(data)}>>\nstream\n".encode("ascii")
        self.places[number] = ENTRY.pack(1, self.length, 0)
        self.parts += head, data, b"\r\nendstream\nendobj\n"
        self.length += len(head) + len(data) + 19

    def close(self, number: int, texts: Mapping[int, str], trailer: str) -> bytes:
        """Writes all other objects as the stream `number`, the cross-references as the next one."""
        self._pack(number, texts)
        own, start = number + 1, self.length
        self.places[own] = ENTRY.pack(1, start, 0)
        table = b"".join([self.places[each] for each in range(own + 1)])
        identity = md5(b"".join(self.parts), usedforsecurity=False).hexdigest()
        entries = f"/Type/XRef/Size {own + 1}/W[1 4 2]{trailer}/ID[<{identity}><{identity}>]{DEFLATED}"
        self.stream(own, zlib.compress(table, LEVEL), entries)
        return b"".join([*self.parts, b"startxref\n%d\n%%%%EOF\n" % start])

    def _pack(self, holder: int, texts: Mapping[int, str]) -> None:
        offsets = accumulate((len(text) + 1 for text in texts.values()), initial=0)
        index = " ".join([f"{number} {offset}" for number, offset in zip(texts, offsets, strict=False)])
        self.places |= {number: ENTRY.pack(2, holder, at) for at, number in enumerate(texts)}
        data = "\n".join([index, *texts.values()]).encode("ascii")
        entries = f"/Type/ObjStm/N {len(texts)}/First {len(index) + 1}{DEFLATED}"
        self.stream(holder, zlib.compress(data, LEVEL), entries)
