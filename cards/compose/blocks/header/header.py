"""What is said of title and facts in, the header of a face out, in the style its template asks for."""

from __future__ import annotations

from cards.compose.blocks.header import band, rule
from cards.compose.blocks.header.area import area
from cards.compose.blocks.header.facts import Banded, banded, number_on_title, shortest
from cards.compose.blocks.header.made import Header
from cards.compose.blocks.header.number import room
from cards.compose.blocks.header.title import Title, fitted
from cards.compose.misfit import MisfitError
from cards.compose.type import signs
from cards.compose.type.paragraph import paragraph
from cards.model.face import Item, Path
from cards.model.template import HeaderStyle, Template
from cards.model.wording import Wording
from cards.units import MM

STRIP = 2.2 * MM  # of accent, on faces after the first of a card
MOST = 0.4  # of the height of a face, the most a header may take


def header(said: Wording, template: Template, path: Path) -> Header:
    """Errors: MisfitError when title and facts leave too little of the face."""
    text = paragraph(said.title.text, "bold").spoken(said.language)
    above = number_on_title(text, said.facts, template)
    beside = room(template) if above else 0.0
    title = fitted(text, template.header, area(template).width, beside)
    for facts in (banded(said.facts, template, title), shortest(said.facts)):
        made = _made(said, facts, template, path, title, above)
        if made.height <= MOST * template.height:
            return made
    raise MisfitError(template, made.height - MOST * template.height)


def _made(said: Wording, facts: Banded, template: Template, path: Path, title: Title, above: bool) -> Header:
    if template.header.style is HeaderStyle.rule:
        return rule.header(said.facts, template, path, title)
    return band.header(facts, template, path, title, above)


def strip_height(template: Template) -> float:
    """Of what stands in the header's place on the faces after the first."""
    return STRIP if template.header.style.banded else 0.0


def strip_items(template: Template) -> list[Item]:
    """What is drawn there: nothing where ink is to be saved."""
    is_band = template.header.style is HeaderStyle.band
    return [signs.band(template.width, STRIP)] if is_band else []
