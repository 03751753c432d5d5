"""A routine and a template in, cards of faces out: every item positioned, nothing lost, nothing below the floor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from cards.compose.assemble import assemble
from cards.compose.blame import MisfitError, explained, holds
from cards.compose.content import Content, gather
from cards.compose.deal import wanted
from cards.compose.fit import fit
from cards.compose.keep import kept, left_out
from cards.compose.mirror import directed
from cards.compose.plan import Plan
from cards.compose.setline import reading
from cards.compose.tiles import ways_across
from cards.errors import ContentError, Problem
from cards.model import Routine
from cards.model.face import Bookmark, Card, Composed, Text
from cards.model.template import Template
from cards.text import SOFT_HYPHEN

__all__ = ["compose", "composed", "refuse_undrawn"]


def compose(routine: Routine, template: Template, header: str = "") -> Composed:
    """One routine at one size. `header`: a theme's header style, "" for the template's own.

    Errors: ContentError naming what takes the room, when it does not fit at the least type size.
    """
    refuse_undrawn(routine)
    try:
        return composed(routine, template, header)
    except MisfitError as error:
        raise explained(
            error, routine, lambda less: holds(lambda: composed(less, template, header))
        ) from None


def refuse_undrawn(routine: Routine) -> None:
    """ContentError for groups and progressions, rather than that their words are lost."""
    groups = (group for step in routine.steps for group in step.within)
    if group := next(groups, None):
        raise ContentError(
            [Problem("groups of steps are not drawn yet", group.place, "list the steps alone")]
        )
    if stage := next(chain(routine.progress, *(step.progress for step in routine.steps)), None):
        raise ContentError([Problem("progressions are not drawn yet", stage.place, "say it in `notes`")])


def composed(routine: Routine, template: Template, header: str = "") -> Composed:
    """The same. Errors: MisfitError, which does not say why."""
    content, plan = _planned(routine, template, header)
    total = sum(len(card) for card in plan.cards)
    numbers = iter(range(1, total + 1))
    faces = [[assemble(content, face, f"{next(numbers)}/{total}") for face in card] for card in plan.cards]
    faces = [[directed(face, routine.language) for face in card] for card in faces]
    cards = tuple(Card(tuple(card)) for card in faces)
    return _described(content, plan, cards, _cuts(content, plan))


def _cuts(content: Content, plan: Plan) -> int:
    """How many times a row goes on in another."""
    return sum(len(face.rows) for card in plan.cards for face in card) - len(content.rows)


def _planned(routine: Routine, template: Template, header: str) -> tuple[Content, Plan]:
    """The plan with the fewest cards, of these the most wanted; rows of tiles where they take no more than others."""
    if alone := _alone(routine, template, header):
        return alone
    best: tuple[Content, Plan] | None = None
    for candidate, across in _arrangements(template, len(routine.steps)):
        if best and _good(*best):
            break
        content = gather(routine, candidate, header, across)
        try:
            content = kept(content)
            plan = fit(content)
        except ContentError:
            if best is None and candidate.rows != "tiles":
                raise
            continue
        if candidate.rows == "tiles" and _cuts(content, plan):
            continue
        if best is None or _rank(content, plan) > _rank(*best):
            best = content, plan
    assert best is not None  # the last arrangement fits or raises
    return best


def _alone(routine: Routine, template: Template, header: str) -> tuple[Content, Plan] | None:
    """The only exercise of a routine with its figure above its text, where that fits in the wished type."""
    if len(routine.steps) > 1 or template.width >= template.height or template.rows == "tiles":
        return None
    try:
        content = kept(gather(routine, template, header, only=True))
        plan = fit(content)
    except ContentError:
        return None
    return None if _cuts(content, plan) or plan.setting.body < template.wish else (content, plan)


def _good(content: Content, plan: Plan) -> bool:
    """One card, even and alike, in decent type: there is no need to look for a better one."""
    _, even, alike, body, *_ = wanted(content, 0, plan)
    return len(plan.cards) == 1 and bool(even and alike) and (even > 1 or body >= content.decent)


def _rank(content: Content, plan: Plan) -> tuple[float, ...]:
    mode, even, alike, *rest = wanted(content, 0, plan)
    return (-len(plan.cards), mode, even, alike, content.template.rows == "tiles", *rest)


def _arrangements(template: Template, count: int) -> Iterator[tuple[Template, tuple[int, ...]]]:
    """Templates, and how many tiles each row has."""
    if template.rows == "tiles":
        yield from ((template, across) for across in ways_across(count, template.columns))
        template = replace(template, rows="card", columns=1)
    yield template, ()


def _described(content: Content, plan: Plan, cards: tuple[Card, ...], cut: int) -> Composed:
    routine = content.routine
    return Composed(
        key=routine.key,
        title=_whole(routine.title.text),
        language=routine.language,
        size=content.template.key,
        cards=cards,
        body=plan.setting.body,
        bookmarks=_bookmarks(cards),
        subject=_whole(routine.when.text) if routine.when else "",
        keywords=tuple(_whole(step.exercise.name.text) for step in routine.steps),
        version=routine.version,
        left_out=left_out(content, plan),
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
