"""Ink keeps to the quiet edge and off other ink, whatever the language, the size and the mode."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cards.adapt.distance import read_from
from cards.adapt.large_print import large_print
from cards.draw import pdf
from cards.errors import ContentError
from cards.impose import single
from cards.link import link
from cards.model import Words
from cards.model.face import Composed
from cards.model.template import Template
from cards.text import reach
from cards.units import MM
from tests.compose.sample import BEND, routine
from tests.composing import compose
from tests.promises import faults, ink
from tests.promises.generated import LIBRARY, SIZES, TEMPLATES
from tests.promises.reading import sheets as sheets_of

WORDS = [
    "Äg", "Ågren", "Šjq", "Ñandú", "Ềy", "Ợg", "Ďábel", "jig", "(y)", "Schulterblattstabilisationsvariation",
    "Knie", "stretch", "a", "לְקֻם", "אָלֶף", "إِلَى", "لُغَةٌ", "ऊँची", "पूर्णिमा", "Ёж", "Щу", "ΰ", "Ή", "Straight/Pull-Ups",
]  # fmt: skip
MODES: dict[str, Callable[[Template], Template]] = {
    "as it is": lambda template: template,
    "from afar": lambda template: read_from(template, 1500 * MM),
    "large print": large_print,
}

texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join)


def made(words: list[str], template: Template, language: str) -> Composed | None:
    """A card whose title, name, cue and notes are these words; none where they do not fit."""
    title, name, cue, need, note = (Words(text, language=language) for text in words)
    bend = replace(BEND, name=name, cue=cue, start=cue, steps=(cue, need))
    given = routine(2)
    steps = tuple(replace(step, exercise=bend) for step in given.steps)
    safety = replace(given.safety, during=(note,))
    card = replace(given, title=title, steps=steps, need=(need,), safety=safety, language=language)
    try:
        return compose(card, template)
    except ContentError:
        return None


@pytest.mark.parametrize("mode", MODES)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(texts, min_size=5, max_size=5), st.sampled_from(SIZES), st.sampled_from(["en", "de", "he"]))
def test_ink_keeps_to_the_safe_area_and_off_other_ink(
    mode: str, words: list[str], size: str, language: str
) -> None:
    template = MODES[mode](TEMPLATES[size])
    if composed := made(words, template, language):
        for face in composed.faces:
            assert [*faults.outside(template, face), *faults.overlapping(face)] == []


@pytest.mark.parametrize("language", ["en", "de", "he"])
def test_pdfium_sees_the_ink_where_it_was_reckoned(language: str) -> None:
    """The title's highest glyph reaches as far as its outline says, to the rounding of PDFium's boxes."""
    title = {"en": "Ågren jig", "de": "Ärger Übung", "he": "לקום"}[language]
    composed = made([title, "Knie", "Knie", "a", "Knie"], TEMPLATES["pocket"], language)
    assert composed
    sheet = sheets_of(pdf(single(composed, LIBRARY.theme("standard"))))[0]
    size = max(glyph.size for glyph in sheet.glyphs)
    letters = [glyph for glyph in sheet.glyphs if glyph.size == size]
    top, foot = min(glyph.box[1] for glyph in letters), max(glyph.box[3] for glyph in letters)
    reached = reach(title, "bold")
    assert top == pytest.approx(letters[0].baseline - reached.above * size, abs=size / 50)
    assert foot == pytest.approx(letters[0].baseline + reached.below * size, abs=size / 50)
    assert top >= TEMPLATES["pocket"].quiet - size / 50


@pytest.mark.parametrize(
    ("mode", "size"),
    [*product(MODES, ["a4", "a3", "tabloid"]), *product(["as it is", "large print"], ["pocket", "index"])],
)
def test_figures_and_names_keep_their_distances(mode: str, size: str) -> None:
    """From rules, numbers and chevrons: a millimetre for figures; names on a wall an eighth of their own size."""
    template = MODES[mode](TEMPLATES[size])
    for key in ("pre-run-warm-up", "seven-back-pain-exercises", "bridge-and-twist"):
        (linked,) = link(LIBRARY, [key]).routines
        for face in compose(linked, template).faces:
            things, names = ink.rules(face), [text for text in ink.inks(face) if text.role == "name"]
            figures = ink.figures(face)
            near = [ink.apart(figure, thing) for figure in figures for thing in [*things, *ink.marks(face)]]
            near += [ink.apart(figure, text.box) for figure in figures for text in ink.inks(face)]
            assert min(near, default=MM) >= MM - 1e-3
            share = 1 / 8 if mode == "from afar" else 0.115
            assert all(
                ink.apart(name.box, rule) >= share * name.text.size for name in names for rule in things
            )
