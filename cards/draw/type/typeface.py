"""A font and the glyphs a document uses in, its PDF objects out: Type0, Identity-H, subset, exact ToUnicode.

reportlab's own TrueType fonts map unused codes to U+0000, let a missing character pass in silence and know no
shaping, so the font objects are ours. Subsets are made once a process: glyphs keep their numbers, hints go.
"""

from __future__ import annotations

import zlib
from functools import lru_cache
from hashlib import md5
from itertools import groupby
from struct import unpack_from
from typing import NamedTuple

from cards.draw.file import DEFLATED, File
from cards.draw.type.join import Joined, join
from cards.text.font import Font

KEPT = {"glyf", "head", "hhea", "hmtx", "loca", "maxp"}  # all that a PDF reader reads of a font
VARIED = {"avar", "fvar", "gvar", "HVAR", "MVAR", "STAT"}  # what a variable font needs until it is pinned


class Subset(NamedTuple):
    name: str
    program: bytes  # deflated
    length: int
    widths: str


def add(file: File, font: Font, glyphs: frozenset[int], joined: tuple[Joined, ...]) -> str:
    """Puts the font with these glyphs, and those joined of them, into the file; gives its reference."""
    subset = _subset(font, glyphs, joined)
    program = file.stream(subset.program, f"/Length1 {subset.length}{DEFLATED}")
    descriptor = file.add(
        f"<</Type/FontDescriptor/FontName/{subset.name}{_described(font)}/FontFile2 {program}>>"
    )
    descendant = file.add(
        f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{subset.name}/FontDescriptor {descriptor}"
        f"/CIDToGIDMap/Identity"
        f"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 0/W[{subset.widths}]>>"
    )
    unicode = file.stream(_to_unicode(font, glyphs, joined), DEFLATED)
    return file.add(
        f"<</Type/Font/Subtype/Type0/BaseFont/{subset.name}/Encoding/Identity-H"
        f"/DescendantFonts[{descendant}]/ToUnicode {unicode}>>"
    )


@lru_cache(maxsize=64)
def _subset(font: Font, glyphs: frozenset[int], joined: tuple[Joined, ...]) -> Subset:
    import uharfbuzz as hb

    chosen = hb.SubsetInput()
    chosen.glyph_set.update(glyphs)
    flags = hb.SubsetFlags
    chosen.flags = flags.RETAIN_GIDS | flags.NO_HINTING | flags.NO_LAYOUT_CLOSURE | flags.NOTDEF_OUTLINE
    dropped = (tag for tag in font.face.table_tags if tag not in KEPT | VARIED)
    chosen.drop_table_tag_set.update([int.from_bytes(tag.encode("ascii"), "big") for tag in dropped])
    for axis, value in font.axes.items():
        chosen.pin_axis_location(font.face, axis, value)
    program = chosen.subset(font.face).blob.data
    if joined:
        program = join(program, font, joined)
    tag = md5(program, usedforsecurity=False).digest()
    letters = "".join(chr(65 + byte % 26) for byte in tag[:6])
    return Subset(
        f"{letters}+{font.name}", zlib.compress(program, 9), len(program), _widths(font, glyphs, joined)
    )


def _widths(font: Font, glyphs: frozenset[int], joined: tuple[Joined, ...]) -> str:
    """The W array: runs of neighbouring glyphs, each with the widths of its glyphs."""
    wide = {glyph: font.shaper.get_glyph_h_advance(glyph) for glyph in sorted(glyphs)}
    wide |= {font.face.glyph_count + at: advance for at, (_, _, advance) in enumerate(joined)}
    runs = groupby(enumerate(wide), key=lambda pair: pair[1] - pair[0])
    parts = []
    for _, pairs in runs:
        run = [glyph for _, glyph in pairs]
        parts.append(f"{run[0]}[{' '.join(str(wide[glyph]) for glyph in run)}]")
    return "".join(parts)


@lru_cache(maxsize=64)
def _to_unicode(font: Font, glyphs: frozenset[int], joined: tuple[Joined, ...]) -> bytes:
    """The deflated CMap from glyphs to what they stand for."""
    known = {glyph: font.characters[glyph] for glyph in glyphs if glyph in font.characters}
    known |= {font.face.glyph_count + at: text for at, (_, text, _) in enumerate(joined)}
    pairs = [
        f"<{glyph:04X}> <{text.encode('utf-16-be').hex().upper()}>" for glyph, text in sorted(known.items())
    ]
    blocks = [pairs[at : at + 100] for at in range(0, len(pairs), 100)]
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    cmap = (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n{body}\n"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    )
    return zlib.compress(cmap.encode("ascii"), 9)


@lru_cache(maxsize=64)
def _described(font: Font) -> str:
    """The descriptor's entries, read from the font's tables; StemV from the weight, as fonts tell none."""
    scale = 1000 / font.face.upem
    box = [round(side * scale) for side in unpack_from(">4h", font.face.reference_table("head").data, 36)]
    (weight,) = unpack_from(">H", font.face.reference_table("OS/2").data, 4)
    ascent, descent, cap = (round(part * 1000) for part in (font.ascent, -font.descent, font.cap))
    return (
        f"/Flags 4/ItalicAngle 0/FontBBox[{' '.join(map(str, box))}]"
        f"/Ascent {ascent}/Descent {descent}/CapHeight {cap}/StemV {round(50 + (weight / 65) ** 2)}"
    )
