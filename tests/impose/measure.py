"""A PDF's bytes in, what PDFium finds on its pages out: the boxes of all ink by colour, y down, in points."""

from __future__ import annotations

import ctypes
from collections import defaultdict
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from cards.model.page import Box

MM = 72 / 25.4
TENTH = 0.1 * MM  # what may be off


def inks(data: bytes) -> list[dict[str, list[Box]]]:
    """For each page, by colour as six hex digits, the boxes of its paths and texts."""
    pages = []
    document = pypdfium2.PdfDocument(data)
    for page in document:
        found: dict[str, list[Box]] = defaultdict(list)
        for thing in page.get_objects(max_depth=1):
            x0, y0, x1, y1 = _bounds(thing)
            found[_colour(thing)].append((x0, page.get_height() - y1, x1, page.get_height() - y0))
        pages.append(dict(found))
    return pages


def _bounds(thing: Any) -> Box:
    """Of a path, around its points, without half the stroke that PDFium would add."""
    if thing.type != pdfium.FPDF_PAGEOBJ_PATH:
        x0, y0, x1, y1 = thing.get_bounds()
        return x0, y0, x1, y1
    x, y = ctypes.c_float(), ctypes.c_float()
    points = []
    for at in range(pdfium.FPDFPath_CountSegments(thing)):
        pdfium.FPDFPathSegment_GetPoint(pdfium.FPDFPath_GetPathSegment(thing, at), x, y)
        points.append(thing.get_matrix().on_point(x.value, y.value))
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _colour(thing: Any) -> str:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    stroke = ctypes.c_int()
    fill = ctypes.c_int()
    read = pdfium.FPDFPageObj_GetFillColor
    if thing.type == pdfium.FPDF_PAGEOBJ_PATH:
        pdfium.FPDFPath_GetDrawMode(thing, fill, stroke)
        read = pdfium.FPDFPageObj_GetStrokeColor if stroke.value else read
    read(thing, red, green, blue, alpha)
    return f"{red.value:02x}{green.value:02x}{blue.value:02x}"


def near(a: Box, b: Box, off: float = TENTH) -> bool:
    return all(abs(one - other) <= off for one, other in zip(a, b, strict=True))


def apart(a: Box, b: Box, by: float = 0.0) -> bool:
    """Whether there is no less than `by` between two boxes."""
    return a[0] >= b[2] + by or b[0] >= a[2] + by or a[1] >= b[3] + by or b[1] >= a[3] + by


def inside(box: Box, outer: Box, off: float = 0.05) -> bool:
    return (
        box[0] >= outer[0] - off
        and box[1] >= outer[1] - off
        and box[2] <= outer[2] + off
        and box[3] <= outer[3] + off
    )
