"""What a column is said to take is what it takes, and each line stands where it should."""

from __future__ import annotations

from itertools import pairwise

import pytest

from cards.compose.type.line import set_line
from cards.compose.type.paragraph import joined, paragraph
from cards.compose.type.stack import FOOT, Hang, Para, height, place
from cards.model.face import Drawing, Element, Text
from cards.text import CAP, width
from tests.promises.ink import drawing_box

PATH = (Element("cue"),)
CUE = "Reach one arm forward and the other leg back. Keep your back level, and breathe."
BODY, COLUMN = 8.0, 100.0


def column(**changes: object) -> list[Para]:
    name = Para(paragraph("Bird dog", "bold"), PATH, 1.3, 1.5)
    cue = Para(paragraph(CUE), PATH, before=0.5, **changes)  # type: ignore[arg-type]
    return [name, cue]


def texts(paras: list[Para], spread: float = 0.0) -> list[Text]:
    return [item for item in place(paras, 20.0, 50.0, BODY, COLUMN, spread) if isinstance(item, Text)]


def test_it_starts_with_capitals_on_its_top_and_ends_where_its_height_says() -> None:
    placed = texts(column())
    assert placed[0].y == pytest.approx(50.0 + CAP * 1.3 * BODY)
    assert placed[-1].y == pytest.approx(50.0 + height(column(), BODY, COLUMN) - FOOT * BODY)


def test_lines_are_a_leading_apart_and_paragraphs_their_space_more() -> None:
    baselines = [text.y for text in texts(column())]
    steps = [below - above for above, below in pairwise(baselines)]
    assert len(steps) > 2
    assert steps == pytest.approx([(0.5 + 1.16) * BODY] + [1.16 * BODY] * (len(steps) - 1))


def test_spread_goes_between_paragraphs_not_between_lines() -> None:
    before, after = texts(column()), texts(column(), spread=3.0)
    assert [two.y - one.y for one, two in zip(before, after, strict=True)] == pytest.approx(
        [0.0] + [3.0] * (len(before) - 1)
    )


def test_no_line_is_longer_than_the_column() -> None:
    assert all(text.x == 20.0 and text.width <= COLUMN for text in texts(column()))
    assert all(text.x == 28.0 and text.width <= COLUMN - 8.0 for text in texts(column(indent=1.0))[1:])


def test_a_line_is_one_run_a_font_and_each_run_starts_where_the_last_ends() -> None:
    (line,) = paragraph("**See a professional** if it hurts").lines(99.0)
    runs = [item for item in set_line(line, 10.0, 20.0, 8.0, "ink", PATH) if isinstance(item, Text)]
    assert [(run.font, run.text) for run in runs] == [
        ("bold", "See a professional "),
        ("regular", "if it hurts"),
    ]
    assert runs[1].x == pytest.approx(10.0 + width("See a professional ", "bold", 8.0))
    assert all(run.width == pytest.approx(width(run.text, run.font, run.size)) for run in runs)


def test_a_number_starts_and_an_ordinal_ends_at_its_place_left_of_the_text() -> None:
    paras = column(hang=Hang("ordinal", "12", PATH, 0.5))
    paras[0] = Para(paras[0].text, PATH, 1.3, 1.5, hang=Hang("number", "3", PATH, 1.2))
    number, _, ordinal, *_ = texts(paras)
    assert (number.text, ordinal.text) == ("3", "12")
    assert number.x == pytest.approx(20.0 - 1.2 * BODY)
    assert ordinal.x + ordinal.width == pytest.approx(20.0 - 0.5 * BODY)
    assert {number.colour, ordinal.colour} == {"soft"}


@pytest.mark.parametrize("kind", ["hold", "reps", "danger"])
def test_a_mark_hangs_left_of_the_text_and_clear_of_it(kind: str) -> None:
    items = place([Para(paragraph(CUE), PATH, hang=Hang(kind, at=1.4))], 20.0, 50.0, BODY, COLUMN)
    drawn = [item for item in items if isinstance(item, Drawing)]
    across = [side for item in drawn for side in drawing_box(item)[::2]]
    assert 20.0 - 1.4 * BODY - 1e-6 <= min(across) < max(across) < 20.0


def test_nothing_takes_no_room() -> None:
    assert height([], BODY, COLUMN) == 0.0
    assert place([], 0.0, 0.0, BODY, COLUMN) == []


def test_what_follows_a_dot_that_fell_away_is_an_element_of_its_own() -> None:
    """So that a dose in two lines is not read aloud as one breathless sentence."""
    parts = ("Hold 5 breaths", "then a few breaths, arms forward", "each side")
    placed = texts([Para(joined(parts, "bold"), PATH, flow="parts")])
    assert len(placed) == 4  # the second part is too long for one line
    said: dict[object, list[str]] = {}
    for text in placed:
        said.setdefault(text.path, []).append(text.text)
    assert tuple(" ".join(lines) for lines in said.values()) == parts


def test_what_keeps_its_dots_is_one_element() -> None:
    (text,) = texts([Para(joined(("Hold 5 s", "twice"), "bold"), PATH, flow="parts")])
    assert (text.text, text.path) == ("Hold 5 s · twice", PATH)


@pytest.mark.parametrize(("leading", "size"), [(0.1, 1.0), (0.1, 2.0), (9.0, 2.0)])
def test_lines_are_never_so_close_that_ink_touches(leading: float, size: float) -> None:
    text = paragraph("Ågy Ågy")
    assert Para(text, PATH, size, leading).leading == pytest.approx(max(leading, text.leading * size))
    assert text.leading == pytest.approx(text.above + text.below + 0.05)
