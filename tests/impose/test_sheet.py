"""Sheets as PDFium sees them: every card once, none overlapping, backs behind fronts, nothing on a card."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, product

import pypdfium2
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cards.build import plan
from cards.draw import pdf
from cards.errors import ContentError
from cards.impose import impose
from cards.impose.grid import grid
from cards.impose.sheet import sheets
from cards.link.library import built_in, open_library
from cards.make import composed_for
from cards.model.face import Drawing
from cards.model.page import Box
from cards.printing import MARGIN, PAPERS, Paper, Printing, Sheet
from tests.draw.reading import opened
from tests.impose.cards import CORNER, THEME, TONES, corner, routine
from tests.impose.measure import MM, apart, inks, inside, near

LIBRARY = open_library(built_in())
POCKET = (67 * MM, 95 * MM)
Inks = list[dict[str, list[Box]]]
MARKS = {TONES[tone] for tone in ("ink", "soft", "rule")}


def drawn(count: int, sheet: Sheet, size: tuple[float, float] = POCKET, **kind: bool) -> Inks:
    return inks(pdf(sheets([routine(*size, count, **kind)], THEME, sheet)))


def cards(page: dict[str, list[Box]]) -> list[Box]:
    return [box for colour, boxes in page.items() if colour not in {*MARKS, CORNER} for box in boxes]


def behind(box: Box, paper: Paper, flip: str) -> Box:
    """Worked out anew here: paper upright, turned about its long edge left and right change places."""
    x0, y0, x1, y1 = box
    if flip == "long":
        return paper.width - x1, y0, paper.width - x0, y1
    return x0, paper.height - y1, x1, paper.height - y0


@st.composite
def orders(draw: st.DrawFn) -> tuple[int, Sheet, tuple[float, float]]:
    side = st.integers(300, 1500).map(lambda tenths: tenths / 10 * MM)
    offset = st.integers(-30, 30).map(lambda tenths: tenths / 10 * MM)
    sheet = Sheet(
        draw(st.sampled_from(sorted(PAPERS.values(), key=lambda paper: paper.key))),
        draw(st.integers(0, 3)),
        flip=draw(st.sampled_from(["long", "short"])),
        offset=(draw(offset), draw(offset)),
    )
    return draw(st.integers(1, 12)), sheet, (draw(side), draw(side))


@settings(max_examples=60, deadline=None)
@given(orders())
def test_any_cards_on_any_paper(order: tuple[int, Sheet, tuple[float, float]]) -> None:
    count, sheet, size = order
    try:
        pages = drawn(count, sheet, size)
    except ContentError:
        assume(False)
    width, height = sheet.paper.width, sheet.paper.height
    printable = (MARGIN, MARGIN, width - MARGIN, height - MARGIN)
    copies = sheet.copies or max(1, len(grid(*size, sheet.paper).slots) // count)
    found = [sum(len(page.get(TONES[f"front{at}"], [])) for page in pages[::2]) for at in range(count)]
    spared = not sheet.copies and copies > 1 and found[-1] == copies - 1  # for what tells the scale
    assert found == [copies] * (count - 1) + [copies - spared]
    for front, back in zip(pages[::2], pages[1::2], strict=True):
        laid = cards(front)
        assert all(inside(box, printable) for box in laid)
        assert all(apart(a, b, -0.02) for a, b in combinations(laid, 2))
        assert all(inside(box, printable) for tone in ("ink", "soft") for box in front.get(TONES[tone], []))
        marks = [box for tone in ("ink", "soft") for box in front.get(TONES[tone], [])]
        marks = [box for box in marks if not any(near(box, card) for card in laid)]  # outlines to cut along
        assert all(apart(mark, card, -0.15) for mark, card in product(marks, laid))
        for at in range(count):
            check_backs(front.get(TONES[f"front{at}"], []), back.get(TONES[f"back{at}"], []), sheet)


@pytest.mark.parametrize("flip", ["long", "short"])
def test_backs_bleed_as_far_as_the_fronts_they_lie_behind(flip: str) -> None:
    """Two millimetres at the block's edge, half a gutter between cards: other sides on the back than on the front."""
    wide, high, paper = 98.5 * MM, 141.8 * MM, PAPERS["a4"]  # gutters of 3 and of 3.4 mm
    front, back = drawn(1, Sheet(paper, flip=flip), (wide, high), bleeds=True)
    fronts, backs = cards(front), cards(back)
    assert len(fronts) == 4
    past = {(round((x1 - x0 - wide) / MM, 2), round((y1 - y0 - high) / MM, 2)) for x0, y0, x1, y1 in fronts}
    assert past == {(3.5, 3.7)}
    assert all(any(near(behind(box, paper, flip), other) for other in backs) for box in fronts)
    assert all(any(near(behind(box, paper, flip), other) for other in fronts) for box in backs)


