"""Strips and booklets: panels in their order, the right way up, folds between them, no page in the printer's margin."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pypdfium2
import pytest

from cards.adapt.booklet import booklet_page
from cards.compose.cards import cards_of
from cards.draw import pdf
from cards.errors import ContentError
from cards.impose.foldout import booklet, concertina
from cards.link.library import built_in, open_library
from cards.link.link import link
from cards.model import Words
from cards.model.face import Card, Composed, Drawing, Face, Picture, Text
from cards.printing import MARGIN, PAPERS, Sheet
from cards.wording import word
from tests.composing import compose
from tests.impose.cards import CORNER, THEME, TONES, corner, face
from tests.impose.measure import MM, inks, near
from tests.promises.faults import split
from tests.promises.ink import picture_box

LIBRARY = open_library(built_in())
DECK = link(LIBRARY, LIBRARY.names("routine"))


def panels(width: float, height: float, count: int) -> Composed:
    card = Card(tuple(face(width, height, f"front{at}") for at in range(count)))
    return Composed("made-up", "Made up", "en", "size", (card,), 8.0)


@pytest.mark.parametrize(("count", "paper", "each"), [(4, "a4", 2), (6, "a3", 3)])
def test_a_strip_lies_in_one_piece(count: int, paper: str, each: int) -> None:
    document = concertina(panels(67 * MM, 95 * MM, count), count, THEME, Sheet(PAPERS[paper]))
    (page,) = inks(pdf(document))
    columns = zip(*(sorted(page[TONES[f"front{at}"]]) for at in range(count)), strict=True)
    strips = list(columns)
    assert len(strips) == each
    for strip in strips:
        for left, right in pairwise(strip):  # turned to the left: the strip runs up the page
            assert left[1] == pytest.approx(right[3], abs=0.1)
            assert left[0] == pytest.approx(right[0], abs=0.1)


def test_six_panels_do_not_fit_on_a4() -> None:
    with pytest.raises(ContentError, match="a strip of 6 panels of 402 × 95 mm does not fit on `a4`"):
        concertina(panels(67 * MM, 95 * MM, 6), 6, THEME, Sheet(PAPERS["a4"]))


def test_a_booklet_folds_into_page_order() -> None:
    """Below from the left 8, 1, 2, 3; above, upside down, 7, 6, 5, 4."""
    wide, high = 297 / 4 * MM, 105 * MM
    (page,) = inks(pdf(booklet(panels(wide, high, 8), THEME, PAPERS["a4"])))
    below, above = [7, 0, 1, 2], [6, 5, 4, 3]
    for row, order in ((high, below), (0.0, above)):
        for column, number in enumerate(order):
            (box,) = page[TONES[f"front{number}"]]
            assert near(box, (column * wide, row, (column + 1) * wide, row + high))
            upright = row > 0
            assert any(near(square, corner(box, not upright, not upright)) for square in page[CORNER])


@pytest.mark.parametrize("name", LIBRARY.names("routine"))
def test_type_grows_into_the_panels(name: str) -> None:
    routine = next(routine for routine in DECK.routines if routine.key == name)
    pocket = LIBRARY.template("pocket")
    plain = compose(routine, pocket)
    found = compose(routine, replace(pocket, sides=4))
    assert len(found.cards) == 1
    assert len(found.faces) <= 4
    assert found.body > plain.body


@pytest.mark.parametrize("name", LIBRARY.names("routine"))
@pytest.mark.parametrize("pages", [4, 8])
def test_no_exercise_is_cut_for_the_sake_of_larger_type(name: str, pages: int) -> None:
    routine = next(routine for routine in DECK.routines if routine.key == name)
    long = replace(routine.steps[0].exercise, cue=Words("Reach up, then come back slowly. " * 9))
    steps = (replace(routine.steps[0], exercise=long), *routine.steps[1:])
    made = replace(routine, steps=steps)
    page = booklet_page(LIBRARY.template("a7"), PAPERS["a4"])
    page = replace(page, sides=pages)
    assert cards_of(word(made, page), page).cut == 0
    found = compose(made, page)
    assert found.cut == 0
    assert split(found) == {}
    assert found.body > page.floor


@pytest.mark.parametrize("name", LIBRARY.names("routine"))
@pytest.mark.parametrize("panels", [4, 8])
def test_the_cover_speaks_up_and_figures_fill_their_panels(name: str, panels: int) -> None:
    """No title under the size of names, no facts much under the body; no panel's words beside a tiny figure."""
    routine = next(routine for routine in DECK.routines if routine.key == name)
    template = (
        booklet_page(LIBRARY.template("a7"), PAPERS["a4"]) if panels == 8 else LIBRARY.template("pocket")
    )
    composed = compose(routine, replace(template, sides=panels))
    sizes: dict[str, list[float]] = {}
    for side in composed.faces:
        for item in side.items:
            if isinstance(item, Text) and item.path:
                sizes.setdefault(item.path[-1].role, []).append(item.size)
    assert min(sizes["title"]) >= max(sizes["name"])
    assert min(sizes["facts"]) >= 0.75 * composed.body
    if len(routine.steps) < panels:
        assert composed.body >= template.wish - 0.01 or panels == 4
        room = template.width - 2 * template.quiet
        for side in composed.faces:
            words = [item for item in side.items if isinstance(item, Text) and item.path]
            for item in (item for item in words if item.path[-1].role == "name"):
                assert item.x == pytest.approx(template.quiet)  # the figure is over it
        boxes = [
            picture_box(item) for side in composed.faces for item in side.items if isinstance(item, Picture)
        ]
        assert max(x1 - x0 for x0, _, x1, _ in boxes) > room / 2


