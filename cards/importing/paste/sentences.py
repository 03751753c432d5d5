"""A line of a paste in; whether it warns, greets, counts rounds, names a day or begins a part out."""

from __future__ import annotations

import re

from cards.importing.doses import parts_of, tidied
from cards.importing.shorthand import HEADS

DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
DAY = re.compile(
    rf"((?:day|week|weeks|phase|stage|month)\s+(?:\d+(?:\s*(?:-|–|to|&|and)\s*\d+)?\+?|[A-E])|"
    rf"(?:{DAYS}|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)s?)\b(?!\s*[/,])\s*[:.–—()-]*\s*(.*)",
    re.IGNORECASE,
)
WHOLE = re.compile(
    r"(?:routine|workout|session|programme|program|plan|option)\s+(?:\d|[A-E])\b", re.IGNORECASE
)
WARNS = re.compile(
    r"\bstop\b.*\b(if|when|at|any|exercis|immediately)|\bpain\b|\bhurts?\b|\bdizz|\bfaint|"
    r"\bnumb|\btingl|medical advice|\binjur(y|ed|ies)\b|"
    r"\b(see|ask|consult|call|tell|contact|speak to|talk to|check with|cleared by)\b.{0,30}\b(doctor|"
    r"physio\w*|gp|professional|pt|therapist|midwife|clinician|surgeon)\b|"
    r"\b(doctor|physio)'s (ok|advice)|\bpregnan|\bnot a (diagnosis|substitute)|don'?t (force|"
    r"bounce|push through)|never (force|bounce)",
    re.IGNORECASE,
)
BEFORE = re.compile(
    r"\bbefore (you )?(start|begin|starting|beginning|exercis|do)|\bwarm(ed)? ?-?up (first|"
    r"before)|\bfirst warm|cleared",
    re.IGNORECASE,
)
SEE = re.compile(
    r"\b(see|ask|consult|call|contact|speak to|talk to|tell)\b.{0,30}\b(doctor|physio\w*|gp|"
    r"professional|pt|therapist|midwife|clinician|surgeon)\b",
    re.IGNORECASE,
)
GREETS = re.compile(
    r"(hi|hello|hey|hiya|dear|good (morning|evening|afternoon)|(morning|evening)\s*([,!]|all\b|"
    r"everyone|guys|team|folks)|thanks?|thank you|cheers|see you|see ya|enjoy|have fun|"
    r"good luck|let me know|best|kind regards|regards|love|sent from|here('s| is| are)|sure|"
    r"certainly|of course|great|lol|ok(ay)?|hope|as (promised|discussed|requested)|"
    r"tonight|today|this (week|morning|evening)|we('ll| will)|i('ll|'ve| have| am|'m| will|"
    r" did| do)|you guys|guys|team|everyone|all)(?!\w)",
    re.IGNORECASE,
)
GREETED = re.compile(
    r"(?:hi|hello|hey|hiya|(?:good )?(?:morning|evening|afternoon))\b[^.!?,:]{0,30}[.!,:]\W*"
    r"(\w[^.!?]{6,55}?\)?)(?:\W*\b(\d+(?:\s*[-–]\s*\d+)?\s*min)(?:ute)?s?\)?)?[.!:]?",
    re.IGNORECASE,
)
HEAD = re.compile(
    rf"({'|'.join(sorted(map(re.escape, HEADS), key=len, reverse=True))})(?:\s*:|\s+[-–—]|$)\s*(.*)",
    re.IGNORECASE,
)
DOES = re.compile(
    r"^(?:(?:circuit|superset|super set|giant set|tri-?set|main set|block|part|main|finisher|group|"
    r"set|strength|core|metcon|workout|warm-?\s?up|tabata|intervals|hiit|wod)\s*(?:[A-H]\b|\d\b(?!\s*(?:x|rounds?|sets?|times|min|s)\b))?\s*[:,(–—-]*\s*)?(?:(?:then\s+)?(?:repeat|"
    r"do|complete|perform|aim for|go for)\s*(?:all|it|this|the (?:above|circuit|following|"
    r"whole thing|sequence|list|set)|whole circuit|each|circuit|sequence)?\s*(?:for|of)?\s*(?:for)?\s*)?",
    re.IGNORECASE,
)
AFTER = re.compile(
    r"\s*(?:of(?: the (?:following|above|circuit))?|in total|total|through|rounds? of|circuit)?\s*[:)]*\s*$",
    re.IGNORECASE,
)
ROUND_KEYS = frozenset({"within", "sets", "rounds", "rest", "work", "between", "every", "time", "reps"})
BETWEEN_ROUNDS = re.compile(
    r"\brest\b.*\b(between|after|per|each)\b.*\b(rounds?|circuits?|sets?|laps?|supersets?)\b", re.IGNORECASE
)
HERE = re.compile(
    r".*\bhere(?:'s| is| are)\s+(?:an?|my|your|the|our|some)\s+([^:.!?]{4,60}?)\s*[:.!]?", re.IGNORECASE
)
WHOLE_NOTE = re.compile(
    r"(do|repeat|perform|complete|rest|aim|all|each|take|start|try|keep|use|review)\b", re.IGNORECASE
)
CHOOSE = re.compile(r"(?:choose|pick|select|do any)\s+(\d|one|two|three|four)\b", re.IGNORECASE)
REPEATED = re.compile(
    r"(?:for )?(?:x ?(?P<x>\d+)|(?P<n>\d+) ?x|(?P<times>\d+) (?:more )?times(?: through)?|once|twice)",
    re.IGNORECASE,
)
COUNTS = {"one": "1", "two": "2", "three": "3", "four": "4"}


