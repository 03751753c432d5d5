"""The runs of a line stand in the order the Unicode algorithm asks for, whatever is bold in it."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

import bidi
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cards.compose.right_to_left import directed
from cards.compose.type.line import set_line
from cards.compose.type.paragraph import paragraph
from cards.compose.type.stack import Para
from cards.model import Step, Words
from cards.model.face import Element, Face, Item, Path, Text
from cards.text import width
from tests.compose.sample import BEND, TEMPLATES, routine
from tests.composing import compose

WIDE = 400.0
WORDS = [
    "כן",
    "גשר",
    "שלום",
    "لا",
    "Bird",
    "dog",
    "10",
    "20–30",
    "3-5",
    "(abc)",
    "(לא)",
    "[x 2]",
    "5%",
    "a,",
    "ב.",
    "·",
]

words = st.lists(st.tuples(st.sampled_from(WORDS), st.booleans()), min_size=1, max_size=9)
languages = st.sampled_from(["en", "he"])


def path(routine: str, words: str = "") -> Path:
    return (Element("routine", language=routine), Element("cue", language=words))


def line(text: str, routine: str, own: str = "") -> list[Text]:
    """The texts of a line on the face of a routine, as they are printed."""
    where = path(routine, own)
    (words,) = Para(paragraph(text), where).text.lines(WIDE / 8)
    items: tuple[Item, ...] = tuple(set_line(words, 10, 20, 8, "ink", where))
    return [item for item in directed(Face(WIDE, 40, items), routine).items if isinstance(item, Text)]


def printed(texts: list[Text]) -> str:
    """The characters from left to right, brackets as they are written."""
    return "".join(
        "".join(reversed(text.text)) if (text.level or 0) % 2 else text.text
        for text in sorted(texts, key=lambda text: text.x)
    )


def starred(chosen: list[tuple[str, bool]]) -> str:
    return " ".join(f"**{word}**" if bold else word for word, bold in chosen)


@given(words, languages)
@example([("כן", False), ("Bird", True), ("dog", True), ("easy", False), ("לא", False)], "he")
@example([("abc", False), ("(לא)", False), ("גשר", False), ("def", False)], "en")
@settings(max_examples=400, deadline=None)
def test_a_line_stands_as_the_unicode_algorithm_says(chosen: list[tuple[str, bool]], language: str) -> None:
    """The other implementation is that of the crate unicode-bidi."""
    plain = " ".join(word for word, _ in chosen)
    base = "R" if language == "he" else "L"
    assert printed(line(starred(chosen), language)).strip() == bidi.get_display(plain, base_dir=base).strip()


@given(words, languages, languages)
@settings(max_examples=150, deadline=None)
def test_runs_touch_and_are_read_in_their_order(
    chosen: list[tuple[str, bool]], routine: str, own: str
) -> None:
    """A line of another language than the card's has its own order, at the place of its line."""
    texts = line(starred(chosen), routine, own)
    assert "".join(text.text for text in texts) == " ".join(word for word, _ in chosen)
    assert printed(texts) == printed(line(starred(chosen), own))
    spans = sorted((text.x, text.x + text.width) for text in texts)
    assert [end for _, end in spans[:-1]] == pytest.approx([start for start, _ in spans[1:]], abs=1e-6)
    edge = WIDE - spans[-1][1] if routine == "he" else spans[0][0]
    assert edge == pytest.approx(10)


def test_levels_are_those_of_the_paragraph_not_of_its_lines() -> None:
    """The number belongs to the English words of the line before it, by which it stands in its own line."""
    where = path("he")
    text = Para(paragraph("ab 12 אב"), where).text
    lines = [text.words[:1], text.words[1:]]
    runs = [
        (item.text, item.level)
        for line in lines
        for item in set_line(line, 0, 0, 8, "ink", where)
        if isinstance(item, Text)
    ]
    assert runs == [("ab", 2), ("12", 2), (" אב", 1)]
    assert [len(list(group)) for _, group in groupby(runs, lambda run: run[1])] == [2, 1]


def test_a_text_that_runs_one_way_is_one_run() -> None:
    (text,) = line("Stand tall, 20–30 s, then walk.", "en")
    assert text.width == pytest.approx(width(text.text, "regular", 8))
    assert (text.level, text.said) == (None, None)


def test_the_pieces_of_a_broken_word_are_read_as_the_word() -> None:
    where = path("de")
    text = Para(paragraph("die Schulterblattzusammenziehung halten"), where).text
    texts = [
        item for at, each in enumerate(text.lines(8.0)) for item in set_line(each, 0, at, 8, "ink", where)
    ]
    said = [(item.text, item.said) for item in texts if isinstance(item, Text)]
    pieces = [text for text, read in said if read is not None]
    assert len(pieces) > 1
    assert [read for _, read in said if read is not None] == [
        "Schulterblattzusammenziehung",
        *[""] * (len(pieces) - 1),
    ]
    assert all(piece.endswith("-") for piece in pieces[:-1])
    assert "".join(piece.removesuffix("-") for piece in pieces) == "Schulterblattzusammenziehung"


def test_no_soft_hyphen_leaves_the_composer_and_bookmarks_hold_whole_words() -> None:
    name = "Schulter\u00adblatt\u00adstabilisations\u00advariation"
    exercise = replace(BEND, name=Words(name))
    steps = (Step(1, exercise, exercise.dose),)
    composed = compose(replace(routine(1, title="Rück\u00aden"), steps=steps), TEMPLATES["pocket"])
    assert (composed.title, composed.keywords) == ("Rücken", ("Schulterblattstabilisationsvariation",))
    assert composed.bookmarks[0].title == "Schulterblattstabilisationsvariation"
    texts = [item for face in composed.faces for item in face.items if isinstance(item, Text)]
    assert [text.text for text in texts if "\u00ad" in text.text + (text.said or "")] == []
