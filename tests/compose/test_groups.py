"""Groups on cards: headings stay with their first row, bars are as long as what repeats, and go on overleaf."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cards.draw import pdf
from cards.impose import single
from cards.link.library import built_in, open_library
from cards.model import Routine, Step, Words
from cards.model.face import Composed, Drawing, Face, Item, Text
from cards.model.group import Do, Group, Kind, Stage
from cards.read.amounts.amount import parse_amount
from cards.wording import word
from tests.compose.sample import BEND, RAISE, TEMPLATES, routine
from tests.composing import compose

CIRCUIT = Group("1", Words("Circuit"), Do(Kind.CIRCUIT, parse_amount("3"), parse_amount("60 s")))
SECTION = Group("2", Words("Cool-down"))
PAIR = Group("1", Words("Pair"), Do(Kind.SUPERSET, parse_amount("3"), parse_amount("90 s")))
ROUNDS, REST = "3\u00a0rounds", "rest 60\u00a0s"


def grouped(count: int, inside: int, group: Group = CIRCUIT, after: Group = SECTION) -> Routine:
    """The first exercises in one group, the others in the next."""
    made = routine(count)
    steps = (replace(step, within=(group if step.number <= inside else after,)) for step in made.steps)
    return replace(made, steps=tuple(steps))


def texts(face: Face, role: str) -> list[Text]:
    return [
        item for item in face.items if isinstance(item, Text) and item.path and item.path[-1].role == role
    ]


def headings(face: Face) -> list[Text]:
    return [text for text in texts(face, "heading") if text.path[-2].role == "section"]


def says(face: Face, words: str) -> bool:
    return any(isinstance(item, Text) and item.text == words for item in face.items)


def exercises(face: Face) -> set[str]:
    return {element.key for item in face.items for element in item.path if element.role == "exercise"}


def corners(drawing: Drawing) -> list[tuple[float, ...]]:
    """The points of a path of straight lines."""
    return [numbers for _, *rest in drawing.commands if (numbers := tuple(rest))]


def bars(composed: Composed) -> list[tuple[int, float, float]]:
    """By face, from where to where; a band begins at the trim, a bar beside it."""
    found = []
    for at, face in enumerate(composed.faces):
        for item in face.items:
            if isinstance(item, Drawing) and item.bleeds and min(corners(item))[0] > 0:
                heights = [y for _, y in corners(item)]
                found.append((at, min(heights), max(heights)))
    return found


@pytest.mark.parametrize("size", ["pocket", "a6", "a4"])
@pytest.mark.parametrize("count", [2, 5, 9, 14])
def test_a_heading_stands_over_the_first_row_of_its_group(size: str, count: int) -> None:
    composed = compose(grouped(count, count - 1), TEMPLATES[size])
    found = {text.text: face for face in composed.faces for text in headings(face)}
    assert set(found) == {"Circuit", "Cool-down"}
    assert "1" in exercises(found["Circuit"])
    assert str(count) in exercises(found["Cool-down"])
    face = found["Cool-down"]
    (heading,) = [text for text in headings(face) if text.text == "Cool-down"]
    name = next(text for text in texts(face, "name") if text.path[-2].key == str(count))
    others = [text.y for text in texts(face, "name") if text.path[-2].key != str(count)]
    assert heading.y < name.y
    assert all(y < heading.y for y in others)


def test_what_goes_on_overleaf_says_so_and_how_often() -> None:
    composed = compose(grouped(9, 9), TEMPLATES["pocket"])
    assert len(composed.faces) > 1
    first, *others = [face for face in composed.faces if exercises(face)]
    assert says(first, "Circuit")
    assert not says(first, "Circuit, continued")
    for face in others:
        assert says(face, "Circuit, continued")
        assert says(face, ROUNDS)
        assert not headings(face)  # it is no part of what is read aloud


def test_a_bar_is_as_long_as_its_group_and_runs_off_the_foot_where_that_goes_on() -> None:
    template = TEMPLATES["pocket"]
    composed = compose(grouped(3, 2), template)
    ((at, top, foot),) = bars(composed)
    face = composed.faces[at]
    rows = {text.path[-2].key: text.y for text in texts(face, "name")}
    (heading, *_) = headings(face)
    assert heading.y - heading.size <= top < heading.y
    assert rows["2"] < foot < rows.get("3", template.height)
    long = bars(compose(grouped(9, 9), template))
    assert len(long) > 1
    fronts = [foot for at, _, foot in long[:-1] if at % 2 == 0]  # a back ends with safety
    assert fronts
    assert set(fronts) == {template.height}
    assert long[-1][2] < template.height - template.quiet


def test_what_does_not_repeat_has_no_bar() -> None:
    assert bars(compose(grouped(4, 2, replace(SECTION, key="1")), TEMPLATES["a4"])) == []


def test_facts_stand_at_the_right_of_the_heading_or_under_it() -> None:
    wide = compose(grouped(2, 2), TEMPLATES["a4"]).faces[0]
    facts = [text for text in texts(wide, "facts") if text.path[-2].role == "section"]
    assert {text.y for text in facts} == {headings(wide)[0].y}
    assert max(text.x + text.width for text in facts) == pytest.approx(
        595.28 - TEMPLATES["a4"].quiet, abs=0.1
    )
    named = replace(CIRCUIT, heading=Words("The long way round the park and back"))
    narrow = compose(grouped(2, 2, named), TEMPLATES["pocket"]).faces[0]
    facts = [text for text in texts(narrow, "facts") if text.path[-2].role == "section"]
    assert min(text.y for text in facts) > max(text.y for text in headings(narrow))


def test_letters_stand_where_numbers_do() -> None:
    made = grouped(2, 2, PAIR)
    steps = tuple(replace(step, label=f"A{step.number}") for step in made.steps)
    face = compose(replace(made, steps=steps), TEMPLATES["pocket"]).faces[0]
    letters = [text for text in texts(face, "name") if text.text in {"A1", "A2"}]
    assert [(text.text, text.font, text.colour) for text in letters] == [
        ("A1", "bold", "accent"),
        ("A2", "bold", "accent"),
    ]
    names = [text for text in texts(face, "name") if text not in letters]
    assert all(letter.x + letter.width < name.x for letter, name in zip(letters, names, strict=True))


@pytest.mark.parametrize("size", ["pocket", "a4"])
@pytest.mark.parametrize("number", [1, 12])
def test_the_number_of_a_choice_stands_in_a_hollow_ring_clear_of_the_name(size: str, number: int) -> None:
    made = grouped(2, 2, Group("1", Words("Finish"), Do(Kind.CHOICE, choose=parse_amount("1"))))
    steps = tuple(replace(step, label=str(number)) for step in made.steps)
    face = compose(replace(made, steps=steps), TEMPLATES[size]).faces[0]
    digits = [text for text in texts(face, "name") if text.text == str(number)]
    names = [text for text in texts(face, "name") if text.text != str(number)]
    rings = [
        item for item in face.items if isinstance(item, Drawing) and item.stroke and len(item.commands) == 10
    ]
    assert len(rings) == len(digits) == 2
    for ring, text, name in zip(rings, digits, names, strict=True):
        points = [(float(command[-2]), float(command[-1])) for command in ring.commands if len(command) > 1]
        left, right = min(x for x, _ in points), max(x for x, _ in points)
        assert left < text.x < text.x + text.width < right < name.x
        assert text.x - left == pytest.approx(right - text.x - text.width, abs=0.01)
        assert min(y for _, y in points) < text.y - text.size * 0.668 < text.y < max(y for _, y in points)


def test_a_progression_has_its_rows_under_the_exercise() -> None:
    stages = (
        Stage(Words("Weeks 1–2"), replace(RAISE.dose, sets=parse_amount("2", "sets"))),
        Stage(Words("Weeks 3–4"), then=Words("add 2 kg")),
    )
    made = replace(routine(1), steps=(Step(1, BEND, BEND.dose, progress=stages),))
    face = compose(made, TEMPLATES["pocket"]).faces[0]
    when = {text.text: text for text in texts(face, "header")}
    then = {text.text: text for text in texts(face, "then")}
    assert when["Weeks 1–2"].y == then["2\u00a0sets of 8–12"].y
    assert when["Weeks 3–4"].y == then["add 2 kg"].y
    assert then["2\u00a0sets of 8–12"].x == then["add 2 kg"].x


def test_how_the_whole_routine_goes_on_is_told_on_every_size() -> None:
    made = replace(routine(2), progress=(Stage(Words("Week 2"), then=Words("twice")),))
    for template in TEMPLATES.values():
        assert word(made, template).entries[0].key == "progress"
        faces = compose(made, template).faces
        assert any("twice" in item.text for face in faces for item in face.items if isinstance(item, Text))


def test_a_group_is_a_section_of_the_document_and_a_bookmark() -> None:
    composed = compose(grouped(3, 2), TEMPLATES["pocket"])
    assert [mark.title for mark in composed.bookmarks] == [
        "Circuit",
        "Side bend",
        "Heel raise",
        "Cool-down",
        "Side bend",
        "Stay safe",
    ]
    sections = {item.path[1].key for face in composed.faces for item in face.items if exercise_in(item)}
    assert sections == {"1", "2"}
    assert pdf(single(composed, open_library(built_in()).theme("standard")))


def exercise_in(item: Item) -> bool:
    return [element.role for element in item.path[1:3]] == ["section", "exercise"]


def test_the_heading_of_a_lone_row_stands_at_the_top() -> None:
    template = TEMPLATES["pocket"]
    (heading,) = headings(compose(grouped(1, 1), template).faces[0])
    assert heading.y < template.height / 4
