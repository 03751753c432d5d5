"""A wording and a template in, the content and the plan of the most wanted arrangement out: rows, or rows of tiles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cards.compose.blocks.tiles import ways_across
from cards.compose.fitting.content import Content, gather
from cards.compose.fitting.faces import fit
from cards.compose.fitting.keep import kept
from cards.compose.fitting.largest import wanted
from cards.compose.fitting.plan import Plan
from cards.errors import ContentError
from cards.model.layout import CARD
from cards.model.template import Template
from cards.model.wording import Wording

Found = tuple[Content, Plan]


def arranged(said: Wording, template: Template) -> Found:
    """With the fewest cards, of these the most wanted; rows of tiles where they take no more than others.

    Errors: MisfitError when a row does not fit at the least type size.
    """
    if alone := _alone(said, template):
        return alone
    best: Found | None = None
    for candidate, across in _arrangements(template, len(said.exercises), bool(said.groups)):
        if best and _good(*best):
            break
        try:
            found = _fitted(said, candidate, across)
        except ContentError:
            if best is None and not candidate.layout.tiles:
                raise
            continue
        if candidate.layout.tiles and cuts(*found):
            continue
        if best is None or _rank(*found) > _rank(*best):
            best = found
    assert best is not None  # the last arrangement fits or raises
    return best


def cuts(content: Content, plan: Plan) -> int:
    """How many times a row goes on in another."""
    return sum(len(face.rows) for card in plan.cards for face in card) - len(content.rows)


def _alone(said: Wording, template: Template) -> Found | None:
    """The only exercise of a routine with its figure above its text, where that fits in the wished type."""
    if len(said.exercises) > 1 or said.groups or template.width >= template.height or template.layout.tiles:
        return None
    try:
        found = _fitted(said, template, only=True)
    except ContentError:
        return None
    return None if cuts(*found) or found[1].setting.body < template.wish else found


def _fitted(said: Wording, template: Template, across: tuple[int, ...] = (), only: bool = False) -> Found:
    """Of the ways to tell what is told one that cuts no row. Panels' type is given; what they tell stands last."""
    ways = kept(gather(said, template, across, only))
    first = _fit(next(ways))
    if template.sides > 2 or (_even(*first) and not cuts(*first)):
        return first
    return max([first, *map(_fit, ways)], key=lambda found: (-cuts(*found), *wanted(found[0], 0, found[1])))


def _fit(content: Content) -> Found:
    return content, fit(content)


def _even(content: Content, plan: Plan) -> bool:
    _, even, alike, *_ = wanted(content, 0, plan)
    return bool(even and alike)


def _good(content: Content, plan: Plan) -> bool:
    """One card, even and alike, in decent type: there is no need to look for a better one."""
    _, even, alike, body, *_ = wanted(content, 0, plan)
    return len(plan.cards) == 1 and bool(even and alike) and (even > 1 or body >= content.decent)


def _rank(content: Content, plan: Plan) -> tuple[float, ...]:
    mode, even, alike, *rest = wanted(content, 0, plan)
    return (-len(plan.cards), mode, even, alike, content.template.layout.tiles, *rest)


def _arrangements(
    template: Template, count: int, grouped: bool
) -> Iterator[tuple[Template, tuple[int, ...]]]:
    """Templates, and how many tiles each row has; what is `grouped` stands in rows, under its headings."""
    if template.layout.tiles and not grouped:
        yield from ((template, across) for across in ways_across(count, template.columns))
    if template.layout.tiles:
        template = replace(template, layout=CARD, columns=1)
    yield template, ()
