"""Where words may be broken: at their own joints, by the patterns of their language, never off one letter."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cards.compose.type.breaking import cut
from cards.compose.type.paragraph import paragraph
from cards.compose.type.word import words_of
from cards.text.hyphens import joints, syllables

COMPOUND = "Schulterblattstabilisationsliegestützvariation"
LETTERS = "abcdefghijklmnoprstuvwzäöüßéčšאבגדбвгдयक"


def pieces(word: str, measure: float, language: str) -> list[str]:
    (made,) = words_of(word, "bold")
    return [each.text for each in cut(made, measure, language)]


def test_patterns_are_those_of_the_language() -> None:
    assert [COMPOUND[:place] for place in syllables(COMPOUND, "de")][:3] == [
        "Schul",
        "Schulter",
        "Schulterblatt",
    ]
    assert syllables(COMPOUND, "de-AT") == syllables(COMPOUND, "de") != syllables(COMPOUND, "en")
    assert syllables("hamstring", "en") == (3,)
    assert syllables("גשר", "he") == syllables("nothing", "xx") == ()


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("coach@riverside.example", ["coach@", "riverside.", "example"]),
        ("https://example.org/stretching/hips", ["https://", "example.", "org/", "stretching/", "hips"]),
        ("www.physiotherapy.example", ["www.", "physiotherapy.", "example"]),
    ],
)
def test_no_hyphen_is_set_into_an_address(word: str, parts: list[str]) -> None:
    assert syllables(word, "en") == ()
    edges = [0, *joints(word), len(word)]
    assert [word[start:end] for start, end in pairwise(edges)] == parts
    assert "".join(pieces(word, 2.0, "en")) == word


def test_joints_need_no_hyphen() -> None:
    word = "Pull-Ups/Pulldowns"
    assert [word[:place] for place in joints(word)] == ["Pull-", "Pull-Ups/"]
    assert joints("-5 8–") == ()
    assert pieces(word, 5.5, "en") == ["Pull-Ups/", "Pulldowns"]


def test_a_german_compound_is_broken_between_syllables() -> None:
    assert pieces(COMPOUND, 9.0, "de") == ["Schulterblattstabi-", "lisationsliege-", "stützvariation"]


def test_the_authors_soft_hyphens_come_before_patterns() -> None:
    word = "Schulter\u00adblatt\u00adstabilisations\u00adliegestütz\u00advariation"
    assert pieces(word, 8.0, "de") == ["Schulterblatt-", "stabilisations-", "liegestütz-", "variation"]
    assert [each.text for each in words_of(word)] == [COMPOUND]


@pytest.mark.parametrize("language", ["de", "en", "he", "ru", ""])
@settings(max_examples=80, deadline=None)
@given(st.text(LETTERS, min_size=1, max_size=60), st.floats(3.0, 14.0))
def test_nothing_is_lost_and_no_piece_is_too_wide_or_one_letter(
    language: str, word: str, measure: float
) -> None:
    (made,) = words_of(word)
    found = cut(made, measure, language)
    assert "".join(each.text.removesuffix("-") for each in found) == word
    assert all(each.width <= measure + 1e-6 for each in found)
    if len(found) > 1:
        assert all(each.text.endswith("-") for each in found[:-1])
        assert all(len(each.text.removesuffix("-")) >= 2 for each in found)
        assert [each.said for each in found] == [word, *[""] * (len(found) - 1)]


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.text("abegilmnotw", min_size=1, max_size=12), min_size=1, max_size=9), st.floats(3.0, 20.0)
)
def test_only_a_word_wider_than_a_line_is_broken(words: list[str], measure: float) -> None:
    text = paragraph(" ".join(words)).spoken("en")
    whole = [word for line in text.balanced(measure) for word in line if word.said is None]
    assert [word.text for word in whole] == [word.text for word in text.words if word.width <= measure + 1e-6]


def test_a_piece_may_be_cut_again_and_is_still_read_once() -> None:
    (made,) = words_of(COMPOUND)
    again = [piece for each in cut(made, 9.0, "de") for piece in cut(each, 4.0, "de")]
    assert "".join(each.said or "" for each in again if each.said is not None) == COMPOUND
