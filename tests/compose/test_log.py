"""The log: a box of 7 mm or more for every day of every week, safety with it, at every size it fits."""

from __future__ import annotations

from itertools import pairwise

import pytest

from cards.compose.log_card import RULE, with_log
from cards.compose.type.word import plain
from cards.errors import ContentError
from cards.link.library import built_in, open_library
from cards.link.link import link
from cards.model.face import Drawing, Text
from cards.units import MM
from cards.wording import word
from tests.composing import compose
from tests.promises.faults import empty
from tests.promises.words import named, squeezed

LIBRARY = open_library(built_in())
ROUTINES = link(LIBRARY, LIBRARY.names("routine")).routines


@pytest.mark.parametrize("size", LIBRARY.names("size"))
def test_a_box_a_day(size: str) -> None:
    template = LIBRARY.template(size)
    for routine in ROUTINES:
        plain = compose(routine, template)
        *cards, last = with_log(plain, word(routine, template), template, 4).cards
        assert tuple(cards) == plain.cards
        face = last.faces[0]
        drawn = [item for item in face.items if isinstance(item, Drawing) and item.stroke == RULE]
        lines = [[command[1:] for command in item.commands] for item in drawn]
        level = sorted({start[1] for start, end in lines if start[1] == end[1]})
        upright = sorted({start[0] for start, end in lines if start[0] == end[0]})
        assert (len(level), len(upright)) == (4 + 1, 7 + 1)
        steps = [b - a for edges in (level, upright) for a, b in pairwise(edges)]
        assert all(step >= 7 * MM - 0.01 for step in steps)
        quiet, texts = template.quiet, [item for item in face.items if isinstance(item, Text)]
        assert all(quiet - 0.01 <= text.x <= template.width - quiet - text.width + 0.01 for text in texts)
        assert all(text.path for text in texts)
        assert max(upright) == pytest.approx(template.width - quiet, abs=0.01)


@pytest.mark.parametrize("size", LIBRARY.names("size"))
def test_it_is_a_card_with_safety_that_fills_its_page(size: str) -> None:
    template = LIBRARY.template(size)
    for routine in ROUTINES:
        *_, last = with_log(compose(routine, template), word(routine, template), template, 4).cards
        said = " ".join(named(side, role) for side in last.faces for role in ("item", "note"))
        for note in (*routine.safety.before, *routine.safety.during, *routine.safety.see):
            assert squeezed(plain(note.text)) in squeezed(said)
        assert named(last.faces[0], "title").replace(" ", "") == routine.title.text.replace(" ", "")
        assert max(empty(side, template) for side in last.faces) < 0.3
        sizes = [text.size for side in last.faces for text in side.items if isinstance(text, Text)]
        assert min(sizes) >= min(template.floor, template.imprint, template.header.facts) - 0.01


def test_too_many_weeks_are_told() -> None:
    template = LIBRARY.template("pocket")
    with pytest.raises(ContentError, match="a log of 30 weeks does not fit on a face of the size `pocket`"):
        with_log(compose(ROUTINES[0], template), word(ROUTINES[0], template), template, 30)
