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

Ways = list[list[Side]]

FEW = 5  # cards: up to here every choice of backs is tried


def fit(content: Content) -> Plan:
    """Errors: MisfitError when a row does not fit at the least type size."""
    tight, rows, ways = _tight(content)
    whole = len(rows) == len(content.rows) and tight.beside == content.template.layout.tightest.beside
    return best(content, rows, ways) if whole else tightest(content, rows, ways[0], tight)


def faces(content: Content) -> tuple[int, int]:
    """How many cards it takes, and how many faces, in the least type. Errors: as for `fit`."""
    sides = _tight(content)[2][0]
    cards = sum(side.first for side in sides)
    return cards, len(sides) + cards - sum(side.closing for side in sides)


def _tight(content: Content) -> tuple[Setting, Rows, Ways]:
    """The floor, with the dose beside the name where a template knows that, unless a name then gets too narrow; rows
    whole that a back holds where they come to stand on one, else all as high as a front.
    """
    modes = content.template.layout.modes
    settings = [setting_of(content, content.template.floor, mode.beside) for mode in (modes[-1], modes[0])]
    try:
        return settings[0], *_dealt(content, settings[0])
    except ContentError:
        return settings[1], *_dealt(content, settings[1])


def _dealt(content: Content, setting: Setting) -> tuple[Rows, Ways]:
    front, back = _rooms(content, setting)
    for most in (back, front) if back > front else (front,):
        rows = _cut(content, setting, most)
        if ways := _fewest(content, rows, setting):
            return rows, ways
    raise AssertionError("every row fits a front of its own")


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
    each = [content.capacity(setting, *side) for side in sides]
    rooms, most = cycle(each), max(each)
    faces, room = 0, 0.0
    for row in rows:
        needed = min(row.height(setting) + gap, most)  # one that fits none is told of where faces are filled
        while needed > room + 1e-6:
            room, faces = next(rooms), faces + 1
        room -= needed
    return -(-faces // len(sides))


def _turned(cards: int, backs: int) -> list[list[Side]]:
    """The ways in which so many of the cards have rows on their backs; of many cards the first have."""
    ways = islice(combinations(range(cards), backs), None if cards <= FEW else 1)
    return [[side for card in range(cards) for side in (FRONT, BACK)[: 1 + (card in way)]] for way in ways]


def _rooms(content: Content, setting: Setting) -> tuple[float, float]:
    """Of a front and of another face. Errors: MisfitError where a sheet has none for rows."""
    single = content.template.sides == 1
    front = content.capacity(setting, True, single)
    if single and front <= 0:
        raise MisfitError(content.template, content.template.layout.tightest.gap * setting.body - front)
    return front, front if single else content.capacity(setting, False, content.template.sides == 2)


def _cut(content: Content, setting: Setting, most: float) -> Rows:
    """The rows, those that exceed `most` cut into pieces."""
    gap = content.template.layout.tightest.gap * setting.body
    cut = [piece for row in content.rows for piece in row.pieces(setting, most - gap)]
    for row in cut:
        if (over := row.height(setting) + row.opening(setting) - most + gap) > 0:
            raise MisfitError(content.template, over)
    return tuple(cut)


def _fewest(content: Content, rows: Rows, setting: Setting) -> Ways:
    """All ways to deal the rows out on the fewest faces; none where a row fits only faces it does not come to."""
    gap = content.template.layout.tightest.gap
    fitting = (
        [sides for sides in ways if fits(content, rows, sides, setting, gap)]
        for ways in _arrangements(content, rows, setting)
    )
    return next(filter(None, fitting), [])
