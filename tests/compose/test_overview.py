"""Figures side by side and pages of them: where each stands, reckoned by hand."""

from __future__ import annotations

import pytest

from cards.compose.figures.abreast import strip
from cards.compose.figures.overview import GAP, HEAD, MARGIN, ROW_GAP, Group, contact
from cards.model.face import Element, Face, Picture, Text
from cards.model.figure import Figure
from cards.text import width
from cards.units import MM

STANDS = Figure((), (-0.2, -1.0, 0.3, 0.0), True, "stands")
LIES = Figure((), (0.0, -0.4, 0.8, 0.0), False, "lies")


def pictures(face: Face) -> list[float]:
    """x, y and scale of each, one after the other."""
    return [
        value for item in face.items if isinstance(item, Picture) for value in (item.x, item.y, item.scale)
    ]


def test_frames_stand_on_one_floor_and_what_is_seen_from_above_between() -> None:
    face = strip([STANDS, LIES], 100.0)
    assert (face.width, face.height) == pytest.approx((6 + 50 + 14 + 80 + 6, 6 + 100 + 6))
    assert pictures(face) == pytest.approx([6 + 20, 6 + 100, 100, 6 + 50 + 14, 6 + 30 + 40, 100])
    assert [item.path for item in face.items] == [
        (Element("routine"), Element("figure", "0", "stands")),
        (Element("routine"), Element("figure", "1", "lies")),
    ]


def test_a_page_of_figures_has_its_size_once_and_names_under_their_figures() -> None:
    """20 mm a stature; the names, in 7 points, end the rows 1.4 of that under the figures."""
    one = 20 * MM
    (face,) = contact(
        [Group("squat", (STANDS,)), Group("a name that is longer than its figure", (LIES,))], 20.0
    )
    assert (face.width, face.height) == (210 * MM, 297 * MM)
    title, first, second = (item for item in face.items if isinstance(item, Text))
    assert (title.text, title.x, title.y, title.font, title.size) == (
        "20 mm",
        MARGIN,
        MARGIN + 12,
        "bold",
        12,
    )
    assert (title.colour, title.path) == ("ink", (Element("routine", "20"), Element("title")))
    foot = MARGIN + HEAD + 1.12 * one + 1.4 * 7
    figure = 0.62 * one
    long = width(second.text, "regular", 7.0)
    assert [value for name in (first, second) for value in (name.x, name.y, name.width)] == pytest.approx(
        [
            *(MARGIN + (figure - width("squat", "regular", 7.0)) / 2, foot - 0.4 * 7, first.width),
            *(MARGIN + figure + GAP, foot - 0.4 * 7, long),
        ]
    )
    assert [(name.font, name.size, name.colour) for name in (first, second)] == [("regular", 7.0, "ink")] * 2
    assert first.path == (Element("routine", "20"), Element("exercise", "squat"), Element("name"))
    under = foot - 1.4 * 7
    assert pictures(face) == pytest.approx(
        [
            *(MARGIN + 0.26 * one, under - 0.06 * one, one),
            *(MARGIN + figure + GAP + (long - 0.92 * one) / 2 + 0.06 * one, under - 0.06 * one, one),
        ]
    )


def test_rows_and_pages_are_filled_and_only_the_first_page_has_the_size() -> None:
    """70 mm a stature: five of 43.4 mm with 4 mm between in 273 mm, four rows of 83.3 mm with 2.5 mm in 387 mm."""
    faces = contact([Group("?" if at else "squat\u0378", (STANDS,)) for at in range(45)], 70.0)
    high = 1.12 * 70 * MM + 14
    assert [sum(isinstance(item, Picture) for item in face.items) for face in faces] == [20, 20, 5]
    assert [face.items[0].path[-1].role for face in faces] == ["title", *["name"] * (len(faces) - 1)]
    names = [item for item in faces[0].items if isinstance(item, Text)][1:]
    assert names[0].text == "squat?"
    assert names[5].y - names[0].y == pytest.approx(high + ROW_GAP)
    assert faces[0].width == 297 * MM
