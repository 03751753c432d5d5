"""A composed routine in, the same with one more card out: a box to tick for every day, weeks down, days across."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cards.compose import marks
from cards.compose.face import Card, Composed, Drawing, Element, Face, Item, Path, Text
from cards.compose.mirror import directed
from cards.compose.paragraph import paragraph
from cards.compose.setline import set_line
from cards.compose.template import Template
from cards.errors import ContentError, Problem
from cards.messages import say
from cards.model import Routine
from cards.text import CAP, width
from cards.units import MM

DAYS = 7
LEAST, MOST = 6 * MM, 14 * MM  # of a box, for a whiteboard pen and for the eye
RULE = 0.75
HEADING = 1.3  # in body sizes


def with_log(composed: Composed, routine: Routine, template: Template, weeks: int) -> Composed:
    """One more card at the end. Errors: ContentError when the boxes would be too small to tick."""
    face = directed(_face(routine, template, weeks), routine.language)
    return replace(composed, cards=(*composed.cards, Card((face,))))


def _face(routine: Routine, template: Template, weeks: int) -> Face:
    root = Element("routine", routine.key, language=routine.language)
    left, size = template.quiet, template.floor
    items, top = _heading(routine, template, (root, Element("heading", "log")))
    week, days = say("Week", routine.language), say("Mo Tu We Th Fr Sa Su", routine.language).split(" ")
    label = width(week, "regular", size) + size / 2
    box = min(
        (template.width - 2 * left - label) / DAYS, (template.height - left - top - 1.5 * size) / weeks, MOST
    )
    if box < LEAST:
        message = f"a log of {weeks} weeks does not fit on a face of the size `{template.key}`"
        raise ContentError([Problem(message, hint="ask for fewer weeks, or use a larger size")])
    x, y = left + label, top + 1.5 * size
    path = (root, Element("note", "log"))
    items += _texts(week, days, weeks, (left, x, y, box, size), path)
    items += _lines(weeks, x, y, box)
    return Face(template.width, template.height, tuple(items), radius=template.radius)


def _heading(routine: Routine, template: Template, path: Path) -> tuple[list[Item], float]:
    """The routine's title; where the grid may start."""
    size = HEADING * template.floor
    text = paragraph(routine.title.text, "bold").spoken(routine.language)
    items: list[Item] = []
    baseline = template.head + max(CAP, text.above) * size
    for at, line in enumerate(text.balanced((template.width - 2 * template.quiet) / size)):
        baseline += max(1.15, text.leading) * size if at else 0.0
        items += set_line(line, template.quiet, baseline, size, "ink", path)
    return items, baseline + size


def _texts(
    week: str, days: list[str], weeks: int, place: tuple[float, float, float, float, float], path: Path
) -> Iterator[Text]:
    """The days above their columns, the weeks' numbers before their rows."""
    left, x, y, box, size = place
    yield Text(left, y - size / 2, week, "regular", size, "soft", width(week, "regular", size), path)
    for at, day in enumerate(days):
        wide = width(day, "regular", size)
        yield Text(x + (at + 0.5) * box - wide / 2, y - size / 2, day, "regular", size, "soft", wide, path)
    for at in range(weeks):
        number = str(at + 1)
        wide = width(number, "bold", size)
        baseline = y + (at + 0.5) * box + CAP * size / 2
        yield Text(x - size / 2 - wide, baseline, number, "bold", size, "ink", wide, path)


def _lines(weeks: int, x: float, y: float, box: float) -> Iterator[Drawing]:
    right, foot = x + DAYS * box, y + weeks * box
    for at in range(weeks + 1):
        yield marks.rule(x, right, y + at * box, RULE, "rule")
    for at in range(DAYS + 1):
        yield Drawing((("M", x + at * box, y), ("L", x + at * box, foot)), "rule", RULE)
