"""A paper and the edge it is flipped on in, a sheet to measure where a printer puts backs out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cards.compose.type.line import set_line
from cards.compose.type.paragraph import paragraph
from cards.impose.marks import line
from cards.model.face import Drawing, Element, Face, Item, Path, Text
from cards.model.page import Cell, Document, Page
from cards.model.template import Theme
from cards.printing import Paper
from cards.text import CAP, width
from cards.units import MM

REACH = 10  # millimetres either way on the scales of the back
STEP = 0.5
ASIDE = 20 * MM  # from the middle to either scale: far enough that neither lies in the other's way
ARM = ASIDE + (REACH + 2) * MM  # of the cross on the front: it meets both scales wherever the back lands
NUMBER = 13.0  # points: capitals a 200th of an arm's length high
CLEAR = 1.2 * MM  # between a tick or the cross and words
TICKS = {5: 3.4 * MM, 1: 2.2 * MM, STEP: 1.2 * MM}  # their length at multiples of so many millimetres
SIZES = (12.0, 11.0, 10.0, 9.0, 8.0)  # of the words: the largest that keeps them off the cross
LEADING = 1.3
EDGE = 0.1  # of the width, white at both sides of the words
ROOT = Element("routine", "calibrate")
FRONT = (
    "Print this sheet on both sides at actual size (100 %), flipped on the {flip} edge.",
    "Then hold it against the light with the other side towards you.",
)
BACK = (
    "The cross on the front shows through. Its upright line crosses the level scale: that is the first number. "
    "Its level line crosses the upright scale: the second.",
    "Keep them, for example 1.5 and -0.5, with:",
    "cards calibrate --set 1.5,-0.5",
)


def calibration(paper: Paper, flip: str, theme: Theme) -> Document:
    """Front: a cross in the middle of the paper. Back: scales in mm; what they read is the offset of the backs."""
    front = [*_words("Front", [words.format(flip=flip) for words in FRONT], paper), *_cross(paper)]
    back = [*_words("Back", BACK, paper), *_scales(paper)]
    box = (0.0, 0.0, paper.width, paper.height)
    pages = tuple(
        Page(
            paper.width,
            paper.height,
            box,
            box,
            (Cell(Face(paper.width, paper.height, tuple(items))),),
            label=label,
        )
        for label, items in (("front", front), ("back", back))
    )
    edge = "DuplexFlipLongEdge" if flip == "long" else "DuplexFlipShortEdge"
    return Document(pages, "Calibration sheet", "en", theme.tones, viewer={"Duplex": edge})


def _words(title: str, texts: Sequence[str], paper: Paper) -> list[Item]:
    """In the upper part of the page, in the largest type that keeps them off the cross."""
    room = paper.height / 2 - ARM - CLEAR
    tries = [_set(title, texts, paper, size) for size in SIZES]
    return next((items for items, foot in tries if foot <= room), tries[-1][0])


def _set(title: str, texts: Sequence[str], paper: Paper, size: float) -> tuple[list[Item], float]:
    """The words in one type size, and how far down they reach."""
    left = paper.width * EDGE
    baseline = left + 2 * size
    items = [_text(title, left, baseline, "bold", 2 * size, (ROOT, Element("title", title)))]
    baseline += 0.4 * size
    for index, words in enumerate(texts):
        path = (ROOT, Element("note", f"{title} {index}"))
        baseline += 0.3 * size
        for each in paragraph(words).lines((paper.width - 2 * left) / size):
            baseline += LEADING * size
            items += set_line(each, left, baseline, size, "ink", path)
    return items, baseline + 0.3 * size


def _text(words: str, x: float, y: float, font: str, size: float, path: Path = ()) -> Item:
    return Text(x, y, words, font, size, "ink", width(words, font, size), path)


def _cross(paper: Paper) -> list[Drawing]:
    x, y = paper.width / 2, paper.height / 2
    return [line(x - ARM, y, x + ARM, y), line(x, y - ARM, x, y + ARM)]


def _scales(paper: Paper) -> Iterator[Item]:
    """A level scale over the middle and an upright one left of it; right and down are counted up."""
    x, y = paper.width / 2, paper.height / 2
    reach, over, beside = REACH * MM, y - ASIDE, x - ASIDE
    yield line(x - reach, over, x + reach, over)
    yield line(beside, y - reach, beside, y + reach)
    for at in range(-int(REACH / STEP), int(REACH / STEP) + 1):
        value = at * STEP
        tick = next(long for part, long in TICKS.items() if value % part == 0)
        yield line(x + value * MM, over - tick, x + value * MM, over)
        yield line(beside - tick, y + value * MM, beside, y + value * MM)
    for value in range(-REACH, REACH + 1, 5):
        yield from _numbers(value, (x, over), (beside, y))


def _numbers(value: int, level: tuple[float, float], upright: tuple[float, float]) -> Iterator[Item]:
    """Over a tick of the level scale, those of its ends beyond them; left of a tick of the upright one."""
    words = f"{value:+g}".replace("-", "\u2212") if value else "0"
    wide, off = width(words, "regular", NUMBER), max(TICKS.values()) + CLEAR
    x, y = level[0] + value * MM, level[1] - off
    if abs(value) == REACH:
        x += (wide / 2 + CLEAR) * (1 if value > 0 else -1)
        y = level[1]
    yield _text(words, x - wide / 2, y, "regular", NUMBER)
    baseline = upright[1] + value * MM + CAP * NUMBER / 2
    yield _text(words, upright[0] - off - wide, baseline, "regular", NUMBER)
