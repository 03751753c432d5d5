"""The bytes of a PNG, JPEG or SVG file in, a `Photo` out, no larger than any card can use; or one problem."""

from __future__ import annotations

import warnings
from io import BytesIO
from typing import TYPE_CHECKING

from cards.errors import ContentError, Place, Problem
from cards.picture import Photo

if TYPE_CHECKING:
    from PIL.Image import Image

LARGEST = 40_000_000  # bytes of a file
MOST_PIXELS = 50_000_000  # what decoding may take of memory is known before it begins
MOST_SIDE = 2000  # pixels kept: 169 mm at 300 dots an inch
LEAST_SIDE = 16
KINDS = "a PNG, JPEG or SVG file"


def decode(data: bytes, name: str, alt: str, place: Place) -> Photo:
    """`name` is what problems call the file, `place` where it is named. ContentError: broken, too large, hostile."""
    from PIL import UnidentifiedImageError
    from PIL.Image import DecompressionBombError

    from cards.picture.svg import UnfitError, is_svg, rendered

    drawn = is_svg(data)
    try:
        if len(data) > LARGEST:
            raise UnfitError(f"is larger than {LARGEST // 1_000_000} MB", "")
        return _photo(rendered(data, MOST_SIDE) if drawn else data, alt)
    except UnfitError as problem:
        message, hint = f"`{name}` {problem}", problem.hint
    except DecompressionBombError:
        message, hint = f"`{name}` {_TOO_MANY}", _SMALLER
    except UnidentifiedImageError:
        message, hint = f"`{name}` is not {KINDS}", "save it as one of these"
    except (
        OSError,
        ValueError,
        SyntaxError,
        EOFError,
        OverflowError,
        IndexError,
        KeyError,
        TypeError,
    ):
        # what Pillow raises for files that break off or contradict themselves
        message, hint = (
            f"`{name}` is broken: its pixels cannot be read",
            "save it anew with a picture program",
        )
    raise ContentError([Problem(message, place, hint)])


_TOO_MANY = f"has more than {MOST_PIXELS // 1_000_000} million pixels"
_SMALLER = f"{MOST_SIDE} pixels on the longer side are enough for every card"


def _photo(data: bytes, alt: str) -> Photo:
    from PIL import ImageOps
    from PIL.Image import open as read_pixels

    from cards.picture.svg import UnfitError

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what it warns of is refused or of no weight
        image: Image = read_pixels(BytesIO(data), formats=("PNG", "JPEG"))
        if image.width * image.height > MOST_PIXELS:
            raise UnfitError(_TOO_MANY, _SMALLER)
        if min(image.size) < LEAST_SIDE:
            size = f"{image.width} × {image.height}"
            raise UnfitError(f"has {size} pixels, expected at least {LEAST_SIDE} × {LEAST_SIDE}", "")
        smooth, profile = image.format != "PNG", image.info.get("icc_profile")
        image.draft(None, (MOST_SIDE, MOST_SIDE))  # a large JPEG need not be decoded in full
        whole = _eight_bit(ImageOps.exif_transpose(image))
        share = min(1.0, MOST_SIDE / max(whole.size))
        small = whole.resize((max(1, round(whole.width * share)), max(1, round(whole.height * share))))
        flat = _standard(_on_white(small), profile)
    return Photo(flat.tobytes(), flat.width, flat.height, alt, smooth)


def _eight_bit(image: Image) -> Image:
    """Eight bits a channel, no palette."""
    if image.mode.startswith("I"):  # 16 bits of grey
        return image.convert("I").point(lambda value: value * (1 / 257)).convert("L")
    if image.mode in {"1", "P", "PA", "LA", "La", "RGBa"} or "transparency" in image.info:
        return image.convert("RGBA")
    return image


def _on_white(image: Image) -> Image:
    if image.mode != "RGBA":
        return image
    from PIL import Image as Pillow

    ground = Pillow.new("RGBA", image.size, "white")
    return Pillow.alpha_composite(ground, image).convert("RGB")


def _standard(image: Image, profile: bytes | None) -> Image:
    """In sRGB by the file's own colour profile, where it has one that fits its pixels."""
    if profile and image.mode in {"RGB", "CMYK", "L"}:
        from PIL import ImageCms

        try:
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            turned = ImageCms.profileToProfile(
                image, source, ImageCms.createProfile("sRGB"), outputMode="RGB"
            )
        except (ImageCms.PyCMSError, OSError):
            turned = None  # a broken profile, or one of another colour space
        if turned is not None:
            return turned
    return image.convert("RGB")
