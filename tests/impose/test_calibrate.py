"""The calibration sheet: cross and scales meet in the middle; a tick a half millimetre; words that tell what to do."""

from __future__ import annotations

import re
from itertools import combinations

import page as checker
import pytest

from cards.draw import pdf
from cards.impose.calibrate import calibration
from cards.printing import PAPERS
from cards.text import CAP
from tests.draw.reading import text
from tests.impose.cards import THEME, TONES
from tests.impose.measure import MM, inks
from tests.promises.ink import apart
from tests.promises.ink import inks as inks_of


@pytest.mark.parametrize("name", sorted(PAPERS))
def test_cross_and_scales_lie_behind_each_other(name: str) -> None:
    paper = PAPERS[name]
    data = pdf(calibration(paper, "long", THEME))
    front, back = (page[TONES["ink"]] for page in inks(data))
    upright = [box for box in front if box[2] - box[0] < 0.1 and box[3] - box[1] > 50 * MM]
    assert [box[0] for box in upright] == pytest.approx([paper.width / 2], abs=0.02)
    ticks = sorted(box[0] for box in back if box[2] - box[0] < 0.1 and 2 < box[3] - box[1] < 4 * MM)
    assert ticks == pytest.approx([paper.width / 2 + at / 2 * MM for at in range(-20, 21)], abs=0.02)
    assert all(x0 > 0 and x1 < paper.width for page in (front, back) for x0, _, x1, _ in page)
    assert checker.is_pdf_compliant_bytes(data, profile=checker.ValidationProfile.PDF_UA_1)


@pytest.mark.parametrize("name", sorted(PAPERS))
def test_the_numbers_can_be_read_at_arms_length(name: str) -> None:
    """Capitals a 200th of 60 cm high, a clear space between any two."""
    (cell,) = calibration(PAPERS[name], "long", THEME).pages[1].cells
    numbers = [ink for ink in inks_of(cell.face) if re.fullmatch("[+\u2212]?\\d+", ink.text.text)]
    assert sorted(ink.text.text for ink in numbers) == sorted(["+10", "+5", "0", "\u22125", "\u221210"] * 2)
    assert all(ink.text.size * CAP >= 600 / 200 * MM for ink in numbers)
    assert all(apart(a.box, b.box) >= 0.7 * MM for a, b in combinations(numbers, 2))


def test_it_tells_the_edge_and_the_command() -> None:
    words = text(pdf(calibration(PAPERS["a4"], "short", THEME)))
    assert "flipped on the short edge" in words
    assert "cards calibrate --set 1.5,-0.5" in words
