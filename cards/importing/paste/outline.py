"""The lines of a paste in, the `Draft` they make out: each is known by its looks, its words and its neighbours."""

from __future__ import annotations

from collections.abc import Callable

from cards.importing.draft import Draft, Step
from cards.importing.names import Names
from cards.importing.paste import facts, headings, items
from cards.importing.paste.lines import Line
from cards.importing.paste.state import State

WAYS: tuple[Callable[[State, Line], bool], ...] = (  # what a line may be, the surest first
    facts.table,
    facts.linked,
    facts.timed,
    facts.headed,
    headings.day,
    headings.titled,
    headings.in_rounds,
    headings.rest,
    facts.warns,
    facts.under_head,
    headings.several_named,
    items.dose_alone,
    items.item,
    facts.often,
    facts.chat,
    headings.plain_heading,
    facts.detail,
)


def outline(lines: list[Line], names: Names) -> Draft:
    """Goes through the lines once."""
    state = State(lines, names)
    while state.at < len(lines):
        line = lines[state.at]
        state.at += 1
        if not any(way(state, line) for way in WAYS):
            state.draft.left_out.append((line.number, line.pasted))
    return _finished(state)


def _finished(state: State) -> Draft:
    draft = state.draft
    if len(state.wholes) > 1:
        if draft.groups and not draft.groups[0].title:
            draft.groups[0].title = draft.title
        draft.title, draft.title_guessed = " + ".join(state.wholes[:3]), True
        draft.told.append(
            f"found {len(state.wholes)} routines: each is a group of this one; for a card each, import them apart"
        )
    for group in draft.groups:
        group.members = [member for member in group.members if isinstance(member, Step) or member.members]
    empty = [
        ": ".join(filter(None, (group.when, group.title)))
        for group in draft.groups
        if not group.members and group.title
    ]
    days = any(group.when for group in draft.groups if not group.members)
    draft.groups = [group for group in draft.groups if group.members]
    if empty and not draft.title and not days:
        draft.title = empty.pop(0)
    draft.notes += empty
    if not draft.title and len(draft.groups) == 1 and draft.groups[0].title:
        draft.title, draft.groups[0].title = draft.groups[0].title, ""
    return draft
