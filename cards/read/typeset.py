"""Text as typed in a file in, typeset text out: true quotes, dashes in ranges, spaces that do not break."""

from __future__ import annotations

import re

NO_BREAK = "\u00a0"
MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
UNITS = "s|sec|min|h|breaths?|times|reps|sets?|mm|cm|m|km|kg|ft|°|%"

# An opening quote follows the start, a space, a bracket or a dash, with or without the mark of bold between.
OPENS = r"(?:(?<=^)|(?<=[\s(\[{–—/“‘])|(?<=^\*\*)|(?<=[\s(]\*\*))"

RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), new)
    for pattern, new in (
        (r"[ \t\r\n\f\v]+", " "),
        (r"\.\.\.", "…"),
        # A range, but no part of a date such as 2026-11-21 nor of a number with more dashes.
        (r"(?<![\d-])(\d+(?:\.\d+)?) ?- ?(\d+(?:\.\d+)?)(?![\d-])", r"\1–\2"),
        (r" --? ", " – "),
        (rf"(\d\+?) ({UNITS})(?![\w])", rf"\1{NO_BREAK}\2"),
        # "in" is an inch only where nothing follows that it could be the preposition of.
        (r"(\d) in(?=[).,;:!?]|$)", rf"\1{NO_BREAK}in"),
        (rf"\b(\d{{1,2}}) (?=(?:{MONTHS})[a-z]*\b)", rf"\1{NO_BREAK}"),
        (rf"\b(\d{{1,2}}{NO_BREAK}(?:{MONTHS})[a-z]*) (?=\d{{4}}\b)", rf"\1{NO_BREAK}"),
        (r"(?<=\w)'(?=\w)|'(?=\d)", "’"),
        (OPENS + '"', "“"),
        (OPENS + "'", "‘"),
        ('"', "”"),
        ("'", "’"),
    )
)


def typeset(text: str, *, label: bool = False) -> str:
    """The text as it is printed, however often it is set; a `label` (name, title) loses its full stop."""
    for pattern, new in RULES:
        text = pattern.sub(new, text)
    text = text.strip(" ")
    return text.removesuffix(".") if label else text
