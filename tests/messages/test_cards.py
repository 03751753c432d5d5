"""Cards in each language: no word of English, mirrored where the script asks for it, read back in order."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from unicodedata import bidirectional, category

import page as checker
import pypdfium2
import pytest
from babel.messages.pofile import read_po

from cards.build import plan
from cards.compose.right_to_left import mirror
from cards.link import open_library
from cards.make import make
from cards.messages import catalogue, date_words
from cards.model import Dose, Words
from cards.model.face import Drawing, Item, Picture, Text
from cards.text import right_to_left
from tests.composing import compose
from tests.conftest import Project
from tests.draw.reading import _said, kids, opened, spoken, structure
from tests.messages.projects import ROUTINES, composed, job, pdf, strings
from tests.outside import needs

SIZES = ("pocket", "a4")
ALL_SIZES = ("pocket", "a4", "wallet", "index", "a7", "a6", "a5", "lanyard", "letter", "a3", "tabloid")
LOOSE = 0.06  # points
LETTERS = re.compile(r"[^\W\d_]+")


@pytest.fixture(params=sorted(ROUTINES))
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=SIZES)
def size(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def texts(language: str, size: str) -> list[Text]:
    return [item for face in composed(language, size).faces for item in face.items if isinstance(item, Text)]


def words(text: str) -> set[str]:
    return {word.lower() for word in LETTERS.findall(text)}


def said_by(value: object) -> Iterator[str]:
    """Every text of the author's in a linked routine."""
    if isinstance(value, Words):
        yield value.text
    elif isinstance(value, Dose):
        yield from (value.tempo.words if value.tempo else "", value.variant)
        yield from said_by((value.then, value.either, value.long_form))
    elif is_dataclass(value):
        for each in fields(value):
            yield from said_by(getattr(value, each.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from said_by(item)


def allowed(language: str) -> set[str]:
    """What the routine's author says, what the catalogue says, dates, and the titles of sources."""
    own = job(language, "a4").routine
    assert own.date is not None
    sources = [f"{source.key} {source.title}" for source in own.sources]
    days = [date_words(own.date, language, whole=whole) for whole in (True, False)]
    with (catalogue.FOLDER / f"{language}.po").open("rb") as file:
        forms = [form for each in read_po(file) if each.id for form in strings(each)]
    return words(" ".join([*said_by(own), *sources, *days, re.sub(r"{.*?}", " ", " ".join(forms))]))


@pytest.mark.parametrize("size", ALL_SIZES)
def test_every_word_is_from_the_routine_or_the_catalogue(language: str, size: str) -> None:
    printed = {word for item in texts(language, size) for word in words(item.text)}
    assert len(printed) > 30
    assert printed - allowed(language) == set()
    said = {
        word
        for face in composed(language, size).faces
        for item in face.items
        if isinstance(item, Picture)
        for word in words(item.path[-1].alt)
    }
    assert said
    assert said - allowed(language) == set()


def test_the_catalogue_alone_would_not_let_english_pass(language: str) -> None:
    assert not {"hold", "each", "stay", "safe", "breaths", "when", "lying"} & allowed(language)


def extent(item: Item) -> tuple[float, float]:
    """From the left to the right end of its ink, strokes aside."""
    if isinstance(item, Text):
        return item.x, item.x + item.width
    if isinstance(item, Picture):
        return item.x + item.figure.box[0] * item.scale, item.x + item.figure.box[2] * item.scale
    across = [value for _, *values in item.commands for value in values[::2]]
    return min(across), max(across)


@pytest.mark.parametrize("size", ALL_SIZES)
def test_everything_is_inside_the_safe_area(language: str, size: str) -> None:
    quiet = job(language, size).template.quiet
    for face in composed(language, size).faces:
        for item in face.items:
            if isinstance(item, Drawing) and item.bleeds:
                continue
            left, right = extent(item)
            assert left >= quiet - LOOSE, item
            assert right <= face.width - quiet + LOOSE, item


def test_the_mirror_of_a_mirror_is_the_face(language: str, size: str) -> None:
    for face in composed(language, size).faces:
        twice = mirror(mirror(face))
        assert [type(item) for item in twice.items] == [type(item) for item in face.items]
        for one, other in zip(face.items, twice.items, strict=True):
            assert extent(one) == pytest.approx(extent(other))


def test_figures_and_numbers_stand_where_reading_begins(size: str) -> None:
    planned = job("he", size)
    for own in (planned.routine, replace(planned.routine, language="de")):
        leftwards = right_to_left(own.language)
        faces = compose(own, planned.template).faces
        figures = [extent(item) for face in faces for item in face.items if isinstance(item, Picture)]
        assert len(figures) >= 4
        assert all((left + right > faces[0].width) == leftwards for left, right in figures)
        names = [
            item
            for face in faces
            for item in face.items
            if isinstance(item, Text) and item.path and item.path[-1].role == "name"
        ]
        numbers = [(item, names[at + 1]) for at, item in enumerate(names) if item.text.isdecimal()]
        assert len(numbers) == 4
        assert all((number.x > name.x) == leftwards for number, name in numbers)


def test_hebrew_lines_begin_at_one_right_edge(size: str) -> None:
    """On each face: on one with larger figures words begin farther left."""
    roles: set[str] = set()
    for face in composed("he", size).faces:
        lines: dict[str, set[float]] = {}
        ends: dict[tuple[object, float], float] = {}
        for item in face.items:
            if isinstance(item, Text) and item.path and item.path[-1].role in {"start", "cue", "title"}:
                key = (item.path, item.y)
                ends[key] = max(ends.get(key, 0.0), item.x + item.width)
        for (path, _), end in ends.items():
            lines.setdefault(path[-1].role, set()).add(round(end, 1))  # type: ignore[index]
        assert {role: len(edges) for role, edges in lines.items()} == dict.fromkeys(lines, 1)
        roles |= set(lines)
    assert len(roles) == 2


def test_it_is_accessible_and_lasts(language: str, size: str) -> None:
    for profile in (checker.ValidationProfile.PDF_UA_1, checker.ValidationProfile.PDF_A_2A):
        found = checker.validate_pdf_bytes(pdf(language, size), profile=profile)
        assert [each.message for each in found.failures] == []
    assert str(opened(pdf(language, size)).Root.Lang) == language


def test_read_aloud_it_is_what_the_files_say(language: str) -> None:
    said = spoken(pdf(language, "a4"))
    routine = job(language, "a4").routine
    expected = [
        str(routine.title),
        *(
            text
            for step in routine.steps
            for text in (
                f"{step.number} {step.exercise.name}",
                str(step.exercise.start),
                *map(str, step.exercise.steps),
            )
        ),
    ]
    rest = iter(said)
    assert [text for text in expected if text.replace("\u00a0", " ") not in rest] == []
    figures = [str(element.Alt) for element in structure(pdf(language, "a4"), "Figure")]
    assert len(figures) >= 5
    assert all(words(alt) <= allowed(language) for alt in figures)


def test_what_is_copied_reads_in_order(language: str, size: str) -> None:
    """PDFium gives each line of the face whole, letters and words as they are read."""
    document = pypdfium2.PdfDocument(pdf(language, size))
    for page, face in zip(document, composed(language, size).faces, strict=True):
        copied = bare(" ".join(page.get_textpage().get_text_range().split()))
        lines: dict[float, str] = {}
        for item in face.items:
            if isinstance(item, Text):
                lines[item.y] = f"{lines.get(item.y, '')} {item.text}"
        for item in face.items:
            if isinstance(item, Text) and item.path and item.path[-1].role not in {"facts", "imprint"}:
                said = bare(item.text.replace("\u00a0", " ").strip())
                turned = said.endswith("-") or mostly_latin(lines[item.y])  # PDFium turns these round
                parts = re.findall(r"\w+", said) if turned else [said]
                assert [part for part in parts if part not in copied] == []


def bare(text: str) -> str:
    """Without direction marks, and what readers turn about by themselves: vowel signs, guillemets."""
    return "".join(each for each in text if category(each) not in {"Mn", "Cf", "Pi", "Pf"})


def mostly_latin(text: str) -> bool:
    letters = [letter.isascii() for letter in text if letter.isalpha()]
    return 2 * sum(letters) > len(letters)


@needs("pdftotext")
def test_poppler_finds_the_words(language: str, tmp_path: Path) -> None:
    path = tmp_path / "card.pdf"
    path.write_bytes(pdf(language, "pocket"))
    ran = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True)
    found = bare(
        "".join(c for c in ran.stdout if bidirectional(c) not in {"RLE", "LRE", "PDF", "RLO", "LRO"})
    )
    printed = {word for item in texts(language, "pocket") for word in LETTERS.findall(bare(item.text))}
    assert {word for word in printed if word not in found} == set()


MIXED = {
    "routines/mixed.yaml": """
        title: Gemischt
        language: de
        steps:
          - bird-dog
          - exercise: cat-cow
            name: Katze und Kuh
            purpose: Lockert den Rücken
            dose: {hold: as long as is comfortable, side: each}
        """,
}


def test_words_of_another_language_are_told_apart(project: Project) -> None:
    """An exercise keeps its language; what the routine says in place, and the dose, are in the routine's."""
    folder = project(MIXED)
    (planned,) = plan(open_library(folder), ["mixed"], ["a4"])
    data = make(planned).data
    told = {
        said: str(element.get("/Lang", "de"))
        for element in structure(data)
        if len(said := " ".join(_own(data, element))) > 0
    }
    assert told["1 Bird dog"] == "en"
    assert told["Brace your belly."] == "en"
    assert told["2 Katze und Kuh"] == "de"
    assert told["Breathe in. Let your belly drop."] == "en"
    assert told["30 s halten · jede Seite"] == "de"
    assert [language for said, language in told.items() if said.startswith("Halten, solange es")] == ["de"]


def _own(data: bytes, element: object) -> list[str]:
    """What the element itself says, without those in it."""
    marks = _said(data)
    return [marks.get(kid, "") for kid in kids(data, element) if isinstance(kid, tuple)]