def check_backs(fronts: list[Box], backs: list[Box], sheet: Sheet) -> None:
    right, down = sheet.offset
    wanted = [behind(box, sheet.paper, sheet.flip) for box in fronts]
    moved = [(x0 + right, y0 + down, x1 + right, y1 + down) for x0, y0, x1, y1 in wanted]
    assert len(backs) == len(moved)
    assert all(any(near(box, back) for back in backs) for box in moved)


@pytest.mark.parametrize(("flip", "size"), [*product(("long", "short"), (POCKET, (86 * MM, 124 * MM)))])
def test_a_card_turned_over_like_a_page_is_the_right_way_up(flip: str, size: tuple[float, float]) -> None:
    """The back's top left corner lies behind the front's top right one."""
    paper = PAPERS["a4"]
    front, back = drawn(1, Sheet(paper, flip=flip), size)
    turned = size == POCKET
    for card, square in zip(sorted(cards(front)), sorted(front[CORNER]), strict=True):
        assert near(square, corner(card, 0, turned))  # turned to the left, top left is bottom left
        top_right = corner(card, not turned, 0)
        assert any(near(behind(each, paper, flip), top_right) for each in back[CORNER])


@pytest.mark.parametrize(
    ("size", "paper", "each"),
    [
        ((67, 95), "a4", 8),
        ((67, 95), "letter", 8),
        ((85.6, 54), "a4", 10),
        ((76.2, 127), "letter", 4),
        ((74, 105), "a4", 4),
        ((105, 148), "a4", 2),
        ((86, 124), "a4", 4),
        ((67, 95), "a3", 17),  # all of 18 touch: one gives its place to the bank card
    ],
)
def test_as_many_as_fit(size: tuple[float, float], paper: str, each: int) -> None:
    front, _ = drawn(1, Sheet(PAPERS[paper]), (size[0] * MM, size[1] * MM))
    assert len(cards(front)) == each


def test_pocket_cards_on_a4_lie_where_the_layout_says() -> None:
    front, _ = drawn(1, Sheet(PAPERS["a4"]))
    laid = sorted(cards(front))
    assert near(laid[0], (7 * MM, 5.5 * MM, 102 * MM, 72.5 * MM))
    assert near(laid[-1], (108 * MM, 224.5 * MM, 203 * MM, 291.5 * MM))


def test_places_are_the_same_on_every_page() -> None:
    pages = drawn(3, Sheet(PAPERS["a4"], copies=8))
    fronts = [sorted(cards(page)) for page in pages[::2]]
    assert len(fronts) == 3
    assert all(near(a, b) for page in fronts[1:] for a, b in zip(page, fronts[0], strict=True))


def test_crop_marks_keep_off_the_trim_and_are_in_line_with_it() -> None:
    front, back = drawn(1, Sheet(PAPERS["a4"]), (74 * MM, 105 * MM))
    laid = cards(front)
    lines = front[TONES["ink"]]
    bars = [box for box in lines if max(box[2] - box[0], box[3] - box[1]) > 30 * MM]
    marks = [box for box in lines if all(apart(box, bar, 0.1) for bar in bars)]
    assert len(marks) == 4 * 4 + 2 * 4  # outside, and in the gutters
    edges = {round(side, 1) for box in laid for side in box}
    for x0, y0, x1, y1 in marks:
        upright = x1 - x0 < y1 - y0
        assert any(abs(((x0 + x1) if upright else (y0 + y1)) / 2 - edge) < 0.3 for edge in edges)
        assert all(apart((x0, y0, x1, y1), card, 1.8 * MM) for card in laid)
    assert TONES["ink"] not in back
    assert TONES["rule"] not in back  # no frame near a back's edge


@pytest.mark.parametrize("size", [POCKET, (74 * MM, 105 * MM), (86 * MM, 124 * MM), (85.6 * MM, 54 * MM)])
def test_the_bar_is_100_mm_long(size: tuple[float, float]) -> None:
    front, _ = drawn(1, Sheet(PAPERS["a4"]), size)
    lines = [box for box in front[TONES["ink"]] if max(box[2] - box[0], box[3] - box[1]) > 30 * MM]
    assert len(lines) == 2  # left and right of the number
    spans = (
        max(b[2] for b in lines) - min(b[0] for b in lines),
        max(b[3] for b in lines) - min(b[1] for b in lines),
    )
    assert max(spans) == pytest.approx(100 * MM, abs=0.1 * MM)


