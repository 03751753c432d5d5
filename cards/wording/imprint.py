"""A routine in, the forms of the small line at the foot of a card out: title, source, version, date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cards.messages import date_words, message, say
from cards.model import Routine
from cards.model.wording import Imprint, Shows


def imprints(routine: Routine, template: Shows) -> Iterator[Imprint]:
    """The longest first; those that say whose card it is before those that have no room for that."""
    every = tuple(_own(routine, template))
    if brand := routine.brand:
        yield from (
            replace(form, text=" · ".join(filter(None, (brand.name.text, form.text)))) for form in every
        )
    yield from every


def _own(routine: Routine, template: Shows) -> Iterator[Imprint]:
    """Longest first: without the day, then the date, then the version; then without the title of what it belongs to.

    A source is told in full where nothing else on the card does; elsewhere always by `source` and its id.
    """
    language = routine.language
    title = routine.title.text if template.sides > 1 else ""  # one face has it in its header
    ids = say(", ", language).join(source.key for source in routine.sources if source.key)
    source = say("source {ids}", language, ids=ids) if ids else ""
    long, short = (
        say(form, language, version=routine.version) if routine.version else ""
        for form in (message("Version {version}"), message("v{version}"))
    )
    day, month = (
        date_words(routine.date, language, whole=whole) if routine.date else "" for whole in (True, False)
    )
    if (told := _in_full(routine, ids)) and "source" not in {*template.tells, *template.spare}:
        for full in ([title, told, long, day], [title, told, short, month], [title, told], [told, long, day]):
            yield _form(*full, sources=True)
    title = routine.title.text
    for parts in ([title, source, short, day], [title, source, short, month], [title, source, short]):
        yield _form(*parts)
    for parts in ([title, source], [source, short, month], [source, short]):
        yield _form(*parts)


def _in_full(routine: Routine, ids: str) -> str:
    """All titles of its sources; nothing where there are none."""
    language = routine.language
    titles = "; ".join(
        say("“{text}”", language, text=source.title) if source.key else source.title
        for source in routine.sources
        if source.title
    )
    return say("Source {ids}: {titles}", language, ids=ids, titles=titles) if ids and titles else titles


def _form(*parts: str, sources: bool = False) -> Imprint:
    return Imprint(" · ".join(filter(None, parts)), sources)
