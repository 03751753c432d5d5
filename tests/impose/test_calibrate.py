"""The calibration sheet: cross and scales meet in the middle; a tick a half millimetre; words that tell what to do."""

from __future__ import annotations

import re
from itertools import combinations

import page as checker
import pytest

from cards.draw import pdf
from cards.impose.calibrate import calibration
from cards.model.face import Drawing, Text
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


def millimetres(item: Drawing | Text) -> tuple[float, ...]:
    at = [item.x, item.y] if isinstance(item, Text) else [v for _, *values in item.commands for v in values]
    return tuple(round(value / MM, 3) for value in at)


def test_ticks_and_numbers_stand_where_the_ruler_says() -> None:
    """On A4, its middle at 105 and 148.5 mm: scales 20 mm off, ticks of 3.4, 2.2 and 1.2 mm, numbers beyond them."""
    back = calibration(PAPERS["a4"], "long", THEME).pages[1].cells[0].face.items
    lines = {millimetres(item) for item in back if isinstance(item, Drawing)}
    scales = {(95, 128.5, 115, 128.5), (85, 138.5, 85, 158.5)}
    ticks = {half: 3.4 if half % 10 == 0 else 2.2 if half % 2 == 0 else 1.2 for half in range(-20, 21)}
    level = {(105 + half / 2, 128.5 - long, 105 + half / 2, 128.5) for half, long in ticks.items()}
    upright = {(85 - long, 148.5 + half / 2, 85, 148.5 + half / 2) for half, long in ticks.items()}
    rounded = {tuple(round(value, 3) for value in line) for line in scales | level | upright}
    assert lines == rounded

    numbers = [item for item in back if isinstance(item, Text) and item.size == 13]
    half = CAP * 13 / 2 / MM
    for words, middle in (("0", 105), ("+5", 110), ("\u22125", 100)):
        one, other = (item for item in numbers if item.text == words)
        assert (one.x + one.width / 2) / MM == pytest.approx(middle)
        assert one.y / MM == pytest.approx(128.5 - 4.6)
        assert (other.x + other.width) / MM == pytest.approx(85 - 4.6)
        assert other.y / MM == pytest.approx(148.5 + (middle - 105) + half)
    (right, _), (left, _) = ([n for n in numbers if n.text == words] for words in ("+10", "\u221210"))
    assert right.x / MM == pytest.approx(115 + 1.2)
    assert (left.x + left.width) / MM == pytest.approx(95 - 1.2)
    assert right.y / MM == left.y / MM == pytest.approx(128.5)


def test_the_cross_reaches_past_both_scales_wherever_the_back_lands() -> None:
    front = calibration(PAPERS["a4"], "long", THEME).pages[0].cells[0].face.items
    lines = [millimetres(item) for item in front if isinstance(item, Drawing)]
    assert lines == [(73, 148.5, 137, 148.5), (105, 116.5, 105, 180.5)]


def test_the_words_stand_under_each_other_in_the_margins() -> None:
    """A tenth of the width in; titles twice as large; lines 1.3 apart, paragraphs 0.3 more, the first 0.4 more."""
    front = calibration(PAPERS["a4"], "long", THEME).pages[0].cells[0].face.items
    title, *lines = [item for item in front if isinstance(item, Text)]
    assert (title.text, title.size, title.font) == ("Front", 24, "bold")
    assert title.x == pytest.approx(21 * MM)
    assert lines[0].text.startswith("Print this sheet")
    starts = sorted({round(line.y - title.y, 2) for line in lines})
    assert {line.size for line in lines} == {12}
    assert starts == [24.0, 43.2]  # (0.4 + 0.3 + 1.3) and (1.3 + 0.3) of 12 points
    assert title.y == pytest.approx(21 * MM + 24)
    assert all(line.x + line.width <= 189 * MM + 0.01 for line in lines)


@pytest.mark.parametrize(("flip", "edge"), [("long", "DuplexFlipLongEdge"), ("short", "DuplexFlipShortEdge")])
def test_the_viewer_is_told_the_edge_and_each_page_its_name(flip: str, edge: str) -> None:
    paper = PAPERS["a4"]
    sheet = calibration(paper, flip, THEME)
    assert (sheet.viewer, sheet.title, sheet.language) == ({"Duplex": edge}, "Calibration sheet", "en")
    assert [(page.label, page.width, page.height) for page in sheet.pages] == [
        (side, paper.width, paper.height) for side in ("front", "back")
    ]
    assert [page.trim for page in sheet.pages] == [(0, 0, paper.width, paper.height)] * 2
