"""Words come back from the PDF as they went in, and stand as wide as they were measured."""

from __future__ import annotations

import unicodedata
from collections import Counter

import page as checker
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cards.draw import pdf
from cards.model.face import Text
from tests.draw import faces
from tests.draw.drawn import BYTES, DOCUMENTS
from tests.draw.faces import line, one
from tests.draw.reading import spoken, text


def test_every_word_comes_back(name: str) -> None:
    placed = Counter(
        word
        for page in DOCUMENTS[name].pages
        for items in [page.marks, *(cell.face.items for cell in page.cells)]
        for item in items
        if isinstance(item, Text)
        for word in item.text.split()
    )
    assert Counter(text(BYTES[name]).split()) == placed


@pytest.mark.parametrize("font", ["regular", "bold"])
@pytest.mark.parametrize(
    "words",
    [
        "office fjord waffle flow affix",
        "AVATAR To. Ta, Ly “We” LT P.",
        "Ängström œuvre façade Łódź žluťoučký Ğ ș ħ ø Ï",
        "nai\u0308ve cafe\u0301 A\u030angström",
        "‘single’ “double” „unten“ «gauche» it’s — en–dash…",
        "20–30 s × 2 · 50 % ± 5° ≤ 3½ ¼ ¾ € ™ µ π Δ",
        "A/B (1) [2] {3} <4> \\5 #6 &7 *8 @9 ~0 ^_` | \"q\" 'a'",
    ],
)
def test_text_comes_back_as_it_was(words: str, font: str) -> None:
    data = pdf(line(words, font))
    assert text(data) == unicodedata.normalize("NFC", words)
    assert spoken(data) == [unicodedata.normalize("NFC", words)]
    assert checker.is_pdf_compliant_bytes(data, profile=checker.ValidationProfile.PDF_A_2A)


@settings(max_examples=60, deadline=None)
@given(
    st.text(st.characters(codec="latin-1", exclude_categories=("Cc", "Cf", "Zs")), min_size=1, max_size=30)
)
def test_any_latin_text_comes_back(words: str) -> None:
    assert "".join(spoken(pdf(line(words)))) == words


def test_a_space_and_a_hyphen_that_do_not_break_are_found_by_plain_search() -> None:
    assert text(pdf(line("20\u00a0s run\u2011in ham\u00adstring"))) == "20 s run-in hamstring"


def test_a_character_no_font_has_is_an_error_never_a_blank() -> None:
    with pytest.raises(ValueError, match="no font has a glyph for '☃'"):
        pdf(line("snow ☃ man"))


def test_ink_ends_where_it_was_measured() -> None:
    words = "AVATAR To Ly kneeling"
    box = pypdfium2.PdfDocument(pdf(one(faces.text(10, 50, words + "|", "bold", 20))))[0].get_textpage()
    left, *_ = box.get_charbox(len(words), loose=True)
    assert left == pytest.approx(10 + faces.text(0, 0, words, "bold", 20).width, abs=0.02)
