"""A message in English and a language in, the words for it in that language out: all that the program itself says.

English stands in the code. Every other language is a gettext file here, `de.po`, read through Babel when a routine
first asks for it. Messages are found by their calls: `say` and `count`, and in tables `message` and `forms`.
"""

from __future__ import annotations

from datetime import date
from math import ceil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cards.messages.catalogue import Catalogue

__all__ = [
    "Name",
    "check",
    "count",
    "date_words",
    "decimal",
    "forms",
    "is_english",
    "message",
    "months",
    "say",
]

MONTHS = tuple("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split())


class Name(str):
    """A name that a message may set within a sentence: `{name:small}` writes its first letter small.

    A catalogue leaves `:small` out where names keep their capital, as German nouns do.
    """

    __slots__ = ()

    def __format__(self, how: str) -> str:
        if how != "small" or self[1:2].isupper():  # a word all in capitals keeps them
            return str(self)
        return self[:1].lower() + self[1:]


def is_english(language: str) -> bool:
    """Whether it is the language of the messages in the code, of whatever country."""
    return language == "en" or language.partition("-")[0].lower() == "en"


def check(language: str) -> None:
    """ContentError where there are no words for a language, or no Babel to read them."""
    if not is_english(language):
        _catalogue(language)


def message(text: str) -> str:
    """The text itself, marked as one that `say` is given later."""
    return text


def forms(one: str, many: str) -> tuple[str, str]:
    """Both forms, marked as ones that `count` is given later."""
    return one, many


def say(text: str, language: str, /, **parts: object) -> str:
    """The message with its parts filled in. What is in no catalogue, as an author's own words, stays as it is."""
    words = text if is_english(language) else _catalogue(language).one(text)
    return words.format_map(parts) if parts else words


def count(one: str, many: str, number: float, language: str, /, **parts: object) -> str:
    """The form of a message that goes with a number; `number` among the parts is how it is said, as in a range."""
    if is_english(language):
        return (one if ceil(number) == 1 else many).format_map(parts)
    alone = parts.get("number") == decimal(number, language)
    return _catalogue(language).counted(one, many, number, alone=alone).format_map(parts)


def decimal(number: float, language: str) -> str:
    """A number as the language writes it, with no more digits than it has: `1.5`, `1,5`."""
    if is_english(language):
        return f"{number:g}"
    from babel.numbers import format_decimal

    return format_decimal(number, format="0.######", locale=_catalogue(language).locale)


def date_words(day: date, language: str, *, whole: bool = True) -> str:
    """`21 Nov 2026`, or the month and the year alone."""
    if is_english(language):
        month = f"{MONTHS[day.month - 1]} {day.year}"
        return f"{day.day} {month}" if whole else month
    from babel.dates import format_skeleton

    return format_skeleton("yMMMd" if whole else "yMMM", day, locale=_catalogue(language).locale)


def months(language: str) -> tuple[str, ...]:
    """How the names of the months begin."""
    if is_english(language):
        return MONTHS
    from cards.messages.catalogue import months_in

    return months_in(language)


def _catalogue(language: str) -> Catalogue:
    from cards.messages.catalogue import catalogue  # what reads it is imported when it is first wanted

    return catalogue(language)
