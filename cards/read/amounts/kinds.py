"""The keys of a dose: the units each may have, whether it may be said in words, and what to write instead."""

from __future__ import annotations

from cards.read.dose_line import vocabulary
from cards.read.dose_line.vocabulary import DISTANCES, MASSES, TIMES

UNITS = vocabulary.UNITS | {"%": "%"}
UNITS |= dict.fromkeys(
    ("", "x", *"time times rep reps repetition repetitions set sets round rounds".split()), "times"
)
STILL = (*TIMES, "breaths", "counts")
TIME_HINT = "write a time: `5 min`, `1:30` or `45 s`"
COUNT_HINT = "write a number without a unit: `2` or `2-3`"
# The units each key of a dose may have, and what to write instead of another.
KEYS = {
    "hold": (STILL, "write a time or breaths: `30 s`, `1:30` or `5 breaths`"),
    "reps": (("times",), "write a number without a unit: `10` or `8-12`"),
    "sets": (("times",), COUNT_HINT),
    "rounds": (("times",), COUNT_HINT),
    "rest": ((*STILL, *DISTANCES), "write a time or breaths: `10 s`, `1:30` or `3 breaths`"),
    "pause": (STILL, "write a time or counts: `2 s` or `2 counts`"),
    "between": ((*STILL, *DISTANCES), "write a time or breaths: `10 s`, `1:30` or `3 breaths`"),
    **dict.fromkeys(("time", "work", "every", "within"), (TIMES, TIME_HINT)),
    "distance": (DISTANCES, "write a distance: `20 m` or `1 km`"),
    "load": ((*MASSES, "%", "RM"), "write a weight, `20 kg` or `70 %`, or words: `red band`"),
    "effort": (("RPE", "in reserve", "%"), "write `RPE 7`, `2 in reserve`, or words: `easy pace`"),
    "frequency": (
        ("a day", "a week", "an hour", "a month"),
        "write `twice a day`, `3 times a week` or `daily`",
    ),
}
IN_WORDS = {"load", "effort", "frequency", "rest", "between"}  # where any words are an amount
BESIDE = {
    "reps",
    "rest",
    "between",
    "pause",
    "load",
    "effort",
    "frequency",
    "distance",
}  # where words may stand behind the number
FREE = {"load", "effort", "frequency"}  # where words may hold numbers: "two of 15 lb"
