"""Measures and coverage of the house fonts."""

from __future__ import annotations

import pytest
import uharfbuzz as hb
from hypothesis import given
from hypothesis import strategies as st

from cards import text
from cards.text.font import first

LATIN = "ABCÀÉÎÕÜßæœfgijktwyŁłŠž0123456789½ .,:;!?’“”„–—·×°%/()"


@pytest.mark.parametrize("weight", ["regular", "bold"])
def test_the_heights_are_the_fonts_own(weight: str) -> None:
    shaper = first(weight).shaper
    assert shaper.get_metric_position(hb.OTMetricsTag.CAP_HEIGHT) == text.CAP * 1000
    assert shaper.get_metric_position(hb.OTMetricsTag.X_HEIGHT) == text.X_HEIGHT * 1000
    assert text.CAP < text.ascent(weight) < 1.1
    assert 0.2 < text.descent(weight) < 0.4


def test_width_is_kerned() -> None:
    apart = text.width("A", "regular", 10) + text.width("V", "regular", 10)
    assert text.width("AV", "regular", 10) == pytest.approx(apart - 0.67)


def test_bold_is_wider() -> None:
    assert text.width("Bird dog", "bold", 8) > text.width("Bird dog", "regular", 8)


@given(st.text(LATIN, max_size=40), st.sampled_from([6.5, 8, 42.5]))
def test_a_line_is_as_wide_as_its_words_and_spaces(line: str, size: float) -> None:
    words = line.split(" ")
    parts = [text.width(word, "regular", size) for word in words]
    spaces = (len(words) - 1) * text.width(" ", "regular", size)
    assert text.width(line, "regular", size) == pytest.approx(sum(parts) + spaces)


def test_a_space_that_does_not_break_is_as_wide_as_one_that_does() -> None:
    for space in "\u00a0\u202f\t":
        plain = text.width("20–30 s", "regular", 8)
        assert text.width(f"20–30{space}s", "regular", 8) == pytest.approx(plain)


def test_a_hyphen_that_does_not_break_is_a_hyphen() -> None:
    assert text.width("run\u2011in", "bold", 8) == text.width("run-in", "bold", 8)
    assert text.width("ham\u00adstring", "bold", 8) == text.width("hamstring", "bold", 8)


def test_missing_names_each_character_once_in_order() -> None:
    assert text.missing("Knie\u00a0beugen – „Über“ 20\u201130\u00ad s\t½ ×") == ""
    assert text.missing("a ☃ b \U0001f3c3 ☃ \ue000") == "☃\U0001f3c3\ue000"
    assert text.missing("\x00\x07") == "\x00\x07"


@given(st.text(max_size=60))
def test_any_text_can_be_measured(any_text: str) -> None:
    assert text.width(any_text, "regular", 8) >= 0
    assert set(text.missing(any_text)) <= set(any_text)


def test_marks_are_counted_letter_by_letter_and_over_letters_that_are_joined() -> None:
    assert [text.marks(each) for each in ("abc", "e\u0301e\u0301", "e\u0301\u0302", "x" + "\u0301" * 90)] == [
        0,
        1,
        2,
        90,
    ]
    assert text.marks("\u0915\u094d" * 20) == 20
    assert text.marks("\u0915\u093f" * 20) == 1
