"""Tagged, archivable, sound, embedded, small: what a checker can tell of the drawn PDF."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

import page as checker
import pikepdf
import pytest
import uharfbuzz as hb

from tests.draw import faces
from tests.draw.drawn import BYTES, DOCUMENTS
from tests.draw.reading import kids, opened, operations, structure


@pytest.mark.parametrize("profile", ["PDF_UA_1", "PDF_A_2A"])
def test_conforms(name: str, profile: str) -> None:
    report = checker.validate_pdf_bytes(BYTES[name], profile=checker.ValidationProfile[profile])
    assert [failure.message for failure in report.failures] == []
    assert report.is_compliant


def test_syntax_is_sound(name: str) -> None:
    file = opened(BYTES[name])
    assert file.check_pdf_syntax() == []
    assert file.pdf_version == "1.7"
    assert len(file.pages) == len(DOCUMENTS[name].pages)


def test_nothing_is_in_the_file_that_nobody_needs(name: str) -> None:
    file, found = opened(BYTES[name]), set()
    waiting: list[Any] = [file.trailer]
    while waiting:
        thing = waiting.pop()
        if isinstance(thing, pikepdf.Object) and thing.objgen not in found:
            found |= {thing.objgen} - {(0, 0)}
            values = thing.values() if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream) else ()
            waiting.extend(thing if isinstance(thing, pikepdf.Array) else values)
    left = [
        thing for thing in file.objects if isinstance(thing, pikepdf.Object) and thing.objgen not in found
    ]
    assert [str(thing.Type) for thing in left] == ["/ObjStm", "/XRef"]


def test_each_mark_belongs_to_one_element_and_each_page_knows_them(name: str) -> None:
    file = opened(BYTES[name])
    numbers = list(file.Root.StructTreeRoot.ParentTree.Nums)
    parents = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
    claimed: Counter[tuple[int, int]] = Counter()
    for element in structure(BYTES[name]):
        for mark in kids(BYTES[name], element):
            if isinstance(mark, tuple):
                claimed[mark] += 1
                assert parents[mark[0]][mark[1]].objgen == element.objgen
    drawn = Counter(
        (at, int(operands[1]["/MCID"]))
        for at, page in enumerate(file.pages)
        for operands, operator in operations(page)
        if operator == "BDC" and "/MCID" in operands[1]
    )
    assert drawn == claimed
    assert set(drawn.values()) == {1}
    for at, page in enumerate(file.pages):
        assert page.StructParents == at
        assert page.Tabs == "/S"
        assert len(parents[at]) == sum(1 for where, _ in drawn if where == at)


def test_nothing_is_painted_outside_a_mark(name: str) -> None:
    painting = {"TJ", "Tj", "f", "S", "Do", "B", "f*"}
    for page in opened(BYTES[name]).pages:
        depth = 0
        for _, operator in operations(page):
            depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(operator, 0)
            assert depth > 0 or operator not in painting
        assert depth == 0


def test_figures_are_forms_without_marks_inside_and_stand_in_the_file_once(name: str) -> None:
    file = opened(BYTES[name])
    forms = [
        thing
        for thing in file.objects
        if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == "/Form"
    ]
    assert len(forms) == len(faces.FIGURES)
    for form in forms:
        assert not {operator for _, operator in operations(form)} & {"BDC", "BMC"}


def test_fonts_are_ours_embedded_subset_and_none_else(name: str) -> None:
    file = opened(BYTES[name])
    fonts = [
        thing
        for thing in file.objects
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/Font"
    ]
    assert {str(font.Subtype) for font in fonts} == {"/Type0", "/CIDFontType2"}
    for font in fonts:
        assert re.fullmatch(r"/[A-Z]{6}\+AtkinsonHyperlegible-(Regular|Bold)", str(font.BaseFont))
        if font.Subtype == "/CIDFontType2":
            program = font.FontDescriptor.FontFile2.read_bytes()
            assert len(program) == font.FontDescriptor.FontFile2.Length1
            assert len(program) < 12_000
    assert b"Helvetica" not in b"".join(
        thing.read_bytes() for thing in file.objects if isinstance(thing, pikepdf.Stream)
    )


def test_widths_are_the_fonts_own() -> None:
    """Else readers place the next word wrongly."""
    for font in opened(BYTES["card"]).pages[0].Resources.Font.values():
        descendant = font.DescendantFonts[0]
        program = hb.Font(hb.Face(descendant.FontDescriptor.FontFile2.read_bytes()))
        parts = list(descendant.W)
        told = {
            int(at) + n: int(wide)
            for at, run in zip(parts[::2], parts[1::2], strict=True)
            for n, wide in enumerate(run)
        }
        assert len(told) > 60
        assert told == {glyph: program.get_glyph_h_advance(glyph) for glyph in told}


def test_info_equals_the_metadata_packet(name: str) -> None:
    document = DOCUMENTS[name]
    file = opened(BYTES[name])
    info = {key: str(value) for key, value in file.docinfo.items()}
    packet = file.open_metadata()
    assert info["/Title"] == packet["dc:title"] == document.title
    assert info["/Subject"] == packet["dc:description"] == document.subject
    assert info["/Keywords"] == packet["pdf:Keywords"] == "back, hip, Kräftigung"
    assert info["/Producer"] == packet["pdf:Producer"]
    assert info["/Creator"] == packet["xmp:CreatorTool"]
    assert info["/CreationDate"] == info["/ModDate"] == "D:20261121000000Z"
    assert packet["xmp:CreateDate"] == packet["xmp:ModifyDate"] == "2026-11-21T00:00:00Z"
    assert packet["dc:language"] == {"en"}


def test_the_catalog_says_how_to_show_it(name: str) -> None:
    root = opened(BYTES[name]).Root
    assert str(root.Lang) == "en"
    assert bool(root.MarkInfo.Marked)
    shown = {key: str(value) for key, value in root.ViewerPreferences.items() if key != "/DisplayDocTitle"}
    assert shown == {"/PrintScaling": "/None", "/Duplex": "/DuplexFlipLongEdge"}
    assert bool(root.ViewerPreferences.DisplayDocTitle)
    intent = root.OutputIntents[0]
    assert intent.DestOutputProfile.read_bytes()[36:40] == b"acsp"


def test_the_card_is_small() -> None:
    assert len(BYTES["card"]) < 25_000
    assert len(BYTES["sheet"]) < 40_000
