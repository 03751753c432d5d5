"""Rows with equal gaps, a hairline in the middle of each, what closes a card on its foot."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from cards.compose.blocks.tiles import ways_across
from cards.compose.fitting.faces import fit
from cards.model.face import Drawing, Element, Face, Picture, Text
from tests.compose.sample import TEMPLATES, routine
from tests.composing import compose
from tests.composing import content as gather
from tests.promises.ink import drawing_box


def hairlines(face: Face) -> list[float]:
    return [
        drawing_box(item)[1] for item in face.items if isinstance(item, Drawing) and item.colour == "hairline"
    ]


def names(face: Face) -> list[Text]:
    roles = {"name"}
    return [
        item
        for item in face.items
        if isinstance(item, Text) and item.path and item.path[-1].role in roles and item.font == "bold"
    ]


@pytest.mark.parametrize("size", ["pocket", "a6", "a4"])
def test_rows_of_one_height_are_evenly_apart_with_a_line_between(size: str) -> None:
    content = gather(routine(8), TEMPLATES[size])
    composed, plan = compose(routine(8), TEMPLATES[size]), fit(content)
    plans = [face for card in plan.cards for face in card]
    for face, planned in zip(composed.faces, plans, strict=True):
        tops = [name.y for name in names(face)]
        rows = [row.height(plan.setting) for row in planned.rows]
        lines = [y for y in hairlines(face) if tops and y > tops[0]]
        assert len(lines) == max(0, len(rows) - 1)
        middles = [(above + below) / 2 for above, below in pairwise(lines)]
        steps = [below - above for above, below in pairwise(lines)]
        gaps = [step - row for step, row in zip(steps, rows[1:-1], strict=False)]
        assert gaps == pytest.approx(gaps[:1] * len(gaps))
        assert all(any(abs(top - middle) < max(rows) for top in tops) for middle in middles)


def test_figures_keep_to_their_column_and_words_to_theirs() -> None:
    composed = compose(routine(4), TEMPLATES["pocket"])
    pictures = [item for face in composed.faces for item in face.items if isinstance(item, Picture)]
    left = min(name.x for face in composed.faces for name in names(face))
    assert len(pictures) == 4
    assert all(item.x + item.figure.box[2] * item.scale < left for item in pictures)


@pytest.mark.parametrize(
    ("size", "count"), [("pocket", 3), ("pocket", 7), ("a6", 7), ("a4", 3), ("wallet", 4)]
)
def test_the_closing_face_ends_with_safety_and_the_imprint(size: str, count: int) -> None:
    face = compose(routine(count), TEMPLATES[size]).faces[-1]
    texts = [item for item in face.items if isinstance(item, Text)]
    imprint = [item for item in texts if item.path and item.path[-1].role == "imprint"]
    above = max(item.y for item in texts if item.path and item.path[-1].role != "imprint")
    assert imprint
    assert all(item.y > above for item in imprint)
    assert face.height - TEMPLATES[size].quiet - imprint[0].y < imprint[0].size


def test_what_to_do_first_stands_under_the_header_of_every_card() -> None:
    composed = compose(routine(20), TEMPLATES["pocket"])
    assert len(composed.cards) > 1
    for card in composed.cards:
        words = " ".join(
            item.text
            for item in card.faces[0].items
            if isinstance(item, Text) and item.path[1:] and item.path[-1].key == "before"
        )
        assert words.split() == "First walk about.".split()


@pytest.mark.parametrize("count", range(1, 9))
@pytest.mark.parametrize("size", ["pocket", "a6", "a5"])
def test_how_often_is_told_once_a_card_at_most(size: str, count: int) -> None:
    for card in compose(routine(count), TEMPLATES[size]).cards:
        assert [tells_how_often(face) for face in card.faces].count(True) <= 1


@pytest.mark.parametrize("size", ["pocket", "wallet", "a6"])
def test_a_dose_longer_than_a_face_goes_on_on_the_next(size: str) -> None:
    variant = " ".join(f"so{number}" for number in range(150))
    step = routine(1).steps[0]
    long = replace(step, dose=replace(step.dose, variant=variant))
    composed = compose(replace(routine(1), steps=(long,)), TEMPLATES[size])
    doses = [
        [
            item.text
            for item in face.items
            if isinstance(item, Text) and item.path[2:] and item.path[2].role == "dose"
        ]
        for face in composed.faces
    ]
    assert sum(map(bool, doses)) > 1
    assert composed.cut > 0
    assert variant in " ".join(text for face in doses for text in face)


@pytest.mark.parametrize(
    ("count", "columns", "ways"),
    [
        (1, 4, [(1,)]),
        (4, 4, [(4,), (2, 2)]),
        (5, 4, [(3, 2), (2, 3), (2, 2, 1), (1, 2, 2)]),
        (7, 4, [(4, 3), (3, 4), (3, 2, 2), (2, 2, 3), (2, 2, 2, 1), (1, 2, 2, 2)]),
    ],
)
def test_tiles_stand_in_rows_as_alike_as_can_be(
    count: int, columns: int, ways: list[tuple[int, ...]]
) -> None:
    assert list(ways_across(count, columns)) == ways


def test_the_safety_of_a_card_wider_than_high_starts_on_the_line_of_its_label() -> None:
    made = gather(routine(4), TEMPLATES["wallet"], (2, 2)).telling(0)
    assert made.run_in.style == "strip"
    setting = fit(made).cards[0][-1].setting
    texts = [item for item in made.run_in.place(setting, 0.0) if isinstance(item, Text)]
    label, first, *rest = texts
    assert (label.text, label.colour) == ("Stay safe", "warn")
    assert first.y == label.y
    assert first.x > label.x + label.width + 0.3 * setting.body
    assert {item.x for item in rest if item.y > label.y} >= {setting.left}
    words = " ".join(item.text for item in texts[1:]).split()
    assert (
        words
        == "Stop at pain. See a professional if it hurts. This card is guidance, not a diagnosis.".split()
    )


def tells_how_often(face: Face) -> bool:
    return any(Element("list", "how-often") in item.path for item in face.items)


def test_faces_are_numbered_through_all_cards() -> None:
    composed = compose(routine(20), TEMPLATES["pocket"])
    count = len(composed.faces)
    assert [face.label for face in composed.faces] == [f"{number}/{count}" for number in range(1, count + 1)]
    assert all(
        sum(item.text == face.label for item in face.items if isinstance(item, Text)) == 1
        for face in composed.faces
    )
