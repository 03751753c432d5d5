"""Posters: columns that make figures largest, no cell alone, type for the distance, one stature, nothing on a disc."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

import pytest

from cards.adapt.distance import read_from, reads_from
from cards.compose.poster.grid import across, grids
from cards.compose.poster.poster import ANY, WHOLE, Fit, Poster
from cards.compose.poster.tile import ROUND
from cards.link.library import built_in, open_library
from cards.link.link import link
from cards.model import Dose, Routine
from cards.model.face import Composed, Drawing, Face, Picture, Text
from cards.read.amounts.amount import parse_amount
from cards.text import CAP
from cards.units import MM
from cards.wording import word
from tests.composing import compose
from tests.promises import ink

LIBRARY = open_library(built_in())
ROUTINES = {routine.key: routine for routine in link(LIBRARY, LIBRARY.names("routine")).routines}
POSTERS = [name for name in LIBRARY.names("size") if name.startswith("poster-")]
DOSES = (Dose(reps=parse_amount("10", "reps")), Dose(hold=parse_amount("30 s", "hold")))
COUNTS = (4, 6, 7, 9, 12, 16, 20)


def made_of(count: int) -> Routine:
    """So many different exercises of the library, with doses of one line."""
    routine = ROUTINES["seven-back-pain-exercises"]
    every = {step.exercise.key: step for each in ROUTINES.values() for step in each.steps}
    steps = [*every.values(), *every.values()][:count]
    steps = [
        replace(step, number=at, label="", alternative=None, dose=DOSES[at % 2])
        for at, step in enumerate(steps, 1)
    ]
    return replace(routine, steps=tuple(steps))


def poster_of(count: int, size: str) -> Poster:
    template = LIBRARY.template(size)
    return Poster(word(made_of(count), template), template)


def rows(face: Face) -> list[int]:
    """How many exercises each row has, by the height at which their discs stand."""
    tops = {}
    for item in face.items:
        if isinstance(item, Text) and item.path and item.path[-1].role == "name" and item.colour == "paper":
            tops[item.path[-2].key] = round(item.y, 1)
    return [len([*group]) for _, group in groupby(tops.values())]


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("size", POSTERS)
def test_no_cell_is_alone_and_all_stand_on_one_page(size: str, count: int) -> None:
    composed = compose(made_of(count), LIBRARY.template(size))
    (face,) = composed.faces
    found = rows(face)
    assert sum(found) == count
    assert min(found) > 1 or set(found) == {1}
    assert max(found) - min(found) <= 1


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("share", (0.0, 1.0))
def test_no_other_number_of_columns_makes_figures_larger(count: int, share: float) -> None:
    """Of all ways to have so many side by side, each tried by itself; in the least type, in that of the poster."""
    poster = poster_of(count, "poster-a3")
    (page,) = poster.pages(1)
    own, floor = poster.largest(page), poster.template.floor
    assert own
    fit = own._replace(body=floor + share * (own.body - floor))
    frame, chosen = poster.frame(fit.body), poster.grid(page, fit)
    ways = [
        grid
        for grid in grids(page, frame.setting, frame.room)
        if grid.over <= 0 and grid.broken <= fit.broken
    ]
    assert share or len({tuple(len(line.cells) for line in grid.every) for grid in ways}) > 1
    assert chosen.stature == max(grid.stature for grid in ways)


@pytest.mark.parametrize(
    ("count", "columns", "found"),
    [
        (7, 4, (4, 3)),
        (9, 4, (3, 3, 3)),
        (9, 5, (5, 4)),
        (5, 2, (3, 2)),
        (3, 2, (3,)),
        (3, 1, (1, 1, 1)),
        (1, 3, (1,)),
    ],
)
def test_rows_are_balanced(count: int, columns: int, found: tuple[int, ...]) -> None:
    assert across(count, columns) == found


@pytest.mark.parametrize(("size", "count"), [("poster-a3", 6), ("poster-a2", 12), ("poster-a1", 20)])
def test_names_and_doses_are_read_from_two_metres(size: str, count: int) -> None:
    """Capitals a 200th of the distance high, safety half of that, where the study has room for so many."""
    composed = compose(made_of(count), LIBRARY.template(size))
    for item in composed.faces[0].items:
        if isinstance(item, Text) and item.path and item.path[-1].role in {"name", "dose"}:
            assert item.size * CAP >= 10 * MM * 0.97
        if isinstance(item, Text) and any(element.role == "safety" for element in item.path):
            assert item.size * CAP >= 5 * MM * 0.97


@pytest.mark.parametrize("distance", (1500.0, 3000.0))
def test_the_distance_that_is_asked_for_is_kept_on_more_pages_rather(distance: float) -> None:
    template = read_from(LIBRARY.template("poster-a3"), distance * MM)
    assert reads_from(template) == pytest.approx(distance * MM)
    composed = compose(made_of(16), template)
    assert len(composed.faces) > 1
    assert composed.body * 2 * CAP >= distance / 200 * MM - 0.01
    assert sum(sum(rows(face)) for face in composed.faces) == 16


def test_more_than_twenty_go_on_further_pages() -> None:
    composed = compose(made_of(23), LIBRARY.template("poster-a1"))
    assert [sum(rows(face)) for face in composed.faces] == [12, 11]
    assert [face.label for face in composed.faces] == ["1/2", "2/2"]


def test_smaller_type_keeps_words_whole_but_not_at_any_price() -> None:
    poster = poster_of(9, "poster-a3")
    (page,) = poster.pages(1)
    fit = poster.largest(page)
    assert fit
    whole = poster._within(page, poster_fewest(poster))
    assert fit.body == whole if fit.broken < ANY else whole < WHOLE * fit.body


def poster_fewest(poster: Poster) -> float:
    (page,) = poster.pages(1)
    found = poster._fitting(page, Fit(poster.template.floor, ANY))
    return min(grid.broken for grid in found)


@pytest.mark.parametrize("count", COUNTS)
def test_figures_keep_off_the_discs_and_are_of_one_stature(count: int) -> None:
    composed = compose(made_of(count), LIBRARY.template("poster-a3"))
    (face,) = composed.faces
    pictures = [item for item in face.items if isinstance(item, Picture)]
    discs = [_box(item) for item in face.items if isinstance(item, Drawing) and _is_disc(item, composed)]
    assert len(discs) == count
    for picture in pictures:
        assert all(ink.apart(ink.picture_box(picture), disc) >= 0 for disc in discs)
    scales = sorted(picture.scale for picture in pictures)
    assert scales[-1] <= 1.16 * scales[len(scales) // 2]


def _is_disc(item: Drawing, composed: Composed) -> bool:
    if item.colour != "accent" or item.stroke:
        return False
    x0, _, x1, _ = _box(item)
    return x1 - x0 == pytest.approx(2 * ROUND * composed.body, abs=0.1)


def _box(item: Drawing) -> ink.Box:
    return ink.drawing_box(item)


def test_every_row_of_a_page_has_tiles_of_one_height() -> None:
    (face,) = compose(made_of(7), LIBRARY.template("poster-a3")).faces
    tiles = [_box(item) for item in face.items if isinstance(item, Drawing) and item.colour == "tint"]
    heights = {round(y1 - y0, 3) for _, y0, _, y1 in tiles}
    assert (len(tiles), len(heights)) == (7, 1)
    assert {round(x0, 2) for x0, *_ in tiles} >= {round(13 * MM, 2)}
