"""A form such as `{sets:n}{x}{reps:n}` in, a compiled expression out that matches it at a place in a line.

`{key:kind}` is a group named `key` that matches one of the kinds below, or an expression; `{kind}` alone only matches it. A space is any
white space; everything else is a regular expression.
"""

from __future__ import annotations

import re
from functools import cache

from cards.read.dose_line import vocabulary as words


def _any(names: object) -> str:
    """One of the names, the longest first."""
    return "(?:" + "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)) + ")"  # type: ignore[call-overload]


def _units(*units: str) -> str:
    return _any([written for written, unit in words.UNITS.items() if unit in units]) + r"(?!\w|/[a-z]\b)"


BLANK = r"__+"
NUMBER = rf"(?:\d+(?:\.\d+)?|{_any(words.NUMBERS)}(?!\w)|{BLANK})"
TO = r"\s*(?:-|–|—|to\s)\s*"
BOUND = (
    r"(?:(?:(?:up to|at least|about|around|at most|~|approx\.?|approximately|roughly|no (?:more|less) than|(?:less|more) than)"
    r"|(?:max|min)(?:imum)?(?: of)?(?=\s*\d))\s*)?"
)
RANGE = rf"{BOUND}{NUMBER}(?:{TO}{NUMBER})?(?:\+|\s+(?:or more|minimum)(?!\w))?"
MANNER = rf"(?:(?:{_any(words.MANNERS)}(?:,? (?:and |& )?))+)"
BOTH = (
    r"(?:\d+\s*(?:m|mins?|minutes?|['′])\s*\d+\s*(?:s|secs?|seconds?|[\"″])(?!\w)"
    r"|\d+\s*(?:h|hrs?|hours?)\s*\d+\s*(?:m|mins?|minutes?)(?!\w))"
)
CLOCK = rf"(?:{BOTH}|\d*:(?:[0-5]\d|60)(?:{TO}\d*:(?:[0-5]\d|60))?)(?:\s*min)?(?![\d:])"
A_FEW = r"(?:a few|a couple of|some|several)"


def _amount(unit: str) -> str:
    """A number or range with a unit, which may stand behind both ends of a range."""
    return (
        rf"(?:{BOUND}{NUMBER}\s*{unit}{TO}{NUMBER}\s*{unit}|{RANGE}\s*-?{unit}\+?|{A_FEW}\s+{unit}|half an? {unit}"
        rf"|(?:1/[24]|3/4|[½¼¾])\s*(?:of )?(?:an? )?{unit}|\d+\s*/\s*\d+(?:\s*/\s*\d+)+\s*{unit}|\d+-\d+(?:-\d+)+\s*{unit})"
    )


TIME = rf"(?:{CLOCK}|an? (?:minute|hour|second)(?!\w)|{_amount(_units(*words.TIMES))})"
STILL = _amount(_units(*words.STILL))
DISTANCE = _amount(_units(*words.DISTANCES))
MASS = rf"(?:{NUMBER}(?:\s*[/–-]\s*{NUMBER})?\+?[\s-]?{_units(*words.MASSES)})"
NO_NOUN = (
    "sets rounds times reps repetitions is as across less this always plus side sides legs arms sessions days weeks hours months "
    "straight minus each per every ea on in at with w no rest hold holds pause x to or and then for slow slowly easy hard "
    "light heavy moderate until breaths counts alternating left right forward forwards backwards seconds minutes metres meters "
    "total tempo towards upwards downwards repeat max more"
).split()
NOT_NOUN = rf"(?!{_any([*NO_NOUN, *words.UNITS, *words.TIMES_OVER])}(?!\w))"
ANY_NOUN = rf"(?:{NOT_NOUN}[a-z]+[ -](?:to[ -])?)?(?:{NOT_NOUN}[a-z]+[ -])?{NOT_NOUN}[a-z][a-z]+s"
NOUN = rf"(?:(?:cal(?:orie)?s? (?:bike|row|rower|ski|erg|run)|{ANY_NOUN}|{NOT_NOUN}{_any(words.NOUNS)}s?(?:es)?)(?!\w))"
LADDER = rf"(?:\d+-\d+(?:-\d+)+ pyramid|{NUMBER}\s*/\s*{NUMBER}(?:\s*/\s*{NUMBER})+|{NUMBER}\s*-\s*{NUMBER}(?:\s*-\s*{NUMBER})+|ladder \d+(?:-\d+)+|\d+-\d+ (?:descending|ascending)|pyramid \d+-\d+(?:-\d+)+)"
OPEN = (
    r"(?:as many(?: [a-z]+)? as (?:you can|possible)|amrap|max(?:imum)?(?: reps?)?(?!\w|\s+(?:of|hold|speed|effort|\d))"
    r"|(?:to|until) (?:muscle |muscular |technical |near )?(?:failure|fatigue[d]?|exhaustion)|failure(?!\w))"
)
FELT = r"(?:as long as (?:you can|possible|is comfortable|comfortable|it is comfortable|tolerated)|max(?:imum)? hold)"
PART = rf"(?:{_any(words.PAIRED)}(?:s|es)?|calves|feet)(?!\w)"
GEAR = rf"(?:(?:{_any(words.GEAR_LEADS)}\s+)?{_any(words.GEAR)}(?:es|s)?(?!\w))"
COLOUR = rf"(?:{_any(words.COLOURS)}(?:\s*(?:-|/|or)\s*{_any(words.COLOURS)})?)"
PERIOD = _any(words.PERIODS)
COUNTED = rf"(?:{LADDER}|{OPEN}|{NUMBER}/{NUMBER}\s+{NOUN}|{RANGE}(?:\s+{NOUN})?|{A_FEW}\s+{NOUN})"
PHRASE = r"(?:[^,;·()\"]+)"

