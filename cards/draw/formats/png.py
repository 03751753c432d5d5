"""A face of pictures in, a PNG file on white paper out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import BytesIO
from itertools import pairwise
from math import ceil, floor, isqrt

import pathops
from PIL import Image, ImageChops, ImageDraw

from cards.model.face import Face, Picture
from cards.model.figure import Shape

DOTS = 300 / 72  # dots a point
FINER = 4  # each dot is reckoned from this many by this many
MOST = 50_000_000  # of these in a picture; a larger one is less fine
STEPS = 8  # straight pieces of a curve

Point = tuple[float, float]
Box = tuple[int, int, int, int]


def png(face: Face, theme: Mapping[str, str]) -> bytes:
    """The pictures of the face at 300 dots an inch, edges smooth."""
    dots = round(face.width * DOTS), round(face.height * DOTS)
    finer = max(1, min(FINER, isqrt(MOST // (dots[0] * dots[1]))))
    unit, size = DOTS * finer, (dots[0] * finer, dots[1] * finer)
    image = Image.new("RGB", size, f"#{theme['paper']}")
    for picture in face.items:
        if isinstance(picture, Picture):
            for shape in picture.figure.shapes:
                mask, box = _mask(shape, picture, unit, size)
                image.paste(f"#{theme[shape.tone]}", box, mask)
    out = BytesIO()
    image.resize(dots, Image.Resampling.BOX).save(out, "PNG", optimize=True, dpi=(300, 300))
    return out.getvalue()


def _mask(shape: Shape, picture: Picture, unit: float, size: tuple[int, int]) -> tuple[Image.Image, Box]:
    """Where the shape has ink, and where in the image that is. Contours that do not cross are inside by turns."""
    contours = [
        [((picture.x + x * picture.scale) * unit, (picture.y + y * picture.scale) * unit) for x, y in contour]
        for contour in _contours(_outline(shape))
    ]
    box = _around([dot for contour in contours for dot in contour], size)
    mask = Image.new("1", (box[2] - box[0], box[3] - box[1]))
    for contour in contours:
        own = _around(contour, size)
        one = Image.new("1", (own[2] - own[0], own[3] - own[1]))
        ImageDraw.Draw(one).polygon([(x - own[0], y - own[1]) for x, y in contour], fill=1)
        inside = (own[0] - box[0], own[1] - box[1], own[2] - box[0], own[3] - box[1])
        mask.paste(ImageChops.logical_xor(mask.crop(inside), one), inside)
    return mask, box


def _around(dots: list[Point], size: tuple[int, int]) -> Box:
    """Whole dots that hold these, within the image."""
    (left, right), (top, foot) = (
        ((min(line), max(line)) for line in zip(*dots, strict=True)) if dots else ((0, 0), (0, 0))
    )
    x0, y0 = (min(most, max(0, floor(low))) for low, most in ((left, size[0]), (top, size[1])))
    x1, y1 = (
        max(least, min(most, ceil(high) + 1))
        for least, high, most in ((x0, right, size[0]), (y0, foot, size[1]))
    )
    return x0, y0, x1, y1


def _outline(shape: Shape) -> pathops.Path:
    """The shape, or the ink of its line, as contours that do not cross; in thousandths of a stature."""
    path = pathops.Path()
    pen = {"M": path.moveTo, "L": path.lineTo, "C": path.cubicTo}
    for letter, *numbers in shape.commands:
        if letter == "Z":
            path.close()
        else:
            pen[letter](*(number * 1000 for number in numbers))
    if shape.stroke:
        round_ends = (pathops.LineCap.ROUND_CAP, pathops.LineJoin.ROUND_JOIN)
        path.stroke(shape.stroke * 1000, *round_ends, 4, [length * 1000 for length in shape.dash] or None)
    path.convertConicsToQuads()
    path.simplify()
    return path


def _contours(path: pathops.Path) -> Iterator[list[Point]]:
    for contour in path.contours:
        points: list[Point] = []
        for _, corners in contour.segments:
            points += _bend([*points[-1:], *corners]) if points else corners
        if len(points) > 2:
            yield [(x / 1000, y / 1000) for x, y in points]


def _bend(corners: list[Point]) -> list[Point]:
    """Points along a line or Bézier curve of any degree, after its start."""
    if len(corners) == 2:
        return corners[1:]
    return [_at(corners, step / STEPS) for step in range(1, STEPS + 1)]


def _at(corners: list[Point], part: float) -> Point:
    """De Casteljau's: halve towards the point at this part of the curve."""
    while len(corners) > 1:
        pairs = pairwise(corners)
        corners = [(a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part) for a, b in pairs]
    return corners[0]
