"""Rows and sides in, the sides with their rows out: whether the rows fit, and the most even way to deal them."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from cards.compose.blocks.setting import Setting
from cards.compose.fitting.content import Content
from cards.compose.fitting.plan import BACK, FacePlan, Plan, Rows, Side

PARTED = 5.0  # what it counts that a group goes on on another face: as free space at each row, in body sizes


def fits(content: Content, rows: Rows, sides: Sequence[Side], setting: Setting, gap: float) -> bool:
    """Filling each face in turn as far as it goes uses the fewest faces there can be; only a back may stay empty."""
    pending = [row.height(setting) + gap * setting.body for row in rows]
    if len(pending) < len(sides):
        return False
    index = 0
    for first, closing in sides:
        room, start = content.capacity(setting, first, closing), index
        room -= rows[index].opening(setting) if index < len(rows) else 0.0
        while index < len(pending) and pending[index] <= room + 1e-6:
            room -= pending[index]
            index += 1
        if index == start and (first, closing) != BACK:
            return False
    return index == len(pending)


def dealt(content: Content, rows: Rows, sides: Sequence[Side], setting: Setting, gap: float) -> Plan:
    """Faces card by card; a front whose card is not yet closed gets a back for safety alone."""
    dealt: list[list[FacePlan]] = []
    start = 0
    for side, count in zip(sides, _even(content, rows, sides, setting, gap), strict=True):
        if side.first:
            dealt.append([])
        dealt[-1].append(FacePlan(rows[start : start + count], *side, setting))
        start += count
    for card in dealt:
        if not card[-1].closing:
            card.append(FacePlan((), *BACK, setting))
    return Plan(setting, tuple(map(tuple, dealt)))


def _even(content: Content, rows: Rows, sides: Sequence[Side], setting: Setting, gap: float) -> list[int]:
    """How many rows each face gets: of all splits that fit, the one with the least sum of squared free space.

    One that ends with a group counts as fuller than one in the middle of it.
    """
    if len(sides) == 1:
        return [len(rows)]
    heights = [row.height(setting) + gap * setting.body for row in rows]
    openings = [*(row.opening(setting) for row in rows), 0.0]
    rooms = [content.capacity(setting, first, closing) for first, closing in sides]
    best: dict[int, tuple[float, list[int]]] = {0: (0.0, [])}
    for side, room in zip(sides, rooms, strict=True):
        following: dict[int, tuple[float, list[int]]] = {}
        for start, (cost, counts) in best.items():
            free, end = room - openings[start], start
            if side == BACK:
                following[end] = min(following.get(end, (inf, counts)), (cost + room**2, [*counts, 0]))
            while end < len(heights) and (free := free - heights[end]) >= -1e-6:
                end += 1
                parted = PARTED * setting.body if openings[end] else 0.0
                total = cost + (free / (end - start)) ** 2 + parted**2
                if total < following.get(end, (inf,))[0]:
                    following[end] = (total, [*counts, end - start])
        best = following
    return best[len(heights)][1]