def test_the_bank_card_is_as_large_as_one_where_there_is_room() -> None:
    front, _ = drawn(1, Sheet(PAPERS["a4"]), (145 * MM, 160 * MM))
    (box,) = (box for box in front[TONES["soft"]] if 50 * MM < box[3] - box[1] < 100 * MM)
    assert (box[2] - box[0], box[3] - box[1]) == pytest.approx((85.6 * MM, 53.98 * MM), abs=0.1 * MM)


@pytest.mark.parametrize("paper", ["a5", "a4", "a3", "letter", "legal", "tabloid"])
@pytest.mark.parametrize("name", ["pocket", "wallet", "index", "a7", "lanyard", "strip"])
@pytest.mark.parametrize("copies", [0, 40])
def test_every_sheet_tells_its_scale(paper: str, name: str, copies: int) -> None:
    """A bar of 100 mm or a bank card; where cards fill the sheets, on the last one, the others have half a bar."""
    template = LIBRARY.template("pocket" if name == "strip" else name)
    way = Printing(Sheet(PAPERS[paper], copies), panels=4 if name == "strip" else 0)
    for job in plan(LIBRARY, ["core-and-hip-strength"], [template.key], printing=way):
        if name == "strip" and paper == "a5":
            return
        fronts = impose([composed_for(job, job.routine)], job.theme, job.printing).pages
        fronts = tuple(page for page in fronts if page.label.endswith("front"))
        told = [
            {round(max(note.face.width, note.face.height) / MM, 1) for note in page.notes} for page in fronts
        ]
        assert all(each & {100.0, 85.6, 50.0} for each in told)
        assert told[-1] & {100.0, 85.6}


@pytest.mark.parametrize("name", ["pocket", "wallet", "a7", "lanyard"])
def test_the_smallest_sheets_have_half_a_bar_at_least(name: str) -> None:
    """Before they have words."""
    for job in plan(LIBRARY, ["core-and-hip-strength"], [name], printing=Printing(Sheet(PAPERS["a6"]))):
        front = impose([composed_for(job, job.routine)], job.theme, job.printing).pages[0]
        assert {round(max(note.face.width, note.face.height) / MM, 1) for note in front.notes} & {100.0, 50.0}


def test_a_card_is_left_out_only_where_its_copies_are_ours_to_choose() -> None:
    counts = {copies: len(cards(drawn(1, Sheet(PAPERS["a3"], copies))[0])) for copies in (0, 18)}
    assert counts == {0: 17, 18: 18}


def test_a_bar_in_a_gutter_takes_the_place_of_marks_the_margins_have_too() -> None:
    job, *_ = plan(LIBRARY, ["core-and-hip-strength"], ["pocket"], printing=Printing(Sheet(PAPERS["letter"])))
    front = impose([composed_for(job, job.routine)], job.theme, job.printing).pages[0]
    slots = grid(*POCKET, PAPERS["letter"]).slots
    marks = [item for item in front.marks if isinstance(item, Drawing) and item.colour == "ink"]
    lines = {round(at, 1) for item in marks for at in (item.commands[0][1:], item.commands[1][1:])[0][1:]}
    assert {round(side, 1) for slot in slots for side in (slot[1], slot[3])} <= lines


def test_backs_that_would_leave_the_paper_are_told() -> None:
    sheet = Sheet(PAPERS["a4"], offset=(8 * MM, 0.0))
    with pytest.raises(ContentError) as caught:
        drawn(1, sheet)
    assert str(caught.value) == (
        "error: backs moved 8 mm to the right and 0 mm down would leave the paper `a4`\n"
        "  = hint: larger paper has room for them; or measure the printer again: `cards calibrate`"
    )
    assert len(drawn(1, Sheet(PAPERS["a4"], offset=(5 * MM, -5 * MM)))) == 2


