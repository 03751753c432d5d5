"""A composed routine in, the same with a box to tick for every day out: weeks down, days across, on a card of its own
or on the panels that would stay blank.

It is a card: with the routine's header, the safety notes under the boxes or on its back, the imprint.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cards.compose.blocks import imprint
from cards.compose.blocks.header import strip_items
from cards.compose.blocks.safety import Block
from cards.compose.blocks.setting import Setting
from cards.compose.fitting.content import BEFORE_TOP, Content, gather
from cards.compose.fitting.largest import setting_of
from cards.compose.fitting.plan import NOTHING
from cards.compose.fitting.safety_face import alone
from cards.compose.right_to_left import directed
from cards.compose.type import signs, stack
from cards.errors import ContentError, Problem
from cards.messages import say
from cards.model.face import Card, Composed, Drawing, Element, Face, Item, Path, Text
from cards.model.layout import CARD
from cards.model.template import Template
from cards.model.wording import Wording
from cards.text import CAP, width
from cards.units import MM

DAYS = 7
LEAST = 7 * MM  # of a box, for a whiteboard pen and for the eye
HIGHEST = 1.6  # of a box's width
RULE = 0.75
TOP, FOOT = 0.6, 1.0  # in body sizes: from the header to the days, from the boxes to the safety notes
LARGEST = 1.5  # of days and weeks' numbers, in body sizes
SHARE = 0.3  # of a box's width, the same
GROWTH = 1.35  # of the safety notes' type past the wish
STEP = 0.25


@dataclass(frozen=True)
class Grid:
    """Boxes from (x, y) on, `wide` and `high`; words beside and over them in `size`."""

    left: float
    x: float
    y: float
    wide: float
    high: float
    size: float
    weeks: int
    first: int = 1  # number of its first week

    @property
    def foot(self) -> float:
        return self.y + self.weeks * self.high


def with_log(composed: Composed, said: Wording, template: Template, weeks: int) -> Composed:
    """One more card at the end. Errors: ContentError when the boxes would be too small to tick."""
    content = gather(said, replace(template, layout=CARD))
    faces = [directed(face, said.language) for face in _faces(content, weeks)]
    return replace(composed, cards=(*composed.cards, Card(tuple(faces))))


def log_panels(made: Composed, said: Wording, template: Template) -> Composed:
    """The panels that would stay blank as a log, one after the other, where boxes are large enough to tick."""
    content = gather(said, replace(template, layout=CARD))
    setting = setting_of(content, template.floor, False)
    (card,) = made.cards
    weeks, faces = 1, list(card.faces)
    while len(faces) < template.sides and (grid := _panel(content, setting, weeks)):
        path = (*content.path, Element("note", f"log {weeks}"))
        items = [*strip_items(template), *_ticked(content, grid, path)]
        face = Face(template.width, template.height, tuple(items), radius=template.radius)
        faces.append(directed(face, said.language))
        weeks += grid.weeks
    return replace(made, cards=(Card(tuple(faces)),))


def _panel(content: Content, setting: Setting, first: int) -> Grid | None:
    """As many weeks as there is room for boxes that are no lower than wide."""
    low = content.template.height
    for weeks in range(int(low / LEAST), 0, -1):
        grid = _grid(content, setting, weeks, None, header=False)
        if grid and grid.high >= grid.wide:
            return replace(grid, first=first)
    return None


def _faces(content: Content, weeks: int) -> Iterator[Face]:
    """The boxes with safety under them; where there is no room for both, or on a low card, safety has the back."""
    setting = setting_of(content, content.template.floor, False)
    for under in (content.listed, content.run_in):
        if grid := _grid(content, setting, weeks, under):
            larger = _larger(content, setting, under, grid)
            safety = under.place(larger, grid.foot + FOOT * larger.body)
            yield _finished(content, setting, [*_boxes(content, setting, grid), *safety])
            return
    grid = _grid(content, setting, weeks, None)
    if grid is None:
        message = f"a log of {weeks} weeks does not fit on a face of the size `{content.template.key}`"
        place, hint = content.wording.title.place, "ask for fewer weeks, or use a larger size"
        raise ContentError([Problem(message, place, hint)])
    template = content.template
    yield Face(template.width, template.height, tuple(_boxes(content, setting, grid)), radius=template.radius)
    yield _finished(content, setting, alone(content, setting, NOTHING))


def _grid(
    content: Content, setting: Setting, weeks: int, under: Block | None, header: bool = True
) -> Grid | None:
    """As large as leaves room for what is under it, and the imprint then; None where boxes would be too small."""
    week = say("Week", content.wording.language)
    low = content.bottom(setting, under is not None)
    low -= under.height(setting) + FOOT * setting.body if under else 0.0
    floor = setting.template.floor
    size = floor
    for _ in range(2):  # the words grow with the boxes, and take from their width
        label = width(week, "regular", size) + size / 2
        wide = (setting.width - label) / DAYS
        y = content.top(setting, header, False) + TOP * setting.body + (0.5 + CAP) * size
        high = min((low - y) / weeks, HIGHEST * wide)
        found = Grid(setting.left, setting.left + label, y, wide, high, size, weeks)
        size = max(floor, min(SHARE * wide, LARGEST * setting.body))
    return found if min(wide, high) >= LEAST else None


def _larger(content: Content, setting: Setting, block: Block, grid: Grid) -> Setting:
    """The largest type for the safety notes in what the boxes leave."""
    room = content.bottom(setting, True) - grid.foot
    size = GROWTH * setting.template.wish
    while size > setting.body:
        if block.height(large := setting.sized(size)) + FOOT * size <= room:
            return large
        size -= STEP
    return setting


def _boxes(content: Content, setting: Setting, grid: Grid) -> list[Item]:
    """Under the routine's header."""
    ticked = _ticked(content, grid, (*content.path, Element("note", "log")))
    return [*content.header.place(""), *_before(content, setting), *ticked]


