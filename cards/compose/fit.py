"""Content in, a plan out: which rows go on which face, at which type size.

Fewest cards, then fewest faces that carry exercises, then the largest type on the grid, then the most even split.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, islice
from math import inf

from cards.compose.content import Content, Fitted
from cards.compose.setting import AIRY_GAP, LEAST_GAP, Setting, figure_width
from cards.errors import ContentError, Problem

GRID = 0.125  # points, of the body size
MODES = {  # (dose beside the name, least gap between rows in body sizes), most wanted first
    "card": ((False, LEAST_GAP),),
    "tiles": ((False, LEAST_GAP),),
    "sheet": ((False, AIRY_GAP), (True, AIRY_GAP), (True, LEAST_GAP)),
}
FEW = 5  # cards: up to here every choice of backs is tried
GROWN_GAP = 1.6  # figures grow past the type's share only while rows stay this far apart

Rows = tuple[Fitted, ...]
Side = tuple[bool, bool]  # first (has the header), closing (has safety and imprint)
FRONT, BACK, CLOSED, MIDDLE = (True, False), (False, True), (True, True), (False, False)


@dataclass(frozen=True)
class FacePlan:
    rows: Rows
    first: bool
    closing: bool


@dataclass(frozen=True)
class Plan:
    setting: Setting
    cards: tuple[tuple[FacePlan, ...], ...]


def fit(content: Content) -> Plan:
    """Errors: ContentError naming the field that does not fit at the least type size."""
    tight, rows = _tight(content)
    ways = _fewest(content, rows, tight)
    whole = len(rows) == len(content.rows) and tight.beside == MODES[content.template.rows][-1][0]
    setting, gap, sides = (
        _best(content, rows, ways) if whole else (tight, MODES[content.template.rows][-1][1], ways[0])
    )
    counts = _even(content, rows, sides, setting, gap)
    return Plan(setting, _deal(rows, sides, counts))


def _tight(content: Content) -> tuple[Setting, Rows]:
    """The floor, with the dose beside the name where a template knows that, unless a name then gets too narrow."""
    modes = MODES[content.template.rows]
    settings = [_setting(content, content.template.floor, beside) for beside, _ in (modes[-1], modes[0])]
    try:
        return settings[0], _cut(content, settings[0])
    except ContentError:
        return settings[1], _cut(content, settings[1])


def _setting(content: Content, body: float, beside: bool) -> Setting:
    template = content.template
    wide = len(content.routine.steps) > 9
    return Setting(template, body, figure_width(template, body), beside, wide)


def _arrangements(content: Content, rows: Rows) -> Iterator[list[list[Side]]]:
    """The faces that carry rows, fewest cards first, then fewest faces: every front, and the backs of some cards.

    As many faces may be had in several ways, which come together; of many cards only the first have backs with rows.
    A two-sided sheet whose front has room for safety too needs no back; a card's safety always closes its back.
    What folds out has more than two sides, as panels in a row: safety has the last one to itself, or closes it.
    """
    if content.template.sides == 1 or content.template.rows == "sheet":
        yield [[CLOSED]]
    for panels in range(1, content.template.sides if content.template.sides > 2 else 0):
        carrying = [FRONT, *[MIDDLE] * (panels - 1)]
        yield [carrying]
        yield [[*carrying, BACK]]
    for cards in range(1, len(rows) + 1):
        if content.template.sides == 1:
            yield [[CLOSED] * cards]
            continue
        for backs in range(cards + 1):
            ways = combinations(range(cards), backs)
            yield [_turned(cards, way) for way in islice(ways, None if cards <= FEW else 1)]


def _turned(cards: int, backs: tuple[int, ...]) -> list[Side]:
    return [side for card in range(cards) for side in ([FRONT, BACK] if card in backs else [FRONT])]


def _cut(content: Content, setting: Setting) -> Rows:
    """The rows, those that alone exceed a face cut into pieces."""
    first = content.capacity(setting, True, content.template.sides == 1)
    other = first if content.template.sides == 1 else content.capacity(setting, False, True)
    gap = MODES[content.template.rows][-1][1] * setting.body
    if min(first, other) <= 0 and content.template.sides == 1:
        raise _no_room(content)
    cut = [piece for row in content.rows for piece in row.pieces(setting, first - gap)]
    for row in cut:
        if (over := row.height(setting) - first + gap) > 0:
            closing = content.closing().height(setting) if content.template.sides == 1 else 0.0
            raise _no_room(content) if over <= closing else _too_high(content, over)
    return tuple(cut)


def _fewest(content: Content, rows: Rows, setting: Setting) -> list[list[Side]]:
    """All ways to deal the rows out on the fewest faces."""
    gap = MODES[content.template.rows][-1][1]
    fitting = (
        [sides for sides in ways if _fits(content, rows, sides, setting, gap)]
        for ways in _arrangements(content, rows)
    )
    return next(filter(None, fitting))  # there is one: every row fits a front of its own


def _fits(content: Content, rows: Rows, sides: Sequence[Side], setting: Setting, gap: float) -> bool:
    """Filling each face in turn as far as it goes uses the fewest faces there can be; only a back may stay empty."""
    pending = [row.height(setting) + gap * setting.body for row in rows]
    if len(pending) < len(sides):
        return False
    index = 0
    for first, closing in sides:
        room, start = content.capacity(setting, first, closing), index
        while index < len(pending) and pending[index] <= room + 1e-6:
            room -= pending[index]
            index += 1
        if index == start and (first, closing) != BACK:
            return False
    return index == len(pending)


def _best(content: Content, rows: Rows, ways: list[list[Side]]) -> tuple[Setting, float, list[Side]]:
    """The way that gives the most wanted mode, then the largest type."""
    modes = MODES[content.template.rows]
    found = [(*_largest(content, rows, sides), sides) for sides in ways]
    return max(found, key=lambda way: (-modes.index((way[0].beside, way[1])), way[0].body, way[0].figure))


def _largest(content: Content, rows: Rows, sides: Sequence[Side]) -> tuple[Setting, float]:
    """The largest type on the grid in the most wanted mode that fits; then larger figures where there is room."""
    template = content.template
    for beside, gap in MODES[template.rows]:
        low, high = -1, int((template.wish - template.floor) / GRID)
        while low < high:
            middle = (low + high + 1) // 2
            fits = _fits(content, rows, sides, _setting(content, template.floor + middle * GRID, beside), gap)
            low, high = (middle, high) if fits else (low, middle - 1)
        if low >= 0:
            setting = _setting(content, template.floor + low * GRID, beside)
            return _grown(content, rows, sides, setting), gap
    raise AssertionError("the tightest mode fits at the floor")


def _grown(content: Content, rows: Rows, sides: Sequence[Side], setting: Setting) -> Setting:
    most = content.template.figure.most
    for share in (1.0, 0.75, 0.5, 0.25):
        grown = replace(setting, figure=setting.figure + share * (most - setting.figure))
        if setting.body == content.template.wish and _fits(content, rows, sides, grown, GROWN_GAP):
            return grown
    return setting


def _even(content: Content, rows: Rows, sides: Sequence[Side], setting: Setting, gap: float) -> list[int]:
    """How many rows each face gets: of all splits that fit, the one with the least sum of squared free space."""
    heights = [row.height(setting) + gap * setting.body for row in rows]
    rooms = [content.capacity(setting, first, closing) for first, closing in sides]
    best: dict[int, tuple[float, list[int]]] = {0: (0.0, [])}
    for side, room in zip(sides, rooms, strict=True):
        following: dict[int, tuple[float, list[int]]] = {}
        for start, (cost, counts) in best.items():
            free, end = room, start
            if side == BACK:
                following[end] = min(following.get(end, (inf, counts)), (cost + room**2, [*counts, 0]))
            while end < len(heights) and (free := free - heights[end]) >= -1e-6:
                end += 1
                total = cost + (free / (end - start)) ** 2
                if total < following.get(end, (inf,))[0]:
                    following[end] = (total, [*counts, end - start])
        best = following
    return best[len(heights)][1]


def _deal(rows: Rows, sides: Sequence[Side], counts: Sequence[int]) -> tuple[tuple[FacePlan, ...], ...]:
    """Faces card by card; a front whose card is not yet closed gets a back for safety alone."""
    dealt: list[list[FacePlan]] = []
    start = 0
    for (first, closing), count in zip(sides, counts, strict=True):
        if first:
            dealt.append([])
        dealt[-1].append(FacePlan(rows[start : start + count], first, closing))
        start += count
    for card in dealt:
        if not card[-1].closing:
            card.append(FacePlan((), False, True))
    return tuple(tuple(card) for card in dealt)


def _no_room(content: Content) -> ContentError:
    notes = content.routine.safety.during + content.routine.safety.see
    longest = max(notes, key=lambda note: len(note.text))
    message = f"the safety notes leave no room for an exercise at the size `{content.template.key}`"
    return ContentError([Problem(message, longest.place, "shorten the longest note, or use a larger size")])


def _too_high(content: Content, over: float) -> ContentError:
    lines = int(over / (1.16 * content.template.floor)) + 1
    more = f"{lines} more line{'s' if lines > 1 else ''}"
    message = f"`name` or `dose` does not fit: {more} than a face of the size `{content.template.key}` holds"
    longest = max(
        (step.exercise for step in content.routine.steps), key=lambda exercise: len(exercise.name.text)
    )
    return ContentError([Problem(message, longest.name.place, "shorten it, or use a larger size")])
