"""Links, codes and lines to write on in the drawn PDF: tagged, named, clickable, and no harm to its conformance."""

from __future__ import annotations

from functools import cache

import page as checker
import pikepdf
import pytest

from cards.make import make
from cards.printing import PAPERS, Printing, Sheet
from tests.draw.reading import opened, structure
from tests.handout.club import ADDRESS, club, job, routine
from tests.promises import printed
from tests.promises.reading import sheets

SITES = {
    ADDRESS,
    "https://riverside.example",
    *(f"https://videos.example.org/watch?v=abc{at}" for at in range(2)),
}


@cache
def drawn(size: str, form: str = "") -> bytes:
    printing = {
        "": Printing(),
        "press": Printing(press=True),
        "sheet": Printing(sheet=Sheet(PAPERS["a4"], copies=4)),
    }[form]
    return make(job(club(routine("bridge-and-twist")), size, "", printing)).data


@pytest.mark.parametrize("profile", ["PDF_UA_1", "PDF_A_2A"])
@pytest.mark.parametrize(("size", "form"), [("pocket", ""), ("a4", ""), ("wallet", ""), ("pocket", "sheet")])
def test_conforms(size: str, form: str, profile: str) -> None:
    report = checker.validate_pdf_bytes(drawn(size, form), profile=checker.ValidationProfile[profile])
    assert [failure.message for failure in report.failures] == []
    assert report.is_compliant


@pytest.mark.parametrize(("size", "form"), [("a4", ""), ("a6", ""), ("a6", "sheet")])
def test_every_address_leads_where_it_says(size: str, form: str) -> None:
    data = drawn(size, form)
    file = opened(data)
    notes = [note for page in file.pages for note in page.get("/Annots", ())]
    assert {str(note.A.URI) for note in notes} == SITES
    assert all(str(note.A.URI) in str(note.Contents) and note.F == 4 for note in notes)
    numbers = list(file.Root.StructTreeRoot.ParentTree.Nums)
    parents = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
    for note in notes:
        element = parents[int(note.StructParent)]
        assert element.S == "/Link"
        kids = [kid.Obj.objgen for kid in element.K if isinstance(kid, pikepdf.Dictionary) and "/Obj" in kid]
        assert note.objgen in kids
    assert len(structure(data, "Link")) == len(SITES)


def test_a_click_is_where_the_words_are() -> None:
    data = drawn("a4")
    page = opened(data).pages[0]
    [sheet] = sheets(data)
    for note in page.Annots:
        x0, y0, x1, y1 = map(float, note.Rect)
        inside = [
            glyph.character
            for glyph in sheet.glyphs
            if x0 <= (glyph.box[0] + glyph.box[2]) / 2 <= x1
            and y0 <= sheet.height - (glyph.box[1] + glyph.box[3]) / 2 <= y1
        ]
        words = "".join(inside)
        said = str(note.Contents).replace(" ", "").replace("https://", "")
        assert words
        assert words in said


def test_lines_to_write_on_are_form_fields_by_name() -> None:
    [line] = structure(drawn("pocket"), "Form")
    assert str(line.Alt) == "From: a line to write on"
    assert line.A.O == "/PrintField"
    assert line.A.Role == "/tv"
    assert str(line.A.Desc) == "From: a line to write on"


def test_the_logo_is_told_to_who_cannot_see_it() -> None:
    assert "Riverside Runners" in {str(figure.Alt) for figure in structure(drawn("a4"), "Figure")}


def test_nothing_leads_anywhere_in_what_goes_to_a_print_shop() -> None:
    assert all("/Annots" not in page for page in opened(drawn("a4", "press")).pages)


def test_it_is_read_as_it_is_set() -> None:
    of = club(routine("bridge-and-twist"))
    from tests.handout.club import composed

    faces = composed(of, "a4").faces
    assert list(printed.unread(faces, sheets(drawn("a4")), False)) == []
