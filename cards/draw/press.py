"""A theme in, the inks of a print shop out: CMYK for areas, black alone for words, spot inks for marks and cuts.

Values of these themes are operands with a word before them; `ink.fill` and `ink.stroke` know them:
`cmyk` knocks out what is below, `over` overprints, `form` leaves that to whoever places the form, `spot` names an ink.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

from cards.draw.file import File, dictionary

if TYPE_CHECKING:
    from PIL.Image import Image
from cards.draw.metadata import PRINTED, SHOWN, profile

CUT, FILM, ALL = "CutContour", "CutLaminate", "All"
BLACK = "over 0 0 0 1"
SPOTS = {CUT: "0 1 0 0", FILM: "1 0 0 0", ALL: "1 1 1 1"}  # how they look where there is no such ink
LAYERS = {"ink": "Marks", "cut": "Cutting", "film": "CuttingLaminate"}  # by the tone of the marks
FINE = ("rule", "hairline")  # lines too thin to be printed by several plates
Theme = Mapping[str, str]


def areas(theme: Theme, word: str = "cmyk") -> dict[str, str]:
    """Bands, rules and figures; what is as thin as a hairline in black alone."""
    inks = {tone: cmyk(_grey(value) if tone in FINE else value) for tone, value in theme.items()}
    return {tone: f"{word} {ink}" for tone, ink in inks.items()}


def drawn(theme: Theme) -> dict[str, str]:
    """As `areas`, but the ink of codes is black alone: their squares stay sharp where plates do not meet."""
    return areas(theme) | {"ink": "cmyk 0 0 0 1"}


def _grey(colour: str) -> str:
    """As light as the colour."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (0, 2, 4))
    return f"{round(0.299 * red + 0.587 * green + 0.114 * blue):02x}" * 3


def words(theme: Theme) -> dict[str, str]:
    """Black alone, so that nothing has to meet; white on a band stays white."""
    paper = theme.get("paper")
    return {tone: "cmyk 0 0 0 0" if value == paper else BLACK for tone, value in theme.items()}


def marks(theme: Theme) -> dict[str, str]:
    """Crop marks on every plate, the cuts of paper and laminate each in an ink of its own."""
    return areas(theme) | {"ink": f"spot {ALL}", "cut": f"spot {CUT}", "film": f"spot {FILM}"}


@cache
def cmyk(colour: str) -> str:
    """Six hex digits by the profile, in whole hundredths; greys in black alone."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (0, 2, 4))
    if red == green == blue:
        return f"0 0 0 {round(1 - red / 255, 2):g}"
    from PIL import Image as Pillow

    converted = _transform().apply(Pillow.new("RGB", (1, 1), (red, green, blue)))  # type: ignore[attr-defined]  # by Pillow's stubs
    return " ".join(f"{round(value / 255, 2):g}" for value in converted.getpixel((0, 0)))


def image(picture: Image) -> Image:
    """RGB pixels as CMYK ones."""
    return _transform().apply(picture)  # type: ignore[attr-defined, no-any-return]  # by Pillow's stubs


@cache
def _transform() -> object:
    """Relative colorimetric: paper stays paper."""
    from PIL import ImageCms

    screen = ImageCms.ImageCmsProfile(BytesIO(profile(SHOWN[-1])))
    paper = ImageCms.ImageCmsProfile(BytesIO(profile(PRINTED[-1])))
    return ImageCms.buildTransform(screen, paper, "RGB", "CMYK", ImageCms.Intent.RELATIVE_COLORIMETRIC)


def add(file: File) -> None:
    """The states, inks and layers that every page may name."""
    over, knock = (file.add(f"<</OP {on}/op {on}/OPM 1>>") for on in ("true", "false"))
    file.shared["ExtGState"] = f"<</Over {over}/Knock {knock}>>"
    file.shared["ColorSpace"] = dictionary({name: _spot(name, look) for name, look in SPOTS.items()})
    layers = {name: file.add(_layer(name)) for name in LAYERS.values()}
    file.shared["Properties"] = dictionary(layers)
    all_ = " ".join(layers.values())
    file.catalog["OCProperties"] = f"<</OCGs[{all_}]/D<</Name(Layers)/Order[{all_}]>>>>"


def _spot(name: str, look: str) -> str:
    tint = f"<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[{look}]/N 1>>"
    return f"[/Separation/{name}/DeviceCMYK{tint}]"


def _layer(name: str) -> str:
    """Cut lines are told as ISO 19593-1 has it."""
    step = (
        "/GTS_Metadata<</GTS_ProcStepsGroup/Structural/GTS_ProcStepsType/Cutting>>"
        if name.startswith("Cutting")
        else ""
    )
    return f"<</Type/OCG/Name({name}){step}>>"
