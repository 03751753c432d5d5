"""Faces and what PDFium reads in their PDF in, where the two differ and what is badly printed out: one line a fault."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from cards.model.face import Face, Text
from cards.model.template import Template
from tests.promises import ink
from tests.promises.faults import CLOSE
from tests.promises.ink import apart
from tests.promises.reading import Glyph, Sheet
from tests.promises.words import read

TURNED = str.maketrans("»)]}›", "«([{‹")


def misread(faces: Sequence[Face], sheets: Sequence[Sheet]) -> Iterator[str]:
    """Words that PDFium reads otherwise, or in another order, than the faces say."""
    for face, sheet in zip(faces, sheets, strict=True):
        said, found = " ".join(read(item) for item in by_line(face)).split(), sheet.text.split()
        if said != found:
            pairs = zip(said, found, strict=False)
            first = next((place for place, (one, two) in enumerate(pairs) if one != two), -1)
            yield f"{face.label}: {said[first:][:4]} read as {found[first:][:4]}"


def unread(faces: Sequence[Face], sheets: Sequence[Sheet], whole: bool) -> Iterator[str]:
    """Words that PDFium does not find as often as the faces say them; letters, where it takes words apart."""
    for face, sheet in zip(faces, sheets, strict=True):
        said, found = " ".join(read(item) for item in by_line(face)), sheet.text
        if whole and Counter(said.split()) != Counter(found.split()):
            yield f"{face.label}: {Counter(said.split()) - Counter(found.split())}"
        if _letters(said) != _letters(found):
            yield f"{face.label}: {said!r} read as {found!r}"


def _letters(text: str) -> Counter[str]:
    """How often each stands; PDFium turns brackets and quotes in lines from right to left."""
    return Counter("".join(text.split()).translate(TURNED))


def misplaced(face: Face, sheet: Sheet) -> Iterator[str]:
    """Glyphs that PDFium finds in another size, on another baseline or beside their text."""
    texts = [item for item in by_line(face) for character in item.text if not character.isspace()]
    for item, glyph in zip(texts, sheet.glyphs, strict=True):
        edge = 0.06 * item.size
        across = item.x - edge <= glyph.box[0] and glyph.box[2] <= item.x + item.width + edge
        if not across or abs(glyph.baseline - item.y) > 0.011 or abs(glyph.size - item.size) > 0.006:
            yield f"{face.label}: {glyph} of {item.text!r} at {item.x:.2f} {item.y:.2f}"


def by_line(face: Face) -> list[Text]:
    """The texts in reading order, but those on one line from left to right, for so PDFium reads a line."""
    lines: list[list[Text]] = []
    for item in face.items:
        if isinstance(item, Text) and item.text.strip():
            if not lines or abs(item.y - lines[-1][0].y) > 0.1 * item.size:
                lines.append([])
            lines[-1].append(item)
    return [item for line in lines for item in sorted(line, key=lambda item: item.x)]


def misprinted(template: Template, sheet: Sheet, least: float) -> Iterator[str]:
    """Glyphs outside the safe area, under the least size, or over those of another line."""
    quiet = template.quiet
    for glyph in sheet.glyphs:
        x0, y0, x1, y1 = glyph.box
        edge = 0.08 * glyph.size  # side bearings that reach out, as of j; PDFium rounds boxes out to 1/64 em
        inside = (
            quiet - edge <= x0 and x1 <= sheet.width - quiet + edge and y1 <= sheet.height - quiet + CLOSE
        )
        if not inside or y0 < quiet - CLOSE - glyph.size / 64:
            yield f"{glyph.character!r} at {x0:.2f} {y0:.2f} {x1:.2f} {y1:.2f}"
        if glyph.size < least - 0.006:
            yield f"{glyph.character!r} in {glyph.size:g} pt"
    yield from _overprinted(sheet.glyphs)


def _overprinted(glyphs: Sequence[Glyph]) -> Iterator[str]:
    """Pairs of glyphs of two lines, or of two texts on a line, whose boxes overlap; lines are compared first."""
    lines: dict[float, list[Glyph]] = {}
    for glyph in glyphs:
        lines.setdefault(round(glyph.baseline, 2), []).append(glyph)
    rows = list(lines.values())
    boxes = [ink.around(glyph.box for glyph in row) for row in rows]
    for one, two in ink.near(boxes, 0.0):
        if apart(boxes[one], boxes[two]) < -CLOSE:
            for a in rows[one]:
                yield from (
                    f"{a.character!r} on {b.character!r}" for b in rows[two] if apart(a.box, b.box) < -CLOSE
                )
