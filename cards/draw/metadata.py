"""A document's words about itself in, the objects that say them out: Info, the same as XMP, colour intent."""

from __future__ import annotations

import zlib
from datetime import UTC, date, datetime
from functools import cache
from pkgutil import get_data
from uuid import NAMESPACE_URL, uuid5

from cards import __version__
from cards.draw.epoch import epoch
from cards.draw.file import DEFLATED, File, dictionary, string
from cards.model.page import Document

MAKER = f"cards {__version__}"
SHOWN = ("GTS_PDFA1", "sRGB IEC61966-2.1", 3, "sRGB-lcms")  # kind of intent, its name, colours, profile
PRINTED = ("GTS_PDFX", "FOGRA39", 4, "FOGRA39L_coated")
ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
UNDATED = "2000-01-01"  # for print shops, whose standard asks for a date
EXCHANGE = ' xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"'

# The PDF/UA mark is not among the names PDF/A knows by itself, so it is described.
EXTENSION = """<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of the PDF/UA standard</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"""


def add(file: File, document: Document) -> None:
    """Fills the catalog's and the information dictionary's places."""
    moment = _moment(document.date or (UNDATED if document.press else ""))
    keywords = ", ".join(document.keywords)
    stamp = f"D:{moment:%Y%m%d%H%M%S}Z" if moment else ""
    info = {
        "Title": document.title,
        "Subject": document.subject,
        "Keywords": keywords,
        "Creator": MAKER,
        "Producer": MAKER,
        "CreationDate": stamp,
        "ModDate": stamp,
    }
    trapped = {"Trapped": "/False"} if document.press else {}
    file.info = file.add(dictionary({name: string(value) for name, value in info.items() if value} | trapped))
    packet = _xmp(document, keywords, moment).encode("utf-8")
    file.catalog["Metadata"] = file.stream(packet, "/Type/Metadata/Subtype/XML")
    kind, name, colours, stored = PRINTED if document.press else SHOWN
    profile = file.stream(_profile(stored), f"/N {colours}{DEFLATED}")
    intent = f"/OutputConditionIdentifier({name})/Info({name})/DestOutputProfile {profile}"
    registry = "/RegistryName(http://www.color.org)" if document.press else ""
    file.catalog["OutputIntents"] = f"[<</Type/OutputIntent/S/{kind}{intent}{registry}>>]"


def _moment(day: str) -> datetime | None:
    """When the document is said to be made: SOURCE_DATE_EPOCH, else its own date; never the clock's."""
    if said := epoch():
        return said
    return datetime.combine(date.fromisoformat(day), datetime.min.time(), UTC) if day else None


@cache
def _profile(name: str) -> bytes:
    return zlib.compress(profile(name), 9)


def profile(name: str) -> bytes:
    """A colour profile that comes with the program."""
    data = get_data("cards.draw", f"icc/{name}.icc")
    assert data is not None
    return data


def _xmp(document: Document, keywords: str, moment: datetime | None) -> str:
    stamp = f"{moment:%Y-%m-%dT%H:%M:%SZ}" if moment else ""
    simple = {
        "pdf:Producer": MAKER,
        "pdf:Keywords": keywords,
        "xmp:CreatorTool": MAKER,
        "xmp:CreateDate": stamp,
        "xmp:ModifyDate": stamp,
        "xmp:MetadataDate": stamp,
        "pdfuaid:part": "1",
        **(_exchange(document) if document.press else {"pdfaid:part": "2", "pdfaid:conformance": "A"}),
        "dc:format": "application/pdf",
    }
    lines = [f"<{name}>{_escaped(value)}</{name}>" for name, value in simple.items() if value]
    lines += [_alternatives("dc:title", document.title), _alternatives("dc:description", document.subject)]
    lines.append(
        f"<dc:language><rdf:Bag><rdf:li>{_escaped(document.language)}</rdf:li></rdf:Bag></dc:language>"
    )
    body = "\n".join(filter(None, lines))
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" '
        'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"'
        f"{EXCHANGE if document.press else ''}>\n"
        f"{body}\n</rdf:Description>\n{'' if document.press else EXTENSION}\n</rdf:RDF></x:xmpmeta>\n"
        '<?xpacket end="r"?>'
    )


def _exchange(document: Document) -> dict[str, str]:
    """What PDF/X-4 asks for."""
    told = "\n".join((document.title, document.subject, document.date))
    return {
        "pdfxid:GTS_PDFXVersion": "PDF/X-4",
        "pdf:Trapped": "False",
        "xmpMM:DocumentID": f"uuid:{uuid5(NAMESPACE_URL, told)}",
        "xmpMM:VersionID": "1",
        "xmpMM:RenditionClass": "default",
    }


def _escaped(text: str) -> str:
    return text.translate(ESCAPES)


def _alternatives(name: str, text: str) -> str:
    return (
        f'<{name}><rdf:Alt><rdf:li xml:lang="x-default">{_escaped(text)}</rdf:li></rdf:Alt></{name}>'
        if text
        else ""
    )
