"""The structure a reader walks: sections, headings, lists, figures, what goes on overleaf."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import page as checker
import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.engines import untagged
from cards.draw import pdf
from cards.draw.structure import TYPES
from cards.model.face import Bookmark, Element, Face, Path, Picture
from tests.draw import faces
from tests.draw.drawn import BYTES
from tests.draw.faces import one
from tests.draw.reading import kids, opened, operations, spoken, structure, text


def test_structure_is_the_routines_own() -> None:
    found = structure(BYTES["card"])
    counts = Counter(str(element.S) for element in found)
    assert counts["/Document"] == 1
    assert counts["/Sect"] == 1 + 7 + 1  # the routine, its exercises, its safety block
    assert counts["/H1"] == 1
    assert counts["/H2"] == 7 + 1
    assert counts["/Figure"] == 7
    assert {str(e.Alt) for e in found if e.S == "/Figure"} == {
        figure.alt for figure in faces.FIGURES.values()
    }
    for element in found:
        inside = {str(kid.S) for kid in element.K if isinstance(kid, pikepdf.Dictionary) and "/S" in kid}
        if element.S == "/L":
            assert inside == {"/LI"}
        if element.S == "/LI":
            assert inside <= {"/Lbl", "/LBody"}
            assert "/LBody" in inside
        if element.S == "/Figure":
            x0, y0, x1, y1 = (float(side) for side in element.A.BBox)
            assert 0 <= x0 < x1 <= faces.WIDE
            assert 0 <= y0 < y1 <= faces.HIGH


def test_a_card_is_read_out_once_however_many_copies_a_sheet_has() -> None:
    file = opened(BYTES["sheet"])
    sections = list(file.Root.StructTreeRoot.K.K)
    assert [str(section.S) for section in sections] == ["/Sect"]
    one = Counter(str(element.S) for element in structure(BYTES["card"]))
    assert Counter(str(element.S) for element in structure(BYTES["sheet"])) == one


def test_an_element_that_goes_on_overleaf_stays_one() -> None:
    cue = (faces.ROOT, Element("cue"))
    sides = [Face(100, 100, (faces.text(5, 20, words, path=cue),)) for words in ("Reach one arm", "forward.")]
    data = pdf(faces.document(tuple(faces.page(side) for side in sides)))
    found = structure(data, "P")
    assert len(found) == 1
    assert len(found[0].K) == 2
    assert spoken(data) == ["Reach one arm forward."]


def test_read_aloud_the_words_stay_apart() -> None:
    said = spoken(BYTES["card"])
    assert said[:5] == [
        "Core and hip strength",
        "2–3 days a week · 20 min · mat",
        "1",
        "Bird dog",
        "Hold 20–30 s · each side",
    ]
    assert said[5] == "Reach one arm forward and the other leg back. Keep your back level – “café” ½."
    assert "Stop if you feel sharp pain. A mild ache is normal." in said


def test_a_picture_without_a_figure_of_its_own_still_speaks() -> None:
    figure = faces.FIGURES["Bird dog"]
    own = (faces.ROOT, Element("exercise", "1"))
    data = pdf(one(Picture(50, 150, 40, figure, own), faces.text(5, 20, "Go", path=(*own, Element("cue")))))
    found = structure(data, "Figure")
    assert [str(e.Alt) for e in found] == [figure.alt]
    assert checker.is_pdf_compliant_bytes(data, profile=checker.ValidationProfile.PDF_UA_1)


def test_two_frames_of_one_figure_share_its_words_and_its_box() -> None:
    path = (faces.ROOT, Element("figure", "1", "From kneeling to reaching"))
    first, second = faces.FIGURES["Bird dog"], faces.FIGURES["Bridge"]
    data = pdf(one(Picture(20, 100, 50, first, path), Picture(90, 100, 50, second, path)))
    (found,) = structure(data, "Figure")
    assert str(found.Alt) == "From kneeling to reaching"
    x0, _, x1, _ = (float(side) for side in found.A.BBox)
    assert [x0, x1] == pytest.approx([23.5, 113.0])


def test_a_language_of_its_own_is_told() -> None:
    path = (faces.ROOT, Element("note", "1", language="de"))
    data = pdf(one(faces.text(10, 20, "Knie beugen", path=path)))
    (note,) = structure(data, "P")
    assert str(note.Lang) == "de"


def test_labels_and_bookmarks() -> None:
    opened = pypdfium2.PdfDocument(BYTES["card"])
    assert [opened.get_page_label(at) for at in range(2)] == ["1/2", "2/2"]
    found = [
        (mark.get_title(), mark.get_dest().get_index(), mark.get_dest().get_view())
        for mark in opened.get_toc()
    ]
    assert [(title, index) for title, index, _ in found] == [("Bird dog", 0), ("Pelvic tilt", 1)]
    assert [round(view[1][1], 2) for _, _, view in found] == [229.29, 257.29]
    backs = list(pypdfium2.PdfDocument(BYTES["sheet"]).get_toc())
    assert [(mark.get_title(), mark.get_dest().get_index()) for mark in backs] == [("Back", 1)]
    assert pypdfium2.PdfDocument(BYTES["sheet"]).get_page_label(1) == "2"


def test_bookmarks_may_lead_to_any_face() -> None:
    document = replace(faces.card(), bookmarks=(Bookmark("Back", 1, 0), Bookmark("Front", 0, 0)))
    found = [
        (mark.get_title(), mark.get_dest().get_index())
        for mark in pypdfium2.PdfDocument(pdf(document)).get_toc()
    ]
    assert found == [("Back", 1), ("Front", 0)]


def test_any_words_come_back_from_titles_labels_and_bookmarks() -> None:
    words = 'Back (1/2) \\ <care> & "cue" – Kräftigung תרגול 🏃 )'
    card = faces.card()
    pages = tuple(replace(page, label=words) for page in card.pages)
    data = pdf(replace(card, title=words, pages=pages, bookmarks=(Bookmark(words, 0, 0),)))
    file = pypdfium2.PdfDocument(data)
    assert [mark.get_title() for mark in file.get_toc()] == [words]
    assert file.get_page_label(1) == words
    assert str(opened(data).docinfo.Title) == opened(data).open_metadata()["dc:title"] == words


def test_tags_are_measured_against_the_same_drawing() -> None:
    """What the benchmark calls untagged is the same words and figures, in a sound file without structure."""
    with untagged():
        data = pdf(faces.card())
    assert text(data) == text(BYTES["card"])
    assert "/StructTreeRoot" not in opened(data).Root and not opened(data).check_pdf_syntax()
    kinds = [
        {operator for _, operator in operations(page)}
        for each in (data, BYTES["card"])
        for page in opened(each).pages
    ]
    assert [bool(kind & {"BMC", "BDC", "EMC"}) for kind in kinds] == [False, False, True, True]
    assert [kind - {"BMC", "BDC", "EMC"} for kind in kinds[2:]] == kinds[:2]


ROLES = st.sampled_from([*TYPES, "facts", "note", "dose", "cue", "caution", "imprint"])
ELEMENTS = st.builds(Element, ROLES, st.sampled_from(["", "1", "2"]))
PATHS = st.lists(ELEMENTS, max_size=5).map(lambda inner: (faces.ROOT, *inner))


@settings(max_examples=100, deadline=None)
@given(st.lists(PATHS, min_size=1, max_size=8))
def test_lists_are_whole_wherever_the_layout_puts_its_items(paths: list[Path]) -> None:
    words = [f"word{at}" for at in range(len(paths))]
    data = pdf(one(*(faces.text(5, 20 + 10 * at, words[at], path=path) for at, path in enumerate(paths))))
    for element in structure(data):
        inside = {str(kid.S) for kid in kids(data, element) if not isinstance(kid, tuple)}
        if element.S == "/L":
            assert inside <= {"/LI", "/L"}
        if element.S == "/LI":
            assert inside <= {"/Lbl", "/LBody"}
            assert not any(isinstance(kid, tuple) for kid in kids(data, element))
        if "/LI" in inside:
            assert element.S == "/L"
        if "/LBody" in inside:
            assert element.S == "/LI"
    assert sorted(word for said in spoken(data) for word in said.split()) == sorted(words)
