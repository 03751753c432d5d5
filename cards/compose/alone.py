"""Content in, the items of a face that holds safety alone out: the back of a card whose exercises fit on its front."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cards.compose.content import Content
from cards.compose.face import Item
from cards.compose.header import strip
from cards.compose.safety import LABEL_SIZE, Block
from cards.compose.setting import DOTS, Setting
from cards.compose.spare import Spare
from cards.errors import ContentError, Problem

STEP = 0.25  # between the type sizes tried, in points
TOP = 0.6  # above the label, in label sizes
SPREAD = 1.3  # the most that is added between items, in body sizes
GROWTH = 1.25  # past the wished size, on a face that would stay empty
FULL = 0.7  # of the face: what the grown type may take


def alone(content: Content, setting: Setting) -> list[Item]:
    """Safety in the largest type that leaves room for the spare entries, which stand on the foot of the face.

    Errors: ContentError naming the longest note when the notes do not fit at the least size.
    """
    bottom = content.bottom(setting, True)
    block, large, extra, small = _roomiest(content, setting)
    top = _top(content, large)
    left = bottom - top - block.height(large) - extra.height(small)
    spread = max(0.0, min(SPREAD * large.body, left / (block.gaps + 1))) if block.gaps else 0.0
    return [*block.place(large, top, spread, alone=True), *extra.place(small, bottom - extra.height(small))]


def _roomiest(content: Content, setting: Setting) -> tuple[Block, Setting, Spare, Setting]:
    small = replace(setting, body=content.template.floor)
    bottom = content.bottom(setting, True)
    for extra, block, size, full in _tries(content):
        large = replace(setting, body=size)
        room = bottom - _top(content, large) - (size if extra.entries else 0.0)
        if block.height(large) + extra.height(small) <= room * full:
            return block, large, extra, small
    raise _too_long(content)


def _tries(content: Content) -> Iterator[tuple[Spare, Block, float, float]]:
    """A list in decent type with as much to spare as fits beside it; failing that smaller, at last run in."""
    template = content.template
    grown, decent = GROWTH * template.wish, (template.wish + 2 * template.floor) / 3
    yield from ((content.spare, content.listed, size, FULL) for size in _sizes(grown, template.wish))
    extra = content.spare
    while True:
        yield from ((extra, content.listed, size, 1.0) for size in _sizes(template.wish, decent))
        if not extra.entries:
            break
        extra = extra.fewer()
    yield from ((extra, content.listed, size, 1.0) for size in _sizes(decent, template.floor))
    yield extra, content.run_in, template.floor, 1.0


def _sizes(most: float, least: float) -> Iterator[float]:
    return (most - STEP * step for step in range(int((most - least) / STEP) + 1))


def _top(content: Content, setting: Setting) -> float:
    label, template = LABEL_SIZE * setting.body, content.template
    return max(strip(template) + TOP * label, template.head + DOTS * label)


def _too_long(content: Content) -> ContentError:
    notes = content.routine.safety.during + content.routine.safety.see
    longest = max(notes, key=lambda note: len(note.text))
    message = f"the safety notes do not fit on a face of the size `{content.template.key}`"
    return ContentError([Problem(message, longest.place, "shorten the longest note, or use a larger size")])
