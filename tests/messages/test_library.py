"""Every shipped routine with the program's words in each language: nothing lost, cut off or overprinted."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from cards.link import link, open_library
from cards.messages import catalogue
from cards.model.face import Composed
from tests.composing import compose
from tests.messages.projects import LANGUAGES
from tests.promises import faults

LIBRARY = open_library()
ROUTINES = {routine.key: routine for routine in link(LIBRARY, LIBRARY.names("routine")).routines}
SIZES = ("pocket", "a4", "wallet")


@cache
def made(key: str, language: str, size: str) -> Composed:
    return compose(replace(ROUTINES[key], language=language), LIBRARY.template(size))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", ROUTINES)
def test_a_routine_keeps_the_promises(key: str, language: str, size: str) -> None:
    template = LIBRARY.template(size)
    composed = made(key, language, size)
    routine = replace(ROUTINES[key], language=language)
    assert list(faults.lost(routine, template, composed)) == []
    assert list(faults.small(template, composed)) == []
    for face in composed.faces:
        assert list(faults.outside(template, face)) == []
        assert list(faults.overlapping(face)) == []


def test_every_language_is_tried() -> None:
    assert {"en", *LANGUAGES} == set(catalogue.known())
