"""A face of pictures in, a PNG file on white paper out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import BytesIO
from itertools import pairwise

import pathops
from PIL import Image, ImageChops, ImageDraw

from cards.compose.face import Face, Picture
from cards.model.figure import Shape

DOTS = 300 / 72  # dots a point
FINER = 4  # each dot is reckoned from this many by this many
STEPS = 8  # straight pieces of a curve

Point = tuple[float, float]


def png(face: Face, theme: Mapping[str, str]) -> bytes:
    """The pictures of the face at 300 dots an inch, edges smooth."""
    unit = DOTS * FINER
    size = (round(face.width * DOTS) * FINER, round(face.height * DOTS) * FINER)
    image = Image.new("RGB", size, f"#{theme['paper']}")
    for picture in face.items:
        if isinstance(picture, Picture):
            for shape in picture.figure.shapes:
                image.paste(f"#{theme[shape.tone]}", mask=_mask(shape, picture, unit, size))
    out = BytesIO()
    image.resize((size[0] // FINER, size[1] // FINER), Image.Resampling.BOX).save(
        out, "PNG", optimize=True, dpi=(300, 300)
    )
    return out.getvalue()


def _mask(shape: Shape, picture: Picture, unit: float, size: tuple[int, int]) -> Image.Image:
    """Where the shape has ink. Its contours, once they cross no more, are inside by turns."""
    mask = Image.new("1", size)
    for contour in _contours(_outline(shape)):
        one = Image.new("1", size)
        dots = [
            ((picture.x + x * picture.scale) * unit, (picture.y + y * picture.scale) * unit)
            for x, y in contour
        ]
        ImageDraw.Draw(one).polygon(dots, fill=1)
        mask = ImageChops.logical_xor(mask, one)
    return mask


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
