"""A template and a logo in, the same template with room for it in its header out; and the logo in that room.

Beside the title it takes a part of the width, above it a part of the height: of the `Area` that the rest is set in.
On a band it stands on a plate of paper, as it was drawn for that.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cards.compose.blocks.pictures import framed
from cards.compose.type import signs
from cards.model.face import Drawing, Element, Item, Path, Picture
from cards.model.photo import Photo
from cards.model.template import HeaderStyle, Mark, Template
from cards.text import CAP
from cards.units import MM

LEAST, MEAN = (
    2.8 * MM,
    6 * MM,
)  # of its shorter side, and of the mean of both; one that is smaller is not shown
FACTS = 1.5  # of the facts' type, what they take under the title
TALL = 1.4  # a tall logo is higher than that by this at most
BESIDE, ABOVE = (0.36, 0.26), 0.7  # of the width, the most it takes there
LARGER = 1.3  # above the title, of the title's type
PLATE = 0.8 * MM  # of paper around it, on a band
GAP = 2.5 * MM  # to what stands beside it
UNDER = 1.6 * MM  # to the title under it


def marked(template: Template, logo: Photo) -> Iterator[Template]:
    """The ways to have it in the header, the most wanted first; none where it would be too small to tell anything."""
    ways = ((True, share) for share in BESIDE)
    for beside, share in (*ways, (False, ABOVE)):
        if mark := _mark(template, logo, beside, share):
            yield replace(template, mark=mark)


def _mark(template: Template, logo: Photo, beside: bool, share: float) -> Mark | None:
    """As large as goes into the share of the width."""
    header = template.header
    plate = PLATE if header.style is HeaderStyle.band else 0.0
    tall = min(TALL, max(1.0, logo.height / logo.width) ** 0.5)
    high = tall * (CAP * header.title + FACTS * header.facts) if beside else LARGER * header.title
    wide = share * (template.width - 2 * template.quiet)
    scale = min((high - 2 * plate) / logo.height, (wide - 2 * plate) / logo.width)
    width, height = scale * logo.width, scale * logo.height
    if min(width, height) < LEAST or (width * height) ** 0.5 < MEAN:
        return None
    return Mark(logo, width + 2 * plate, height + 2 * plate, plate, beside)


def taken(template: Template) -> tuple[float, float]:
    """Of the area's width and of its height, with the air around it."""
    if (mark := template.mark) is None:
        return 0.0, 0.0
    return (mark.width + GAP, 0.0) if mark.beside else (0.0, mark.height + UNDER)


def low(template: Template) -> float:
    """How far down it reaches, from the trim."""
    return template.head + template.mark.height if template.mark else 0.0


def place(template: Template, path: Path) -> list[Item]:
    """In the upper corner where lines end; above the title where they begin."""
    if (mark := template.mark) is None:
        return []
    x = template.width - template.quiet - mark.width if mark.beside else template.quiet
    y, plate, items = template.head, mark.plate, list[Item]()
    if plate:
        outline = signs.rounded_box(x, y, mark.width, mark.height, plate)
        items.append(Drawing(outline, "paper"))
    figure = framed(mark.logo)
    scale = (mark.width - 2 * plate) / (figure.box[2] - figure.box[0])
    own = (*path, Element("figure", "logo", mark.logo.alt))
    return [*items, Picture(x + plate, y + mark.height - plate, scale, figure, own)]
