"""A progression on its faces: columns on sheets where they are few, else rows; never lost; read out as a table."""

from __future__ import annotations

from dataclasses import replace

import page as checker
import pikepdf
import pytest

from cards.draw import pdf
from cards.impose import single
from cards.link.library import built_in, open_library
from cards.model import Routine, Step, Words
from cards.model.face import Composed, Drawing, Text
from cards.model.group import Group, Stage
from tests.compose.sample import BEND, TEMPLATES, routine
from tests.compose.test_groups import corners
from tests.composing import compose
from tests.draw.reading import spoken, structure

SIZES = ["wallet", "pocket", "a6", "a5", "a4"]
SHEETS = ["a5", "a4"]


def weeks(count: int, then: str = "{} times") -> tuple[Stage, ...]:
    return tuple(Stage(Words(f"Week {at}"), then=Words(then.format(at + 7))) for at in range(1, count + 1))


def progressing(stages: tuple[Stage, ...]) -> Routine:
    return replace(routine(1), steps=(Step(1, BEND, BEND.dose, progress=stages),))


def told(composed: Composed, role: str) -> list[Text]:
    items = (item for face in composed.faces for item in face.items if isinstance(item, Text))
    return [item for item in items if item.path and item.path[-1].role == role]


@pytest.mark.parametrize("size", SHEETS)
@pytest.mark.parametrize("count", [1, 2, 3])
def test_few_are_columns_on_a_sheet(size: str, count: int) -> None:
    composed = compose(progressing(weeks(count)), TEMPLATES[size])
    heads, cells = told(composed, "header"), told(composed, "then")
    assert [text.text for text in heads] == [f"Week {at}" for at in range(1, count + 1)]
    assert {text.y for text in heads} != {text.y for text in cells}
    assert len({text.y for text in heads}) == len({text.y for text in cells}) == 1
    assert [text.x for text in heads] == [text.x for text in cells] == sorted({text.x for text in heads})
    assert {(text.font, text.colour) for text in heads} == {("regular", "soft")}
    assert {(text.font, text.colour) for text in cells} == {("bold", "accent")}


def test_four_are_columns_at_most() -> None:
    four, five = (
        told(compose(progressing(weeks(count, "{}")), TEMPLATES["a4"]), "header") for count in (4, 5)
    )
    assert len({text.y for text in four}) == 1
    assert len({text.y for text in five}) == 5
    assert len({text.x for text in five}) == 1


@pytest.mark.parametrize("size", ["pocket", "a6"])
def test_on_a_card_each_is_a_row(size: str) -> None:
    composed = compose(progressing(weeks(3)), TEMPLATES[size])
    assert len({text.y for text in told(composed, "header")}) == 3
    assert [text.y for text in told(composed, "header")] == [text.y for text in told(composed, "then")]


def test_what_is_too_wide_beside_its_label_stands_under_it() -> None:
    stages = (Stage(Words("When that is easy"), then=Words("hold on to nothing with either hand")),)
    composed = compose(progressing(stages), TEMPLATES["pocket"])
    (head,), (cell,) = told(composed, "header"), told(composed, "then")
    assert head.x == cell.x
    assert head.y < cell.y


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", [1, 4, 12, 20])
@pytest.mark.parametrize(
    "then", ["{} times", "{} times on each leg, slowly, and with a light weight in both hands"]
)
def test_no_row_is_lost_nor_parted_from_its_label(size: str, count: int, then: str) -> None:
    composed = compose(progressing(weeks(count, then)), TEMPLATES[size])
    faces = [
        [item for item in face.items if isinstance(item, Text) and any(e.role == "row" for e in item.path)]
        for face in composed.faces
    ]
    found = dict[str, str]()
    for texts in faces:
        for text in texts:
            row = next(element.key for element in text.path if element.role == "row")
            found[row] = f"{found.get(row, '')} {text.text}".strip()
        rows = {element.key for text in texts for element in text.path if element.role == "row"}
        heads = {text.path[-2].key for text in texts if text.path[-1].role == "header"}
        assert rows == heads
    assert [" ".join(text.split()) for text in found.values()] == [
        f"Week {at} {then.format(at + 7)}" for at in range(1, count + 1)
    ]


