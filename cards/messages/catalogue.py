"""A language in, its gettext catalogue out, read once a process; a language that has none is an error."""

from __future__ import annotations

from functools import cache
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from cards.errors import ContentError, Problem, did_you_mean

if TYPE_CHECKING:
    from babel import Locale

FOLDER = Path(__file__).parent
ENGLISH = "en"
ENDING = ".po"
ADDING = "docs/languages.md tells how to add a language"


class Catalogue(GNUTranslations):
    """The messages of one language; a message it lacks is given back as it is."""

    locale: Locale


def known() -> tuple[str, ...]:
    """The languages there are words for."""
    return tuple(sorted({ENGLISH, *(path.stem.replace("_", "-") for path in FOLDER.glob(f"*{ENDING}"))}))


@cache
def catalogue(language: str) -> Catalogue:
    """The messages of a language; `de-AT` has those of `de` where it has none of its own."""
    path = _path(language)
    if path is None:
        hint = f"{did_you_mean(language, known())}; {ADDING}"
        raise ContentError([Problem(f"the program has no words in the language `{language}`", hint=hint)])
    try:
        from babel.messages.mofile import write_mo
        from babel.messages.pofile import read_po
    except ModuleNotFoundError:
        found = f"the language `{language}` needs the package `babel`"
        raise ContentError([Problem(found, hint="pip install 'routine-cards[languages]'")]) from None
    packed = BytesIO()
    with path.open("rb") as file:
        write_mo(packed, read_po(file, locale=path.stem))
    packed.seek(0)
    return _opened(packed, language, path.stem)


@cache
def months_in(language: str) -> tuple[str, ...]:
    """The months in full and abbreviated, longest first."""
    from babel.dates import get_month_names

    locale = catalogue(language).locale
    widths = (get_month_names(width, "format", locale) for width in ("wide", "abbreviated"))
    names = {name.rstrip(".") for found in widths for name in found.values()}
    return tuple(sorted(names, key=lambda name: (-len(name), name)))


def _opened(packed: BytesIO, language: str, own: str) -> Catalogue:
    """The catalogue with the conventions of the country named, else of the language itself."""
    from babel import Locale, UnknownLocaleError

    found = Catalogue(packed)
    try:
        found.locale = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        found.locale = Locale.parse(own)
    return found


def _path(language: str) -> Path | None:
    """The file of the tag, or of its beginning: `zh-Hant-TW`, `zh-Hant`, `zh`."""
    parts = language.lower().split("-")
    files = {path.stem.lower(): path for path in FOLDER.glob(f"*{ENDING}")}
    tags = ("_".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((files[tag] for tag in tags if tag in files), None)
