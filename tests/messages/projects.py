"""The projects in other languages, composed and drawn once for all tests."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from cards.build import Job, make, plan
from cards.compose import compose
from cards.compose.face import Composed
from cards.link import open_library

FOLDER = Path(__file__).parents[1] / "languages"
ROUTINES = {"de": ("german", "rueckenpause"), "he": ("hebrew", "metihot")}


@cache
def job(language: str, size: str) -> Job:
    folder, routine = ROUTINES[language]
    (planned,) = plan(open_library(FOLDER / folder), [routine], [size])
    return planned


@cache
def composed(language: str, size: str) -> Composed:
    planned = job(language, size)
    return compose(planned.routine, planned.template, planned.theme.header)


@cache
def pdf(language: str, size: str) -> bytes:
    return make(job(language, size)).data


def files(language: str) -> str:
    """All that the project's files say."""
    folder = FOLDER / ROUTINES[language][0]
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.yaml")))
