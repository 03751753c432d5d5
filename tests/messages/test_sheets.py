"""Sheets of cards in German and Hebrew: their margins speak the language, fold-outs begin where reading does."""

from __future__ import annotations

import pytest

from cards.impose.foldout import booklet, concertina
from cards.impose.sheet import sheets
from cards.model.face import Text
from cards.model.page import Document
from cards.model.template import Theme
from cards.printing import PAPERS, Sheet
from tests.messages.projects import composed, job
from tests.messages.test_cards import allowed, words

A4, A3 = PAPERS["a4"], PAPERS["a3"]


def theme() -> Theme:
    return job("de", "pocket").theme


def told(document: Document) -> list[str]:
    return [
        item.text
        for page in document.pages
        for note in page.notes
        for item in note.face.items
        if isinstance(item, Text)
    ]


@pytest.mark.parametrize("language", ["de", "he"])
@pytest.mark.parametrize("sides", ["both", "fronts", "backs", "fold"])
@pytest.mark.parametrize("flip", ["long", "short"])
def test_margins_speak_the_language_of_the_cards(language: str, sides: str, flip: str) -> None:
    document = sheets([composed(language, "pocket")], theme(), Sheet(A4, sides=sides, flip=flip))
    said = told(document)
    assert len(said) >= len(document.pages)
    assert {word for text in said for word in words(text)} - allowed(language) <= {"mm"}


def test_margins_in_german() -> None:
    document = sheets([composed("de", "pocket")], theme(), Sheet(A4))
    assert "Vorderseiten · 100 %, beidseitig, über die lange Kante wenden" in told(document)


@pytest.mark.parametrize(("language", "leftwards"), [("de", False), ("he", True)])
def test_a_fold_out_begins_where_reading_does(language: str, leftwards: bool) -> None:
    (strip,) = concertina(composed(language, "pocket"), 4, theme(), Sheet(A3, copies=1)).pages
    xs = [cell.x for cell in strip.cells]
    assert len(xs) > 1
    assert xs == sorted(xs, reverse=leftwards)
    (folded,) = booklet(composed(language, "pocket"), theme(), A4).pages
    first, second = folded.cells[:2]
    assert (second.x < first.x) == leftwards
    assert all(cell.turn == 0 for cell in folded.cells)
