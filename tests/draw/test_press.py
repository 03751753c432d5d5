"""PDF/X-4: every point of the standard that can be read from the file, and the plates that Ghostscript makes."""

from __future__ import annotations

import subprocess
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import page as checker
import pikepdf
import pytest
from PIL import Image

from cards.build import plan
from cards.draw import pdf
from cards.link.library import built_in, open_library
from cards.make import make
from cards.printing import Printing
from tests.draw import faces
from tests.draw.reading import opened, operations
from tests.outside import needs

MM = 72 / 25.4
LIBRARY = open_library(built_in())
JOBS = plan(LIBRARY, LIBRARY.names("routine"), ["pocket", "a4"], printing=Printing(press=True))
MADE = {f"{job.template.key} {job.routine.key}": make(job).data for job in JOBS}
LAYERS = {"/CutContour": "/Cutting", "/CutLaminate": "/CuttingLaminate"}
DEVICE_RGB = {"rg", "RG", "g", "G", "sh", "ri"}


@pytest.fixture(params=sorted(MADE))
def data(request: pytest.FixtureRequest) -> bytes:
    return MADE[request.param]


def streams(file: Any) -> list[Any]:
    """The pages and all forms on them."""
    forms = {
        str(form.objgen): form for page in file.pages for form in page.Resources.get("/XObject", {}).values()
    }
    return [*file.pages, *forms.values()]


def test_it_says_what_it_is(data: bytes) -> None:
    file = opened(data)
    assert data.startswith(b"%PDF-1.6\n")
    assert b"/ID[<" in data
    packet = file.open_metadata()
    assert packet["pdfxid:GTS_PDFXVersion"] == "PDF/X-4"
    assert packet["pdf:Trapped"] == "False"
    assert str(file.docinfo["/Trapped"]) == "/False"
    assert packet["dc:title"] == str(file.docinfo["/Title"]) != ""
    assert all(packet[f"xmp:{name}"] for name in ("CreateDate", "ModifyDate", "MetadataDate"))
    assert all(packet[f"xmpMM:{name}"] for name in ("DocumentID", "VersionID", "RenditionClass"))
    assert "pdfaid:part" not in packet


def test_the_intent_is_a_printing_condition(data: bytes) -> None:
    (intent,) = opened(data).Root.OutputIntents
    profile = intent.DestOutputProfile
    assert (str(intent.S), str(intent.OutputConditionIdentifier), int(profile.N)) == (
        "/GTS_PDFX",
        "FOGRA39",
        4,
    )
    header = profile.read_bytes()
    assert (header[12:16], header[16:20], header[36:40]) == (b"prtr", b"CMYK", b"acsp")


def test_boxes_lie_within_each_other(data: bytes) -> None:
    for page in opened(data).pages:
        trim, bleed, media = (
            [float(side) for side in page[name]] for name in ("/TrimBox", "/BleedBox", "/MediaBox")
        )
        assert [abs(a - b) for a, b in zip(trim, bleed, strict=True)] == pytest.approx([3 * MM] * 4, abs=0.02)
        assert all(inner >= outer for inner, outer in zip(bleed[:2], media[:2], strict=True))
        assert all(inner <= outer for inner, outer in zip(bleed[2:], media[2:], strict=True))
        assert "/ArtBox" not in page


def test_nothing_moves_shines_through_or_is_carried_along(data: bytes) -> None:
    file = opened(data)
    assert not {"/AA", "/OpenAction", "/AcroForm", "/AF"} & set(file.Root.keys())
    assert "/EmbeddedFiles" not in file.Root.get("/Names", {})
    for page in file.pages:
        assert not {"/Annots", "/Group", "/AA"} & set(page.keys())
        for state in page.Resources.ExtGState.values():
            assert set(state.keys()) == {"/OP", "/op", "/OPM"}
    for form in streams(file)[len(file.pages) :]:
        assert "/Group" not in form
        assert str(form.Subtype) == "/Form"


def test_fonts_are_embedded(data: bytes) -> None:
    for page in opened(data).pages:
        for font in page.Resources.Font.values():
            assert len(font.DescendantFonts[0].FontDescriptor.FontFile2.read_bytes()) > 1000


