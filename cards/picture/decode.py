"""The bytes of a PNG, JPEG or SVG file in, a `Photo` out, no larger than any card can use; or one problem."""

from __future__ import annotations

import warnings
from io import BytesIO
from typing import TYPE_CHECKING

from cards.errors import Place, Problem
from cards.model.photo import Photo

if TYPE_CHECKING:
    from PIL.Image import Image

LARGEST = 40_000_000  # bytes of a file
MOST_PIXELS = 50_000_000  # what decoding may take of memory is known before it begins
MOST_SIDE = 2000  # pixels kept: 169 mm at 300 dots an inch
LEAST_SIDE = 16
ORIENTATION = 0x0112  # of EXIF: 1 upright, to 8
INDIRECT = {"P", "PA", "LA", "La", "RGBa"}  # modes that are made RGBA first
KINDS = "a PNG, JPEG or SVG file"


def decode(data: bytes, name: str, place: Place) -> Photo | Problem:
    """A picture that says nothing yet of what it shows; a problem when it is broken, too large or hostile.

    `name` is what the problem calls the file, `place` where it is named.
    """
    from PIL import UnidentifiedImageError
    from PIL.Image import DecompressionBombError

    from cards.picture.svg import UnfitError, is_svg, rendered

    try:
        if len(data) > LARGEST:
            raise UnfitError(f"is larger than {LARGEST // 1_000_000} MB", "")
        return _photo(rendered(data, MOST_SIDE) if is_svg(data) else data)
    except UnfitError as problem:
        message, hint = f"`{name}` {problem}", problem.hint
    except DecompressionBombError:
        message, hint = f"`{name}` {_TOO_MANY}", _SMALLER
    except UnidentifiedImageError:
        message, hint = f"`{name}` is not {KINDS}", "save it as one of these"
    except Exception:  # whatever Pillow raises for files that break off or contradict themselves
        message, hint = (
            f"`{name}` is broken: its pixels cannot be read",
            "save it anew with a picture program",
        )
    return Problem(message, place, hint)


_TOO_MANY = f"has more than {MOST_PIXELS // 1_000_000} million pixels"
_SMALLER = f"{MOST_SIDE} pixels on the longer side are enough for every card"


def _photo(data: bytes) -> Photo:
    from PIL.Image import open as read_pixels

    from cards.picture.svg import UnfitError

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what it warns of is refused or of no weight
        image: Image = read_pixels(BytesIO(data), formats=("PNG", "JPEG"))
        most = MOST_PIXELS // 2 if _heavy(image) else MOST_PIXELS
        if image.width * image.height > most:
            raise UnfitError(f"has more than {most // 1_000_000} million pixels", _SMALLER)
        if min(image.size) < LEAST_SIDE:
            size = f"{image.width} × {image.height}"
            raise UnfitError(f"has {size} pixels, expected at least {LEAST_SIDE} × {LEAST_SIDE}", "")
        smooth, profile = image.format != "PNG", image.info.get("icc_profile")
        image.draft(None, (MOST_SIDE, MOST_SIDE))  # a large JPEG need not be decoded in full
        whole = _resizable(_upright(image))
        share = min(1.0, MOST_SIDE / max(whole.size))
        small = whole.resize((max(1, round(whole.width * share)), max(1, round(whole.height * share))))
        flat = _standard(_on_white(_eight_bit(small)), profile)
    return Photo(flat.tobytes(), flat.width, flat.height, "", smooth)


def _upright(image: Image) -> Image:
    """Turned as its camera says it was held; nothing else of what the file tells about itself is looked at."""
    from PIL.Image import Transpose

    turns = (
        *(Transpose.FLIP_LEFT_RIGHT, Transpose.ROTATE_180, Transpose.FLIP_TOP_BOTTOM, Transpose.TRANSPOSE),
        *(Transpose.ROTATE_270, Transpose.TRANSVERSE, Transpose.ROTATE_90),
    )
    turned = image.getexif().get(ORIENTATION)
    return image.transpose(turns[turned - 2]) if isinstance(turned, int) and 2 <= turned <= 8 else image


def _eight_bit(image: Image) -> Image:
    if image.mode == "I":  # 16 bits of grey; made small first, as it takes four bytes a pixel
        return image.point(lambda value: value * (1 / 257)).convert("L")
    return image


def _resizable(image: Image) -> Image:
    """No palette, and nothing that a smaller size cannot be reckoned of."""
    if image.mode.startswith("I"):
        return image.convert("I")
    if image.mode in INDIRECT or "transparency" in image.info:
        return image.convert("RGBA")
    return image.convert("L") if image.mode == "1" else image


def _heavy(image: Image) -> bool:
    """Whether it takes twice four bytes a pixel on the way."""
    return image.mode in {*INDIRECT, "RGBA"} or image.mode.startswith("I") or "transparency" in image.info


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
