"""Files and options in: what a brand, names, dates and addresses become, and what is said of those that are wrong."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cards.errors import ContentError
from cards.link import link, open_library
from cards.messages import say
from cards.model import Blank, Routine
from cards.read.handout.contrast import LEAST, contrast, readable
from cards.wording.handout import LABELS
from tests.cli.test_commands import cards, files
from tests.conftest import Project

BROWSER = "copy it from a browser, which writes spaces and letters with accents as `%20` and the like"
WEB = "only addresses of the web, with `https://` or `http://` before them"
DATE = "expected a date such as `2026-11-21`"
COLOUR = "expected a colour of six hex digits such as `0b4f5c`"
DIGITS = "six digits from 0 to f, for red, green and blue"
PICTURE = "name a file of the project, such as `photos/me.jpg`"
ROUTINE = "title: A\nsteps: [plank]\n"
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20"><rect width="60" height="20"/></svg>'


def linked(project: Project, routine: str = ROUTINE, **others: str) -> Routine:
    project(
        {
            "routines/a.yaml": routine,
            **{name.replace("__", "/") + ".yaml": text for name, text in others.items()},
        }
    )
    return link(open_library(), ["a"]).routines[0]


def refused(project: Project, routine: str = ROUTINE, **others: str) -> str:
    with pytest.raises(ContentError) as error:
        linked(project, routine, **others)
    [problem] = error.value.problems
    assert problem.place is not None
    return f"{problem.place.path}:{problem.place.line}: {problem.message} ({problem.hint})"


@pytest.mark.parametrize(
    ("colour", "ratio"),
    [("000000", 21.0), ("ffffff", 1.0), ("767676", 4.54), ("0b4f5c", 9.2), ("ff0000", 4.0)],
)
def test_contrast_is_that_of_wcag(colour: str, ratio: float) -> None:
    """Of 767676 the best known: the lightest grey of level AA."""
    assert contrast(colour) == pytest.approx(ratio, abs=0.03)


@pytest.mark.parametrize("colour", ["fff9c4", "ffeb3b", "ff0000", "2196f3", "ffffff", "888888"])
def test_the_nearest_colour_that_can_be_read_is_of_the_same_hue(colour: str) -> None:
    near = readable(colour)
    assert LEAST <= contrast(near) < LEAST + 0.15
    from colorsys import rgb_to_hls

    hues = [rgb_to_hls(*(int(each[at : at + 2], 16) / 255 for at in (0, 2, 4))) for each in (colour, near)]
    if hues[0][2] > 0.1:
        assert hues[0][0] == pytest.approx(hues[1][0], abs=0.02)


def test_a_colour_that_can_be_read_stays() -> None:
    assert readable("0b4f5c") == "0b4f5c"
    assert readable("050505") == "050505"


def test_every_routine_has_the_projects_brand_unless_it_names_another_or_none(project: Project) -> None:
    own, other = "name: Own\n", "name: Other\n"
    of = linked(project, brand=own, brands__other=other).brand
    assert of is not None
    assert str(of.name) == "Own"
    of = linked(project, ROUTINE + "brand: other\n", brand=own, brands__other=other).brand
    assert of is not None
    assert str(of.name) == "Other"
    assert linked(project, ROUTINE + "brand: none\n", brand=own).brand is None


def test_a_logo_is_a_picture_of_the_project(project: Project) -> None:
    root = project({"photos/logo.svg": LOGO})
    assert root.exists()
    of = linked(project, brand="name: Club\nlogo: photos/logo.svg\n").brand
    assert of is not None
    assert of.logo is not None
    assert (of.logo.alt, of.logo.smooth) == ("Club", False)
    assert of.logo.width / of.logo.height == pytest.approx(3, abs=0.01)


@pytest.mark.parametrize(
    ("brand", "said"),
    [
        ("logo: a.png\n", "brand.yaml:1: missing the key `name` ()"),
        ("name: C\nlogo: ../a.png\n", f"brand.yaml:2: `../a.png` leads out of the project ({PICTURE})"),
        ("name: C\ncolours: [red]\n", f"brand.yaml:2: found `red`, {COLOUR} ({DIGITS})"),
        ('name: C\ncolours: ["#abc"]\n', f"brand.yaml:2: found `#abc`, {COLOUR} (write `aabbcc`)"),
        ("name: C\ncolours: [000000, 111111, 222222]\n", "brand.yaml:2: found 3 items, expected 1 to 2 ()"),
        ("name: C\nwebsite: x\n", "brand.yaml:2: unknown key `website` (did you mean `link`?)"),
        (
            "name: C\ncontact: " + "x" * 121 + "\n",
            "brand.yaml:2: found 121 characters, expected 120 at most ()",
        ),
    ],
)
def test_what_is_wrong_with_a_brand_is_told_at_its_place(brand: str, said: str, project: Project) -> None:
    assert refused(project, brand=brand) == said


@pytest.mark.parametrize(
    ("address", "hint"),
    [
        ("example.org/a", "write it in full: `https://example.org/a`"),
        ("ftp://example.org", WEB),
        ("javascript:alert(1)", WEB),
        ("mailto:a@b.example", WEB),
        ("https://example.org/a b", BROWSER),
        ("https://exämple.org/", BROWSER),
        ("https://", BROWSER),
    ],
)
def test_only_addresses_of_the_web_are_links(address: str, hint: str, project: Project) -> None:
    shown = f"found `{address}`, expected an address such as `https://example.org/stretches`"
    assert refused(project, ROUTINE + f'link: "{address}"\n') == f"routines/a.yaml:3: {shown} ({hint})"


def test_an_address_is_no_longer_than_a_code_can_be_read(project: Project) -> None:
    long = "https://example.org/" + "a" * 181
    said = refused(project, ROUTINE + f"link: {long}\n")
    assert "found an address of 201 characters, expected 200 at most" in said
    assert linked(project, ROUTINE + f"link: {long[:200]}\n").link is not None


@pytest.mark.parametrize("empty", ["for:", "for: line"])
def test_a_name_that_is_not_there_is_a_line_to_write_on(empty: str, project: Project) -> None:
    of = linked(project, ROUTINE + f"{empty}\nfrom: Coach Bo\nreview: 2027-01-15\n")
    assert of.blanks == (Blank("for", ""), Blank("from", "Coach Bo"), Blank("review", date(2027, 1, 15)))


def test_a_name_stands_on_one_line_and_a_review_is_a_date(project: Project) -> None:
    said = refused(project, ROUTINE + "for: " + "x" * 81 + "\n")
    assert said == "routines/a.yaml:3: found 81 characters, expected 80 at most (a name stands on one line)"
    said = refused(project, ROUTINE + "review: 15.1.2027\n")
    assert said.endswith("expected a date such as `2026-11-21` (write `2027-01-15`)")


def test_options_come_before_what_the_routine_says(project: Project) -> None:
    root = project({"routines/a.yaml": ROUTINE + "for: line\nfrom: Coach Bo\n"})
    assert cards("build", "--size", "pocket", "--for", "Ann Lee", "--review", "2027-01-15") == (0, "", "")
    [(name, data)] = files(root / "build").items()
    assert name == "pocket-for-ann-lee/a.pdf"
    from tests.draw.reading import text

    words = text(data)
    assert "For Ann Lee" in words
    assert "From Coach Bo" in words
    assert "Review 15 Jan 2027" in words


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (
            ("--for", "press"),
            "error: `--for` names a person\n  = hint: `--press` makes files for a print shop\n",
        ),
        (
            ("--review", "soon"),
            f"error: `--review`: found `soon`, {DATE}\n  = hint: write the year, the month, then the day\n",
        ),
        (
            ("--from", "x" * 81),
            "error: `--from`: found 81 characters, expected 80 at most\n  = hint: a name stands on one line\n",
        ),
    ],
)
def test_options_that_say_nothing_of_use_are_refused(
    options: tuple[str, str], said: str, project: Project
) -> None:
    project({"routines/a.yaml": ROUTINE})
    assert cards("build", *options) == (2, "", said)


def test_a_pale_colour_is_told_and_with_strict_refused(project: Project) -> None:
    root = project({"routines/a.yaml": ROUTINE, "brand.yaml": "name: C\ncolours: [fff9c4]\n"})
    code, _, said = cards("build", "--size", "pocket")
    near = readable("fff9c4")
    assert code == 0
    assert "warning: the colour `fff9c4` has a contrast of 1.1 to white, expected 7" in said
    assert f"`{near}`, the nearest that can be read" in " ".join(said.split())
    code, _, said = cards("build", "--size", "pocket", "--strict", "--out", "strict")
    assert code == 1
    assert "error: the colour `fff9c4`" in said
    assert not (root / "strict").exists()


@pytest.mark.parametrize("language", ["ar", "de", "es", "fr", "he", "it", "nl", "pl", "pt"])
def test_every_language_has_words_for_them(language: str) -> None:
    for label in (*LABELS.values(), "Contact", "{label}: a line to write on"):
        words = say(label, language, label="x") if "{" in label else say(label, language)
        assert words
        assert words != label.replace("{label}", "x") or (label, language) in {
            ("Contact", "fr"),
            ("Contact", "nl"),
        }


def test_a_brand_beside_the_built_in_library_is_not_the_projects(project: Project, tmp_path: Path) -> None:
    assert linked(project).brand is None
