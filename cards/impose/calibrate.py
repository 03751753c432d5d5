"""A paper and the edge it is flipped on in, a sheet to measure where a printer puts backs out."""

from __future__ import annotations

from collections.abc import Iterator

from cards.compose.face import Drawing, Element, Face, Item, Path, Text
from cards.compose.template import Theme
from cards.impose.marks import line
from cards.impose.page import Cell, Document, Page
from cards.impose.paper import Paper
from cards.text import CAP, width
from cards.units import MM

ARM = 40 * MM  # of the cross on the front
REACH = 10  # millimetres either way on the scales of the back
STEP = 0.5
SIZE = 12.0
LEADING = 16.0
NUMBER = 7.0
ROOT = Element("routine", "calibrate")
FRONT = (
    "Print this sheet on both sides at actual size (100 %), flipped on the {flip} edge.",
    "Then hold it against the light with the other side towards you.",
)
BACK = (
    "The cross on the front shows through. Its upright line crosses the level scale:",
    "that is the first number. Its level line crosses the upright scale: the second.",
    "Keep them, for example 1.5 and -0.5, with:",
    "cards calibrate --set 1.5,-0.5",
)


def calibration(paper: Paper, flip: str, theme: Theme) -> Document:
    """Front: a cross in the middle of the paper. Back: scales in mm; what they read is the offset of the backs."""
    front = [*_words("Front", [line.format(flip=flip) for line in FRONT], paper), *_cross(paper)]
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


def _words(title: str, lines: Iterator[str] | tuple[str, ...] | list[str], paper: Paper) -> list[Item]:
    """In the upper part of the page, as wide as the lines come."""
    left, y = 25 * MM, 40 * MM
    items: list[Item] = [_text(title, left, y, "bold", 2 * SIZE, (ROOT, Element("title", title)))]
    for index, words in enumerate(lines):
        y += LEADING * (1.6 if index == 0 else 1.0)
        items.append(
            _text(words, left, y, "regular", _size(words, paper), (ROOT, Element("note", f"{title} {index}")))
        )
    return items


def _size(words: str, paper: Paper) -> float:
    """As wished, or what a narrow paper has room for."""
    return min(SIZE, SIZE * (paper.width - 50 * MM) / width(words, "regular", SIZE))


def _text(words: str, x: float, y: float, font: str, size: float, path: Path = ()) -> Text:
    return Text(x, y, words, font, size, "ink", width(words, font, size), path)


def _cross(paper: Paper) -> list[Drawing]:
    x, y = paper.width / 2, paper.height / 2
    return [line(x - ARM, y, x + ARM, y), line(x, y - ARM, x, y + ARM)]


def _scales(paper: Paper) -> Iterator[Item]:
    """A level and an upright scale that cross at 0 in the middle, right and down counted up."""
    x, y = paper.width / 2, paper.height / 2
    reach = REACH * MM
    yield line(x - reach, y, x + reach, y)
    yield line(x, y - reach, x, y + reach)
    for at in range(-int(REACH / STEP), int(REACH / STEP) + 1):
        value = at * STEP
        whole = value == int(value)
        tick = (2.0 if value % 5 == 0 else 1.4 if whole else 0.8) * MM
        yield line(x + value * MM, y - tick, x + value * MM, y)
        yield line(x - tick, y + value * MM, x, y + value * MM)
        if value and value % 2 == 0:
            words = f"{value:+g}".replace("-", "\u2212")
            wide = width(words, "regular", NUMBER)
            yield _text(words, x + value * MM - wide / 2, y - 3 * MM, "regular", NUMBER)
            yield _text(words, x - 3 * MM - wide, y + value * MM + CAP * NUMBER / 2, "regular", NUMBER)
