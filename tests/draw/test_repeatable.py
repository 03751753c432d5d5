"""The same document gives the same bytes, in any process and any surroundings."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace

import page as checker
import pytest

from cards.draw import pdf
from tests.draw import faces
from tests.draw.drawn import BYTES
from tests.draw.faces import line
from tests.draw.reading import opened


def test_the_date_is_the_documents_or_the_sources_never_the_clocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert str(opened(pdf(faces.card())).docinfo["/CreationDate"]) == "D:19700102000000Z"
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    data = pdf(replace(faces.card(), date=""))
    assert "/CreationDate" not in opened(data).docinfo
    assert checker.is_pdf_compliant_bytes(data, profile=checker.ValidationProfile.PDF_A_2A)


SURROUNDINGS = (
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C", "RL_pdfMultiLine": "1"},
    {"PYTHONHASHSEED": "7", "TZ": "Asia/Kathmandu", "LC_ALL": "C.UTF-8", "RL_pageCompression": "0"},
    {
        "PYTHONHASHSEED": "99",
        "TZ": "America/Lima",
        "LC_ALL": "de_DE.UTF-8",
        "RL_invariant": "0",
        "RL_pdfComments": "1",
    },
)


def test_same_bytes_whatever_was_drawn_before_and_in_any_surroundings(name: str) -> None:
    pdf(line("Žluťoučký kůň ½ € other words before"))
    assert pdf(getattr(faces, name)()) == BYTES[name]
    script = (
        "import sys; from cards.draw import pdf; from tests.draw import faces\n"
        f"sys.stdout.buffer.write(pdf(faces.{name}()))"
    )
    for surroundings in SURROUNDINGS:
        environment = {**os.environ, **surroundings}
        ran = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, check=True)
        assert ran.stdout == BYTES[name]
