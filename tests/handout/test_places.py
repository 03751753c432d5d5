"""Where logo, names, lines to write on and codes stand: on every size nothing collides and nothing shrinks for them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cards.compose.blocks.entries.codes import LEAST, QUIET, drawn
from cards.make import composed_for
from cards.model.face import Composed, Drawing, Face, Picture, Text
from cards.model.wording import NOT_SHOWN
from cards.printing import Printing
from cards.units import MM
from tests.handout.club import ADDRESS, LOGOS, NAME, club, composed, job, routine
from tests.promises import faults, ink
from tests.promises.generated import LIBRARY, SIZES, TEMPLATES
from tests.promises.ink import Box, apart, drawing_box, inks, picture_box
from tests.promises.words import named

KEYS = ("post-run-static-stretches", "seven-back-pain-exercises")
THEMES = LIBRARY.names("theme")
HANDED = [size for size in SIZES if not TEMPLATES[size].wall]  # posters hang where nobody writes


def logos(face: Face) -> list[Picture]:
    return [item for item in face.items if isinstance(item, Picture) and item.path[-1].key == "logo"]


def codes(face: Face) -> list[Box]:
    """Drawings of many squares."""
    drawings = (item for item in face.items if isinstance(item, Drawing))
    return [drawing_box(item) for item in drawings if sum(each[0] == "M" for each in item.commands) > 50]


def carrying(made: Composed) -> int:
    """On how many faces exercises are."""
    return sum(
        "name" in {element.role for item in face.items for element in item.path} for face in made.faces
    )


def statures(made: Composed) -> list[float]:
    pictures = (item for face in made.faces for item in face.items if isinstance(item, Picture))
    return [item.scale for item in pictures if item.path[-1].key != "logo"]


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("kind", LOGOS)
@pytest.mark.parametrize("size", SIZES)
def test_nothing_collides_and_no_word_is_lost(size: str, kind: str, key: str) -> None:
    own = club(routine(key), kind)
    made = composed(own, size)
    assert list(faults.lost(own, TEMPLATES[size], made)) == []
    assert list(faults.small(TEMPLATES[size], made)) == []
    for face in made.faces:
        found = [*faults.outside(TEMPLATES[size], face), *faults.overlapping(face), *faults.crowded(face)]
        assert found == []


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", ["pocket", "a4", "wallet"])
def test_every_theme_knows_where_the_logo_goes(size: str, theme: str) -> None:
    made = composed(club(routine(KEYS[0])), size, theme)
    for face in made.faces:
        assert [*faults.outside(TEMPLATES[size], face), *faults.overlapping(face)] == []
    told = {left.key for left in made.left_out}
    assert any(map(logos, made.faces)) or "logo" in told


@pytest.mark.parametrize("kind", ["wide", "tall"])
@pytest.mark.parametrize("size", SIZES)
def test_a_logo_is_on_every_card_or_told_to_be_left_out_and_costs_no_figure_its_18_mm(
    size: str, kind: str
) -> None:
    own = club(routine(KEYS[0]), kind)
    made = composed(own, size)
    assert own.brand is not None
    bare = composed(replace(own, brand=replace(own.brand, logo=None)), size)
    shown = [sum(len(logos(face)) for face in card.faces) for card in made.cards]
    assert shown == [0 if any(left.key == "logo" for left in made.left_out) else 1] * len(made.cards)
    assert len(made.cards) == len(bare.cards)
    assert made.body >= 0.9 * bare.body
    assert carrying(made) <= carrying(bare)
    assert min(statures(made)) >= min(18 * MM, 0.95 * min(statures(bare)))


@pytest.mark.parametrize("size", ["a3", "a4", "a5", "a6", "lanyard", "letter", "tabloid"])
def test_sizes_with_room_show_a_wide_logo_no_lower_than_can_be_seen(size: str) -> None:
    made = composed(club(routine(KEYS[0])), size)
    boxes = [picture_box(each) for card in made.cards for each in logos(card.faces[0])]
    assert len(boxes) == len(made.cards)
    assert all(y1 - y0 >= 2.8 * MM for _, y0, _, y1 in boxes)


@pytest.mark.parametrize("size", ["a3", "a4", "a6"])
def test_codes_keep_their_side_and_their_quiet_zone(size: str) -> None:
    made = composed(club(routine(KEYS[1])), size)
    found = [(face, box) for face in made.faces for box in codes(face)]
    assert found
    for face, (x0, y0, x1, y1) in found:
        _, count = drawn(ADDRESS)
        quiet = QUIET * (x1 - x0) / max(count, 29) - 0.01
        assert min(x1 - x0, y1 - y0) >= LEAST - 0.01
        around = (x0 - quiet, y0 - quiet, x1 + quiet, y1 + quiet)
        things = [*(item.box for item in inks(face)), *ink.rules(face), *ink.figures(face), *codes(face)]
        near = [thing for thing in things if thing != (x0, y0, x1, y1) and apart(around, thing) < 0]
        assert near == []
        assert min(x0, y0, face.width - x1, face.height - y1) >= quiet


@pytest.mark.parametrize("size", HANDED)
def test_names_and_lines_to_write_on_are_on_every_size(size: str) -> None:
    made = composed(club(routine(KEYS[0])), size)
    words = " ".join(named(face, "list") for face in made.faces)
    assert "For Ann Lee" in words
    assert "Review 15 Jan 2027" in words
    lines = [
        item
        for face in made.faces
        for item in face.items
        if isinstance(item, Drawing) and item.path and item.path[-1].role == "blank"
    ]
    assert [line.path[-1].alt for line in lines] == ["From: a line to write on"] * len(lines)
    assert lines
    for line in lines:
        assert drawing_box(line)[2] - drawing_box(line)[0] >= 25 * MM


@pytest.mark.parametrize("size", HANDED)
def test_an_address_is_told_in_words_wherever_it_has_no_code(size: str) -> None:
    made = composed(club(routine(KEYS[0]), videos=0), size)
    texts = [
        item.text
        for face in made.faces
        for item in face.items
        if isinstance(item, Text) and any(element.link == ADDRESS for element in item.path)
    ]
    assert "riverside.example/stretches" in "".join(texts)


def test_a_wall_has_the_logo_but_nothing_to_write_on_or_to_scan() -> None:
    own = club(routine(KEYS[0]))
    wall = job(own, "a4", printing=Printing(distance=1000 * MM))
    made = composed_for(wall, own)
    told = {left.key for left in made.left_out if left.why == NOT_SHOWN}
    assert {"for", "link", "contact", "video"} <= told
    assert not any(
        element.role in {"link", "blank"}
        for face in made.faces
        for item in face.items
        for element in item.path
    )
    bare = composed_for(replace(wall, routine=routine(KEYS[0])), routine(KEYS[0]))
    assert len(made.faces) == len(bare.faces)


def test_the_name_of_the_club_begins_the_line_at_the_foot() -> None:
    made = composed(club(routine(KEYS[0])), "a4")
    assert named(made.faces[-1], "imprint").startswith(NAME)


def test_colours_follow_the_rules_of_the_theme() -> None:
    own = club(routine(KEYS[0]))
    assert job(own, "pocket", "standard").dressed.tones["accent"] == "7a1fa2"
    assert job(own, "pocket", "low").dressed.tones["second"] == "f2b705"
    for theme in ("grey", "black"):
        plain = LIBRARY.theme(theme).tones
        assert job(own, "pocket", theme).dressed.tones == plain


def test_sheets_of_several_brands_have_the_colours_of_none() -> None:
    own, other = club(routine(KEYS[0])), club(routine(KEYS[1]), colours="dark")
    shared = replace(job(own, "pocket", "standard"), others=(other,))
    assert "second" not in shared.dressed.tones