def head(text: str) -> tuple[str, str] | None:
    """The key of a line such as `Equipment: mat, band`, and what is said of it."""
    found = HEAD.fullmatch(text)
    return (HEADS[found[1].lower()], found[2].strip()) if found else None


def day(text: str) -> tuple[str, str] | None:
    """`Day 1`, and what else the line says."""
    found = DAY.fullmatch(text)
    return (" ".join(found[1].split()), found[2].strip(" :.-–—()")) if found else None


def rounds(text: str) -> str:
    """How often or how long a whole group is done, as a line `do`; "" where the line says nothing of the kind."""
    if found := CHOOSE.match(text):
        return f"choose {COUNTS.get(found[1].lower(), found[1])}"
    bare = AFTER.sub("", re.sub(r"\((\d+) ?x\)", r"\1 rounds", text))
    begun = DOES.match(bare)
    rest = bare[begun.end() :] if begun else bare
    return _repeated(rest, rest != bare) or _rounds(bare) or _rounds(rest)


def _repeated(words: str, told: bool) -> str:
    """`x3`, `3x`; where it is `told` to repeat also `3 times`, which alone is a dose."""
    found = REPEATED.fullmatch(words.strip(" :()"))
    if not found or not (told or found["x"] or found["n"]):
        return ""
    return f"{found['x'] or found['n'] or found['times'] or 2} rounds"


def _rounds(words: str) -> str:
    """Only what a group may say: rounds, rests, a clock."""
    words = tidied(words.strip(" :()").replace(" through", ""))
    parts = parts_of(words)
    keys = {part.key for part in parts}
    if not keys or not keys <= ROUND_KEYS or not _bounds(keys, words.lower()):
        return ""
    return _worded({part.key: part.value for part in parts})


def _bounds(keys: set[str], words: str) -> bool:
    """Whether it says how many rounds or how long, and no more: `3 rounds in 12 min`, but not `3 x 30 s`."""
    if "reps" in keys:
        return "time" in keys and (words.startswith(("amrap", "as many")) or words.endswith("amrap"))
    if keys & {"work", "every"}:
        return True
    inside = keys & {"time", "within"}
    return bool(keys & {"sets", "rounds"}) and (not inside or bool(re.search(r"\b(in|within)\b", words)))


def _worded(said: dict[str, str]) -> str:
    """As a group says it."""
    time = said.get("time") or said.get("within", "")
    if "work" in said:
        line = f"{said['work']} on {said.get('between', '0 s')} off"
        line += f", {said['rounds']} rounds" if "rounds" in said else ""
    elif "reps" in said:
        line = f"AMRAP {time}"
    elif "every" in said:
        line = f"every {'minute' if said['every'] == '1 min' else said['every']} for {time or '10 min'}"
    else:
        line = f"{said.get('sets') or said['rounds']} rounds" + (f" in {time}" if time else "")
    return line + (f", rest {said['rest']}" if "rest" in said else "")
