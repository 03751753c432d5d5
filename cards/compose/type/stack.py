"""Paragraphs of one column in, its height and its positioned lines out. Sizes are in parts of the body size."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal, NamedTuple

from cards.compose.type import signs
from cards.compose.type.line import set_line, spoken
from cards.compose.type.paragraph import AIR, Paragraph
from cards.compose.type.word import Line
from cards.model.face import Element, Item, Path, Text
from cards.text import CAP, width

FOOT = 0.1  # below the last baseline, for descenders
LARGE = 1.5  # body sizes: larger letters, as on a wall, have no part of the gap
OVER = 0.12  # how far the ink of a column may reach past its top and its foot
DANGER = 0.8  # height of a caution's triangle
MARK = 1.24  # diameter of the dose's mark, in cap heights


@dataclass(frozen=True, slots=True)
class Hang:
    """What hangs left of a first line: a number, a dose's mark (hold, reps), or a danger sign."""

    kind: str  # one of `HANGING`; hold, reps, danger
    text: str = ""
    path: Path = ()
    at: float = 0.0  # how far left of the text edge it starts; a number ends there instead


class Hanging(NamedTuple):
    """How a text that hangs is set; it begins at its place, or `ends` there."""

    font: str = "regular"
    colour: str = "soft"
    ends: bool = False


HANGING = {
    "number": Hanging(),
    "letter": Hanging("bold", "accent"),
    "ordinal": Hanging(ends=True),
    "when": Hanging("bold"),
}


@dataclass(frozen=True, slots=True)
class Para:
    text: Paragraph
    path: Path
    size: float = 1.0
    leading: float = 1.16
    before: float = 0.0
    colour: str = "ink"
    indent: float = 0.0
    flow: Literal["lines", "balanced", "parts"] = "lines"
    hang: Hang | None = None
    kept: bool = False  # with the paragraph above, where a row is cut in pieces

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", self.text.spoken(spoken(self.path)))
        if self.leading < self.text.leading * self.size:
            object.__setattr__(self, "leading", self.text.leading * self.size)

    @property
    def ink(self) -> float:
        """How far ink goes above its first baseline; like all that follows, in body sizes."""
        return self.text.above * self.size

    @property
    def top(self) -> float:
        """From its first baseline up to the top of its column: capitals, and what of its ink is not left to the gap."""
        return max(CAP * self.size, self.ink - (OVER if self.size < LARGE else 0.0))

    @property
    def foot(self) -> float:
        """From its last baseline down to the foot of its column."""
        return max(FOOT, self.text.below * self.size - OVER)

    @property
    def longest(self) -> float:
        """What its longest word takes of a line, in body sizes."""
        return self.indent + self.text.longest * self.size

    def count(self, body: float, column: float) -> int:
        """How many lines it takes in a column in points."""
        return self.text.count(self.measure(body, column))

    def measure(self, body: float, column: float) -> float:
        """The line length in ems of this paragraph, for a column in points."""
        return max(0.5, (column / body - self.indent) / self.size)

    def lines(self, body: float, column: float) -> tuple[Line, ...]:
        measure = self.measure(body, column)
        if self.flow == "balanced":
            return self.text.balanced(measure)
        return self.text.parted(measure) if self.flow == "parts" else self.text.lines(measure)


def advance(paras: Iterable[Para], body: float, column: float) -> float:
    """From the baseline above the paragraphs to their last baseline, in points."""
    ems, down = column / body, 0.0
    for para in paras:  # `Para.count`, without a call each: most of the search for a size is here
        down += para.before + para.leading * para.text.count(max(0.5, (ems - para.indent) / para.size))
    return body * down


def height(paras: Sequence[Para], body: float, column: float) -> float:
    """From the top of the first line's capitals to just below the last baseline, in points."""
    if not paras:
        return 0.0
    first = paras[0]
    ends = first.top - first.before - first.leading + paras[-1].foot
    return advance(paras, body, column) + body * ends


def place(
    paras: Sequence[Para], x: float, y: float, body: float, column: float, spread: float = 0.0
) -> list[Item]:
    """The paragraphs from `y` (top of the first capitals) down; `spread` points more before each but the first."""
    if not paras:
        return []
    first = paras[0]
    baseline = y + body * (first.top - first.before - first.leading) - spread
    return place_below(paras, x, baseline, body, column, spread)


def place_below(
    paras: Iterable[Para], x: float, baseline: float, body: float, column: float, spread: float = 0.0
) -> list[Item]:
    """The paragraphs under a baseline."""
    items: list[Item] = []
    for para in paras:
        baseline += para.before * body + spread
        for index, (line, path) in enumerate(with_elements(para.lines(body, column), para.path)):
            baseline += para.leading * body
            if index == 0:
                items += _hung(para, x, baseline, body)
            items += set_line(line, x + para.indent * body, baseline, para.size * body, para.colour, path)
    return items


def with_elements(lines: Iterable[Line], path: Path) -> Iterator[tuple[Line, Path]]:
    """Each line with its element: a new one, read aloud after a pause, where the dot before it fell away."""
    for line in lines:
        if line[0].join != " " and path and line[0].join.strip():
            path = (*path[:-1], path[-1]._replace(key=f"{path[-1].key} {line[0].text}".strip()))
        yield line, path


def spaced(paras: Iterable[Para]) -> tuple[Para, ...]:
    """The paragraphs, each as far under the one above as the ink of both asks for."""
    made: list[Para] = []
    for para in paras:
        made.append(_under(made[-1], para) if made else para)
    return tuple(made)


def _under(above: Para, para: Para) -> Para:
    least = above.text.below * above.size + para.ink + AIR - para.leading
    return replace(para, before=least) if para.before < least else para


def _hung(para: Para, x: float, baseline: float, body: float) -> list[Item]:
    hang, size = para.hang, para.size * body
    if hang is None:
        return []
    left = x + (para.indent - hang.at) * body
    if hang.kind == "danger":
        return list(signs.danger(left, baseline, DANGER * body))
    if style := HANGING.get(hang.kind):
        return [_hanging(hang, style, left, baseline, size)]
    return sign(hang.kind, left, baseline, size)


def sign(kind: str, x: float, baseline: float, size: float) -> list[Item]:
    """The mark of a dose set in `size`, its left edge at `x`."""
    draw = signs.hold if kind == "hold" else signs.reps
    return list(draw(x, baseline - CAP * size / 2, MARK * CAP * size))


def _hanging(hang: Hang, style: Hanging, x: float, baseline: float, size: float) -> Text:
    used = width(hang.text, style.font, size)
    start = x - (used if style.ends else 0.0)
    return Text(start, baseline, hang.text, style.font, size, style.colour, used, hang.path)


def child(path: Path, role: str, key: str = "", language: str = "") -> Path:
    """The path of an element within the last one; `language`, that of its words, is told where it changes."""
    return (*path, _element(role, key, "" if language == spoken(path) else language))


@lru_cache(maxsize=4096)
def _element(role: str, key: str, language: str) -> Element:
    return Element(role, key, language=language)
