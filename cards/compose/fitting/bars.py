"""A face's rows and their places in, the bars beside those that repeat out: off the foot where they go on overleaf."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from cards.compose.blocks.group import Member
from cards.compose.fitting.content import Content
from cards.compose.fitting.plan import FacePlan
from cards.model.face import Drawing


def bars(
    content: Content, plan: FacePlan, tops: Sequence[float], heights: Sequence[float], gap: float
) -> Iterator[Drawing]:
    """`tops` and `heights`: of the rows; `gap`: between them."""
    placed = zip(plan.rows, tops, heights, strict=True)
    marked = [(row, top, high) for row, top, high in placed if isinstance(row, Member) and row.bar]
    for _, run in groupby(marked, key=lambda each: each[0].bar):
        (first, top, _), *_ = rows = list(run)
        last, low, high = rows[-1]
        start, end = top, low + high
        if not first.bar_begins:
            start = content.top(plan.setting, plan.first, plan.closing)
        if not last.ends:
            end = end + gap / 2 if plan.closing else content.template.height
        yield _bar(content, start, end)


def _bar(content: Content, top: float, foot: float) -> Drawing:
    layout = content.template.layout
    left = content.template.quiet - layout.bar_off
    right = left + layout.bar
    box = (("M", left, top), ("L", right, top), ("L", right, foot), ("L", left, foot), ("Z",))
    return Drawing(box, "accent", bleeds=True)