def _ticked(content: Content, grid: Grid, path: Path) -> Iterator[Item]:
    language = content.wording.language
    week, days = say("Week", language), say("Mo Tu We Th Fr Sa Su", language).split(" ")
    yield from _texts(week, days, grid, path)
    yield from _lines(grid)


def _before(content: Content, setting: Setting) -> list[Item]:
    """What to do first, under the header."""
    if (above := content.above(True, False)) is None:
        return []
    top = content.header.height + BEFORE_TOP * setting.body
    return stack.place([above], setting.left, top, setting.body, setting.width)


def _finished(content: Content, setting: Setting, items: list[Item]) -> Face:
    """With the imprint, which tells no number: the log is a card by itself."""
    foot = imprint.place(content.wording, setting, content.path, "")
    template = content.template
    return Face(template.width, template.height, (*items, *foot), radius=template.radius)


def _texts(week: str, days: list[str], grid: Grid, path: Path) -> Iterator[Text]:
    """The days above their columns, the weeks' numbers before their rows."""
    size, over = grid.size, grid.y - grid.size / 2
    yield Text(grid.left, over, week, "regular", size, "soft", width(week, "regular", size), path)
    for at, day in enumerate(days):
        wide = width(day, "regular", size)
        middle = grid.x + (at + 0.5) * grid.wide
        yield Text(middle - wide / 2, over, day, "regular", size, "soft", wide, path)
    for at in range(grid.weeks):
        number = str(grid.first + at)
        wide = width(number, "bold", size)
        baseline = grid.y + (at + 0.5) * grid.high + CAP * size / 2
        yield Text(grid.x - size / 2 - wide, baseline, number, "bold", size, "ink", wide, path)


def _lines(grid: Grid) -> Iterator[Drawing]:
    for at in range(grid.weeks + 1):
        yield signs.rule(grid.x, grid.x + DAYS * grid.wide, grid.y + at * grid.high, RULE, "rule")
    for at in range(DAYS + 1):
        x = grid.x + at * grid.wide
        yield Drawing((("M", x, grid.y), ("L", x, grid.foot)), "rule", RULE)