def test_layers_have_names_and_no_automatic_states(data: bytes) -> None:
    layers = opened(data).Root.OCProperties
    assert {str(layer.Name) for layer in layers.OCGs} == {"Marks", "Cutting", "CuttingLaminate"}
    assert str(layers.D.Name)
    assert len(layers.D.Order) == len(layers.OCGs)
    assert "/AS" not in layers.D
    cutting = [layer for layer in layers.OCGs if str(layer.Name) != "Marks"]
    assert [str(layer.GTS_Metadata.GTS_ProcStepsType) for layer in cutting] == ["/Cutting"] * 2


def test_only_printing_inks_and_words_in_black_alone(data: bytes) -> None:
    words = 0
    cuts: Counter[str] = Counter()
    for stream in streams(opened(data)):
        state = ""
        ink: tuple[float, ...] = ()
        layer: list[str] = []
        for operands, operator in operations(stream):
            assert operator not in DEVICE_RGB
            if operator == "gs":
                state = str(operands[0])
            elif operator == "k":
                ink = tuple(map(float, operands))
            elif operator in ("BDC", "BMC"):
                layer.append(str(operands[1]) if len(operands) > 1 and str(operands[0]) == "/OC" else "")
            elif operator == "EMC":
                layer.pop()
            elif operator == "TJ":
                words += 1
                assert (state, ink) in [("/Over", (0.0, 0.0, 0.0, 1.0)), ("/Knock", (0.0, 0.0, 0.0, 0.0))]
            elif operator == "CS" and (own := LAYERS.get(str(operands[0]))):
                cuts[own] += 1
                assert (state, own in layer) == ("/Over", True)
    assert words > 20
    assert cuts == dict.fromkeys(LAYERS.values(), len(opened(data).pages))


def test_hairlines_are_on_the_black_plate_alone(data: bytes) -> None:
    """Thin lines that several plates print are never sharp."""
    thin = 0
    for page in opened(data).pages:
        ink: tuple[float, ...] = ()
        for operands, operator in operations(page):
            if operator == "K":
                ink = tuple(map(float, operands))
            elif operator == "w" and float(operands[0]) <= 1 and ink:
                thin += 1
                assert ink[:3] == (0, 0, 0)
            elif operator == "CS":
                ink = ()
    assert thin > 0


def test_it_is_tagged_all_the_same(data: bytes) -> None:
    assert checker.is_pdf_compliant_bytes(data, profile=checker.ValidationProfile.PDF_UA_1)


def test_the_same_bytes_again() -> None:
    assert {
        f"{job.template.key} {job.routine.key}": make(job).data for job in JOBS[:2]
    }.items() <= MADE.items()


@needs("gs")
def test_plates(tmp_path: Path) -> None:
    """Words are on the black plate alone; the cut has a plate to itself."""
    words = replace(faces.one(*faces.exercise(1, "Bird dog", 60)[2:]), press=True)
    made = {"words": pdf(words), "card": MADE["pocket core-and-hip-strength"]}
    for name, data in made.items():
        (tmp_path / f"{name}.pdf").write_bytes(data)
        call = ["gs", "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=tiffsep", "-r72", "-dLastPage=1"]
        subprocess.run(
            [*call, f"-sOutputFile={tmp_path}/{name}%d.tif", str(tmp_path / f"{name}.pdf")], check=True
        )

    def darkest(name: str, plate: str) -> int:
        return min(Image.open(tmp_path / f"{name}1({plate}).tif").convert("L").tobytes())

    assert [darkest("words", plate) for plate in ("Cyan", "Magenta", "Yellow")] == [255, 255, 255]
    assert darkest("words", "Black") < 100
    assert darkest("card", "CutContour") < 200
    assert darkest("card", "CutLaminate") < 200
    assert darkest("card", "Cyan") < 100


def test_pikepdf_finds_no_fault(data: bytes) -> None:
    assert pikepdf.Pdf.check_pdf_syntax(opened(data)) == []
