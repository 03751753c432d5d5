"""The log of weights: every exercise with its dose, cells of 7 mm or more, safety with it, in every language."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from cards.compose import with_weights
from cards.compose.type.word import plain
from cards.errors import ContentError
from cards.link.library import built_in, open_library
from cards.link.link import link
from cards.make import Job, set_at
from cards.model import Routine
from cards.model.face import Card, Drawing, Face, Text
from cards.model.routine import Log
from cards.model.template import Theme
from cards.parse import parse
from cards.printing import PAPERS, Printing, Sheet
from cards.read.routine import read_routine
from cards.units import MM
from cards.wording import word
from cards.wording.dose import dose_parts
from tests.composing import compose
from tests.promises import faults
from tests.promises.words import named, squeezed

LIBRARY = open_library(built_in())
ROUTINES = link(LIBRARY, LIBRARY.names("routine")).routines
SIZES = [size for size in LIBRARY.names("size") if not size.startswith("poster")]
LANGUAGES = ("de", "es", "fr", "it", "nl", "pl", "pt", "he", "ar")


def logs(routine: Routine, size: str) -> list[Card]:
    template = LIBRARY.template(size)
    made = compose(routine, template)
    return [*with_weights(made, word(routine, template), template).cards[len(made.cards) :]]


def cells(face: Face) -> tuple[list[float], list[float]]:
    """Widths and heights between the lines of the table; the line of words over the cells apart."""
    drawn = [item for item in face.items if isinstance(item, Drawing) and item.colour in {"rule", "hairline"}]
    lines = [[command[1:] for command in item.commands] for item in drawn if len(item.commands) == 2]
    upright = sorted({round(start[0], 3) for start, end in lines if start[0] == end[0]})
    level = sorted({round(start[1], 3) for start, end in lines if start[1] == end[1]})
    level = [y for y in level if y >= _top(face)]
    return [b - a for a, b in pairwise(upright)], [b - a for a, b in pairwise(level)]


def _top(face: Face) -> float:
    """Of the table: where its upright lines start."""
    drawn = [item for item in face.items if isinstance(item, Drawing) and len(item.commands) == 2]
    lines = [[command[1:] for command in item.commands] for item in drawn]
    return float(min(round(start[1], 3) for start, end in lines if start[0] == end[0]))


@pytest.mark.parametrize("size", SIZES)
def test_every_exercise_has_cells_to_write_in(size: str) -> None:
    for routine in ROUTINES:
        found = logs(routine, size)
        said = squeezed(" ".join(named(card.faces[0], role) for card in found for role in ("label", "body")))
        for step in routine.steps:
            assert squeezed(step.exercise.name.text) in said
            assert squeezed("".join(dose_parts(step.dose, routine.language))) in said
        for card in found:
            wide, high = cells(card.faces[0])
            dates, _words, *rows = high
            assert len(wide) % 2 == 0 and len(rows) >= 1
            assert min(*wide, dates, *rows) >= 7 * MM - 0.01


@pytest.mark.parametrize("size", SIZES)
def test_each_card_has_all_safety_notes_and_nothing_collides(size: str) -> None:
    template = LIBRARY.template(size)
    for routine in ROUTINES[:3]:
        for card in logs(routine, size):
            said = squeezed(" ".join(named(face, role) for face in card.faces for role in ("item", "note")))
            for note in (*routine.safety.during, *routine.safety.see):
                assert squeezed(plain(note.text)) in said
            for face in card.faces:
                assert [*faults.outside(template, face), *faults.overlapping(face)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_over_cells_fit_them_in_every_language(language: str) -> None:
    routine = replace(ROUTINES[0], language=language)
    for card in logs(routine, "pocket"):
        (face, *_) = card.faces
        wide, _high = cells(face)
        words = [
            item for item in face.items if isinstance(item, Text) and item.colour == "soft" and not item.path
        ]
        assert all(item.width <= min(wide) for item in words if item.text != face.label)


@pytest.mark.parametrize(
    ("text", "log"),
    [("4 weeks", Log(4)), ("1 week", Log(1)), ("6", Log(6)), ("weights", Log(weights=True))],
)
def test_a_routine_asks_for_its_log(text: str, log: Log) -> None:
    assert read_routine(parse(f"title: A\nsteps: [plank]\nlog: {text}".encode(), "a.yaml")).log == log


@pytest.mark.parametrize("text", ["60 weeks", "0 weeks", "a diary"])
def test_another_log_is_refused(text: str) -> None:
    with pytest.raises(ContentError, match="expected `weights`, or 1 to 52 weeks such as `4 weeks`"):
        read_routine(parse(f"title: A\nsteps: [plank]\nlog: {text}".encode(), "a.yaml"))


def made(routine: Routine, size: str, printing: Printing) -> tuple[int, list[str]]:
    template = LIBRARY.template(size)
    composed = set_at(Job(routine, template, Theme("plain", {}), printing), template, routine)
    return len(composed.cards), [left.key for left in composed.left_out]


def test_the_routines_own_log_is_made_unless_another_is_asked_for() -> None:
    routine = replace(ROUTINES[0], log=Log(weights=True))
    bare, without = made(ROUTINES[0], "a4", Printing())
    assert made(routine, "a4", Printing()) == (bare + 1, without)
    assert made(routine, "a4", Printing(weeks=4)) == (bare + 1, without)


def test_posters_and_folded_pages_tell_that_they_leave_it_out() -> None:
    routine = replace(ROUTINES[0], log=Log(4))
    for size, printing in (("poster-a3", Printing()), ("pocket", Printing(Sheet(PAPERS["a4"]), panels=4))):
        cards, left = made(routine, size, printing)
        assert (cards, "log" in left) == (1, True)
