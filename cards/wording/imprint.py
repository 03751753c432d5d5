"""A routine in, the forms of the small line at the foot of a card out: title, source, version, date."""

from __future__ import annotations

from collections.abc import Iterator

from cards.messages import date_words, message, say
from cards.model import Routine
from cards.wording.said import Imprint


def imprints(routine: Routine) -> Iterator[Imprint]:
    """Longest first: source in full, then by its id, then without the day; the title gives way last."""
    language, title = routine.language, routine.title.text
    titles = "; ".join(
        say("“{text}”", language, text=source.title) if source.key else source.title
        for source in routine.sources
        if source.title
    )
    ids = say(", ", language).join(source.key for source in routine.sources if source.key)
    long, version = (
        say(form, language, version=routine.version) if routine.version else ""
        for form in (message("Version {version}"), message("v{version}"))
    )
    day, month = (
        date_words(routine.date, language, whole=whole) if routine.date else "" for whole in (True, False)
    )
    if titles:
        full = say("Source {ids}: {titles}", language, ids=ids, titles=titles) if ids else titles
        yield _form(full, long, day, sources=True)
    yield _form(title, say("source {ids}", language, ids=ids) if ids else "", version, day)
    yield _form(title, ids, version, day)
    yield _form(title, ids, version, month)
    yield _form(ids, version, month)
    yield _form(ids, version)


def _form(*parts: str, sources: bool = False) -> Imprint:
    return Imprint(" · ".join(filter(None, parts)), sources)
