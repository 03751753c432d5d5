"""Somebody's own picture on a card: where it may come from, how it stands in the PDF."""

from __future__ import annotations

from pathlib import Path

import page as checker
import pikepdf
import pypdfium2
import pytest
from PIL import Image

from tests.cli.test_commands import cards, files
from tests.conftest import Project
from tests.draw.reading import opened

ROUTINE = """\
    title: Photos
    steps:
      - name: Hop
        start: Stand.
        steps: [Hop.]
        cue: Hop.
        dose: {{reps: 5}}
        illustration: {picture}
      - {{exercise: bird-dog, illustration: {picture}}}
    """
ME = '{picture: photos/me.jpg, alt: "A person hops, both feet off the floor"}'


@pytest.fixture
def root(project: Project) -> Path:
    """A project with a photograph, orange, twice as wide as high."""
    made = project({"routines/r.yaml": ROUTINE.format(picture=ME)})
    (made / "photos").mkdir()
    Image.new("RGB", (1600, 800), (255, 128, 0)).save(made / "photos/me.jpg")
    Image.new("RGB", (300, 600), (255, 128, 0)).save(made / "photos/me.png")
    return made


def built(size: str, *options: str) -> bytes:
    assert cards("build", "--size", size, *options) == (0, "", "")
    return Path(f"build/{size}/r.pdf").read_bytes()


def images(data: bytes) -> list[pikepdf.Stream]:
    things = opened(data).objects
    return [t for t in things if isinstance(t, pikepdf.Stream) and t.get("/Subtype") == "/Image"]


@pytest.mark.parametrize("size", ["pocket", "a4", "wallet"])
def test_it_is_in_the_file_once_at_300_dots_an_inch(root: Path, size: str) -> None:
    data = built(size)
    (image,) = images(data)
    shown = [
        item.get_bounds()
        for page in pypdfium2.PdfDocument(data)
        for item in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE])
    ]
    assert len(shown) == 2
    for left, bottom, right, top in shown:
        assert (right - left) / (top - bottom) == pytest.approx(2, rel=0.01)
        assert int(image.Width) / (right - left) * 72 == pytest.approx(300, rel=0.03)
        assert int(image.Height) / (top - bottom) * 72 == pytest.approx(300, rel=0.03)
    assert "/SMask" not in image
    assert image.ColorSpace == "/DeviceRGB"


@pytest.mark.parametrize("profile", ["PDF_UA_1", "PDF_A_2A"])
@pytest.mark.parametrize("theme", ["standard", "grey"])
def test_the_card_still_conforms(root: Path, profile: str, theme: str) -> None:
    data = built("pocket", "--theme", theme)
    report = checker.validate_pdf_bytes(data, profile=checker.ValidationProfile[profile])
    assert [failure.message for failure in report.failures] == []
    assert report.is_compliant


def test_it_is_a_figure_with_its_words(root: Path) -> None:
    file = opened(built("pocket"))
    told = [
        str(thing.Alt)
        for thing in file.objects
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == "/Figure"
    ]
    assert told == ["A person hops, both feet off the floor"] * 2


def test_a_grey_theme_has_no_colour(root: Path) -> None:
    (image,) = images(built("pocket", "--theme", "grey"))
    assert image.ColorSpace == "/DeviceGray"


def test_black_ink_makes_dots_of_a_photograph(root: Path) -> None:
    """As dark on the whole as it was: orange is a mid grey."""
    data = built("pocket", "--ink", "black")
    (image,) = images(data)
    assert (str(image.ColorSpace), int(image.BitsPerComponent)) == ("/DeviceGray", 1)
    page = pypdfium2.PdfDocument(data)[0]
    x0, _, x1, _ = next(
        item.get_bounds() for item in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE])
    )
    assert int(image.Width) == pytest.approx((x1 - x0) / 72 * 150, abs=1.1)
    bits = "".join(f"{byte:08b}" for byte in image.read_bytes())
    assert 0.45 < bits.count("1") / len(bits) < 0.75
    assert checker.is_pdf_compliant_bytes(data, profile=checker.ValidationProfile.PDF_A_2A)


