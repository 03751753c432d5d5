"""Fewest cards, then fewest faces, then the largest type: held against every way there is to deal the rows out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cards.compose.blocks.setting import Setting
from cards.compose.fitting.content import FEW, Content
from cards.compose.fitting.deal import dealt, fits
from cards.compose.fitting.faces import fit
from cards.compose.fitting.finish import FIGURE_MEASURE
from cards.compose.fitting.largest import ALIKE, GRID, MEASURE, NEAR, setting_of, uneven, wanted
from cards.compose.fitting.plan import BACK, FRONT, Plan, Side
from cards.compose.misfit import MisfitError
from cards.model import Words
from cards.model.face import Item
from cards.model.layout import LEAST_GAP, SHEET
from cards.model.wording import LeftOut
from tests.compose.sample import TEMPLATES, routine
from tests.composing import content as gather

heights = st.lists(st.floats(2.0, 12.0), min_size=1, max_size=7)  # of rows, in body sizes
few = st.lists(
    st.floats(8.0, 14.0), min_size=3, max_size=3
)  # most of these cannot stand alike on front and back
two_sided = settings(max_examples=120, deadline=None, derandomize=True)


@dataclass(frozen=True, eq=False)
class Block:
    """A row of so many body sizes."""

    size: float
    count: int = 1
    left_out: tuple[LeftOut, ...] = ()
    headed: bool = False

    def opening(self, setting: Setting) -> float:
        return 0.0

    def height(self, setting: Setting) -> float:
        return self.size * setting.body

    def measure(self, setting: Setting) -> float:
        return setting.text_width / setting.body

    def broken(self, setting: Setting) -> int:
        return 0

    def place(self, setting: Setting, y: float, height: float, spare: float) -> list[Item]:
        return []

    def pieces(self, setting: Setting, most: float) -> Sequence[Block]:
        return [self]


def content(rows: list[float], size: str) -> Content:
    made = gather(routine(len(rows)), TEMPLATES[size])
    return replace(made, rows=tuple(map(Block, rows)))


def deals(count: int) -> Iterator[tuple[int, ...]]:
    """All ways to cut a row of things into runs, as the lengths of the runs."""
    for cuts in range(count):
        for places in combinations(range(1, count), cuts):
            edges = (0, *places, count)
            yield tuple(edges[at + 1] - edges[at] for at in range(len(edges) - 1))


def fewest(made: Content, body: float) -> int:
    """Fewest cards, by trying every deal on fronts and backs."""
    setting = Setting(made.template, body, made.template.figure.width)
    room = {first: made.capacity(setting, first, not first) for first in (True, False)}
    rows = [row.height(setting) + LEAST_GAP * body for row in made.rows]
    best = len(rows) + 1
    for deal in deals(len(rows)):
        for sides in range(2 ** (len(deal) - 1)):  # bit by bit: whether the run is on a back
            backs = [False, *(bool(sides >> at & 1) for at in range(len(deal) - 1))]
            if any(one and two for one, two in pairwise(backs)):
                continue
            ends = [sum(deal[: at + 1]) for at in range(len(deal))]
            if all(
                sum(rows[end - run : end]) <= room[not back] + 1e-6
                for run, end, back in zip(deal, ends, backs, strict=True)
            ):
                best = min(best, backs.count(False))
    return best


def carrying(plan: Plan) -> int:
    """How many faces carry rows."""
    return sum(bool(face.rows) for card in plan.cards for face in card)


@two_sided
@given(heights)
def test_there_is_no_way_with_fewer_cards(rows: list[float]) -> None:
    made = content(rows, "pocket")
    assert len(fit(made).cards) == fewest(made, made.template.floor)


@two_sided
@given(heights)
def test_larger_type_would_take_more_cards_or_shorter_lines_or_stand_less_evenly(rows: list[float]) -> None:
    made = content(rows, "pocket")
    plan = fit(made)
    larger = setting_of(made, plan.setting.body + GRID, False)
    if larger.body > made.template.wish or larger.text_width < MEASURE * larger.body:
        return
    ways = [dealt(made, made.rows, sides, larger, LEAST_GAP) for sides in ways_of(made, plan, larger)]
    _, *good = wanted(made, 0, plan)[:3]
    assert all(uneven(made, way) > ALIKE or [*wanted(made, 0, way)[1:3]] < good for way in ways)


def ways_of(made: Content, plan: Plan, setting: Setting) -> list[list[Side]]:
    """The sides of as many cards, of which all or all but one may have the backs, that the rows fit on."""
    cards = len(plan.cards)
    ways = [
        [side for card in range(cards) for side in [FRONT, *[BACK] * (card in backs)]]
        for count in (cards, cards - 1)
        for backs in combinations(range(cards), count)
    ]
    return [sides for sides in ways if fits(made, made.rows, sides, setting, LEAST_GAP)]


@two_sided
@given(heights)
def test_no_back_is_left_to_safety_while_type_is_squeezed(rows: list[float]) -> None:
    """Unless a few exercises stand on one front, or the rows cannot be dealt evenly on more faces."""
    made = content(rows, "pocket")
    plan = fit(made)
    bare = sum(not face.rows for card in plan.cards for face in card)
    few = len(plan.cards) == 1 and len(rows) <= FEW
    assert few or bare <= 1 or len(rows) < 2 * len(plan.cards) - 1 or plan.setting.body >= made.template.wish


@two_sided
@given(heights)
def test_every_row_is_dealt_once_in_order_and_every_card_is_closed(rows: list[float]) -> None:
    made = content(rows, "pocket")
    plan = fit(made)
    assert tuple(row for card in plan.cards for face in card for row in face.rows) == made.rows
    assert all([face.closing for face in card] == [False, True] for card in plan.cards)
    assert all(card[0].first and card[0].rows for card in plan.cards)
    assert all(
        sum(row.height(plan.setting) + LEAST_GAP * plan.setting.body for row in face.rows)
        <= made.capacity(plan.setting, face.first, face.closing) + 1e-6
        for card in plan.cards
        for face in card
        if face.rows
    )


@two_sided
@given(heights)
def test_a_sheet_carries_its_safety_on_every_page(rows: list[float]) -> None:
    made = content(rows, "a4")
    plan = fit(made)
    assert tuple(row for card in plan.cards for face in card for row in face.rows) == made.rows
    assert all(face.first and face.closing and face.rows for card in plan.cards for face in card)
    assert plan.setting.body >= made.template.floor


def test_equal_rows_are_split_evenly_more_of_them_on_the_front() -> None:
    counts = [[len(face.rows) for face in card] for card in fit(content([5.0] * 7, "pocket")).cards]
    assert counts == [[4, 3]]


def test_dose_beside_the_name_is_the_last_resort_of_a_sheet() -> None:
    assert [beside for beside, _ in SHEET.modes] == sorted(beside for beside, _ in SHEET.modes)
    assert not fit(gather(routine(3), TEMPLATES["a4"])).setting.beside
    assert fit(gather(routine(9), TEMPLATES["a4"]).telling(0)).setting.beside


@pytest.mark.parametrize(
    ("size", "over"), [("a4", ", by 208 lines (934 mm)"), ("pocket", ", by 13 lines (42 mm)")]
)
def test_how_much_does_not_fit_is_told(size: str, over: str) -> None:
    made = routine(1)
    full = replace(made.safety, during=(Words("word " * 40),) * 40)
    high = content([40.0], size) if size == "pocket" else gather(replace(made, safety=full), TEMPLATES[size])
    with pytest.raises(MisfitError) as error:
        fit(high)
    assert error.value.problems[0].message.startswith(
        f"the routine does not fit on a face of the size `{size}`{over}"
    )


@two_sided
@given(heights | few | few)
def test_rows_of_a_card_are_alike_apart_where_any_type_gives_that(rows: list[float]) -> None:
    made = content(rows, "pocket")
    plan = fit(made)
    if uneven(made, plan) <= NEAR * ALIKE:
        return
    bodies = (made.template.floor + step * GRID for step in range(25))
    settings = [setting_of(made, body, False) for body in bodies if body >= plan.setting.body]
    ways = [(sides, each) for each in settings for sides in ways_of(made, plan, each)]
    plans = [dealt(made, made.rows, *way, LEAST_GAP) for way in ways]
    even = wanted(made, 0, plan)[1]
    assert all(uneven(made, each) > ALIKE or wanted(made, 0, each)[1] < even for each in plans)


def test_figures_grow_on_the_face_of_a_card_that_has_room() -> None:
    made = content([5.0, 8.0, 12.0, 7.0], "pocket")
    front, back = fit(made).cards[0]
    assert [len(front.rows), len(back.rows)] == [2, 2]
    assert front.setting.figure > back.setting.figure
    assert front.setting.text_width >= FIGURE_MEASURE * front.setting.body


def test_a_front_with_more_air_than_the_back_tells_what_else_there_is() -> None:
    made = content([6.0, 6.0, 9.0, 9.0], "pocket")
    front, back = fit(made).cards[0]
    assert front.extra.entries
    assert front.extra.entries + back.extra.entries == made.spare.entries
    front, back = fit(content([6.0, 6.0, 6.0, 4.0, 4.0, 4.0], "pocket")).cards[0]
    assert front.extra.entries == ()
