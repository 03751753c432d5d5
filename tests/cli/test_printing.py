"""Printing options: where the PDFs go, what does not go together, and the calibration sheet."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from cards.cli.printing import LEAST_DISTANCE, MOST_DISTANCE, length
from tests.cli.test_commands import SMALL, cards, files
from tests.conftest import Project

MM = 72 / 25.4
MADE = {
    ("--on", "a4"): ("pocket-on-a4/a.pdf", 2, (210, 297)),
    ("--on", "letter", "--fronts"): ("pocket-on-letter-fronts/a.pdf", 1, (215.9, 279.4)),
    ("--on", "a4", "--backs", "--flip", "short"): ("pocket-on-a4-backs/a.pdf", 1, (210, 297)),
    ("--on", "a4", "--fold", "--copies", "5"): ("pocket-on-a4-fold/a.pdf", 2, (210, 297)),
    ("--strip", "4"): ("pocket-on-a4-strip-4/a.pdf", 1, (210, 297)),
    ("--strip", "6"): ("pocket-on-a3-strip-6/a.pdf", 1, (297, 420)),
    ("--booklet",): ("pocket-on-a4-booklet/a.pdf", 1, (297, 210)),
    ("--bleed", "3mm"): ("pocket-bleed/a.pdf", 2, (83, 111)),
    ("--for", "press"): ("pocket-press/a.pdf", 2, (87, 115)),
    ("--on", "a4", "--margin", "8mm"): ("pocket-on-a4-margin-8mm/a.pdf", 2, (210, 297)),
    ("--log", "4"): ("pocket-log-4/a.pdf", 3, (67, 95)),
    ("--cut-lines",): ("pocket-cut/a.pdf", 2, (85, 113)),
    ("--large-print", "--ink", "black"): ("pocket-large-print/a.pdf", 2, (67, 95)),
    ("--read-from", "1 m", "--size", "a4"): ("a4-from-1m/a.pdf", 1, (297, 210)),
}


@pytest.mark.parametrize("options", MADE)
def test_each_way_of_printing_has_a_folder_of_its_own(options: tuple[str, ...], project: Project) -> None:
    root = project({"routines/a.yaml": SMALL})
    size = () if "--size" in options else ("--size", "pocket")
    assert cards("build", *size, *options) == (0, "", "")
    path, pages, (width, height) = MADE[options]
    (name, data), *others = files(root / "build").items()
    assert not others
    opened = pypdfium2.PdfDocument(data)
    assert (name, len(opened)) == (path, pages)
    assert opened[0].get_size() == pytest.approx((width * MM, height * MM), abs=0.1)


@pytest.mark.parametrize(
    ("options", "folders"),
    [
        ((), {"pocket", "a4"}),
        (("--on", "a4"), {"pocket-on-a4"}),
        (("--on", "a4", "--pack"), {"pocket-on-a4"}),
        (("--on", "a4", "--fold"), {"pocket-on-a4-fold"}),
        (("--strip", "4"), {"pocket-on-a4-strip-4"}),
        (("--booklet",), {"pocket-on-a4-booklet"}),
        (("--read-from", "1m"), {"a4-from-1m"}),
        (("--read-from", "1m", "--on", "a3"), {"a4-from-1m-on-a3"}),
    ],
)
def test_without_a_size_it_is_one_that_the_options_are_for(
    options: tuple[str, ...], folders: set[str], project: Project
) -> None:
    root = project({"routines/a.yaml": SMALL})
    assert cards("build", *options) == (0, "", "")
    assert {path.name for path in (root / "build").iterdir()} == folders


def test_packed_routines_share_sheets(project: Project) -> None:
    root = project({f"routines/{name}.yaml": SMALL.replace("Small", name.upper()) for name in "abc"})
    assert cards("build", "--size", "pocket", "--on", "a4", "--pack") == (0, "", "")
    assert list(files(root / "build")) == ["pocket-on-a4/packed.pdf"]
    front = pypdfium2.PdfDocument(root / "build/pocket-on-a4/packed.pdf")[0].get_textpage().get_text_range()
    assert all(front.count(f"{name}\r\n") == 2 for name in "ABC")  # six of eight places


WRONG = {
    ("--margin", "8mm"): "error: `--margin` is for cards laid on paper\n  = hint: add `--on a4`\n",
    ("--fold",): "error: `--fold` is for cards laid on paper\n  = hint: add `--on a4`\n",
    ("--pack",): "error: `--pack` is for cards laid on paper\n  = hint: add `--on a4`\n",
    ("--on", "a4", "--fold", "--backs"): "error: found `--fold` and `--backs`, expected one of them\n",
    ("--strip", "4", "--booklet"): "error: found `--strip` and `--booklet`, expected one of them\n",
    ("--strip", "4", "--pack"): "error: found `--pack` and `--strip`, expected one of them\n",
    ("--log", "4", "--booklet"): "error: found `--log` and `--booklet`, expected one of them\n",
    ("--strip", "5"): "error: found `--strip 5`, expected 4 or 6 panels\n",
    (
        "--on",
        "a4",
        "--bleed",
        "3mm",
    ): "error: `--bleed` is for cards on pages of their own\n  = hint: leave `--on` out\n",
    ("--on", "a44"): "error: no paper named `a44`\n  = hint: did you mean `a4`?\n",
    ("--bleed", "3"): (
        "error: found `--bleed 3`, expected a length of 0 to 10 mm, such as `3mm`\n"
        "  = hint: add the unit, such as `3mm`\n"
    ),
    ("--bleed", "2cm"): "error: found `--bleed 2cm`, expected a length of 0 to 10 mm, such as `3mm`\n",
    ("--read-from", "1.5"): (
        "error: found `--read-from 1.5`, expected a length of 0.3 to 20 m, such as `2m`\n"
        "  = hint: add the unit, such as `1.5m`\n"
    ),
    ("--read-from", "9 km"): (
        "error: found `--read-from 9 km`, expected a length of 0.3 to 20 m, such as `2m`\n"
    ),
}


@pytest.mark.parametrize("text", ["0.3m", "0.3 m", "30cm", "300 mm", "20m", "2000 cm", "20000mm"])
def test_the_least_and_the_most_that_are_told_are_taken(text: str) -> None:
    taken = length(text, "--read-from", LEAST_DISTANCE, MOST_DISTANCE, "2m")
    assert taken == pytest.approx(LEAST_DISTANCE if text.startswith(("0.3", "30")) else MOST_DISTANCE)


@pytest.mark.parametrize("options", WRONG)
def test_what_does_not_go_together_is_told(options: tuple[str, ...], project: Project) -> None:
    root = project({"routines/a.yaml": SMALL})
    before = files(root)
    assert cards("build", *options) == (2, "", WRONG[options])
    assert files(root) == before


def test_a_card_too_large_for_the_paper_is_told(project: Project) -> None:
    project({"routines/a.yaml": SMALL})
    code, _, said = cards("build", "--size", "a4", "--on", "a4")
    assert (code, said) == (
        1,
        "error: a card of 210 × 297 mm does not fit on `a4` inside the printer's margins of 5 mm\n"
        "  = hint: it fits on `a3`, `tabloid`\n",
    )


def test_a_printer_nobody_measured_is_told(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("typer.get_app_dir", lambda name: str(tmp_path / "settings" / name))
    root = project({"routines/a.yaml": SMALL})
    assert cards("calibrate", "--set", "3,3", "--printer", "club") == (0, "", "")
    for paper in (("--on", "a4"), ()):
        assert cards("build", *paper, "--printer", "nobody") == (
            2,
            "",
            "error: no printer named `nobody`\n"
            "  = hint: known: `club`, `default`; or keep its numbers with `cards calibrate --set`\n",
        )
    assert not (root / "build").exists()


def test_the_summary_tells_how_to_print(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project({"routines/a.yaml": SMALL})
    told: list[str] = []
    monkeypatch.setattr("cards.cli.progress.say", told.append)
    for options in (("--on", "a4", "--copies", "9"), ("--read-from", "1m"), ("--strip", "4")):
        assert cards("build", *options) == (0, "", "")
    assert [line for text in told for line in text.splitlines() if ": print" in line] == [
        "pocket-on-a4: print 2 sheets on both sides, flip on the long edge, at actual size (100 %)",
        "pocket-on-a4-strip-4: print 1 sheet on one side only, at actual size (100 %)",
    ]


def test_every_routine_that_does_not_fit_on_its_panels_is_told_with_its_place(project: Project) -> None:
    long = "title: Long {}\nsteps: [" + ", ".join(["bird-dog", "cat-cow", "glute-bridge"] * 8) + "]\n"
    project({f"routines/{name}.yaml": long.format(name) for name in "ab"})
    code, _, said = cards("build", "--strip", "4")
    assert code == 1
    assert said.count("does not fit on 4 panels of the size `pocket`: it takes ") == 2
    for name in "ab":
        assert f"error: the routine `{name}` does not fit on 4 panels" in said
        assert f" --> routines/{name}.yaml:2:9\n" in said


def test_the_offset_kept_moves_later_backs(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("typer.get_app_dir", lambda name: str(tmp_path / "settings" / name))
    root = project({"routines/a.yaml": SMALL})
    assert cards("calibrate") == (0, "", "")
    assert len(pypdfium2.PdfDocument(root / "calibrate.pdf")) == 2

    def left() -> list[float]:
        assert cards("build", "--size", "pocket", "--on", "a4") == (0, "", "")
        pages = pypdfium2.PdfDocument(root / "build/pocket-on-a4/a.pdf")
        return [min(thing.get_bounds()[0] for thing in page.get_objects(max_depth=1)) for page in pages]

    front, back = left()
    assert cards("calibrate", "--set", "1.5,-0.5") == (0, "", "")
    assert cards("calibrate", "--set", "3,3", "--printer", "club") == (0, "", "")
    assert left() == pytest.approx([front, back + 1.5 * MM], abs=0.01)
    assert cards("calibrate", "--set", "far") == (
        2,
        "",
        "error: found `far`, expected two numbers of millimetres such as `1.5,-0.5`, 20 at most\n",
    )
