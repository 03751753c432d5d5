"""A wording and a template in, its cards out: with codes and a logo where those take next to nothing from exercises.

They are set as parts of the faces, beside a setting without them, and kept where it is hardly worse for them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from math import inf

from cards.compose.blocks.header.logo import marked
from cards.compose.cards import cards_of
from cards.compose.panels import on_panels
from cards.errors import ContentError
from cards.model.face import Composed, Item, Picture
from cards.model.template import Template
from cards.model.wording import NO_ROOM, Entry, LeftOut, Wording
from cards.units import MM

CODED, MARKED = 0.8, 0.9  # of the type size without them: the least beside codes, beside a logo
FIGURE = 18 * MM  # of a figure's stature, that no code and no logo may take from
AS_LARGE = 0.95  # of one that is smaller anyway


def compose(said: Wording, template: Template) -> Composed:
    """On cards; where a template has more than two sides, on so many panels of one run at most.

    Errors: MisfitError, which does not say who is to blame.
    """
    said, best = _coded(said, template)
    return _marked(said, template, best) if said.logo else best


def _coded(said: Wording, template: Template) -> tuple[Wording, Composed]:
    """With codes where there is room; addresses are told in words all the same."""
    plain, *more = _ways(said)
    best = _made(plain, template)
    for way in more:
        if (made := _tried(way, template)) and _welcome(made, best, CODED):
            return way, _lacking(made, _uncoded(said, way))
    return plain, _lacking(best, _uncoded(said, plain))


def _uncoded(said: Wording, way: Wording) -> list[LeftOut]:
    """The links whose addresses are told in words alone."""
    words = {entry.key for entry in way.entries if entry.links and not entry.codes}
    return [
        LeftOut("code", NO_ROOM, entry.place) for entry in said.entries if entry.codes and entry.key in words
    ]


def _ways(said: Wording) -> Iterator[Wording]:
    """Without codes, then with all of them in one block, then with the routine's own alone."""
    coded = [entry for entry in said.entries if entry.codes]
    yield _with(said, {entry.key: replace(entry, codes=False) for entry in coded})
    if coded:
        first, *others = coded
        links = tuple(dict.fromkeys(link for entry in coded for link in entry.links))
        yield _with(
            said, {first.key: replace(first, links=links), **dict.fromkeys(each.key for each in others)}
        )
        if others:
            yield _with(said, {entry.key: replace(entry, codes=False) for entry in others})


def _with(said: Wording, new: Mapping[str, Entry | None]) -> Wording:
    """With other entries in the places of some, or none."""
    entries = (new.get(entry.key, entry) for entry in said.entries)
    return replace(said, entries=tuple(entry for entry in entries if entry))


def _marked(said: Wording, template: Template, bare: Composed) -> Composed:
    """With the logo in the header where there is room, else in what room is left at the end."""
    logo = said.logo
    assert logo is not None
    last = Entry("logo", "", (), True, logo.place, logo=logo.photo)
    ways = [(said, way) for way in marked(template, logo.photo)]
    for way in [*ways, (replace(said, entries=(*said.entries, last)), template)]:
        if (made := _tried(*way)) and _welcome(made, bare, MARKED):
            return _lacking(made, [left for left in bare.left_out if left.key == "code"])
    return _lacking(bare, [LeftOut("logo", NO_ROOM, logo.place)])


def _made(said: Wording, template: Template) -> Composed:
    return cards_of(said, template) if template.sides <= 2 else on_panels(said, template)


def _tried(said: Wording, template: Template) -> Composed | None:
    try:
        return _made(said, template)
    except ContentError:
        return None


def _welcome(made: Composed, bare: Composed, share: float) -> bool:
    """Whether it takes no more cards nor sides for the exercises, tells as much, in type and figures about as large."""
    lost = {left.key for left in made.left_out} - {left.key for left in bare.left_out}
    before = _stature(bare)
    least = FIGURE if before >= FIGURE else AS_LARGE * before
    return (
        len(made.cards) == len(bare.cards)
        and made.cut <= bare.cut
        and _carrying(made) <= _carrying(bare)
        and not lost
        and made.body >= share * bare.body
        and _stature(made) >= least
    )


def _carrying(composed: Composed) -> int:
    """How many faces have exercises: nobody turns a card in a stretch for the sake of a logo."""
    return sum(any(_of_exercise(item) for item in face.items) for face in composed.faces)


def _of_exercise(item: Item) -> bool:
    return any(element.role == "exercise" for element in item.path)


def _stature(composed: Composed) -> float:
    """Of the smallest figure, in points."""
    pictures = (item for face in composed.faces for item in face.items if isinstance(item, Picture))
    return min((item.scale for item in pictures if item.path[-1].key != "logo"), default=inf)


def _lacking(composed: Composed, more: list[LeftOut]) -> Composed:
    return replace(composed, left_out=tuple(dict.fromkeys((*composed.left_out, *more))))
