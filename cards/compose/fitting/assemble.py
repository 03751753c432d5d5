"""A planned face in, the finished face out: rows spaced evenly between header and what closes the card."""

from __future__ import annotations

from cards.compose.blocks import imprint
from cards.compose.blocks.entries import Entries
from cards.compose.blocks.group import Member
from cards.compose.blocks.header import strip_items
from cards.compose.blocks.safety import Block
from cards.compose.blocks.setting import HAIRLINE, LIST_GAP, MOST_GAP, Setting
from cards.compose.fitting.bars import bars
from cards.compose.fitting.content import BEFORE_TOP, FIRST_PAD, Content
from cards.compose.fitting.plan import FacePlan
from cards.compose.fitting.safety_face import alone
from cards.compose.type import signs, stack
from cards.model.face import Face, Item

OPEN = 0.3  # above a heading that starts a face, in body sizes
SPREAD = 0.6  # the most that is added between the items of a safety block, in body sizes


def assemble(content: Content, plan: FacePlan, label: str) -> Face:
    setting = plan.setting
    items = _top(content, plan, setting, label)
    if plan.rows:
        items += _rows(content, plan, setting)
    else:
        items += alone(content, setting, plan.extra)
    if plan.closing:
        items += imprint.place(content.wording, setting, content.path, label)
    template = content.template
    return Face(template.width, template.height, tuple(items), label, template.radius)


def _top(content: Content, plan: FacePlan, setting: Setting, label: str) -> list[Item]:
    if not plan.first:
        return strip_items(content.template)
    head = content.header
    items = head.place("" if plan.closing else label)  # the imprint has it
    if above := content.above(plan.first, plan.closing):
        y = head.height + BEFORE_TOP * setting.body
        items += stack.place([above], setting.left, y, setting.body, setting.width)
        low = content.top(setting, plan.first, plan.closing)
        items.append(signs.rule(setting.left, setting.right, low, HAIRLINE, "hairline"))
    return items


def _rows(content: Content, plan: FacePlan, setting: Setting) -> list[Item]:
    """Equal gaps, a hairline in the middle of each; what closes the face stands on its foot."""
    top = content.top(setting, plan.first, plan.closing) + FIRST_PAD
    bottom = content.bottom(setting, plan.closing)
    opened, top = _opened(plan, setting, top)
    heights = [row.height(setting) for row in plan.rows]
    block, extra = _closing(content, plan, setting, bottom - top - sum(heights))
    used = (block.height(setting) if block else 0.0) + extra.height(setting)
    gap = (bottom - top - used - sum(heights)) / len(heights)
    if block and len(heights) > 1:
        gap = min(MOST_GAP * setting.body, gap)
    items = opened
    y = top + gap / 2
    tops = list[float]()
    for index, (row, height) in enumerate(zip(plan.rows, heights, strict=True)):
        tops.append(y)
        if index and not row.headed:
            items.append(signs.rule(setting.left, setting.right, y - gap / 2, HAIRLINE, "hairline"))
        items += row.place(setting, y, height, gap - setting.figure_air)
        y += height + gap
    items += bars(content, plan, tops, heights, gap)
    if block:
        left = bottom - used - (y - gap / 2)
        items += _foot(block, setting, y - gap / 2, left)
    return items + extra.place(setting, bottom - extra.height(setting))


def _opened(plan: FacePlan, setting: Setting, top: float) -> tuple[list[Item], float]:
    """The headings of groups that go on on this face, and where the rows begin under them."""
    first = plan.rows[0]
    if not isinstance(first, Member) or not first.goes_on:
        return [], top
    return first.place_opening(setting, top + OPEN * setting.body), top + first.opening(setting)


def _closing(content: Content, plan: FacePlan, setting: Setting, room: float) -> tuple[Block | None, Entries]:
    """The safety block in its roomiest form that leaves the rows enough air, and what else the face tells."""
    if not plan.closing:
        return None, plan.extra
    least = max(plan.air, LIST_GAP * setting.body) * len(plan.rows)
    block = content.roomy(plan.first)
    if room - plan.extra.height(setting) - block.height(setting) < least:
        block = content.closing(plan.first)
    return block, plan.extra


def _foot(block: Block, setting: Setting, y: float, left: float) -> list[Item]:
    """Safety right under the rows where it leaves little space, else on the face's foot, its items spread."""
    spread = min(SPREAD * setting.body, left / block.gaps) if block.gaps else 0.0
    return block.place(setting, y + left - spread * block.gaps, spread)