WEEKDAY = r"(?:(?:mon|tues?|wed|wednes|thu|thurs?|fri|sat|satur|sun)(?:days?)?(?!\w))"
LIST = r"(?:\d+(?:\s*,\s*\d+)(?:\s*,\s*\d+)+(?!\s*[-.:x×%/\d]|\s*,\s*\d|\s*(?:s|sec|min|kg|lb|m|km)\w*\b))"

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
    "weekday": WEEKDAY,
    "list": LIST,
    "amid": r"(?:between|b/w|btwn|btw)",
    "every": r"(?:each|per|every|/|ea\.?(?= ))",
    "x": r"\s*[x×*]\s*(?=\d|_|:\d)|\s+by\s+(?=\d)|\s*sets?\s*/\s*(?=\d)|\s*(?:sets?|rounds?)\s*:\s*(?=\d)|\s*(?:[x×*]|times|sets? of|sets? x|sets?|rounds? of)\s+",
}
PLACEHOLDER = re.compile(r"\{(?:([a-z]+):)?([^{}]*)\}")


@cache
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


@cache
def needed(form: str) -> tuple[str, ...]:
    """Words of which a line must hold one to be of this form: what has none need not be compiled; () where none is sure."""
    choices = [_words_of(way) for way in _ways(form)]
    return tuple(dict.fromkeys(word for words in choices for word in words)) if all(choices) else ()


def _words_of(way: str) -> tuple[str, ...]:
    """The surest words of one way through a form: a word that stands in it, else those of a group that does."""
    found: list[tuple[str, ...]] = []
    for piece, optional in _pieces(way):
        if optional:
            continue
        if piece.startswith("{") and ":" in piece and piece[1:-1].partition(":")[2] not in KINDS:
            found.append(needed(piece[1:-1].partition(":")[2]))
        elif piece.startswith("(") and not piece.startswith(("(?=", "(?!")):
            found.append(needed(piece[1:-1].removeprefix("?:")))
        elif len(piece) > 2 and piece.isalpha():
            found.append((piece,))
    return min(filter(None, found), key=len, default=())


def _pieces(way: str) -> list[tuple[str, bool]]:
    """Its words, groups and places to fill, each with whether it may be left out; a word loses its last letter if that may."""
    pieces: list[tuple[str, bool]] = []
    at = 0
    while at < len(way):
        end = _end(way, at)
        piece, optional = way[at:end], way[end : end + 1] in {"?", "*"}
        if optional and piece.isalpha():
            piece, optional = piece[:-1], False
        pieces.append((piece, optional))
        at = end
    return pieces


def _end(form: str, start: int) -> int:
    """Where the group, place or word that begins at `start` ends."""
    opening = form[start]
    if opening.isalpha() and (start == 0 or form[start - 1] != "\\"):
        match = re.compile("[a-z]+").match(form, start)
        return match.end() if match else start + 1
    if opening not in "({":
        return start + 1
    depth = 0
    for at in range(start, len(form)):
        depth += {"(": 1, "{": 1, ")": -1, "}": -1}.get(form[at], 0)
        if depth == 0:
            return at + 1
    return len(form)


def _ways(form: str) -> list[str]:
    """The form at its outermost "|"."""
    ways, at = [""], 0
    while at < len(form):
        end = _end(form, at)
        if form[at] == "|":
            ways.append("")
        else:
            ways[-1] += form[at:end]
        at = end
    return ways


GOAL = re.compile(
    r"(?:up to|work(?:ing)?(?: up)?|progress(?:ing)?|build(?:ing)?(?: up)?|increas(?:e|ing)|add(?:ing)?|aim(?:ing)?(?: for)?|target)"
    r"\s+(?:(?:to|for|by)\s+)?[^,;·()]*",
    re.IGNORECASE,
)
LEAD = re.compile(
    rf"w/|{_any(words.LEADS)}(?!\w)",
    re.IGNORECASE,
)
