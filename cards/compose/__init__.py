"""A wording and its template in, cards of faces out: every item positioned, nothing lost, nothing below the floor."""

from __future__ import annotations

from cards.compose.cards import cards_of
from cards.compose.log_card import with_log
from cards.compose.log_weights import with_weights
from cards.compose.panels import on_panels
from cards.compose.poster.poster import poster
from cards.model.face import Composed
from cards.model.template import Template
from cards.model.wording import Wording

__all__ = ["compose", "with_log", "with_weights"]


def compose(said: Wording, template: Template) -> Composed:
    """On cards; a poster on its pages; where a template has more than two sides, on so many panels of one run at most.

    Errors: MisfitError, which does not say who is to blame.
    """
    if template.layout.grid:
        return poster(said, template)
    return cards_of(said, template) if template.sides <= 2 else on_panels(said, template)
