"""A tempo as a coach writes it (`3-1-1`, `3 s down 1 s up`, `slowly`) in, a `Tempo` out."""

from __future__ import annotations

import re

from cards.model.dose import Tempo
from cards.read.typeset import typeset

BACK = 2.0  # seconds of the way that is not told: half of a repetition
EXPLOSIVE = 1.0  # seconds of an "X"
FIGURES = re.compile(
    r"(?:tempo\s+)?(?:(\d+|x)[-/:](\d+|x)[-/:](\d+|x)(?:[-/:](\d+|x))?|(\d)(\d|x)(\d|x)(\d|x))", re.IGNORECASE
)
SPELL = re.compile(r"([0-9]+(?:\.[0-9]+)?)(?:-[0-9]+)?\s*(?:s|secs?|seconds?|counts?)?(?![\w%])")


def parse_tempo(text: str, language: str = "en") -> Tempo:
    """`seconds` is the sum of its figures; where they tell one way alone, the other is reckoned as usual."""
    plain = " ".join(text.split())
    if match := FIGURES.fullmatch(plain):
        phases = tuple(phase.upper() for phase in match.groups() if phase)
        return Tempo("", phases, sum(EXPLOSIVE if phase == "X" else float(phase) for phase in phases))
    told = [float(number) for number in SPELL.findall(plain.lower())]
    seconds = sum(told) + (BACK if len(told) == 1 else 0.0)
    return Tempo(typeset(plain, language, label=True), (), seconds)
