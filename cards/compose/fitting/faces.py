"""Content in, a plan out: which rows go on which face, at which type size.

Fewest cards, then both sides of them; `deal` finds the largest type and the most even split.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, cycle, islice

from cards.compose.blocks.setting import Setting
from cards.compose.fitting.content import Content
from cards.compose.fitting.deal import fits
from cards.compose.fitting.largest import best, setting_of, tightest
from cards.compose.fitting.plan import BACK, CLOSED, FRONT, MIDDLE, Plan, Rows, Side
from cards.compose.misfit import MisfitError
from cards.errors import ContentError

FEW = 5  # cards: up to here every choice of backs is tried


def fit(content: Content) -> Plan:
    """Errors: MisfitError when a row does not fit at the least type size."""
    tight, rows = _tight(content)
    ways = _fewest(content, rows, tight)
    whole = len(rows) == len(content.rows) and tight.beside == content.template.layout.tightest.beside
    return best(content, rows, ways) if whole else tightest(content, rows, ways[0], tight)


def faces(content: Content) -> tuple[int, int]:
    """How many cards it takes, and how many faces, in the least type. Errors: as for `fit`."""
    tight, rows = _tight(content)
    sides = _fewest(content, rows, tight)[0]
    cards = sum(side.first for side in sides)
    return cards, len(sides) + cards - sum(side.closing for side in sides)


def _tight(content: Content) -> tuple[Setting, Rows]:
    """The floor, with the dose beside the name where a template knows that, unless a name then gets too narrow."""
    modes = content.template.layout.modes
    settings = [setting_of(content, content.template.floor, mode.beside) for mode in (modes[-1], modes[0])]
    try:
        return settings[0], _cut(content, settings[0])
    except ContentError:
        return settings[1], _cut(content, settings[1])


def _arrangements(content: Content, rows: Rows, setting: Setting) -> Iterator[list[list[Side]]]:
    """The ways to have faces that carry rows, those that are equally good together, fewest cards first.

    A one-sided sheet, or the front of one that has room for safety too, needs no back; nor does a card whose back would
    be bare. Of cards both sides are used,
    all but one at least, before type gives way. What folds out has more than two sides, as panels in a row: safety
    has the last one to itself, or closes it.
    """
    sides = content.template.sides
    if sides == 1 or content.template.layout.one_face:
        yield [[CLOSED]]
    if sides > 2:
        yield from _panels(sides)
    for cards in range(_least(content, rows, setting), len(rows) + 1):
        if sides == 1:
            yield [[CLOSED] * cards]
        else:
            front = [[CLOSED]] if cards == 1 and content.bare else []
            yield [*front, *_turned(cards, cards), *_turned(cards, cards - 1)]
            yield from (_turned(cards, backs) for backs in range(cards - 2, -1, -1))


def _panels(sides: int) -> Iterator[list[list[Side]]]:
    for panels in range(1, sides):
        carrying = [FRONT, *[MIDDLE] * (panels - 1)]
        yield [carrying]
        yield [[*carrying, BACK]]


def _least(content: Content, rows: Rows, setting: Setting) -> int:
    """The fewest cards the rows could go on, were all backs used: there is no need to try with less."""
    gap = content.template.layout.tightest.gap * setting.body
    sides = (CLOSED,) if content.template.sides == 1 else (FRONT, BACK)
    rooms = cycle([content.capacity(setting, *side) for side in sides])
    faces, room = 0, 0.0
    for row in rows:
        needed = row.height(setting) + gap
        while needed > room + 1e-6:
            room, faces = next(rooms), faces + 1
        room -= needed
    return -(-faces // len(sides))


def _turned(cards: int, backs: int) -> list[list[Side]]:
    """The ways in which so many of the cards have rows on their backs; of many cards the first have."""
    ways = islice(combinations(range(cards), backs), None if cards <= FEW else 1)
    return [[side for card in range(cards) for side in (FRONT, BACK)[: 1 + (card in way)]] for way in ways]


def _cut(content: Content, setting: Setting) -> Rows:
    """The rows, those that alone exceed a face cut into pieces."""
    first = content.capacity(setting, True, content.template.sides == 1)
    other = first if content.template.sides == 1 else content.capacity(setting, False, True)
    gap = content.template.layout.tightest.gap * setting.body
    if min(first, other) <= 0 and content.template.sides == 1:
        raise MisfitError(content.template, gap - min(first, other))
    cut = [piece for row in content.rows for piece in row.pieces(setting, first - gap)]
    for row in cut:
        if (over := row.height(setting) + row.opening(setting) - first + gap) > 0:
            raise MisfitError(content.template, over)
    return tuple(cut)


def _fewest(content: Content, rows: Rows, setting: Setting) -> list[list[Side]]:
    """All ways to deal the rows out on the fewest faces."""
    gap = content.template.layout.tightest.gap
    fitting = (
        [sides for sides in ways if fits(content, rows, sides, setting, gap)]
        for ways in _arrangements(content, rows, setting)
    )
    return next(filter(None, fitting))  # there is one: every row fits a front of its own
