"""No page the program can make has ink over ink: cards, sheets, logs, covers, calibration and contact sheets."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cards.build import plan
from cards.cli.figures.all import document
from cards.errors import ContentError
from cards.impose import impose
from cards.impose.calibrate import calibration
from cards.link.library import built_in, open_library
from cards.make import composed_for
from cards.model.face import Drawing, Element, Face, Text
from cards.model.page import Cell, Page
from cards.printing import PAPERS, Printing, Sheet
from tests.impose.cards import THEME
from tests.impose.over import faults

LIBRARY = open_library(built_in())
A4 = Sheet(PAPERS["a4"])
WAYS = {
    "plain": Printing(),
    "log": Printing(weeks=4),
    "large": Printing(large=True),
    "wall": Printing(distance=5669.0),
    "lanyard": Printing(punch="lanyard"),
    "corner": Printing(punch="corner"),
    "press": Printing(press=True),
    "strip": Printing(A4, panels=4),
    "booklet": Printing(A4, booklet=True),
    "sheet": Printing(A4),
    "log on a sheet": Printing(A4, weeks=4),
    "fold": Printing(replace(A4, sides="fold")),
    "letter": Printing(Sheet(PAPERS["letter"])),
    "legal": Printing(Sheet(PAPERS["legal"])),
    "a3": Printing(Sheet(PAPERS["a3"])),
    "tabloid": Printing(Sheet(PAPERS["tabloid"])),
}


def page(*items: Text | Drawing) -> Page:
    box = (0.0, 0.0, 100.0, 100.0)
    return Page(100, 100, box, box, (Cell(Face(100, 100, items)),))


def test_the_judge_sees_ink_over_ink() -> None:
    word = Text(10, 50, "Left", "regular", 10, "ink", 20, (Element("name"),))
    line = Drawing((("M", 0.0, 48.0), ("L", 90.0, 48.0)), "ink", 0.5)
    frame = Drawing((("M", 5.0, 40.0), ("L", 60.0, 40.0), ("L", 60.0, 60.0), ("L", 5.0, 60.0)), "ink", 0.5)
    assert list(faults(page(word, frame))) == []
    assert list(faults(page(word, line))) == [": 'Left' over 'a line'"]
    assert list(faults(page(word, word._replace(x=25, text="Right")))) == [": 'Left' over 'Right'"]
    assert list(faults(page(word._replace(x=90)))) == [": 'Left' off the paper"]


@pytest.mark.parametrize("paper", sorted(PAPERS))
def test_calibration(paper: str) -> None:
    for flip in ("long", "short"):
        pages = calibration(PAPERS[paper], flip, THEME).pages
        assert [fault for each in pages for fault in faults(each)] == []


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("size", ["pocket", "wallet", "a4"])
def test_cards(way: str, size: str, request: pytest.FixtureRequest) -> None:
    found = []
    for job in plan(LIBRARY, LIBRARY.names("routine"), [size], printing=WAYS[way]):
        try:
            made = impose([composed_for(job, job.routine)], job.theme, job.printing)
        except ContentError:
            continue
        found += [f"{job.routine.key} {fault}" for each in made.pages for fault in faults(each)]
    assert found == []


def test_contact_sheets() -> None:
    figures = [(name, LIBRARY.illustration(name)) for name in LIBRARY.names("illustration")]
    pages = document(figures, True, LIBRARY.theme("standard").tones).pages
    assert [fault for each in pages for fault in faults(each)] == []
