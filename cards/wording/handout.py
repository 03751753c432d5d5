"""A routine in, what its cards say besides of whose they are, for whom, and where there is more, as entries out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cards.messages import date_words, message, say
from cards.model import Blank, Link, Routine
from cards.model.wording import NOT_SHOWN, Entry, LeftOut, Logo, SaidBlank, SaidLink, Shows

LABELS = {"for": message("For"), "from": message("From"), "review": message("Review")}


def told(routine: Routine, template: Shows) -> Iterator[Entry]:
    """For certain: whom it is for, and its own address."""
    return iter(()) if template.wall else _told(routine)


def spare(routine: Routine, template: Shows) -> Iterator[Entry]:
    """What may be left out: how to reach whoever gives it, then videos of the exercises."""
    return iter(()) if template.wall else _spare(routine)


def left_out(routine: Routine, template: Shows) -> Iterator[LeftOut]:
    """A wall shows none of it."""
    if template.wall:
        every = (*_told(routine), *_spare(routine))
        yield from (LeftOut(entry.key, NOT_SHOWN, entry.place) for entry in every)


def _told(routine: Routine) -> Iterator[Entry]:
    if blanks := routine.blanks:
        said = tuple(_blank(blank, routine.language) for blank in blanks)
        yield Entry("for", "", (), place=blanks[0].place, blanks=said)
    if link := routine.link:
        label = say("Online", routine.language)
        yield Entry("link", label, (), place=link.place, links=(_link(label, link),), codes=True)


def _spare(routine: Routine) -> Iterator[Entry]:
    yield from _contact(routine)
    videos = {link.address: _link(name, link) for name, link in _videos(routine)}
    if videos:
        first = next(link for _, link in _videos(routine))
        label = say("Video", routine.language)
        yield Entry("video", label, (), True, first.place, links=tuple(videos.values()), codes=True)


def logo(routine: Routine) -> Logo | None:
    brand = routine.brand
    return Logo(brand.logo, brand.place) if brand and brand.logo else None


def _videos(routine: Routine) -> Iterator[tuple[str, Link]]:
    for step in routine.steps:
        if video := step.exercise.video:
            yield step.exercise.name.text, video


def _contact(routine: Routine) -> Iterator[Entry]:
    brand = routine.brand
    if brand is None or not (brand.contact or brand.link):
        return
    texts = (brand.contact.text,) if brand.contact else ()
    links = (_link(brand.name.text, brand.link),) if brand.link else ()
    first = brand.contact or brand.link
    yield Entry(
        "contact", say("Contact", routine.language), texts, True, first.place if first else None, links=links
    )


def _blank(blank: Blank, language: str) -> SaidBlank:
    label = say(LABELS[blank.key], language)
    text = date_words(blank.text, language) if isinstance(blank.text, date) else blank.text
    return SaidBlank(blank.key, label, text, say("{label}: a line to write on", language, label=label))


def _link(lead: str, link: Link) -> SaidLink:
    return SaidLink(lead, link.shown, link.address, f"{lead}: {link.address}")
