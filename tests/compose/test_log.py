"""The log: a box of 6 mm or more for every day of every week, in the safe area, at every size it fits."""

from __future__ import annotations

from itertools import pairwise

import pytest

from cards.compose import compose
from cards.compose.face import Drawing, Text
from cards.compose.log import LEAST, with_log
from cards.errors import ContentError
from cards.link.library import built_in, open_library
from cards.link.link import link

LIBRARY = open_library(built_in())
ROUTINES = link(LIBRARY, LIBRARY.names("routine")).routines


@pytest.mark.parametrize("size", [size for size in LIBRARY.names("size") if size != "wallet"])
def test_a_box_a_day(size: str) -> None:
    template = LIBRARY.template(size)
    for routine in ROUTINES:
        plain = compose(routine, template)
        *cards, last = with_log(plain, routine, template, 4).cards
        assert tuple(cards) == plain.cards
        (face,) = last.faces
        lines = [
            [command[1:] for command in item.commands] for item in face.items if isinstance(item, Drawing)
        ]
        level = sorted({start[1] for start, end in lines if start[1] == end[1]})
        upright = sorted({start[0] for start, end in lines if start[0] == end[0]})
        assert (len(level), len(upright)) == (4 + 1, 7 + 1)
        steps = [b - a for edges in (level, upright) for a, b in pairwise(edges)]
        assert all(step >= LEAST - 0.01 for step in steps)
        quiet, texts = template.quiet, [item for item in face.items if isinstance(item, Text)]
        assert all(quiet - 0.01 <= text.x <= template.width - quiet - text.width + 0.01 for text in texts)
        assert all(text.path for text in texts)
        assert max(level) <= template.height - quiet + 0.01
        assert max(upright) <= template.width - quiet + 0.01


def test_too_many_weeks_are_told() -> None:
    template = LIBRARY.template("pocket")
    with pytest.raises(ContentError, match="a log of 30 weeks does not fit on a face of the size `pocket`"):
        with_log(compose(ROUTINES[0], template), ROUTINES[0], template, 30)