@pytest.mark.parametrize("size", SIZES)
def test_rules_part_the_rows_and_touch_no_text(size: str) -> None:
    composed = compose(progressing(weeks(3)), TEMPLATES[size])
    (face,) = [
        face for face in composed.faces if any(text in face.items for text in told(composed, "header"))
    ]
    heads = [text for text in told(composed, "header") if text in face.items]
    texts = [item for item in face.items if isinstance(item, Text)]
    left = min(text.x for text in heads)
    rules = [
        corners(item)[0][1]
        for item in face.items
        if isinstance(item, Drawing) and item.colour == "hairline" and corners(item)[0][0] == left
    ]
    assert len(rules) == len({text.y for text in heads}) + 1
    for y in rules:
        assert not [
            text.text for text in texts if text.x >= left and text.y - 0.668 * text.size <= y <= text.y
        ]


def test_a_long_label_stands_over_what_it_says_and_leaves_the_others_beside_theirs() -> None:
    made = progressing(
        (*weeks(6), Stage(Words("When all of that is easy in both legs"), then=Words("hold a weight")))
    )
    composed = compose(made, TEMPLATES["a4"])
    *heads, long = told(composed, "header")
    *cells, last = told(composed, "then")
    assert [text.y for text in heads] == [text.y for text in cells]
    assert long.x == last.x == heads[0].x < cells[0].x
    assert long.y < last.y


def test_under_the_rule_of_a_heading_there_is_no_other() -> None:
    group = Group("1", Words("Strength"), progress=weeks(3))
    made = routine(1)
    made = replace(made, steps=tuple(replace(step, within=(group,)) for step in made.steps))
    for size in SIZES:
        composed = compose(made, TEMPLATES[size])
        low = min(text.y for text in told(composed, "header"))
        (high,) = [text.y for text in told(composed, "heading") if text.text == "Strength"]
        rules = (
            item
            for face in composed.faces
            for item in face.items
            if isinstance(item, Drawing) and item.stroke and len(item.commands) == 2
        )
        assert [rule.colour for rule in rules if high < corners(rule)[0][1] < low] == ["accent"]


def test_it_is_a_table_in_the_document() -> None:
    made = progressing((*weeks(2), Stage(Words("Then"), BEND.dose)))
    group = Group("1", Words("Strength"), progress=weeks(2))
    made = replace(made, steps=tuple(replace(step, within=(group,)) for step in made.steps))
    theme = open_library(built_in()).theme("standard")
    for size in ("pocket", "a4"):
        data = pdf(single(compose(made, TEMPLATES[size]), theme))
        tables = structure(data, "Table")
        assert [len(table.K) for table in tables] == [2, 3]
        for row in (row for table in tables for row in table.K):
            assert [str(row.S), *(str(kid.S) for kid in row.K)] == ["/TR", "/TH", "/TD"]
            assert str(row.K[0].A.Scope) == "/Row"
            assert {str(kid.S) for kid in row.K[1].K if isinstance(kid, pikepdf.Dictionary)} == {"/P"}
        said = spoken(data)
        at = said.index("Then")
        assert said[at - 4 : at] == ["Week 1", "8 times", "Week 2", "9 times"]
        for profile in ("PDF_UA_1", "PDF_A_2A"):
            report = checker.validate_pdf_bytes(data, profile=checker.ValidationProfile[profile])
            assert [failure.message for failure in report.failures] == []


def test_words_alone_are_told_where_a_table_has_no_label_for_them() -> None:
    stages = (*weeks(1), Stage(then=Words("Rest a week.")))
    for size in SIZES:
        composed = compose(progressing(stages), TEMPLATES[size])
        texts = " ".join(
            item.text for face in composed.faces for item in face.items if isinstance(item, Text)
        )
        assert "Rest a week." in texts
        assert "Week 1" in texts
        assert "8 times" in texts
