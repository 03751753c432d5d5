"""A wording and a template of many sides in, one run of faces out: panels of a strip, or pages of a booklet."""

from __future__ import annotations

from dataclasses import replace

from cards.compose.cards import cards_of
from cards.compose.log_card import log_panels
from cards.errors import ContentError, Problem
from cards.model.face import Composed
from cards.model.layout import TILES
from cards.model.template import FigureColumn, Template
from cards.model.wording import Wording

LARGER = 1.25  # what room there is goes into the type, beyond what a card wishes
LARGEST = 1.9  # the same where each exercise has a panel
OVER = (1.0, 0.85, 0.7, 0.55, 0.4)  # of a panel's width: the least a figure over its words takes
FACTS = 0.8  # of the body: the type of the facts on the cover
STEP = 0.125  # points, between the type sizes tried


def on_panels(said: Wording, template: Template) -> Composed:
    """On as many panels as the template has sides, at most, in the largest type that allows it and cuts no exercise in
    pieces that a smaller one keeps whole. Where there is a panel for each exercise, its figure is over its words, as
    large as leaves the wished type; of such ways the one that leaves fewest panels over. These become a log.

    Errors: ContentError when it needs more panels even at the floor.
    """
    wish, panels = template.wish, template.sides
    blank, template = template, replace(template, wish=LARGER * wish)
    few = len(said.exercises) < panels and not said.groups
    shares = OVER if few and wish > template.floor else ()
    ways = [_one_a_panel(template, share) for share in shares]
    found = [made for way in ways if (made := _largest(said, way)) and not made.cut]
    if found:
        return log_panels(max(found, key=lambda made: (min(made.body, wish), len(made.faces))), said, blank)
    if made := _largest(said, template):
        return log_panels(made, said, blank)
    raise _too_few(template, len(cards_of(said, _sized(template, template.floor)).faces))


def _largest(said: Wording, template: Template) -> Composed | None:
    """In the largest type, by halving; None where not even the floor fits."""
    panels, best = template.sides, _try(said, _sized(template, template.floor))
    if best is None or len(best.faces) > panels:
        return None
    low, high = 0, int((template.wish - template.floor) / STEP)
    while low < high:
        middle = (low + high + 1) // 2
        found = _try(said, _sized(template, template.floor + middle * STEP))
        if found and len(found.faces) <= panels and found.cut <= best.cut:
            low, best = middle, found
        else:
            high = middle - 1
    return best


def _one_a_panel(template: Template, share: float) -> Template:
    """Figures over the words, no narrower than a share of the panel."""
    wide = template.width - 2 * template.quiet
    figure = FigureColumn(share * wide, wide, "one")
    wish = LARGEST / LARGER * template.wish
    return replace(template, layout=TILES, columns=1, figure=figure, wish=wish)


def _sized(template: Template, body: float) -> Template:
    """For type of `body` points; the title is never smaller than the names of exercises, nor facts much."""
    name = template.layout.name * template.lift * body
    old = template.header
    title, least = max(old.title, name), max(old.least, name)
    header = replace(old, title=title, least=least, facts=max(old.facts, FACTS * body))
    return replace(template, floor=body, wish=body, header=header)


def _too_few(template: Template, needed: int) -> ContentError:
    where = f"{template.sides} panels of the size `{template.key}`"
    message = f"the routine does not fit on {where}: it takes {needed}"
    return ContentError([Problem(message, hint="use more panels, or a larger size")])


def _try(said: Wording, template: Template) -> Composed | None:
    try:
        return cards_of(said, template)
    except ContentError:
        return None
