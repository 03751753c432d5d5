"""A text in, its words measured in ems out; and a measure in, the lines a typographer would break it into.

Breaking is total fit over the fewest lines: every break is chosen with all others in view (Knuth & Plass 1981,
"Breaking Paragraphs into Lines"), ragged right, without hyphens.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby

from cards.text import width

LAST_LINE = 0.35  # how much a short last line counts against a short line elsewhere
WIDOW = 0.5  # one short word alone on the last line
WEAK_END = 0.05  # a line that ends in a word that leans on the next
STOP_END = -0.06  # a line that ends where a voice would pause
LINE = 1000.0  # fewer lines win over everything else
WEAK = frozenset(["a", "an", "the", "to", "of", "or", "and", "your", "in", "on", "at", "if", "with", "one"])
SLACK = 1e-6
ROOM = 1024  # texts kept: a library has a few hundred; more would only take memory
CLUSTER = re.compile(r".[\u0300-\u036f\u064b-\u065f\u0900-\u0903\u093a-\u094f\u200d\ufe0f]*", re.DOTALL)

# Arabic, Devanagari, Latin letters with two marks: their lines touch at the leading of other scripts.
TALL = re.compile("[\u0600-\u06ff\u0900-\u097f\u1e00-\u1eff]")
TALL_LEADING = 1.31

Segment = tuple[str, str, float]  # font, text, width in ems


@dataclass(frozen=True, slots=True)
class Word:
    """What may not be broken. `join` stands between it and the word before on the same line; lengths are in ems."""

    segments: tuple[Segment, ...]
    width: float
    join: str = " "
    lead: float = 0.0  # width of `join`
    end: float = 0.0  # how much it counts against a line that this word ends it

    @property
    def text(self) -> str:
        return "".join(text for _, text, _ in self.segments)


Line = tuple[Word, ...]


class Paragraph:
    """Compared by identity, as each text is prepared once.

    `leading`: the least from line to line so that no letters touch; 0 where any will do. `of_parts`: its words are
    parts that dots join, as of a dose. `width`: of all of it on one line; `widest`: of its widest word. In ems.
    """

    __slots__ = ("leading", "of_parts", "widest", "width", "words")

    def __init__(self, words: Line, leading: float = 0.0, of_parts: bool = False) -> None:
        self.words = words
        self.of_parts = of_parts
        self.leading = leading
        self.width = line_width(words)
        self.widest = max((word.width for word in words), default=0.0)

    def count(self, measure: float) -> int:
        """How many lines it takes at a measure in ems: the fewest there can be."""
        return _count(self, measure)

    def lines(self, measure: float) -> tuple[Line, ...]:
        """The words in as few lines, evenly filled, broken where the sense allows it."""
        return _total_fit(self, measure)

    def balanced(self, measure: float) -> tuple[Line, ...]:
        """The fewest lines, and of those the ones whose widest is narrowest: for names and titles."""
        fewest = self.count(measure)
        if fewest < 2:
            return self.lines(measure)
        low, high = max(word.width for word in self.fitted(measure)), measure
        for _ in range(12):
            middle = (low + high) / 2
            low, high = (low, middle) if self.count(middle) <= fewest else (middle, high)
        return self.lines(high)

    def filled(self, measure: float) -> tuple[Line, ...]:
        """As many lines, but each as full as it can be, where no part is longer than a line."""
        if self.widest > measure + SLACK:
            return self.parted(measure)
        lines: list[list[Word]] = []
        used = measure
        for word in self.words:
            used += word.lead + word.width
            if not lines or used > measure + SLACK:
                lines.append([])
                used = word.width
            lines[-1].append(word)
        return tuple(map(tuple, lines))

    def parted(self, measure: float) -> tuple[Line, ...]:
        """The fewest lines, evenly filled, that end between parts; a part longer than a line has lines of its own."""
        if self.widest <= measure + SLACK:
            return self.balanced(measure)
        return tuple(line for run in _runs(self, measure) for line in run.balanced(measure))

    def fitted(self, measure: float) -> Line:
        """Its words, those longer than the measure cut into pieces that fit."""
        if self.widest <= measure + SLACK:
            return self.words
        return tuple(piece for word in self.words for piece in _cut(word, measure))


@lru_cache(maxsize=ROOM)
def paragraph(text: str, font: str = "regular") -> Paragraph:
    """The words of a text; `**bold**` marks lead words. Only a plain space parts words: U+00A0 never does."""
    words, before = [], font
    for segments in _split(text, font):
        words.append(_word(segments, " ", width(" ", before, 1.0)))
        before = segments[-1][0]  # a space is set in the font of the word before it
    return Paragraph(tuple(words), _leading(text))


@lru_cache(maxsize=ROOM)
def joined(parts: tuple[str, ...], font: str, join: str = " · ") -> Paragraph:
    """Parts that break only between one another, where the `join` then disappears."""
    lead = width(join, font, 1.0)
    first, *rest = (_word(((font, part),), join, lead) for part in parts)
    return Paragraph((replace(first, join="", lead=0.0), *rest), _leading("".join(parts)), of_parts=True)


@lru_cache(maxsize=ROOM)
def indented(text: Paragraph, room: float) -> Paragraph:
    """The same with so many ems kept free where its first line starts."""
    return Paragraph((Word((), room), *text.words), text.leading)


def _leading(text: str) -> float:
    return TALL_LEADING if not text.isascii() and TALL.search(text) else 0.0


def plain(text: str) -> str:
    """The text without its marks."""
    return text.replace("**", "")


def line_width(line: Line) -> float:
    """In ems."""
    return sum(word.lead + word.width for word in line) - (line[0].lead if line else 0.0)


def _split(text: str, font: str) -> list[tuple[tuple[str, str], ...]]:
    """Words as (font, text) of their parts."""
    words: list[list[tuple[str, str]]] = [[]]
    for index, stretch in enumerate(text.split("**")):
        face = "bold" if index % 2 else font
        for number, piece in enumerate(re.split(" +", stretch)):
            if number:
                words.append([])
            if piece:
                words[-1].append((face, piece))
    return [tuple(word) for word in words if word]


def _word(parts: tuple[tuple[str, str], ...], join: str, lead: float) -> Word:
    segments = tuple((font, text, width(text, font, 1.0)) for font, text in parts)
    text = "".join(text for _, text in parts)
    end = STOP_END if text[-1] in ".,:;?!" else WEAK_END if text.lower() in WEAK else 0.0
    return Word(segments, sum(width for _, _, width in segments), join, lead, end)


@lru_cache(maxsize=ROOM)
def _cut(word: Word, measure: float) -> tuple[Word, ...]:
    """Pieces of what is wider than the measure: at its spaces if it has any, else between characters."""
    if word.width <= measure + SLACK:
        return (word,)
    if " " in word.text and len(word.segments) == 1:
        return tuple(piece for part in _opened(word).words for piece in _cut(part, measure))
    pieces: list[Word] = []
    for font, text, _ in word.segments:
        for chunk in _chunks(text, font, measure):
            join, lead = ("", 0.0) if pieces else (word.join, word.lead)
            pieces.append(_word(((font, chunk),), join, lead))
    return tuple(pieces)


@lru_cache(maxsize=ROOM)
def _opened(part: Word) -> Paragraph:
    """The words of a part that dots join to others."""
    font, text, _ = part.segments[0]
    first, *rest = paragraph(text, font).words
    return Paragraph((replace(first, join=part.join, lead=part.lead), *rest))


@lru_cache(maxsize=ROOM)
def _runs(text: Paragraph, measure: float) -> tuple[Paragraph, ...]:
    """Each part longer than a line by itself, and what is between such parts."""
    runs: list[Paragraph] = []
    for long, parts in groupby(text.words, lambda part: part.width > measure + SLACK):
        run = tuple(parts)
        runs += map(_opened, run) if long else [Paragraph(run)]
    return tuple(runs)


def _chunks(text: str, font: str, measure: float) -> list[str]:
    """The longest pieces that fit, found by halving: each piece that is tried must be shaped."""
    clusters, chunks = CLUSTER.findall(text), []
    while clusters:
        low, high = 1, len(clusters)
        while low < high:
            middle = (low + high + 1) // 2
            fits = width("".join(clusters[:middle]), font, 1.0) <= measure
            low, high = (middle, high) if fits else (low, middle - 1)
        chunks.append("".join(clusters[:low]))
        clusters = clusters[low:]
    return chunks


@lru_cache(maxsize=4 * ROOM)
def _count(text: Paragraph, measure: float) -> int:
    """Filling each line in turn as far as it goes gives the fewest."""
    if text.width <= measure and text.words:
        return 1
    if text.of_parts and text.widest > measure + SLACK:
        return sum(run.count(measure) for run in _runs(text, measure))
    lines, used = 0, measure
    for word in text.fitted(measure):
        used += word.lead + word.width
        if not lines or used > measure + SLACK:
            lines += 1
            used = word.width
    return lines


@lru_cache(maxsize=ROOM)
def _total_fit(text: Paragraph, measure: float) -> tuple[Line, ...]:
    """Least total cost over all ways to break; cost[i] is the least for the words from i on."""
    if text.width <= measure:
        return (text.words,)
    words = text.fitted(measure)
    count = len(words)
    cost, following = [0.0] * (count + 1), [count] * (count + 1)
    for start in range(count - 1, -1, -1):
        cost[start], used = float("inf"), 0.0
        for end in range(start + 1, count + 1):
            word = words[end - 1]
            used += word.width + (0.0 if end - 1 == start else word.lead)
            if used > measure + SLACK and end - 1 > start:
                break
            total = LINE + _line_cost(words, start, end, used / measure) + cost[end]
            if total < cost[start]:
                cost[start], following[start] = total, end
    lines, start = [], 0
    while start < count:
        lines.append(words[start : following[start]])
        start = following[start]
    return tuple(lines)


def _line_cost(words: Line, start: int, end: int, filled: float) -> float:
    empty = max(0.0, 1 - filled) ** 2
    if end == len(words):
        widow = end - start == 1 and start > 0 and filled < 0.3
        return empty * LAST_LINE + (WIDOW if widow else 0.0)
    return empty + words[end - 1].end
