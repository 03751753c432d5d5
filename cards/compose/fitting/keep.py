"""Content in, the same with what it tells beside the exercises decided out; and what cards leave out.

Words come before type size: what there is to tell is told in smaller type, then on further faces. What the template
may spare is left out rather than that it takes a further card.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from cards.compose.blocks import imprint
from cards.compose.fitting.content import Content
from cards.compose.fitting.faces import faces
from cards.compose.fitting.largest import setting_of
from cards.compose.fitting.plan import Plan
from cards.compose.fitting.safety_face import holds, too_long
from cards.errors import ContentError, Problem
from cards.model.wording import NO_ROOM, LeftOut


def kept(content: Content) -> Iterator[Content]:
    """With all that must be told, and as much of what is spare as takes no further card: with none of it on the front
    of a card, then with more and more, where that leaves room.

    Errors: ContentError naming what does not fit.
    """
    every = content.wording.entries
    certain = sum(not entry.spare for entry in every)
    found = [cards for each in _ways(content, certain) if (cards := _cards(each)) is not None]
    if not found:
        raise _too_long(content, certain)
    least = min(found)
    for number in range(len(content.wording.entries), certain - 1, -1):
        if ways := [each for each in _ways(content, number) if _cards(each) == least]:
            return iter(ways)
    raise AssertionError("the least that is told fits on the fewest cards")


def _ways(content: Content, number: int) -> Iterator[Content]:
    """So many entries at the end of a card, or some of them on its front."""
    fronts = range(number + 1) if content.template.sides > 1 else (0,)
    return (content.telling(number, ahead) for ahead in fronts)


def left_out(content: Content, plan: Plan) -> tuple[LeftOut, ...]:
    """By what the size shows, then for want of room. Sources are told where the foot of every card has their titles."""
    found = [*content.wording.left_out, *_spared(content, plan), *_given(plan)]
    return tuple(dict.fromkeys(found))


def _cards(content: Content) -> int | None:
    """How many cards it takes in the least type; None where a face has no room for what must be on it."""
    try:
        cards, _ = faces(content)
    except ContentError:
        if not content.entries:
            raise
        return None
    floor = setting_of(content, content.template.floor, False)
    return cards if not content.entries or content.template.sides == 1 or holds(content, floor) else None


def _spared(content: Content, plan: Plan) -> Iterator[LeftOut]:
    told = {entry.key for card in plan.cards for face in card for entry in face.extra.entries}
    if _in_imprint(content, plan):
        told.add("source")
    every = {entry.key: entry.place for entry in content.wording.entries}
    if sources := content.wording.sources:
        every.setdefault(sources.key, sources.place)
    yield from (LeftOut(key, NO_ROOM, place) for key, place in every.items() if key not in told)


def _in_imprint(content: Content, plan: Plan) -> bool:
    """Whether all cards tell their sources in full at the foot."""
    numbers = count(1)
    numbered = [(face, next(numbers)) for card in plan.cards for face in card]
    labels = [(face, f"{number}/{len(numbered)}") for face, number in numbered if face.closing]
    chosen = (imprint.chosen(content.wording, face.setting, label) for face, label in labels)
    return all(form and form.sources for form in chosen)


def _given(plan: Plan) -> Iterator[LeftOut]:
    """What gave way rather than that an exercise was cut."""
    rows = (row for card in plan.cards for face in card for row in face.rows)
    return (left for row in rows for left in row.left_out)


def _too_long(content: Content, certain: int) -> ContentError:
    """Of what is told beside the exercises; of safety where a face does not even hold that."""
    bare = content.telling(0)
    faces(bare)
    floor = setting_of(bare, bare.template.floor, False)
    if content.template.sides > 1 and not holds(bare, floor):
        return too_long(bare, floor, bare.spare)
    longest = max(content.wording.entries[:certain], key=lambda entry: sum(map(len, entry.texts)))
    message = f"`{longest.key}` does not fit on a face of the size `{content.template.key}`"
    return ContentError([Problem(message, longest.place, "shorten it, or use a larger size")])
