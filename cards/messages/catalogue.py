"""A language in, its gettext catalogue out, read once a process; a language that has none is an error."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from gettext import c2py
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING

from cards.errors import ContentError, Problem, did_you_mean

if TYPE_CHECKING:
    from babel import Locale
    from babel.messages.catalog import Catalog, Message

FOLDER = Path(__file__).parent
ENGLISH = "en"
ENDING = ".po"
ADDING = "docs/languages.md tells how to add a language"


LIKE = range(1, 200)  # whole numbers that among them ask for every form there is
FRACTION = 1.5

Texts = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The messages of one language with their forms; a message it lacks is given back as it is."""

    words: Mapping[str, Texts]
    form: Callable[[int], int]  # which form goes with a whole number
    locale: Locale

    def one(self, text: str) -> str:
        return self.words.get(text, (text,))[0]

    def counted(self, one: str, many: str, number: float, *, alone: bool) -> str:
        """The form that goes with a number. A form without `{number}`, as a dual, is for that number `alone`,
        not for a range that ends with it: such has the form of a fraction.
        """
        forms = self.words.get(one)
        if forms is None:
            return one if ceil(number) == 1 else many
        words = forms[self._place(number)]
        alike = alone or "{number}" in words or "{number}" not in one
        return words if alike else forms[self._place(FRACTION)]

    def _place(self, number: float) -> int:
        """A whole number by the catalogue's own rule; a fraction as the first whole number of its category (CLDR),
        or, where that is for fractions alone, the last form.
        """
        if number == int(number):
            return self.form(int(number))
        category = self.locale.plural_form(Decimal(str(number)))
        return next((self.form(like) for like in LIKE if self.locale.plural_form(like) == category), -1)


def known() -> tuple[str, ...]:
    """The languages there are words for."""
    return tuple(sorted({ENGLISH, *(path.stem.replace("_", "-") for path in FOLDER.glob(f"*{ENDING}"))}))


@cache
def catalogue(language: str) -> Catalogue:
    """The messages of a language; `de-AT` has those of `de` where it has none of its own."""
    path = path_of(language)
    if path is None:
        hint = f"{did_you_mean(language, known())}; {ADDING}"
        raise ContentError([Problem(f"the program has no words in the language `{language}`", hint=hint)])
    try:
        book = read(path)
    except ModuleNotFoundError:
        found = f"the language `{language}` needs the package `babel`"
        raise ContentError([Problem(found, hint="pip install 'routine-cards[languages]'")]) from None
    words = {texts(each.id)[0]: texts(each.string) for each in book if is_whole(each)}
    return Catalogue(words, form_of(book), _locale(language, path.stem))


def read(path: Path) -> Catalog:
    """A catalogue as it is written, by Babel."""
    from babel.messages.pofile import read_po

    with path.open("rb") as file:
        return read_po(file, locale=path.stem)


def source_of(path: Path) -> str:
    """What stands in a catalogue, or in a module of the program."""
    return path.read_text(encoding="utf-8")


def form_of(book: Catalog) -> Callable[[int], int]:
    """Which form goes with a whole number, as `Plural-Forms` in the head says."""
    return c2py(book.plural_expr)


def texts(found: str | tuple[str, ...] | list[str] | None) -> Texts:
    """Every form of a message, in English or in the language."""
    return (found or "",) if found is None or isinstance(found, str) else tuple(found)


def is_whole(message: Message) -> bool:
    """Whether it is a message, and ready: translated in all its forms, by no guess."""
    return bool(message.id) and not message.fuzzy and all(texts(message.string))


@cache
def months_in(language: str) -> tuple[str, ...]:
    """The months in full and abbreviated, longest first."""
    from babel.dates import get_month_names

    locale = catalogue(language).locale
    widths = (get_month_names(width, "format", locale) for width in ("wide", "abbreviated"))
    names = {name.rstrip(".") for found in widths for name in found.values()}
    return tuple(sorted(names, key=lambda name: (-len(name), name)))


def _locale(language: str, own: str) -> Locale:
    """The conventions of the country named, else of the language itself."""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale.parse(own)


def path_of(language: str) -> Path | None:
    """The file of the tag, or of its beginning: `zh-Hant-TW`, `zh-Hant`, `zh`."""
    parts = language.lower().split("-")
    files = {path.stem.lower(): path for path in FOLDER.glob(f"*{ENDING}")}
    tags = ("_".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((files[tag] for tag in tags if tag in files), None)