def test_a_print_shop_gets_its_inks(root: Path) -> None:
    assert cards("build", "--size", "pocket", "--press") == (0, "", "")
    (made,) = (root / "build").rglob("*.pdf")
    (image,) = images(made.read_bytes())
    assert image.ColorSpace == "/DeviceCMYK"
    cyan, magenta, yellow, black = image.read_bytes()[:4]
    assert cyan < 10
    assert 100 < magenta < yellow
    assert black < 30


def test_its_colour_is_on_the_page(root: Path) -> None:
    page = pypdfium2.PdfDocument(built("pocket"))[0].render(scale=3).to_pil().convert("RGB")
    colours = {colour: count for count, colour in page.getcolors(1 << 20) or []}
    orange = sum(count for (r, g, b), count in colours.items() if abs(r - 255) + abs(g - 128) + b < 12)
    assert orange > 0.04 * page.width * page.height


def test_the_same_bytes_every_time(root: Path) -> None:
    first = built("a4")
    assert cards("build", "--size", "a4", "--out", "again") == (0, "", "")
    assert files(root / "again") == {"a4/r.pdf": first}


def test_a_drawing_is_kept_without_loss(root: Path) -> None:
    (root / "routines/r.yaml").write_text(
        "title: R\nsteps: [{exercise: bird-dog, illustration: {picture: photos/me.png, alt: A person}}]\n"
    )
    (image,) = images(built("pocket"))
    assert image.Filter == "/FlateDecode"
    assert set(image.read_bytes()) == {255, 128, 0}
    assert int(image.Height) == pytest.approx(2 * int(image.Width), abs=1)


def test_both_sides_show_it_once(root: Path) -> None:
    (root / "routines/r.yaml").write_text(
        f"title: R\nsteps: [{{exercise: bird-dog, sides: shown, illustration: {ME}}}]\n"
    )
    for size in ("pocket", "a4"):
        assert len(images(built(size))) == 1


OUTSIDE = ["../me.jpg", "/etc/passwd", "photos/../../me.jpg", "~/me.jpg", "photos/out.jpg"]


@pytest.mark.parametrize("path", OUTSIDE)
def test_it_never_leads_out_of_the_project(
    root: Path, path: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "me.jpg"
    Image.new("L", (50, 50)).save(outside)
    (root / "photos/out.jpg").symlink_to(outside)
    (root / "routines/r.yaml").write_text(
        f"title: R\nsteps: [{{exercise: bird-dog, illustration: {{picture: {path}, alt: A person}}}}]\n"
    )
    code, _, err = cards("build", "--size", "pocket")
    assert code == 1
    assert f"error: `{path}` leads out of the project\n --> routines/r.yaml:2:" in err


ODD = {
    "{picture: photos/me.jpg}": "missing the key `alt`",
    "{picture: photos/me.jpg, alt: }": "the key `alt` has no value",
    "{alt: A person}": "missing the key `picture`",
    "{picture: photos/none.jpg, alt: A person}": "no file named `photos/none.jpg`",
    "{picture: photos, alt: A person}": "no file named `photos`",
    "{picture: routines/r.yaml, alt: A person}": "`routines/r.yaml` is not a PNG, JPEG or SVG file",
    "{picture: photos/me.jpg, alt: A person, size: 3}": "unknown key `size`",
    f"{{picture: {'x' * 300}, alt: A person}}": f"no file named `{'x' * 120}…`",
    "[photos/me.jpg]": "found a list",
}


@pytest.mark.parametrize("written", ODD)
def test_what_is_wrong_is_told_with_its_place(root: Path, written: str) -> None:
    (root / "routines/r.yaml").write_text(
        f"title: R\nsteps:\n  - exercise: bird-dog\n    illustration: {written}\n"
    )
    code, _, err = cards("build", "--size", "pocket")
    assert code == 1
    assert ODD[written] in err
    assert "--> routines/r.yaml:4:" in err
    assert err.count("error: ") == 1


def test_check_looks_at_pictures_that_no_routine_uses(root: Path, project: Project) -> None:
    exercise = "name: A\nstart: B.\nsteps: [C.]\ncue: D.\nillustration: {picture: none.png, alt: A person}\n"
    project({"routines/exercises/a.yaml": exercise})
    code, _, err = cards("check")
    assert code == 1
    assert "error: no file named `none.png`\n --> routines/exercises/a.yaml:5:" in err
