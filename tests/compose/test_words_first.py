"""What the library's fullest sheets tell: words come before the air between lines."""

import pytest

from cards.link.library import built_in, open_library
from cards.link.link import link
from tests.composing import compose

LIBRARY = open_library(built_in())


@pytest.mark.parametrize("size", ["a4", "a3", "tabloid"])
@pytest.mark.parametrize("key", ["core-and-hip-strength", "seven-back-pain-exercises"])
def test_a_sheet_of_seven_tells_how_often(size: str, key: str) -> None:
    """On one page: lines stand closer, 1.15 for 1.2, rather than that a fact is left out."""
    (made,) = link(LIBRARY, [key]).routines
    composed = compose(made, LIBRARY.template(size))
    assert len(composed.faces) == 1
    assert "how-often" not in {left.key for left in composed.left_out}
