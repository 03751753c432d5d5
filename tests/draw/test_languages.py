"""Other scripts: shaped, in the right order, found by readers, missing where no font has them."""

from __future__ import annotations

import io
import subprocess
from dataclasses import replace
from pathlib import Path
from unicodedata import normalize

import page as checker
import pikepdf
import pypdfium2
import pytest
import uharfbuzz as hb

from cards import text as measure
from cards.draw import pdf
from cards.model.face import Element, Face
from cards.text import font
from cards.text.direction import levels, order, stretches
from tests.draw import faces
from tests.draw.reading import characters, opened, spoken, text
from tests.outside import needs

LINES = {
    "el": "Κάντε 20–30 δευτ. · κάθε πλευρά",
    "ru": "Сядьте и тяните колено к груди 20–30 с",
    "vi": "Giữ lưng thẳng, hít thở đều, đổi bên",
    "ar": "اثبت 20–30 ث · كل جانب ولا تقفز",
    "he": "החזיקו 20–30 שניות · כל צד, הגב ישר",
    "hi": "घुटने मोड़ें और 20–30 सेकंड रुकें · हर तरफ़",
}


def line(words: str, language: str, weight: str = "regular") -> bytes:
    """One line, in a language, wide enough for any."""
    item = faces.text(10, 40, words, weight, 12, path=(faces.ROOT, Element("cue")))
    page = replace(faces.page(Face(500, 80, (item,))))
    return pdf(replace(faces.document((page,)), language=language))


@pytest.fixture(params=sorted(LINES))
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.mark.parametrize("weight", ["regular", "bold"])
def test_text_comes_back_in_reading_order(language: str, weight: str) -> None:
    data = line(LINES[language], language, weight)
    assert measure.missing(LINES[language]) == ""
    assert text(data) == LINES[language]
    assert spoken(data) == [LINES[language]]
    for profile in (checker.ValidationProfile.PDF_UA_1, checker.ValidationProfile.PDF_A_2A):
        assert [each.message for each in checker.validate_pdf_bytes(data, profile=profile).failures] == []


def test_brackets_in_a_leftward_line_stand_for_themselves() -> None:
    words = "כל צד (הגב ישר) יציב"
    assert spoken(line(words, "he")) == [words]


def test_marks_stay_with_their_letters() -> None:
    for language, words in (("ar", "أبدًا شُكْرًا"), ("he", "שָׁלוֹם"), ("hi", "ज़ोर क्षमा")):
        (said,) = spoken(line(words, language))
        assert normalize("NFD", said) == normalize("NFD", words)


def test_words_of_another_direction_within_a_line() -> None:
    for language, words in (("en", "Say שלום עולם, twice"), ("he", "הגב ישר, Bird dog יציב")):
        assert spoken(line(words, language)) == [words]


def test_a_leftward_line_begins_at_its_right_end() -> None:
    """The first letter stands rightmost, the last one leftmost."""
    page = pypdfium2.PdfDocument(line("אבג דהו", "he"))[0].get_textpage()
    spots = {page.get_text_range(at, 1): page.get_charbox(at)[0] for at in range(page.count_chars())}
    assert spots["א"] > spots["ב"] > spots["ג"] > spots["ד"] > spots["ה"] > spots["ו"] >= 10


def test_clusters_are_glyphs_of_their_own_as_wide_as_their_letters() -> None:
    data = line(LINES["ar"], "ar")
    file = opened(data)
    for name, resource in file.pages[0].Resources.Font.items():
        descendant = resource.DescendantFonts[0]
        program = hb.Font(hb.Face(descendant.FontDescriptor.FontFile2.read_bytes()))
        parts = list(descendant.W)
        for start, run in zip(parts[::2], parts[1::2], strict=True):
            for at, wide in enumerate(run):
                assert program.get_glyph_h_advance(int(start) + at) == int(wide), name
    arabic = next(f for f in file.pages[0].Resources.Font.values() if "Arabic" in str(f.BaseFont))
    told = characters(arabic)
    assert {"ب", "ت", "ث", "ز", "ق", "ف"} <= set(told.values())
    assert not any(
        "\ufb50" <= c <= "\ufeff" or "\ue000" <= c <= "\uf8ff" for each in told.values() for c in each
    )


def test_joined_glyphs_have_ink_where_their_parts_had_it() -> None:
    """A letter with its dots is as tall as its ink: the letter and the dots."""
    data = line("ث", "ar")
    resource = next(f for f in opened(data).pages[0].Resources.Font.values() if "Arabic" in str(f.BaseFont))
    program = hb.Font(hb.Face(resource.DescendantFonts[0].FontDescriptor.FontFile2.read_bytes()))
    (number,) = (code for code, letter in characters(resource).items() if letter == "ث")
    ink = program.get_glyph_extents(number)
    house = next(each for each in font.fonts("regular") if "ث" in each.covers)
    bare = house.shaper.get_glyph_extents(house.shaper.get_nominal_glyph(ord("ٮ")))
    assert ink.y_bearing > bare.y_bearing + 100
    assert ink.height < bare.height - 100


@needs("pdfinfo")
def test_poppler_reads_the_structure_aloud_in_order(tmp_path: Path, language: str) -> None:
    path = tmp_path / "line.pdf"
    path.write_bytes(line(LINES[language], language))
    ran = subprocess.run(["pdfinfo", "-struct-text", path], capture_output=True, text=True, check=True)
    assert f'"{LINES[language]}"' in ran.stdout


def test_without_the_extra_such_characters_are_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(font, "FAMILIES", font.FAMILIES[:1])
    assert measure.missing("Гр α ש a") == "Грαש"


def test_the_order_of_a_line() -> None:
    words = "אב 20 גד xy zw"
    found = levels(words, 1)
    assert "".join(words[place] for place in order(found)) == "xy zw דג 20 בא"
    assert stretches("a  b", 0) == [(0, "a"), (0, " "), (0, " "), (0, "b")]


def test_the_same_bytes_each_time_and_the_file_is_sound(language: str) -> None:
    data = line(LINES[language], language)
    assert line(LINES[language], language) == data
    assert pikepdf.open(io.BytesIO(data)).check_pdf_syntax() == []
    assert len(data) < 30_000


@pytest.mark.parametrize("weight", ["regular", "bold"])
def test_a_line_is_drawn_as_wide_as_it_was_measured(language: str, weight: str) -> None:
    """A rule as wide as the line was measured ends where the line's ink does, give or take a side bearing."""
    words = LINES[language]
    page = pypdfium2.PdfDocument(line(words, language, weight))[0].get_textpage()
    boxes = [page.get_charbox(at) for at in range(page.count_chars()) if page.get_text_range(at, 1).strip()]
    assert min(box[0] for box in boxes) == pytest.approx(10, abs=1.5)
    assert max(box[2] for box in boxes) == pytest.approx(10 + measure.width(words, weight, 12), abs=1.5)
