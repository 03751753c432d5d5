"""A card on a page of its own: true size, boxes, bleed, marks and cut lines."""

from __future__ import annotations

import pikepdf
import pytest

from cards.build import plan
from cards.draw import pdf
from cards.impose import single
from cards.link.library import built_in, open_library
from cards.make import make
from cards.printing import Printing
from tests.draw.reading import opened
from tests.impose.cards import THEME, TONES, routine
from tests.impose.measure import MM, apart, inks, near

LIBRARY = open_library(built_in())
WIDE, HIGH = 67 * MM, 95 * MM


def boxes(data: bytes) -> dict[str, tuple[float, ...]]:
    """A page's boxes in mm, from the top left corner of its media."""
    page = opened(data).pages[0]
    media = [float(side) for side in page.MediaBox]

    def read(name: str) -> tuple[float, ...]:
        box: pikepdf.Array = page[name]
        x0, y0, x1, y1 = (float(side) for side in box)
        return tuple(round(side / MM, 2) for side in (x0, media[3] - y1, x1, media[3] - y0))

    return {name: read(f"/{name}") for name in ("MediaBox", "TrimBox", "BleedBox")}


def test_without_bleed_the_page_is_the_card() -> None:
    data = pdf(single(routine(WIDE, HIGH, 1), THEME))
    assert set(boxes(data).values()) == {(0, 0, 67, 95)}
    assert str(opened(data).Root.ViewerPreferences.PrintScaling) == "/None"


@pytest.mark.parametrize(
    ("size", "way", "duplex"),
    [
        ("a4", Printing(distance=2000 * MM), "/Simplex"),
        ("a4", Printing(large=True), "/Simplex"),
        ("pocket", Printing(large=True), None),
        ("a4", Printing(), None),
    ],
)
def test_sheets_for_a_wall_are_not_printed_on_each_others_backs(
    size: str, way: Printing, duplex: str | None
) -> None:
    (job,) = plan(LIBRARY, ["seven-back-pain-exercises"], [size], printing=way)
    preferences = opened(make(job).data).Root.ViewerPreferences
    assert (str(preferences.Duplex) if "/Duplex" in preferences else None) == duplex


def test_bleed_goes_past_the_trim_and_marks_stay_outside_it() -> None:
    data = pdf(single(routine(WIDE, HIGH, 1, bleeds=True), THEME, 3 * MM))
    found = boxes(data)
    assert found["MediaBox"] == pytest.approx((0, 0, 83, 111), abs=0.02)
    assert found["TrimBox"] == pytest.approx((8, 8, 75, 103), abs=0.02)
    assert found["BleedBox"] == pytest.approx((5, 5, 78, 106), abs=0.02)
    front = inks(data)[0]
    (area,) = front[TONES["front0"]]
    assert near(area, (5 * MM, 5 * MM, 78 * MM, 106 * MM))
    marks = front[TONES["ink"]]
    assert len(marks) == 8
    assert all(apart(mark, area, -0.01) for mark in marks)
    assert all(max(x1 - x0, y1 - y0) == pytest.approx(5 * MM, abs=0.05) for x0, y0, x1, y1 in marks)


def test_the_laminate_is_cut_3_mm_outside_the_paper() -> None:
    front = inks(pdf(single(routine(WIDE, HIGH, 1), THEME, cut=True)))[0]
    paper, pouch = sorted(front[TONES["soft"]], reverse=True)
    assert near(paper, (9 * MM, 9 * MM, 76 * MM, 104 * MM))
    assert near(pouch, (6 * MM, 6 * MM, 79 * MM, 107 * MM))


def test_the_laminates_cut_does_not_lie_on_the_edge_of_the_bleed() -> None:
    front = inks(pdf(single(routine(WIDE, HIGH, 1, bleeds=True), THEME, 3 * MM, cut=True)))[0]
    paper, pouch = sorted(front[TONES["soft"]], reverse=True)
    (area,) = front[TONES["front0"]]
    assert paper[0] - area[0] == pytest.approx(3 * MM, abs=0.05)
    assert area[0] - pouch[0] == pytest.approx(1 * MM, abs=0.05)
    assert all(apart(mark, pouch, 0.9 * MM) for mark in front[TONES["ink"]])
