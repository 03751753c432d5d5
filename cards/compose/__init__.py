"""A routine and a template in, cards of faces out: every item positioned, nothing lost, nothing below the floor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cards.compose.assemble import assemble
from cards.compose.content import Content, gather
from cards.compose.face import Bookmark, Card, Composed, Text
from cards.compose.fit import fit
from cards.compose.mirror import directed
from cards.compose.omitted import omitted
from cards.compose.plan import Plan
from cards.compose.setline import reading
from cards.compose.template import Template
from cards.compose.tiles import ways_across
from cards.errors import ContentError
from cards.model import Routine
from cards.text import SOFT_HYPHEN

__all__ = ["compose"]


def compose(routine: Routine, template: Template, header: str = "") -> Composed:
    """One routine at one size. `header`: a theme's header style, "" for the template's own.

    Errors: ContentError naming the field that does not fit at the least type size.
    """
    content, plan = _planned(routine, template, header)
    total = sum(len(card) for card in plan.cards)
    numbers = iter(range(1, total + 1))
    faces = [[assemble(content, face, f"{next(numbers)}/{total}") for face in card] for card in plan.cards]
    faces = [[directed(face, routine.language) for face in card] for card in faces]
    cards = tuple(Card(tuple(card)) for card in faces)
    cut = sum(len(face.rows) for card in plan.cards for face in card) - len(content.rows)
    return _described(content, cards, plan.setting.body, cut)


def _planned(routine: Routine, template: Template, header: str) -> tuple[Content, Plan]:
    """The plan with the fewest cards: as few rows of tiles as can be, or one exercise a row instead."""
    best: tuple[Content, Plan] | None = None
    for candidate, across in _arrangements(template, len(routine.steps)):
        if best and (len(best[1].cards) == 1 or len(across) > len(best[0].rows)):
            continue
        content = gather(routine, candidate, header, across)
        try:
            plan = fit(content)
        except ContentError:
            if best is None and candidate.rows != "tiles":
                raise
            continue
        if best is None or len(plan.cards) < len(best[1].cards):
            best = content, plan
    assert best is not None  # the last arrangement fits or raises
    return best


def _arrangements(template: Template, count: int) -> Iterator[tuple[Template, tuple[int, ...]]]:
    """Templates, and how many tiles each row has."""
    if template.rows == "tiles":
        yield from ((template, across) for across in ways_across(count, template.columns))
        template = replace(template, rows="card", columns=1)
    yield template, ()


def _described(content: Content, cards: tuple[Card, ...], body: float, cut: int) -> Composed:
    routine = content.routine
    return Composed(
        key=routine.key,
        title=_whole(routine.title.text),
        language=routine.language,
        size=content.template.key,
        cards=cards,
        body=body,
        bookmarks=_bookmarks(cards),
        subject=_whole(routine.when.text) if routine.when else "",
        keywords=tuple(_whole(step.exercise.name.text) for step in routine.steps),
        version=routine.version,
        left_out=omitted(routine, content.template, cards),
        date=routine.date.isoformat() if routine.date else "",
        cut=cut,
    )


def _bookmarks(cards: tuple[Card, ...]) -> tuple[Bookmark, ...]:
    """One an exercise, where its name stands, and one for the safety notes of the first card."""
    found: dict[tuple[str, str], tuple[int, list[Text]]] = {}
    faces = [face for card in cards for face in card.faces]
    for index, face in enumerate(faces):
        for item in face.items:
            if isinstance(item, Text) and item.font == "bold" and _names(item):
                at, texts = found.setdefault((item.path[-2].role, item.path[-2].key), (index, []))
                texts += [item] if at == index else []
    return tuple(Bookmark(reading(texts), at, texts[0].y - texts[0].size) for at, texts in found.values())


def _names(item: Text) -> bool:
    return bool(item.path) and item.path[-1].role in {"name", "heading"}


def _whole(text: str) -> str:
    """Words without the places where they may be broken."""
    return text.replace(SOFT_HYPHEN, "")