@pytest.mark.parametrize("name", ["bridge-and-twist", "post-run-low-back-relief"])
@pytest.mark.parametrize("panels", [4, 8])
def test_panels_that_would_stay_blank_are_a_log(name: str, panels: int) -> None:
    """Its weeks are counted on from panel to panel, its boxes are large enough to tick."""
    routine = next(routine for routine in DECK.routines if routine.key == name)
    page = booklet_page(LIBRARY.template("a6"), PAPERS["a4"]) if panels == 8 else LIBRARY.template("pocket")
    composed = compose(routine, replace(page, sides=panels))
    assert len(composed.faces) == panels
    logs = [side for side in composed.faces if "Week" in texts(side)]
    assert logs or len(routine.steps) == panels
    assert logs == list(composed.faces[panels - len(logs) :])
    weeks = [text for side in logs for text in texts(side) if text.isdigit()]
    assert weeks == [str(at + 1) for at in range(11 * len(logs))]
    for side in logs:
        lines = [item for item in side.items if isinstance(item, Drawing) and item.stroke]
        (left, right), (top, foot) = (spread(lines, axis) for axis in (1, 2))
        assert min((right - left) / 7, (foot - top) / 11) >= 7 * MM
        assert right <= page.width - page.quiet + 0.01
        assert foot <= page.height - page.quiet + 0.01


def texts(side: Face) -> list[str]:
    return [item.text for item in side.items if isinstance(item, Text)]


def spread(lines: list[Drawing], axis: int) -> tuple[float, float]:
    ends = [float(command[axis]) for line in lines for command in line.commands]
    return min(ends), max(ends)


def test_no_word_of_a_booklet_is_in_the_printers_margin() -> None:
    routine = next(routine for routine in DECK.routines if routine.key == "seven-back-pain-exercises")
    paper = PAPERS["a4"]
    template = booklet_page(LIBRARY.template("a7"), paper)
    composed = compose(routine, replace(template, sides=8))
    page = pypdfium2.PdfDocument(pdf(booklet(composed, LIBRARY.theme("standard"), paper)))[0]
    text = page.get_textpage()
    letters = [at for at in range(text.count_chars()) if text.get_text_range(at, 1).strip()]
    boxes = [text.get_charbox(at) for at in letters]
    assert len(boxes) > 500
    assert all(x0 >= MARGIN and x1 <= paper.height - MARGIN for x0, _, x1, _ in boxes)
    assert all(y0 >= MARGIN and y1 <= paper.width - MARGIN for _, y0, _, y1 in boxes)
