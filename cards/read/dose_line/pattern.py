"""A form such as `{sets:n}{x}{reps:n}` in, a compiled expression out that matches it at a place in a line.

`{key:kind}` is a group named `key` that matches one of the kinds below, or an expression; `{kind}` alone only matches it. A space is any
white space; everything else is a regular expression.
"""

from __future__ import annotations

import re
from functools import lru_cache

from cards.read.dose_line import vocabulary as words


def _any(names: object) -> str:
    """One of the names, the longest first."""
    return "(?:" + "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)) + ")"  # type: ignore[call-overload]


def _units(*units: str) -> str:
    return _any([written for written, unit in words.UNITS.items() if unit in units]) + r"(?!\w)"


BLANK = r"__+"
NUMBER = rf"(?:\d+(?:\.\d+)?|{_any(words.NUMBERS)}(?!\w)|{BLANK})"
TO = r"\s*(?:-|–|—|to\s)\s*"
BOUND = r"(?:(?:up to|at least|about|around|at most|~)\s*)?"
RANGE = rf"{BOUND}{NUMBER}(?:{TO}{NUMBER})?\+?"
MANNER = rf"(?:(?:{_any(words.MANNERS)}(?:,? (?:and )?))+)"
CLOCK = rf"\d+:[0-5]\d(?:{TO}\d+:[0-5]\d)?(?:\s*min)?(?![\d:])"
A_FEW = r"(?:a few|a couple of|some|several)"


def _amount(unit: str) -> str:
    """A number or range with a unit, which may stand behind both ends of a range."""
    return rf"(?:{BOUND}{NUMBER}\s*{unit}{TO}{NUMBER}\s*{unit}|{RANGE}\s*-?{unit}\+?|{A_FEW}\s+{unit}|half an? {unit})"


TIME = rf"(?:{CLOCK}|{_amount(_units(*words.TIMES))})"
STILL = _amount(_units(*words.STILL))
DISTANCE = _amount(_units(*words.DISTANCES))
MASS = rf"(?:{NUMBER}(?:\s*[/–-]\s*{NUMBER})?\+?[\s-]?{_units(*words.MASSES)})"
NOUN = rf"(?:(?!{_any([*words.UNITS, *words.TIMES_OVER])}(?!\w))(?:{_any(words.NOUNS)}s?(?:es)?|(?!sets|rounds|times|reps|is|as|across|less|this|always|plus|sides?|legs|arms|sessions|days|weeks|hours|months|straight|minus|cross)[a-z][a-z][a-z]+s)(?!\w))"
LADDER = rf"(?:\d+-\d+(?:-\d+)+ pyramid|{NUMBER}\s*/\s*{NUMBER}(?:\s*/\s*{NUMBER})+|{NUMBER}\s*-\s*{NUMBER}(?:\s*-\s*{NUMBER})+|ladder \d+(?:-\d+)+|\d+-\d+ (?:descending|ascending)|pyramid \d+-\d+(?:-\d+)+)"
OPEN = (
    r"(?:as many(?: [a-z]+)? as (?:you can|possible)|amrap|max(?:imum)?(?: reps?| effort)?(?!\w| of| hold| speed)"
    r"|(?:to|until) (?:muscle |muscular |technical |near )?(?:failure|fatigue[d]?|exhaustion)|failure(?!\w))"
)
FELT = r"(?:as long as (?:you can|possible|is comfortable|comfortable|it is comfortable|tolerated)|max(?:imum)? hold)"
PART = rf"(?:{_any(words.PAIRED)}(?:s|es)?|calves|feet)(?!\w)"
GEAR = rf"(?:(?:{_any(words.GEAR_LEADS)}\s+)?{_any(words.GEAR)}(?:es|s)?(?!\w))"
COLOUR = rf"(?:{_any(words.COLOURS)}(?:\s*(?:-|/|or)\s*{_any(words.COLOURS)})?)"
PERIOD = _any(words.PERIODS)
COUNTED = rf"(?:{LADDER}|{OPEN}|{NUMBER}/{NUMBER}\s+{NOUN}|{RANGE}(?:\s+{NOUN})?|{A_FEW}\s+{NOUN})"
PHRASE = r"(?:[^,;·()\"]+)"

KINDS = {
    "n": RANGE,
    "time": TIME,
    "still": STILL,
    "held": rf"(?:{TIME}|{STILL})",
    "distance": DISTANCE,
    "mass": MASS,
    "noun": NOUN,
    "ladder": LADDER,
    "open": OPEN,
    "felt": FELT,
    "counted": COUNTED,
    "part": PART,
    "gear": GEAR,
    "colour": COLOUR,
    "period": PERIOD,
    "phrase": PHRASE,
    "load": _any(words.LOADS) + r"(?!\w)",
    "fews": A_FEW,
    "amounts": rf"(?:{TIME}|{DISTANCE}|{STILL})",
    "manner": MANNER,
    "every": r"(?:each|per|every|/|ea\.?(?= ))",
    "x": r"\s*[x×*]\s*(?=\d|_)|\s*(?:[x×*]|times|sets? of|sets? x|sets?|rounds? of)\s+",
}
PLACEHOLDER = re.compile(r"\{(?:([a-z]+):)?([^{}]*)\}")


@lru_cache(maxsize=None)
def compiled(form: str) -> re.Pattern[str]:
    """The expression of a form; it ends where a word ends."""

    def piece(match: re.Match[str]) -> str:
        key, inner = match.groups()
        expression = KINDS.get(inner, inner)
        return f"(?P<{key}>{expression})" if key else f"(?:{expression})"

    expression = form.replace(" ?", r"\s*").replace(" ", r"\s+")
    while (filled := PLACEHOLDER.sub(piece, expression)) != expression:
        expression = filled
    return re.compile(expression + r"(?!\w)", re.IGNORECASE)
