"""Nothing of a dose is dropped: each word and number of a line is printed back, or is known to say nothing more."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from cards.errors import ContentError
from cards.model import Dose
from cards.read.dose_line.keys import dose_keys
from cards.read.dose_line.text import line_of
from cards.read.dose_line.vocabulary import NUMBERS, UNITS
from cards.wording.dose import dose_parts
from tests.read.test_dose_both_ways import of_line
from tests.read.test_dose_coaches import rows
from tests.read.test_dose_line import READ, field, meanings

LINES = [*dict.fromkeys([*READ, *(line for _, line in field()), *(row[0] for row in [*meanings(), *rows()])])]
WORD = re.compile(r"[^\W\d_]+")
FIGURES = re.compile(r"(\d*):(\d\d)|(\d+(?:\.\d+)?)")

MINUTES = re.compile(r"(\d+) ?(?:m|min|['′]) ?(\d\d) ?(?:s\w*|[\"″])")
RATED = re.compile(r"(RPE \d+)/10")
HOURS = re.compile(r"(\d+) ?(?:h|hr) ?(\d\d) ?min")

# What joins words, asks for what is to be done, or says again what the form says.
SILENT = set(
    "x per with w at a an the for of on in and or to do perform complete start repeat time rep repetition set round "
    "session between b work rest stay here max amrap many possible as every each ea e s m h p through by than no more "
    "only leg start recovery les pyramid ladder leave tank write until total both approx minimum least cap time "
    "half".split()
)
# A word on the left is one of those on the right where it is printed back.
SAME = {
    **dict.fromkeys(("l", "left", "r", "right", "aside", "es", "switch"), ("each", "left", "right", "rest")),
    **dict.fromkeys(("cw", "ccw", "clockwise", "counterclockwise", "fwd", "bwd", "back"), ("direction",)),
    **dict.fromkeys(("daily", "day", "bid", "qd"), ("day", "week")),
    **dict.fromkeys(("alternating", "alt"), ("alternate",)),
    **dict.fromkeys(("once", "twice", "single", "double", "triple"), ("day", "1", "2", "3")),
    **dict.fromkeys(("wk", "week"), ("week",)),
    **dict.fromkeys(("emom", "mom"), ("every",)),
    **dict.fromkeys(("as", "prescribed", "blank", "weight"), ("__",)),
    **dict.fromkeys(("hourly", "q", "h"), ("hour",)),
    "tabata": ("off",),
    "rir": ("reserve",),
    "rft": ("for time",),
    "easy": ("off",),
    "z": ("alphabet", "zone"),
    "descending": ("ladder",),
    "down": ("ladder",),
    "min": ("s",),
    "minimum": ("+",),
}


def words(text: str) -> list[str]:
    """In one form each: units by their sign, no plurals."""
    found = [UNITS.get(word, word) for word in WORD.findall(text.lower())]
    return [
        word[:-1] if len(word) > 2 and word.endswith("s") else word for word in found if word not in NUMBERS
    ]


def dropped_words(line: str, printed: str) -> list[str]:
    have = set(words(printed))
    lost = [word for word in words(line) if word not in have | SILENT]
    return [word for word in lost if not any(other in printed for other in SAME.get(word, ()))]


def numbers(text: str) -> Counter[float]:
    """A clock, `1 min 30 s` or `1 h 15 min`, is one number, of minutes."""
    text = RATED.sub(r"\1", text.replace("1/2", "0.5"))
    text = MINUTES.sub(r"\1:\2", text)
    text = HOURS.sub(lambda match: str(60 * int(match[1]) + int(match[2])), text)
    found = FIGURES.findall(text)
    return Counter(float(one) if one else int(whole or 0) + int(rest) / 60 for whole, rest, one in found)


def known(number: float, dose: Dose, have: Counter[float]) -> bool:
    """Whether a number is printed otherwise: of both sides, in seconds, in a ladder, as phases of a tempo."""
    ways = [number * 60, number / 60]
    if dose.side.startswith("each"):
        ways += [number, number / 2]
    if dose.reps and number in dose.reps.turns:
        return True
    if dose.tempo and "".join(dose.tempo.phases).startswith(f"{number:g}"):
        return True
    return any(way in have for way in ways)


@pytest.mark.parametrize("line", LINES)
def test_nothing_is_dropped(line: str) -> None:
    try:
        dose = of_line(line)
    except ContentError:
        return
    keys = dose_keys(dose)
    printed = " ".join([line_of(keys), *dose_parts(dose)]).replace("\u00a0", " ")
    assert dropped_words(line, printed) == []
    have = numbers(line_of(keys))
    assert [
        one for one, times in numbers(line).items() if have[one] < times and not known(one, dose, have)
    ] == []
