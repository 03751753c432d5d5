"""Content in, the items of a face that holds safety alone out: the back of a card whose exercises fit on its front."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from cards.compose.blocks.entries import Entries
from cards.compose.blocks.header import strip_height
from cards.compose.blocks.safety import LABEL_SIZE, Block
from cards.compose.blocks.setting import Setting
from cards.compose.fitting.content import Content
from cards.compose.misfit import MisfitError
from cards.model.face import Item
from cards.text import CAP

STEP = 0.25  # between the type sizes tried, in points
TOP = 0.6  # above the label, in label sizes
SPREAD = 2.2  # the most that is added between items, in body sizes
GROWTH = 1.6  # past the wished size, on a face that would stay empty
FULL = 0.8  # of the face: what the grown type may take
SMALLER = 0.8  # of the notes' type: that of the spare entries, down to the floor


def alone(content: Content, setting: Setting, spare: Entries) -> list[Item]:
    """Safety in the largest type that leaves room for the spare entries, which stand on the foot of the face.

    Errors: MisfitError when the notes do not fit at the least size.
    """
    bottom = content.bottom(setting, True)
    block, large, extra = _roomiest(content, setting, spare)
    small = _small(large)
    top = _top(content, large)
    left = bottom - top - block.height(large) - extra.height(small)
    spread = max(0.0, min(SPREAD * large.body, left / (block.gaps + 1))) if block.gaps else 0.0
    top += 0.0 if block.gaps else max(0.0, left / 2)  # what cannot be spread stands lower
    return [*block.place(large, top, spread, alone=True), *extra.place(small, bottom - extra.height(small))]


@dataclass(frozen=True)
class Try:
    """A way to fill the face, with type from `most` down to `least` points; it may take `share` of the room."""

    extra: Entries
    block: Block
    most: float
    least: float
    share: float = 1.0

    def largest(self, content: Content, setting: Setting) -> Setting | None:
        """The largest type that fits, found by halving."""
        bottom = content.bottom(setting, True)

        def fits(step: int) -> bool:
            large = self._setting(setting, step)
            room = bottom - _top(content, large) - (large.body if self.extra.entries else 0.0)
            high = self.block.height(large) + self.extra.height(_small(large))
            return high <= room * self.share and (step == last or self.block.fits(large))

        count = ceil((self.most - self.least) / STEP)
        last = count if self.least <= content.template.floor else -1
        steps = range(count + 1)
        step = bisect_left(steps, True, key=fits)
        return self._setting(setting, step) if step < len(steps) else None

    def _setting(self, setting: Setting, step: int) -> Setting:
        return setting.sized(max(self.least, self.most - STEP * step))


def holds(content: Content, setting: Setting) -> bool:
    """Whether a face without exercises has room for what closes a card, in the least type."""
    floor = content.template.floor
    return bool(Try(content.extra(False, True), content.run_in, floor, floor).largest(content, setting))


def _small(large: Setting) -> Setting:
    """For the spare entries."""
    return large.sized(max(large.template.floor, SMALLER * large.body))


def _roomiest(content: Content, setting: Setting, spare: Entries) -> tuple[Block, Setting, Entries]:
    for each in _tries(content, spare):
        if large := each.largest(content, setting):
            return each.block, large, each.extra
    raise too_long(content, setting.sized(content.template.floor), spare)


def _tries(content: Content, extra: Entries) -> Iterator[Try]:
    """A list in decent type with as much to spare as fits beside it; failing that smaller, at last run in."""
    wish, floor = content.template.wish, content.template.floor
    yield Try(extra, content.listed, GROWTH * wish, wish, FULL)
    yield Try(extra, content.listed, wish, floor)
    yield Try(extra, content.run_in, GROWTH * wish, floor)


def _top(content: Content, setting: Setting) -> float:
    label, template = LABEL_SIZE * setting.body, content.template
    over = max(0.0, content.listed.heading.above - CAP) * label
    return max(strip_height(template) + TOP * label, template.head + over)


def too_long(content: Content, least: Setting, extra: Entries) -> MisfitError:
    """What does not fit on a face of its own in the least type, with what must be told beside it."""
    room = content.bottom(least, True) - _top(content, least)
    return MisfitError(content.template, content.run_in.height(least) + extra.height(least) - room)
