"""The title as large as it can be, three facts in their order, and the face's number clear of both."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from cards.compose.blocks.header.title import fitted
from cards.compose.type.paragraph import paragraph
from cards.errors import ContentError, Place
from cards.model import Routine, Words
from cards.model.face import Drawing, Face, Text
from cards.read.amounts.amount import parse_amount
from cards.text import width
from tests.compose.sample import TEMPLATES, routine
from tests.composing import compose


def front(made: Routine, size: str, style: str = "") -> Face:
    return compose(made, TEMPLATES[size], style).faces[0]


def role(face: Face, name: str) -> list[Text]:
    return [
        item for item in face.items if isinstance(item, Text) and item.path and item.path[-1].role == name
    ]


@pytest.mark.parametrize("size", sorted(TEMPLATES))
def test_a_short_title_is_set_in_the_largest_size(size: str) -> None:
    (title,) = role(front(routine(title="Sit"), size), "title")
    assert title.size == TEMPLATES[size].header.title


@pytest.mark.parametrize("size", sorted(TEMPLATES))
def test_a_longer_title_shrinks_to_one_line_and_not_further(size: str) -> None:
    template = TEMPLATES[size]
    room = template.width - 2 * template.quiet
    wide = "Stretches for hips"
    while width(wide, "bold", (template.header.title + template.header.least) / 2) < room - 12:
        wide += " i"
    (title,) = role(front(routine(title=wide), size), "title")
    assert template.header.least <= title.size < template.header.title
    assert title.width <= room < width(wide, "bold", title.size + 0.25) + 20


@pytest.mark.parametrize("size", ["pocket", "a6", "a5", "a4"])
def test_a_title_that_does_not_fit_one_line_breaks_in_two_at_the_least_size(size: str) -> None:
    face = front(routine(title="Stretches for the hips, the back and the legs of runners " * 2), size)
    lines = role(face, "title")
    assert len(lines) > 1
    assert {line.size for line in lines} == {TEMPLATES[size].header.least}
    assert [line.y for line in lines] == sorted({line.y for line in lines})


@pytest.mark.parametrize("size", ["pocket", "wallet", "a6"])
def test_a_band_tells_when_how_long_and_what_you_need(size: str) -> None:
    face = front(routine(), size)
    told = " · ".join(item.text for item in role(face, "facts"))
    assert told.replace("about ", "") == "After lunch · 1–2\u00a0min · wall"
    assert isinstance(face.items[0], Drawing)
    assert face.items[0].bleeds


@pytest.mark.parametrize("size", ["a5", "a4"])
def test_a_sheet_labels_its_facts(size: str) -> None:
    words = [(item.text.strip(), item.font) for item in role(front(routine(), size), "facts")]
    assert words[:2] == [("When", "regular"), ("After lunch", "bold")]
    assert words[2][0] == "Time"
    assert words[4:] == [("You need", "regular"), ("wall", "bold")]


@pytest.mark.parametrize("size", sorted(TEMPLATES))
@pytest.mark.parametrize("need", [1, 2, 3, 5])
def test_the_number_of_the_face_is_clear_of_title_and_facts(size: str, need: int) -> None:
    made = routine(4, need=tuple(Words("rolled towel") for _ in range(need)))
    face = front(made, size)
    texts = [item for item in face.items if isinstance(item, Text)]
    for number in (item for item in texts if item.text == face.label):
        line = [item for item in texts if item is not number and abs(item.y - number.y) < number.size]
        assert all(item.x + item.width < number.x - 2 for item in line)


def test_ink_light_keeps_the_place_of_every_word() -> None:
    band, light = front(routine(), "pocket"), front(routine(), "pocket", "rule")
    places = [
        [(item.x, item.y, item.text) for item in face.items if isinstance(item, Text)]
        for face in (band, light)
    ]
    assert places[0] == places[1]
    assert all(not item.bleeds for item in light.items if isinstance(item, Drawing))
    assert all(item.colour == "ink" for item in role(light, "title"))


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("title", {"title": "word " * 200}),
        ("when", {"when": Words("word " * 200, Place("made.yaml", 1, 1))}),
        ("need", {"need": (Words("word " * 200, Place("made.yaml", 1, 1)),)}),
    ],
)
def test_a_field_too_long_for_any_header_is_named(field: str, changes: dict[str, object]) -> None:
    with pytest.raises(ContentError) as error:
        compose(routine(**changes), TEMPLATES["pocket"])  # type: ignore[arg-type]
    (problem,) = error.value.problems
    assert re.fullmatch(
        r"the routine `made` does not fit on a face of the size `pocket`, by \d+ lines \(\d+ mm\): "
        rf"found \d+ words in `{field}`, expected at most [1-9]\d*",
        problem.message,
    )
    assert problem.hint == "shorten it, or use a larger size"


@pytest.mark.parametrize("count", [1, 4, 7])
@pytest.mark.parametrize("size", sorted(TEMPLATES))
def test_the_authors_own_time_is_told_on_every_card(size: str, count: int) -> None:
    """In the header, on its own line or beside the title; where there is no room, on the back, which keeps it."""
    made = routine(count, title="Sit", time=parse_amount("25 min", "time"))
    for card in compose(made, TEMPLATES[size]).cards:
        words = " ".join(item.text for face in card.faces for item in face.items if isinstance(item, Text))
        assert words.count("25\u00a0min") == 1


def test_a_time_that_is_the_reckoned_one_is_told_once() -> None:
    made = routine(7, need=(Words("wall"), Words("mat"), Words("towel"), Words("chair")))
    reckoned = role(front(made, "pocket"), "facts")[0].text.split(" · ")[1]
    own = parse_amount(reckoned.replace("–", "-").replace("\u00a0", " "), "time")
    faces = compose(replace(made, time=own), TEMPLATES["pocket"]).cards[0].faces
    words = " ".join(item.text for face in faces for item in face.items if isinstance(item, Text))
    assert words.count(reckoned) == 1


@pytest.mark.parametrize("size", sorted(TEMPLATES))
def test_a_header_does_not_tell_the_same_time_twice(size: str) -> None:
    own = parse_amount("1-2 min", "time")
    words = " ".join(item.text for item in role(front(routine(title="Sit", time=own), size), "facts"))
    assert words.count("2\u00a0min") == 1
    assert "source" not in words


def test_facts_of_a_sheet_move_closer_rather_than_on_to_a_second_line() -> None:
    template = TEMPLATES["a5"]
    made = [role(front(routine(when=Words("i" + " i" * count)), "a5"), "facts") for count in range(50)]
    single = [texts for texts in made if len({text.y for text in texts}) == 1]
    left = [template.width - template.quiet - max(text.x + text.width for text in texts) for texts in single]
    assert len(single) < len(made)
    assert 0 <= min(left) + 1e-6 < 8
    assert max(left) > 16


@pytest.mark.parametrize(
    ("room", "size", "lines"),
    [(30.0, 20.0, 1), (15.3, 15.25, 1), (10.0, 10.0, 1), (9.9, 10.0, 1), (9.0, 10.0, 2)],
)
def test_a_title_takes_the_largest_quarter_of_a_point_that_leaves_what_stands_beside_it_room(
    room: float, size: float, lines: int
) -> None:
    """`room`: of its type size, besides 5 points for what stands there; at the least size it may have that too."""
    text = paragraph("Before you sit", "bold")
    style = replace(TEMPLATES["pocket"].header, title=20.0, least=10.0)
    made = fitted(text, style, room * text.width + 5.0 + 1e-6, 5.0)
    assert (made.size, len(made.lines)) == (size, lines)
