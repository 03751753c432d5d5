"""Text as typed in a file in, typeset text out: true quotes, dashes in ranges, spaces that do not break."""

from __future__ import annotations

import re
from functools import lru_cache

from cards.messages import months, say
from cards.text import FIRM_SPACES, NO_BREAK, SPACES

ARABIC = "\u0620-\u0652"  # letters and vowel signs
CLOSING = "»”’)\\]"
SPACED = {"fr": ":;!?", "fr-ca": ":"}  # the marks French sets off by a space; in Canada the colon alone
QUANTITY = r"(?:0|[1-9]\d{0,4})(?:[.,]\d+)?"  # at most five digits, none of them a leading zero
SYMBOLS = "s|sec|min|h|mm|cm|m|km|kg|ft|°|%"

Rule = tuple[str, str]  # a pattern and what takes its place


def typeset(text: str, language: str = "en", *, label: bool = False) -> str:
    """The text as it is printed, however often it is set; a `label` (name, title) loses its full stop."""
    for pattern, new in _rules(language):
        text = pattern.sub(new, text)
    text = text.strip(" ")
    return text.removesuffix(".") if label else text


@lru_cache(maxsize=64)
def _rules(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """What is looked for and what takes its place, in the order in which they are applied."""
    rules = (
        (f"[{SPACES}]+", " "),
        (f"[{FIRM_SPACES}]", NO_BREAK),
        (r"\.\.\.", "…"),
        # A range, but no part of a date such as 2026-11-21, of a link, or of a number to call such as 0176-12345.
        (rf"(?<![\d/=&#_-])(?<!\d[.,])({QUANTITY}) ?- ?({QUANTITY})(?![\d-])", r"\1–\2"),
        (r" --? ", " – "),
        *_own_quotes(language),
        *_quotes(language),  # before units, in which Hebrew has some
        *_own_marks(language),
        *_numbers(language),
    )
    return tuple((re.compile(pattern), new) for pattern, new in rules)


def _own_quotes(language: str) -> tuple[Rule, ...]:
    """What would be taken for quotes: the Dutch in `'s avonds`."""
    return ((r"(?<![\w'‘])['‘](?=[snt]\b)", "’"),) if _base(language) == "nl" else ()


def _own_marks(language: str) -> tuple[Rule, ...]:
    """Marks that Arabic has of its own; in French guillemets hold their words off, and some marks stand off them."""
    if _base(language) == "ar":
        after = rf"(?<=[{ARABIC}{CLOSING}])"
        comma = rf"{after},|(?<=\d),(?= [{ARABIC}])"
        return ((comma, "،"), (rf"{after};", "؛"), (rf"{after}\?", "؟"))
    marks = SPACED.get(language.lower(), SPACED.get(_base(language), ""))
    if not marks:
        return ()
    space = f"[ {NO_BREAK}]*"
    off = rf"(?<=[\w…%°*{CLOSING}]){space}([{marks}][:;!?]*)(?=[\s*{CLOSING}]|$)"
    return (
        (f"«{space}", f"«{NO_BREAK}"),
        (f"{space}»", f"{NO_BREAK}»"),
        (off, rf"{NO_BREAK}\1"),
    )


def _base(language: str) -> str:
    return language.partition("-")[0].lower()


def _numbers(language: str) -> tuple[Rule, ...]:
    """A number stays on the line of its unit, a day on that of its month and year."""
    units = "|".join([SYMBOLS, *say("breath breaths times reps set sets", language).split()])
    month = rf"(?:{'|'.join(months(language))})\w*\.?"
    return (
        (rf"(\d\+?) ({units})(?![\w])", rf"\1{NO_BREAK}\2"),
        # "in" is an inch only where nothing follows that it could be the preposition of.
        (r"(\d) in(?=[).,;:!?]|$)", rf"\1{NO_BREAK}in"),
        (rf"\b(\d{{1,2}}\.?) (?={month}(?!\w))", rf"\1{NO_BREAK}"),
        (rf"\b(\d{{1,2}}) de (?={month}(?!\w))", rf"\1{NO_BREAK}de{NO_BREAK}"),
        (rf"\b(\d{{1,2}}\.?{NO_BREAK}(?:de{NO_BREAK})?{month}) (?=\d{{4}}\b)", rf"\1{NO_BREAK}"),
        (rf"\b(\d{{1,2}}{NO_BREAK}de{NO_BREAK}{month}) de (?=\d{{4}}\b)", rf"\1{NO_BREAK}de{NO_BREAK}"),
    )


def _quotes(language: str) -> tuple[Rule, ...]:
    """An opening quote follows the start, a space, a bracket or a dash, with or without the mark of bold between."""
    left, _, right = say("“{text}”", language).partition("{text}")
    inner, _, out = say("‘{text}’", language).partition("{text}")
    apostrophe = say("’", language)
    before = rf"[\s(\[{{–—/¿¡{re.escape(left[0] + inner[0])}]"
    opens = rf"(?:(?<=^)|(?<={before})|(?<=^\*\*)|(?<=[\s(]\*\*))"
    return (
        (r"(?<=\w)'(?=\w)|'(?=\d)", apostrophe),
        (opens + '"', left),
        (opens + "'", inner),
        ('"', right),
        (f"({re.escape(inner)}[^'{inner}{out}]*)'", rf"\1{out}"),
        ("'", apostrophe),  # what closes nothing: `un po'`
    )
