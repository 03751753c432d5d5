"""The imprint: one form at every size, a source told once, the title on every back."""

from __future__ import annotations

import re

import pytest

from cards.link.library import built_in, open_library
from cards.link.link import link
from cards.model.face import Card, Text
from tests.composing import compose

LIBRARY = open_library(built_in())
ROUTINES = {routine.key: routine for routine in link(LIBRARY, LIBRARY.names("routine")).routines}


def said(card: Card, role: str) -> str:
    texts = [item for face in card.faces for item in face.items if isinstance(item, Text) and item.path]
    return " ".join(item.text for item in texts if item.path[-1].role == role).replace("\u00a0", " ")


@pytest.mark.parametrize("name", sorted(ROUTINES))
@pytest.mark.parametrize("size", LIBRARY.names("size"))
def test_sources_have_one_form_and_stand_once(name: str, size: str) -> None:
    routine, template = ROUTINES[name], LIBRARY.template(size)
    for card in compose(routine, template).cards:
        imprint = said(card, "imprint")
        ids = ", ".join(source.key for source in routine.sources)
        assert re.search(rf"\bsource {ids}( ·|$)|Source {ids}: ", imprint)
        titles = [source.title for source in routine.sources if source.title]
        everything = imprint + said(card, "item")
        assert all(everything.count(title) <= 1 for title in titles)
        in_full = size == "a5" and imprint.startswith("Source")  # a long source needs the line for itself
        assert template.sides == 1 or in_full or imprint.startswith(routine.title.text)
