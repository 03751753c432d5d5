"""Rows and the faces for them in, the faces with their rows out: in the largest type that fits, evenly spaced.

Type gives way where rows would stand much farther apart on one face of a card than on another; then, on a face that
still has room, figures grow.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import inf

from cards.compose.content import Content
from cards.compose.plan import BACK, NOTHING, FacePlan, Faces, Plan, Rows, Side, air
from cards.compose.setting import (
    AIRY_GAP,
    GROWTH,
    LEAST_GAP,
    LIST_GAP,
    MOST_GAP,
    Setting,
    figure_width,
    two_digits,
)
from cards.compose.spare import Spare

GRID = 0.125  # points, of the body size
MODES = {  # (dose beside the name, least gap between rows in body sizes), most wanted first
    "card": ((False, LEAST_GAP),),
    "tiles": ((False, LEAST_GAP),),
    "sheet": ((False, AIRY_GAP), (True, AIRY_GAP), (True, LEAST_GAP)),
}
ALIKE = 3.0  # rows on one face of a card are at most so many times as far apart as on another, where that can be had
APART = 4.0  # the same, the most that looks like one card
LOOSE = 4.5  # body sizes: rows farther apart leave a face bare
NEAR = 1.2  # the largest type that is so near to the most alike
GIVEN = 0.9  # of the largest type: the least there may be for the sake of that
GROWN_GAP = 1.6  # figures grow past the type's share only while rows stay this far apart, in body sizes
CLOSER = 1.5  # how much closer than on the back rows may stand on a front for the sake of more to tell
MEASURE = 9.0  # ems: type grows only while lines are at least so long
FIGURE_MEASURE = 10.5  # the same for figures


def best(content: Content, rows: Rows, ways: Sequence[Sequence[Side]]) -> Plan:
    """The way that gives the most wanted mode, then the largest type on the fewest faces, then the most alike."""
    found = [_largest(content, rows, sides) for sides in ways]
    way = max(found, key=lambda way: wanted(content, *way)) if len(found) > 1 else found[0]
    return _finished(content, way[1])


def wanted(content: Content, mode: int, plan: Plan) -> tuple[float, ...]:
    """How much a plan is wanted: larger is better. First what makes a card a good one, then the type."""
    spread = uneven(content, plan)
    faces = sum(bool(face.rows) for card in plan.cards for face in card)
    good = spread <= APART and not _loose(content, plan)
    return -mode, _evenness(content, plan), good, plan.setting.body, -faces, -spread


def _loose(content: Content, plan: Plan) -> bool:
    """Whether rows stand so far apart that the face looks bare, with all there is to tell."""
    apart = (air(content, face) for card in plan.cards for face in card if face.rows)
    return max(apart) > LOOSE * plan.setting.body


def _evenness(content: Content, plan: Plan) -> int:
    """Whether faces have as many exercises as others or one less, or a front all of a few; most where these should."""
    counts = [sum(row.count for row in face.rows) for card in plan.cards for face in card]
    if content.few and counts[0] == len(content.routine.steps):
        return 2 if content.on_one_front(plan.setting.body) else 1
    return int(max(counts) - min(counts) <= 1)


def tightest(content: Content, rows: Rows, sides: Sequence[Side], setting: Setting) -> Plan:
    """Dealt out in the least type."""
    return _finished(content, dealt(content, rows, sides, setting, MODES[content.template.rows][-1][1]))


def setting_of(content: Content, body: float, beside: bool) -> Setting:
    template = content.template
    wide = two_digits(content.wording.exercises)
    return Setting(template, body, figure_width(template, body), beside, wide)


def fits(content: Content, rows: Rows, sides: Sequence[Side], setting: Setting, gap: float) -> bool:
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


def _largest(content: Content, rows: Rows, sides: Sequence[Side]) -> tuple[int, Plan]:
    """The place of the most wanted mode that fits at all, and the largest type in it."""
    template = content.template
    for place, (beside, gap) in enumerate(MODES[template.rows]):
        low, high = -1, int((template.wish - template.floor) / GRID)
        while low < high:
            middle = (low + high + 1) // 2
            setting = setting_of(content, template.floor + middle * GRID, beside)
            good = not (middle and _short(rows, setting)) and fits(content, rows, sides, setting, gap)
            low, high = (middle, high) if good else (low, middle - 1)
        if low >= 0:
            if template.rows == "sheet" or len(content.routine.steps) == 1:
                wished = setting_of(content, template.floor + low * GRID, beside)
                low += _growth(content, rows, sides, wished, gap)
            bodies = (template.floor + step * GRID for step in range(low, -1, -1))
            settings = (setting_of(content, body, beside) for body in bodies)
            return place, _alike(content, (dealt(content, rows, sides, each, gap) for each in settings))
    raise AssertionError("the tightest mode fits at the floor")


def _short(rows: Rows, setting: Setting) -> bool:
    """Whether lines are too short, or words broken that are whole in the least type."""
    if min(row.measure(setting) for row in rows) < MEASURE:
        return True
    template = setting.template
    least = replace(setting, body=template.floor, figure=figure_width(template, template.floor))
    return any(row.broken(setting) > row.broken(least) for row in rows)


def _growth(content: Content, rows: Rows, sides: Sequence[Side], wished: Setting, gap: float) -> int:
    """How many steps the type grows past the wish where rows as far apart as they may be do not fill the faces."""

    def roomy(setting: Setting, least: float) -> bool:
        if not fits(content, rows, sides, setting, gap):
            return False
        faces = (
            face for card in dealt(content, rows, sides, setting, gap).cards for face in card if face.rows
        )
        return all(air(content, face) >= least * setting.body for face in faces)

    wish = content.template.wish
    if wished.body + GRID <= wish or not roomy(wished, MOST_GAP):
        return 0
    for step in range(int((GROWTH * wish - wished.body) / GRID), 0, -1):
        larger = setting_of(content, wished.body + step * GRID, wished.beside)
        if roomy(larger, GROWN_GAP) and not _short(rows, larger):
            return step
    return 0


def _alike(content: Content, plans: Iterator[Plan]) -> Plan:
    """Of plans from the largest type down, the first that is nearly as alike as any in not much smaller type."""
    known: list[tuple[float, Plan]] = []
    for plan in plans:
        if content.template.rows == "tiles":
            return plan
        if known and plan.setting.body < GIVEN * known[0][1].setting.body:
            break
        known.append((uneven(content, plan), plan))
        if known[-1][0] <= ALIKE:
            break
    most = NEAR * min(spread for spread, _ in known)
    return next(plan for spread, plan in known if spread <= most)


def uneven(content: Content, plan: Plan) -> float:
    """How many times as far apart rows are on one face as on another of the same card."""
    return max(_spread(content, card) for card in plan.cards)


def _spread(content: Content, card: Faces) -> float:
    """A closing face with more air than the others takes after them, as far as safety set roomier fills it."""
    airs = [air(content, face) for face in card if face.rows]
    widest = max(airs[:-1], default=inf)
    if card[-1].rows and airs[-1] > ALIKE * widest:
        full = content.full_height(card[-1].setting, card[-1].first)
        airs[-1] = max(widest, air(content, card[-1], full))
    return max(airs) / max(min(airs), 0.1)


def dealt(content: Content, rows: Rows, sides: Sequence[Side], setting: Setting, gap: float) -> Plan:
    """Faces card by card; a front whose card is not yet closed gets a back for safety alone."""
    dealt: list[list[FacePlan]] = []
    start = 0
    for side, count in zip(sides, _even(content, rows, sides, setting, gap), strict=True):
        if side[0]:
            dealt.append([])
        dealt[-1].append(FacePlan(rows[start : start + count], *side, setting))
        start += count
    for card in dealt:
        if not card[-1].closing:
            card.append(FacePlan((), *BACK, setting))
    return Plan(setting, tuple(map(tuple, dealt)))


def _even(content: Content, rows: Rows, sides: Sequence[Side], setting: Setting, gap: float) -> list[int]:
    """How many rows each face gets: of all splits that fit, the one with the least sum of squared free space."""
    if len(sides) == 1:
        return [len(rows)]
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


def _finished(content: Content, plan: Plan) -> Plan:
    """Figures grown where there is room; fronts that still have some show what else there is to tell."""
    return replace(
        plan, cards=tuple(_fuller(content, _filled(content, _grown(content, card))) for card in plan.cards)
    )


def _grown(content: Content, card: Faces) -> Faces:
    airs = [air(content, face) for face in card]
    faces = []
    for place, face in enumerate(card):
        least = min(airs[:place] + airs[place + 1 :], default=0.0)
        least = max(GROWN_GAP * face.setting.body, least if least < inf else 0.0)
        larger = _larger(face) if air(content, face) >= least else ()
        faces.append(next((one for one in larger if air(content, one) >= least), face))
    return tuple(faces)


def _larger(face: FacePlan) -> Iterator[FacePlan]:
    """The face with larger figures, the largest first, while lines stay long enough."""
    setting = face.setting
    for share in (1.0, 0.75, 0.5, 0.25) if face.rows else ():
        width = setting.figure + share * (setting.template.figure.most - setting.figure)
        grown = replace(setting, figure=width)
        whole = all(row.broken(grown) <= row.broken(setting) for row in face.rows)
        if whole and grown.text_width >= FIGURE_MEASURE * setting.body:
            yield replace(face, setting=grown)


def _filled(content: Content, card: Faces) -> Faces:
    """What else there is to tell: on a front whose rows stay about as far apart as those behind it, else at the end."""
    closing = card[-1]
    if content.ahead or not closing.rows or len(card) == 1:
        return tuple(replace(face, extra=content.extra(face.first, face.closing)) for face in card)
    front, least = card[0], max(air(content, closing) / CLOSER, LIST_GAP * closing.setting.body)
    room = (air(content, front) - least) * len(front.rows)
    fitting = (spare for spare in content.spare.fewer() if room > 0 and spare.height(front.setting) <= room)
    extra = next(fitting, NOTHING)
    count = len(extra.entries)
    others = max(air(content, face) for face in card[:-1])
    last = replace(closing, extra=content.spare.after(count), air=others)
    return (replace(front, extra=extra), *card[1:-1], last)


def _fuller(content: Content, card: Faces) -> Faces:
    """What was left out after all, on the last face whose rows leave room for it."""
    faces, rest = list(card), content.rest
    for place in range(len(card) - 1, -1, -1):
        face = faces[place]
        fuller = (face.extra.more(some) for some in rest.fewer())
        extra = next(extra for extra in fuller if extra == face.extra or _has_room(content, face, extra))
        faces[place] = replace(face, extra=extra)
        rest = rest.after(len(extra.entries) - len(face.extra.entries))
    return tuple(faces)


def _has_room(content: Content, face: FacePlan, extra: Spare) -> bool:
    """Whether rows still keep apart beside so much to tell."""
    least = content.extra(face.first, face.closing).height(face.setting)
    room = (air(content, face) - LIST_GAP * face.setting.body) * len(face.rows) if face.rows else 0.0
    return extra.height(face.setting) - least <= room
