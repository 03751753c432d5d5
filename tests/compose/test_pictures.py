"""Figures and a cell in; where each stands and how large it is out: reckoned by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from cards.compose.blocks.pictures import Shown, chosen, least_height, place, place_in
from cards.compose.blocks.setting import FRAME_GAP, Setting
from cards.compose.type import signs
from cards.model.face import Drawing, Element, Item, Picture
from cards.model.figure import Figure
from cards.parse import parse
from cards.pose.language.illustration import read_illustration
from tests.compose.sample import PICTURE, TEMPLATES
from tests.promises.ink import drawing_box

PATH = (Element("routine", "made"), Element("exercise", "1"))
STANDS = Figure((), (-0.2, -1.0, 0.3, 0.0), True, "stands")
LIES = Figure((), (0.0, -0.4, 0.8, 0.0), False, "lies")
PAIR = Shown((STANDS, LIES), 1.0, 0.2, (0.5, 0.8))
ONE = Shown((STANDS,), 1.0, 0.0, (0.5,))
WIDE, NARROW = Setting(TEMPLATES["a4"], 10.0, 50.0), Setting(TEMPLATES["pocket"], 10.0, 50.0)
MOVES = "base: stand\nframes:\n  - arms: T\n  - {}\n  - left shoulder: 90\n    arrow: left wrist\n"


def placed(items: list[Item]) -> list[tuple[Any, ...]]:
    return [(item.x, item.y, item.scale, item.path[-1].key) for item in items if isinstance(item, Picture)]


def test_frames_stand_in_equal_cells_on_one_ground_with_a_chevron_between() -> None:
    """Height 60 for 1.2 statures: 50 points a stature. The ground of the pair is 0.4 of them under the middle."""
    items = place_in(PAIR, PATH, WIDE, (10.0, 20.0, 100.0 + FRAME_GAP, 60.0))
    cell = 50.0
    assert placed(items) == [
        (pytest.approx(10 + (cell - 25) / 2 + 10), pytest.approx(70.0), pytest.approx(50.0), "0"),
        (
            pytest.approx(10 + cell + FRAME_GAP + (cell - 40) / 2),
            pytest.approx(60.0),
            pytest.approx(50.0),
            "1",
        ),
    ]
    (drawn,) = [item for item in items if isinstance(item, Drawing)]
    assert drawing_box(drawn) == pytest.approx(
        drawing_box(signs.chevron(10 + cell + FRAME_GAP / 2, 50.0, 5.2))
    )


def test_what_is_wider_than_its_cell_takes_of_the_others_room() -> None:
    """52 points for 1.3 statures: 40 a stature; the second needs 32 points, more than half."""
    items = place_in(PAIR, PATH, WIDE, (0.0, 0.0, 52.0 + FRAME_GAP, 90.0))
    assert placed(items) == [
        (pytest.approx(8.0), pytest.approx(45 + 16.0), pytest.approx(40.0), "0"),
        (pytest.approx(20 + FRAME_GAP), pytest.approx(45 + 8.0), pytest.approx(40.0), "1"),
    ]


def test_a_figure_outgrows_the_stature_of_the_card_by_little() -> None:
    ((x, y, scale, key),) = placed(place_in(ONE, PATH, WIDE, (0.0, 0.0, 400.0, 400.0), count=3))
    assert (scale, key) == (pytest.approx(57.5), "3")
    assert (x, y) == (pytest.approx(200 - 0.05 * 57.5), pytest.approx(200 + 57.5 / 2))


def test_a_low_figure_stands_on_the_edge_of_its_cell() -> None:
    ((_, y, scale, _),) = placed(place_in(ONE, PATH, WIDE, (0.0, 30.0, 400.0, 400.0), low=True))
    assert (y, scale) == (pytest.approx(430.0), pytest.approx(57.5))


def test_frames_that_would_be_too_small_are_left_out_in_the_middle() -> None:
    many = Shown(
        (STANDS, LIES, STANDS), 1.0, 0.2, (0.5, 0.8, 0.5), ends=Shown((STANDS, STANDS), 1.0, 0.0, (0.5, 0.5))
    )
    room = 1.8 * 0.65 * 50 + 2 * FRAME_GAP
    assert len(placed(place_in(many, PATH, WIDE, (0.0, 0.0, room + 0.1, 200.0)))) == 3
    assert len(placed(place_in(many, PATH, WIDE, (0.0, 0.0, room - 0.1, 200.0)))) == 2


def test_a_row_keeps_seven_tenths_of_what_its_figures_would_take() -> None:
    assert least_height(None, WIDE) == 0.0
    assert least_height(ONE, WIDE) == pytest.approx(0.7 * 57.5)
    assert least_height(PAIR, WIDE) == pytest.approx(0.7 * 1.2 * 57.5)
    both = replace(PAIR, both=True)
    low = 0.7 * (57.5 + 0.4 * 57.5)
    assert least_height(both, NARROW) == pytest.approx(low + 6)


def test_both_sides_stand_beside_one_another_or_one_above_the_other() -> None:
    both = Shown((STANDS, STANDS), 1.0, 0.0, (0.5, 0.5), both=True)
    beside = place(both, PATH, WIDE, 100.0, 40.0)
    assert not [item for item in beside if isinstance(item, Drawing)]
    assert [(y, scale) for _, y, scale, _ in placed(beside)] == [pytest.approx((140.0, 40.0))] * 2
    above = place(both, PATH, NARROW, 100.0, 86.0)
    assert [(y, scale, key) for _, y, scale, key in placed(above)] == [
        (pytest.approx(140.0), pytest.approx(40.0), "0"),
        (pytest.approx(186.0), pytest.approx(40.0), "1"),
    ]
    assert place(None, PATH, WIDE, 100.0, 86.0) == []


@pytest.mark.parametrize(
    ("side", "size", "count", "both"),
    [("", "a4", 3, False), ("other", "a4", 3, False), ("both", "a4", 2, True), ("", "pocket", 1, False)],
)
def test_a_template_shows_all_frames_or_one(side: str, size: str, count: int, both: bool) -> None:
    made = read_illustration(parse(MOVES.encode(), "f.yaml"), "f")
    found = chosen(made, TEMPLATES[size], side)
    assert found is not None
    assert (len(found.figures), found.both) == (count, both)
    assert (found.ends is not None) == (count > 2)
    assert found.above == max(-figure.box[1] for figure in found.figures)
    assert found.widths == tuple(figure.box[2] - figure.box[0] for figure in found.figures)


def test_the_other_side_is_the_mirror_of_the_one() -> None:
    made = read_illustration(parse(MOVES.encode(), "f.yaml"), "f")
    one, other, both = (chosen(made, TEMPLATES["pocket"], side) for side in ("", "other", "both"))
    assert one and other and both
    boxes = [figure.box for shown in (one, other, both) for figure in shown.figures]
    assert boxes[2:] == boxes[:2]
    assert boxes[0] != boxes[1]


def test_a_photo_is_a_stature_long_and_nothing_is_shown_of_nothing() -> None:
    found = chosen(PICTURE, TEMPLATES["a4"])
    assert found is not None
    (figure,) = found.figures
    assert figure.box == pytest.approx((0.0, -2 / 3, 1.0, 0.0))
    assert (figure.ground, figure.alt, figure.photo) == (False, "Somebody bends", PICTURE)
    assert (found.above, found.below) == pytest.approx((1 / 3, 1 / 3))
    assert chosen(None, TEMPLATES["a4"]) is None
