"""Title and facts in, a header on a band out: white on the accent; in ink over a rule where ink is to be saved."""

from __future__ import annotations

from collections.abc import Sequence

from cards.compose.blocks.header import logo
from cards.compose.blocks.header.area import area
from cards.compose.blocks.header.facts import Banded
from cards.compose.blocks.header.made import Header
from cards.compose.blocks.header.number import Number, room
from cards.compose.blocks.header.title import Title
from cards.compose.type import signs
from cards.compose.type.line import set_line
from cards.compose.type.paragraph import Paragraph, joined
from cards.compose.type.stack import child, with_elements
from cards.compose.type.word import Line, line_width
from cards.model.face import Drawing, Item, Path
from cards.model.template import HeaderStyle, Template

CLEAR = 0.19  # from the title's ink to that of the facts under it, in sizes of the facts
UNDER = 0.3  # from ink to the lower edge, in sizes of the facts
LEADING = 1.16
LIGHT_RULE = 1.4  # points
STRIPE = 1.8  # points, of a second colour


def header(said: Banded, template: Template, path: Path, title: Title, above: bool) -> Header:
    """`above`: the face's number stands beside the title, unless the facts do."""
    free, small = area(template), template.header.facts
    ink = "paper" if template.header.style is HeaderStyle.band else "ink"
    above = above and not said.inline
    taken = 0.0 if above else room(template)
    text = joined(said.parts, "regular").spoken(path[0].language)
    lines = text.parted((free.width - taken) / small)
    first, own = title.baseline(free.top), child(path, "facts")
    if said.inline:
        x, baseline = free.right - taken - line_width(lines[0]) * small, first
        facts: list[Item] = [*set_line(lines[0], x, baseline, small, ink, own)]
    else:
        facts, baseline = _under(title, text, lines, template, ink, own)
    height = baseline + max(0.54, text.below + UNDER) * small + (0.2 * small if said.inline else 0.0)
    height = max(height, logo.low(template) + UNDER * small)
    height += STRIPE if template.stripe else 0.0
    items = (*_slot(template), *logo.place(template, path), *title.place(free, ink, path), *facts)
    number = Number(free.right, first if above else baseline, small, ink)
    return Header(height, _grounded(items, template, height), number)


def _under(
    title: Title, text: Paragraph, lines: Sequence[Line], template: Template, ink: str, path: Path
) -> tuple[list[Item], float]:
    """The facts under the title, and their last baseline."""
    free, small, items = area(template), template.header.facts, list[Item]()
    leading = max(LEADING, text.leading) * small
    baseline = title.baseline(free.top)
    baseline += max(0.12 * small, title.below * title.size + (text.above + CLEAR) * small - leading)
    for line, own in with_elements(lines, path):
        baseline += leading
        items += set_line(line, free.left, baseline, small, ink, own)
    return items, baseline


def _grounded(items: Sequence[Item], template: Template, height: float) -> tuple[Item, ...]:
    """On the band, or over the rule that takes its place."""
    if template.header.style is HeaderStyle.band:
        band = signs.band(template.width, height)
        return (
            *((band, signs.stripe(template.width, height, STRIPE)) if template.stripe else (band,)),
            *items,
        )
    left, right = template.quiet, template.width - template.quiet
    return (*items, signs.rule(left, right, height - LIGHT_RULE / 2, LIGHT_RULE, "ink"))


def _slot(template: Template) -> tuple[Item, ...]:
    """Where to punch: the outline of the slot."""
    if (slot := template.slot) is None:
        return ()
    left = (template.width - slot.width) / 2 if slot.left is None else slot.left
    outline = signs.capsule(left, slot.top, slot.width, slot.height)
    return (Drawing(outline, "paper"), Drawing(outline, "rule", 0.5))
