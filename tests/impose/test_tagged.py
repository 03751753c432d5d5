"""Whatever the way of printing, the file stays tagged and archivable."""

from __future__ import annotations

import page as checker
import pytest

from cards.build import plan
from cards.link.library import built_in, open_library
from cards.make import make
from cards.printing import PAPERS, Printing, Sheet

LIBRARY = open_library(built_in())
A4 = Sheet(PAPERS["a4"])
WAYS = {
    "packed": Printing(A4, packed=True),
    "fold": Printing(Sheet(PAPERS["a4"], sides="fold")),
    "backs": Printing(Sheet(PAPERS["letter"], sides="backs")),
    "strip": Printing(A4, panels=4),
    "booklet": Printing(A4, booklet=True),
    "cut": Printing(bleed=8.5, cut=True),
    "log": Printing(A4, weeks=4),
    "wall": Printing(distance=5669.0),
    "large": Printing(large=True),
    "weights": Printing(weights=True),
    "poster": Printing(),
    "glued": Printing(A4),
}


@pytest.mark.parametrize("way", WAYS)
def test_every_way_is_valid(way: str) -> None:
    posters = dict.fromkeys(("poster", "glued"), "poster-a3")
    size = posters.get(way, "a4" if way in ("wall", "large") else "pocket")
    routines = ("core-and-hip-strength", "post-run-static-stretches")
    for job in plan(LIBRARY, routines, [size], printing=WAYS[way]):
        data = make(job).data
        for profile in (checker.ValidationProfile.PDF_UA_1, checker.ValidationProfile.PDF_A_2A):
            assert checker.is_pdf_compliant_bytes(data, profile=profile)
