"""A TrueType font and clusters of its glyphs in, the font with one more glyph for each cluster out.

Arabic letters come as a bare letter and its dots, others as a letter and its marks. PDF readers tell text glyph by
glyph, so a cluster that is one glyph is found and copied right by all of them; nothing else is.
"""

from __future__ import annotations

from collections.abc import Mapping
from struct import pack, pack_into, unpack_from

from cards.text.font import Font
from cards.text.shape import Part

Joined = tuple[tuple[Part, ...], str, int]  # what it is made of, what it stands for, how far the pen goes on
WORDS, PLACES, MORE = (
    0x1,
    0x2,
    0x20,
)  # flags of a part: its place in 16 bits, as lengths; another part follows


def join(program: bytes, font: Font, clusters: tuple[Joined, ...]) -> bytes:
    """`program` is a subset of `font` in which glyphs kept their numbers; the new ones follow the font's last."""
    tables = _tables(program)
    (glyphs,) = unpack_from(">H", tables["maxp"], 4)
    outlines = [_outline(parts, font) for parts, _, _ in clusters]
    places = _places(tables, glyphs, font.face.glyph_count - glyphs)
    tables["glyf"] = tables["glyf"][: places[-1]]
    for outline in outlines:
        tables["glyf"] += outline
        places.append(places[-1] + len(outline))
    tables["loca"] = pack(f">{len(places)}I", *places)
    tables["hmtx"] = _metrics(
        tables, font.face.glyph_count, outlines, [advance for _, _, advance in clusters], font
    )
    _tell(tables, len(places) - 1, max(len(parts) for parts, _, _ in clusters))
    return _file(tables)


def _tables(program: bytes) -> dict[str, bytes]:
    (count,) = unpack_from(">H", program, 4)
    entries = (unpack_from(">4sIII", program, 12 + 16 * at) for at in range(count))
    return {tag.decode("ascii"): program[start : start + length] for tag, _, start, length in entries}


def _places(tables: Mapping[str, bytes], glyphs: int, more: int) -> list[int]:
    """Where each outline begins, and the end; `more` empty ones stand for the glyphs the subset left out at its end."""
    (long,) = unpack_from(">h", tables["head"], 50)
    places = list(unpack_from(f">{glyphs + 1}{'I' if long else 'H'}", tables["loca"]))
    if not long:
        places = [2 * place for place in places]
    return places + [places[-1]] * more


def _outline(parts: tuple[Part, ...], font: Font) -> bytes:
    """A composite glyph: its box, then each part and its place."""
    scale = font.face.upem / 1000
    boxes = []
    for number, x, y in parts:
        ink = font.shaper.get_glyph_extents(number)
        left, top = ink.x_bearing + x, ink.y_bearing + y
        boxes.append((left, top + ink.height, left + ink.width, top))
    sides = (
        min(b[0] for b in boxes),
        min(b[1] for b in boxes),
        max(b[2] for b in boxes),
        max(b[3] for b in boxes),
    )
    data = pack(">5h", -1, *(round(side * scale) for side in sides))
    for at, (number, x, y) in enumerate(parts, 1):
        flags = WORDS | PLACES | (MORE if at < len(parts) else 0)
        data += pack(">HHhh", flags, number, round(x * scale), round(y * scale))
    return data + b"\0" * (-len(data) % 4)


def _metrics(
    tables: Mapping[str, bytes], glyphs: int, outlines: list[bytes], advances: list[int], font: Font
) -> bytes:
    """The advance and the left edge of every glyph, written out in full."""
    (full,) = unpack_from(">H", tables["hhea"], 34)
    old = tables["hmtx"]
    pairs = [unpack_from(">Hh", old, 4 * at) for at in range(full)]
    edges = unpack_from(f">{(len(old) - 4 * full) // 2}h", old, 4 * full)
    pairs += [(pairs[-1][0], edge) for edge in edges]
    pairs += [(0, 0)] * (glyphs - len(pairs))
    scale = font.face.upem / 1000
    for outline, advance in zip(outlines, advances, strict=True):
        pairs.append((round(advance * scale), unpack_from(">h", outline, 2)[0]))
    return b"".join(pack(">Hh", *pair) for pair in pairs)


def _tell(tables: dict[str, bytes], glyphs: int, parts: int) -> None:
    """The counts in the other tables: long places, all metrics in full, glyphs, parts of a glyph and their depth."""
    for tag, at, number in (("head", 50, 1), ("hhea", 34, glyphs), ("maxp", 4, glyphs)):
        table = bytearray(tables[tag])
        pack_into(">H", table, at, number)
        if tag == "maxp":
            pack_into(">HH", table, 28, max(parts, unpack_from(">H", table, 28)[0]), 3)
        tables[tag] = bytes(table)


def _file(tables: Mapping[str, bytes]) -> bytes:
    """The tables as a font file."""
    count = len(tables)
    power = count.bit_length() - 1
    head = pack(">IHHHH", 0x00010000, count, 16 << power, power, 16 * (count - (1 << power)))
    start = 12 + 16 * count
    body = b""
    for tag, table in sorted(tables.items()):
        padded = table + b"\0" * (-len(table) % 4)
        check = sum(unpack_from(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF
        head += pack(">4sIII", tag.encode("ascii"), check, start + len(body), len(table))
        body += padded
    return head + body
