"""The projects in other languages, composed and drawn once for all tests."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from babel.messages.catalog import Message

from cards.build import plan
from cards.link import open_library
from cards.make import Job, make
from cards.model.face import Composed
from tests.composing import compose

FOLDER = Path(__file__).parents[1] / "languages"
ROUTINES = {
    "ar": ("arabic", "tamaddud"),
    "de": ("german", "rueckenpause"),
    "es": ("spanish", "estiramientos"),
    "fr": ("french", "etirements"),
    "he": ("hebrew", "metihot"),
    "it": ("italian", "allungamenti"),
    "nl": ("dutch", "rekken"),
    "pl": ("polish", "rozciaganie"),
    "pt": ("portuguese", "alongamentos"),
}
LANGUAGES = tuple(ROUTINES)


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


def strings(message: Message) -> tuple[str, ...]:
    """Every form of a catalogue's message."""
    return _all(message.string)


def ids(message: Message) -> tuple[str, ...]:
    """The message in English: one form, or two."""
    return _all(message.id)


def _all(found: str | Sequence[str] | None) -> tuple[str, ...]:
    assert found is not None
    return (found,) if isinstance(found, str) else tuple(found)
