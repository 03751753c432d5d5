"""Rows and the ways to have faces in, the most wanted plan out: in the largest type that fits, evenly spaced.

Type gives way where rows would stand much farther apart on one face of a card than on another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import inf

from cards.compose.blocks.setting import GROWTH, MOST_GAP, Setting, figure_width, two_digits
from cards.compose.fitting.content import Content
from cards.compose.fitting.deal import dealt, fits
from cards.compose.fitting.finish import finished
from cards.compose.fitting.plan import CLOSED, GROWN_GAP, Faces, Plan, Rows, Side, air

GRID = 0.125  # points, of the body size
ALIKE = 3.0  # rows on one face of a card are at most so many times as far apart as on another, where that can be had
APART = 4.0  # the same, the most that looks like one card
LOOSE = 4.5  # body sizes: rows farther apart leave a face bare
NEAR = 1.2  # the largest type that is so near to the most alike
GIVEN = 0.9  # of the largest type: the least there may be for the sake of that
MEASURE = 9.0  # ems: type grows only while lines are at least so long


def best(content: Content, rows: Rows, ways: Sequence[Sequence[Side]]) -> Plan:
    """The way that gives the most wanted mode, then the largest type on the fewest faces, then the most alike."""
    found = [_largest(content, rows, sides) for sides in ways]
    way = max(found, key=lambda way: wanted(content, *way)) if len(found) > 1 else found[0]
    return finished(content, way[1])


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
    """Whether faces have as many exercises as others or one less, or a front all of a few; more where these should,
    most where such a front saves a bare back. No bare back is worth less than decent type.
    """
    counts = [sum(row.count for row in face.rows) for card in plan.cards for face in card]
    body, exercises = plan.setting.body, len(content.wording.exercises)
    if content.bare and counts[0] == exercises:
        least = content.template.wish if exercises == len(counts) == 1 else content.decent
        if body < least or len(counts) == 1:
            return 3 if body >= least else 0
    if content.few and counts[0] == exercises:
        return 2 if content.on_one_front(body) else 1
    return int(max(counts) - min(counts) <= 1)


def tightest(content: Content, rows: Rows, sides: Sequence[Side], setting: Setting) -> Plan:
    """Dealt out in the least type."""
    return finished(content, dealt(content, rows, sides, setting, content.template.layout.tightest.gap))


def setting_of(content: Content, body: float, beside: bool) -> Setting:
    template = content.template
    wide = two_digits(content.wording.exercises)
    return Setting(template, body, figure_width(template, body), beside, wide)


def _largest(content: Content, rows: Rows, sides: Sequence[Side]) -> tuple[int, Plan]:
    """The place of the most wanted mode that fits at all, and the largest type in it."""
    template = content.template
    for place, (beside, gap) in enumerate(template.layout.modes):
        low, high = -1, int((template.wish - template.floor) / GRID)
        while low < high:
            middle = (low + high + 1) // 2
            setting = setting_of(content, template.floor + middle * GRID, beside)
            good = not (middle and _short(rows, setting)) and fits(content, rows, sides, setting, gap)
            low, high = (middle, high) if good else (low, middle - 1)
        if low >= 0:
            if template.layout.one_face or len(content.wording.exercises) == 1 or list(sides) == [CLOSED]:
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
        if content.template.layout.tiles:
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