def test_a_wider_margin_keeps_more_of_the_paper_white() -> None:
    paper = replace(PAPERS["a4"], margin=12 * MM)
    front, _ = drawn(1, Sheet(paper))
    inner = (12 * MM, 12 * MM, paper.width - 12 * MM, paper.height - 12 * MM)
    assert all(inside(box, inner) for boxes in front.values() for box in boxes)
    with pytest.raises(ContentError, match="inside the printer's margins of 12 mm"):
        drawn(1, Sheet(replace(PAPERS["a6"], margin=12 * MM)), (95 * MM, 120 * MM))


def test_a_fold_puts_the_back_beside_the_front_and_nothing_bleeds_over_it() -> None:
    (page,) = drawn(1, Sheet(PAPERS["a4"], sides="fold"), bleeds=True)
    fronts, backs = sorted(page[TONES["front0"]]), sorted(page[TONES["back0"]])
    assert len(fronts) == len(backs) == 4
    for front, back in zip(fronts, backs, strict=True):
        assert front[0] == pytest.approx(back[0], abs=0.1)
        assert front[1] == pytest.approx(back[3], abs=0.1)  # turned to the left: the back is above


def test_fronts_and_backs_apart_lie_as_together() -> None:
    both = drawn(2, Sheet(PAPERS["a4"]))
    fronts = drawn(2, Sheet(PAPERS["a4"], sides="fronts"))
    backs = drawn(2, Sheet(PAPERS["a4"], sides="backs"))
    assert [cards(page) for page in (*fronts, *backs)] == [cards(page) for page in both]


def about(sheet: Sheet, **kind: bool) -> tuple[str, str, list[str]]:
    """The viewer's Duplex and PrintScaling, and the words on each page."""
    data = pdf(sheets([routine(*POCKET, 1, **kind)], THEME, sheet))
    preferences = opened(data).Root.ViewerPreferences
    words = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)]
    return str(preferences.Duplex), str(preferences.PrintScaling), words


def test_the_flip_edge_is_told_in_words_and_to_the_viewer() -> None:
    for flip, name in (("long", "/DuplexFlipLongEdge"), ("short", "/DuplexFlipShortEdge")):
        duplex, scaling, words = about(Sheet(PAPERS["a4"], flip=flip))
        assert (duplex, scaling) == (name, "/None")
        assert all(f"flip on the {flip} edge" in each for each in words)
    assert about(Sheet(PAPERS["a4"]), backs=False)[0] == "/Simplex"
    assert about(Sheet(PAPERS["a4"], sides="fold"))[0] == "/Simplex"


def test_what_does_not_fit_says_where_it_would() -> None:
    with pytest.raises(ContentError) as caught:
        drawn(1, Sheet(PAPERS["a5"]), (148 * MM, 210 * MM))
    assert str(caught.value) == (
        "error: a card of 148 × 210 mm does not fit on `a5` inside the printer's margins of 5 mm\n"
        "  = hint: it fits on `a4`, `a3`, `letter`, `legal`, `tabloid`"
    )


def test_what_fits_on_no_paper_is_printed_on_its_own() -> None:
    with pytest.raises(ContentError) as caught:
        drawn(1, Sheet(PAPERS["a4"]), (420 * MM, 594 * MM))
    assert str(caught.value).endswith("  = hint: print it on its own, without a paper to lay it on")


def test_cards_of_different_sizes_do_not_share_a_sheet() -> None:
    large, small = routine(*POCKET, 1), routine(60 * MM, 90 * MM, 1)
    with pytest.raises(ContentError) as caught:
        sheets([large, small], THEME, Sheet(PAPERS["a4"]))
    assert str(caught.value) == (
        "error: cards of different sizes do not share a sheet\n  = hint: build one size at a time"
    )


def test_each_way_of_printing_has_its_pages() -> None:
    """Eight faces: on pages of their own, on a strip, on a sheet on its side, on both sides of one."""
    made, paper = routine(74.25 * MM, 105 * MM, 4), PAPERS["a4"]
    sheet = Sheet(paper)
    ways = [Printing(), Printing(sheet, booklet=True), Printing(sheet)]
    pages = [impose([made], THEME, way).pages for way in ways]
    assert [len(each) for each in pages] == [8, 1, 2]
    assert [(each[0].width, each[0].height) for each in pages[1:]] == [
        (paper.height, paper.width),
        (paper.width, paper.height),
    ]
    strip = impose(
        [routine(40 * MM, 105 * MM, 4, backs=False)], THEME, Printing(Sheet(paper, 1), panels=4)
    ).pages
    assert [len(page.cells) for page in strip] == [4]
    assert not impose([made], THEME, Printing(press=False)).press
    assert impose([made], THEME, Printing(press=True)).press
