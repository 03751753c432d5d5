"""A picture of pixels in, the image and its operators out: at most 300 dots an inch, in the document's colours.

Where those are black and white alone it is made of black dots, coarse enough for copiers and stencils to keep them.
"""

from __future__ import annotations

import math
import zlib
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from cards.draw import press
from cards.draw.file import File
from cards.draw.ink import number
from cards.model.face import Picture
from cards.model.photo import Photo

if TYPE_CHECKING:
    from PIL.Image import Image

DOTS = 300 / 72  # pixels a point
COARSE = 0.5  # of those, where a photograph is made of black dots
QUALITY = 88  # of JPEG
GREY, RGB, CMYK = "Gray", "RGB", "CMYK"
BLACK = "black"  # dots of it


class Photos:
    """The photos of one document; each is in the file once a printed size, however often it is drawn."""

    def __init__(self, file: File, theme: Mapping[str, str], press: bool) -> None:
        self.file = file
        grey = all(tone[:2] == tone[2:4] == tone[4:] for tone in theme.values())
        black = set(theme.values()) <= {"000000", "ffffff"}
        self.space = CMYK if press else BLACK if black else GREY if grey else RGB
        self.names: dict[tuple[bytes, int, int], str] = {}  # by its pixels and its size

    def draw(self, picture: Picture, photo: Photo) -> str:
        """The operators that put the photo into its figure's box."""
        x0, y0, x1, y1 = (side * picture.scale for side in picture.figure.box)
        dots = DOTS * (COARSE if self.space == BLACK and photo.smooth else 1)
        size = [
            min(most, math.ceil(side * dots))
            for side, most in ((x1 - x0, photo.width), (y1 - y0, photo.height))
        ]
        name = self._name(photo, max(1, size[0]), max(1, size[1]))
        spot = f"{number(picture.x + x0)} {number(-picture.y - y1)}"
        return f"{number(x1 - x0)} 0 0 {number(y1 - y0)} {spot} cm /{name} Do"

    def _name(self, photo: Photo, width: int, height: int) -> str:
        key = photo.pixels, width, height  # which photos of one file share, whatever each is said to show
        if key not in self.names:
            data, coded = encoded(replace(photo, alt=""), width, height, self.space)
            space, bits = (GREY, 1) if self.space == BLACK else (self.space, 8)
            shape = f"/Width {width}/Height {height}/ColorSpace/Device{space}/BitsPerComponent {bits}"
            name = self.names[key] = f"P{len(self.names)}"
            self.file.forms[name] = self.file.stream(data, f"/Type/XObject/Subtype/Image{shape}{coded}")
        return self.names[key]


@lru_cache(maxsize=64)
def encoded(photo: Photo, width: int, height: int, space: str) -> tuple[bytes, str]:
    """The image's data and its filter. Photographs as JPEG, drawings without loss."""
    from PIL import Image as Pillow

    image: Image = Pillow.frombytes("RGB", (photo.width, photo.height), photo.pixels)
    if image.size != (width, height):
        image = image.resize((width, height), Pillow.Resampling.LANCZOS)
    image = _inked(image, space)
    if not photo.smooth or space in (CMYK, BLACK):
        return zlib.compress(image.tobytes(), 9), "/Filter/FlateDecode"
    out = BytesIO()
    image.save(out, "JPEG", quality=QUALITY, subsampling=0, optimize=True)
    return out.getvalue(), "/Filter/DCTDecode"


def _inked(image: Image, space: str) -> Image:
    if space == CMYK:
        return press.image(image)
    if space == BLACK:
        return image.convert("L").convert("1")  # Floyd and Steinberg's dots
    return image.convert("L") if space == GREY else image
