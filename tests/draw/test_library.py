"""Every shipped routine at every size, and on sheets: tagged, archivable, sound, small, every figure described."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import page as checker
import pytest

from cards.build import plan
from cards.draw import pdf
from cards.impose.sheet import sheets
from cards.link.library import built_in, open_library
from cards.make import make
from cards.printing import PAPERS, Sheet
from tests.composing import compose
from tests.draw.reading import kids, opened, operations, structure

LIBRARY = open_library(built_in())
SIZES = sorted(LIBRARY.names("size"))


@cache
def made(size: str) -> dict[str, bytes]:
    """The PDFs of all routines at a size; at `sheet`, the pocket cards on A4."""
    if size != "sheet":
        return {job.routine.key: make(job).data for job in plan(LIBRARY, LIBRARY.names("routine"), [size])}
    jobs = plan(LIBRARY, LIBRARY.names("routine"), ["pocket"])
    cards = [
        (job.routine.key, compose(job.routine, job.template, job.theme.header), job.theme) for job in jobs
    ]
    return {key: pdf(sheets([card], theme, Sheet(PAPERS["a4"]))) for key, card, theme in cards}


def marks(data: bytes) -> Iterator[tuple[int, int]]:
    for at, page in enumerate(opened(data).pages):
        for operands, operator in operations(page):
            if operator == "BDC" and "/MCID" in operands[1]:
                yield at, int(operands[1]["/MCID"])


@pytest.mark.parametrize("size", [*SIZES, "sheet"])
def test_conforms(size: str) -> None:
    for key, data in made(size).items():
        for profile in (checker.ValidationProfile.PDF_UA_1, checker.ValidationProfile.PDF_A_2A):
            report = checker.validate_pdf_bytes(data, profile=profile)
            assert [failure.message for failure in report.failures] == [], key
        assert opened(data).check_pdf_syntax() == [], key


@pytest.mark.parametrize("size", [*SIZES, "sheet"])
def test_each_mark_has_one_element_and_each_figure_says_what_to_do(size: str) -> None:
    for key, data in made(size).items():
        claimed = [
            kid for element in structure(data) for kid in kids(data, element) if isinstance(kid, tuple)
        ]
        assert sorted(claimed) == sorted(marks(data)), key
        figures = structure(data, "Figure")
        assert figures, key
        assert all(len(str(figure.Alt).split()) >= 3 for figure in figures), key
        assert len(structure(data, "H1")) == len(structure(data, "Document")[0].K), key


def test_a_pocket_card_is_small() -> None:
    assert {key: len(data) for key, data in made("pocket").items() if len(data) > 45_000} == {}
