"""A weight in, the fonts that can set it out, best first: each file is opened once a process, when needed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from unicodedata import category

WEIGHTS = {"regular": ("Regular", 400), "bold": ("Bold", 700)}  # in names, on an axis

# (package, file name): the house family first, then families of other scripts, where installed
FAMILIES = (
    ("fontpkg_atkinson_hyperlegible", "files/AtkinsonHyperlegible-{}.ttf"),
    ("fontpkg_noto_sans", "files/NotoSans[wdth,wght].ttf"),
    ("justmytype_intl_rtl", "fonts/ofl/notosansarabic/NotoSansArabic[wdth,wght].ttf"),
    ("justmytype_intl_rtl", "fonts/ofl/notosanshebrew/NotoSansHebrew[wdth,wght].ttf"),
)


class Font:
    """An opened font file. Lengths are in thousandths of an em, as PDF counts them."""

    def __init__(self, path: Path, key: str, weight: str) -> None:
        import uharfbuzz as hb

        self.key = key  # short, its own within a document
        self.face: Any = hb.Face(hb.Blob.from_file_path(path))
        self.shaper: Any = hb.Font(self.face)
        self.shaper.scale = (1000, 1000)
        name, heavy = WEIGHTS[weight]
        self.axes = {axis.tag: axis.default_value for axis in self.face.axis_infos}
        self.axes |= {"wght": heavy} if self.axes else {}
        self.shaper.set_variations(self.axes)
        self.name = f"{path.stem.partition('[')[0]}-{name}" if self.axes else path.stem  # its PostScript name

    @cached_property
    def covers(self) -> frozenset[str]:
        """The characters it has a glyph for."""
        return frozenset(each for each in map(chr, self.face.unicodes) if category(each) != "Cc")

    @cached_property
    def characters(self) -> dict[int, str]:
        """What each glyph that has a character of its own stands for; private use and shaped letters do not tell."""
        glyph = self.shaper.get_nominal_glyph
        named = {glyph(code): chr(code) for code in sorted(self.face.unicodes, reverse=True)}
        return {
            number: text for number, text in named.items() if category(text) != "Co" and not _shaped(text)
        }

    @cached_property
    def ascent(self) -> float:
        """Of the tallest letters the font was made for, in em."""
        return float(self.shaper.get_font_extents("ltr").ascender) / 1000

    @cached_property
    def descent(self) -> float:
        """Below the baseline, in em; positive."""
        return float(-self.shaper.get_font_extents("ltr").descender) / 1000

    @cached_property
    def cap(self) -> float:
        """The height of capitals, in em."""
        import uharfbuzz as hb

        return float(self.shaper.get_metric_position_with_fallback(hb.OTMetricsTag.CAP_HEIGHT)) / 1000


def _shaped(character: str) -> bool:
    """Whether it is a presentation form: a ligature or a letter as it looks at its place in a word."""
    return "\ufb00" <= character <= "\ufdff" or "\ufe70" <= character <= "\ufefc"


@cache
def _open(package: str, file: str, key: str, weight: str) -> Font | None:
    spec = find_spec(package)  # not imported: only its folder is wanted
    if spec is None or spec.origin is None:
        return None
    return Font(Path(spec.origin).parent / file, key, weight)


def fonts(weight: str) -> Iterator[Font]:
    """The fonts for a weight ("regular", "bold"), best first; later ones are opened only when reached."""
    for place, (package, pattern) in enumerate(FAMILIES):
        key = f"{weight[0].upper()}{place}"
        if font := _open(package, pattern.format(WEIGHTS[weight][0]), key, weight):
            yield font


@cache
def first(weight: str) -> Font:
    """The house font of a weight."""
    return next(fonts(weight))
