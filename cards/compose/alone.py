"""Content in, the items of a face that holds safety alone out: the back of a card whose exercises fit on its front."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from cards.compose.blame import MisfitError
from cards.compose.content import Content
from cards.compose.face import Item
from cards.compose.header import strip
from cards.compose.safety import LABEL_SIZE, Block
from cards.compose.setting import DOTS, Setting
from cards.compose.spare import Spare

STEP = 0.25  # between the type sizes tried, in points
TOP = 0.6  # above the label, in label sizes
SPREAD = 2.2  # the most that is added between items, in body sizes
GROWTH = 1.6  # past the wished size, on a face that would stay empty
FULL = 0.8  # of the face: what the grown type may take
SMALLER = 0.8  # of the notes' type: that of the spare entries, down to the floor


def alone(content: Content, setting: Setting, spare: Spare) -> list[Item]:
    """Safety in the largest type that leaves room for the spare entries, which stand on the foot of the face.

    Errors: MisfitError when the notes do not fit at the least size.
    """
    bottom = content.bottom(setting, True)
    block, large, extra = _roomiest(content, setting, spare)
    small = _small(large)
    top = _top(content, large)
    left = bottom - top - block.height(large) - extra.height(small)
    spread = max(0.0, min(SPREAD * large.body, left / (block.gaps + 1))) if block.gaps else 0.0
    return [*block.place(large, top, spread, alone=True), *extra.place(small, bottom - extra.height(small))]


@dataclass(frozen=True)
class Try:
    """A way to fill the face, with type from `most` down to `least` points; it may take `share` of the room."""

    extra: Spare
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
            return self.block.height(large) + self.extra.height(_small(large)) <= room * self.share

        steps = range(int((self.most - self.least) / STEP) + 1)
        step = bisect_left(steps, True, key=fits)
        return self._setting(setting, step) if step < len(steps) else None

    def _setting(self, setting: Setting, step: int) -> Setting:
        return setting.sized(self.most - STEP * step)


def _small(large: Setting) -> Setting:
    """For the spare entries."""
    return large.sized(max(large.template.floor, SMALLER * large.body))


def _roomiest(content: Content, setting: Setting, spare: Spare) -> tuple[Block, Setting, Spare]:
    for each in _tries(content, spare):
        if large := each.largest(content, setting):
            return each.block, large, each.extra
    least = setting.sized(content.template.floor)
    room = content.bottom(least, True) - _top(content, least)
    raise MisfitError(content.template, content.run_in.height(least) + spare.least.height(least) - room)


def _tries(content: Content, extra: Spare) -> Iterator[Try]:
    """A list in decent type with as much to spare as fits beside it; failing that smaller, at last run in."""
    wish, floor, decent = content.template.wish, content.template.floor, content.decent
    yield Try(extra, content.listed, GROWTH * wish, wish, FULL)
    for less in extra.fewer():
        yield Try(less, content.listed, wish, decent)
    yield Try(extra.least, content.listed, decent, floor)
    yield Try(extra.least, content.run_in, floor, floor)


def _top(content: Content, setting: Setting) -> float:
    label, template = LABEL_SIZE * setting.body, content.template
    return max(strip(template) + TOP * label, template.head + DOTS * label)
