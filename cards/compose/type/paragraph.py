"""A text and a measure in ems in, the lines a typographer would break it into out.

Breaking is total fit over the fewest lines: every break is chosen with all others in view (Knuth & Plass 1981,
"Breaking Paragraphs into Lines"), ragged right; only a word wider than a line is broken, with a hyphen.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate, groupby

from cards.compose.type.breaking import cut
from cards.compose.type.word import ROOM, SLACK, Line, Word, opened, run_along, word_of, words_of
from cards.text import right_to_left, width
from cards.text.direction import levels, turns

LAST_LINE = 0.35  # how much a short last line counts against a short line elsewhere
WIDOW = 0.5  # one short word alone on the last line
AIR = 0.05  # between the ink of a line and that of the next


class Paragraph:
    """Compared by identity, as each text is prepared once.

    `language`: whose hyphens it takes. `of_parts`: its words are parts that dots join, as of a dose. `above` and
    `below` the baseline its ink goes; `leading`: the least from line to line so that no ink touches. `ends`: of each
    word on an endless line, 0 before them. `width`: of all of it on one line; `widest`: of its widest word or part;
    `longest`: of its widest word. In ems.
    """

    __slots__ = (
        "above",
        "below",
        "ends",
        "language",
        "leading",
        "longest",
        "of_parts",
        "widest",
        "width",
        "words",
    )

    def __init__(self, words: Line, of_parts: bool = False, language: str = "") -> None:
        self.words = words
        self.of_parts = of_parts
        self.language = language
        self.above = max([word.above for word in words], default=0.0)
        self.below = max([word.below for word in words], default=0.0)
        self.leading = self.above + self.below + AIR
        self.ends = list(accumulate([word.lead + word.width for word in words], initial=0.0))
        self.width = self.ends[-1] - (words[0].lead if words else 0.0)
        self.widest = max([word.width for word in words], default=0.0)
        self.longest = max(map(_longest, words), default=0.0) if of_parts else self.widest

    def count(self, measure: float) -> int:
        """How many lines it takes at a measure in ems: the fewest there can be."""
        return 1 if self.width <= measure and self.words else _count(self, measure)

    def lines(self, measure: float) -> tuple[Line, ...]:
        """The words in as few lines, evenly filled, broken where the sense allows it."""
        return _total_fit(self, measure)

    def balanced(self, measure: float) -> tuple[Line, ...]:
        """The fewest lines, and of those the ones whose widest is narrowest: for names and titles."""
        return _balanced(self, measure)

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
        return tuple(piece for word in self.words for piece in cut(word, measure, self.language))

    def of(self, words: Line) -> Paragraph:
        """Some of its words, as they stand in it."""
        return Paragraph(words, self.of_parts, self.language)

    def spoken(self, language: str) -> Paragraph:
        """The same in a language: broken by its hyphens, its words in the order they run."""
        return self if self.language == language else _spoken(self, language)


def _longest(part: Word) -> float:
    return max((word.width for word in opened(part)), default=0.0) if " " in part.text else part.width


@lru_cache(maxsize=ROOM)
def paragraph(text: str, font: str = "regular") -> Paragraph:
    """A text whose `**bold**` marks lead words."""
    return Paragraph(words_of(text, font))


@lru_cache(maxsize=ROOM)
def joined(parts: tuple[str, ...], font: str, join: str = " · ") -> Paragraph:
    """Parts that break only between one another, where the `join` then disappears."""
    lead = width(join, font, 1.0)
    first, *rest = (word_of(((font, part),), join, lead) for part in parts)
    return Paragraph((replace(first, join="", lead=0.0), *rest), of_parts=True)


@lru_cache(maxsize=ROOM)
def indented(text: Paragraph, room: float) -> Paragraph:
    """The same with so many ems kept free where its first line starts."""
    return text.of((Word((), room), *text.words))


@lru_cache(maxsize=ROOM)
def _spoken(text: Paragraph, language: str) -> Paragraph:
    """Levels are found over the whole paragraph, whatever its fonts, as the Unicode algorithm asks."""
    base = int(right_to_left(language))
    whole = "".join(word.join + word.text for word in text.words)
    if not base and (whole.isascii() or not turns(whole)):
        return Paragraph(text.words, text.of_parts, language)
    found, words, start = levels(whole, base), list[Word](), 0
    for word in text.words:
        end = start + len(word.join) + len(word.text)
        words.append(run_along(word, tuple(found[start:end])))
        start = end
    return Paragraph(tuple(words), text.of_parts, language)


@lru_cache(maxsize=ROOM)
def _runs(text: Paragraph, measure: float) -> tuple[Paragraph, ...]:
    """Each part longer than a line by itself, and what is between such parts."""
    runs: list[Paragraph] = []
    for long, parts in groupby(text.words, lambda part: part.width > measure + SLACK):
        run = tuple(parts)
        runs += (
            [text.of(run)] if not long else [Paragraph(opened(part), language=text.language) for part in run]
        )
    return tuple(runs)


@lru_cache(maxsize=4 * ROOM)
def _count(text: Paragraph, measure: float) -> int:
    """Filling each line in turn as far as it goes gives the fewest."""
    if text.of_parts and text.widest > measure + SLACK:
        return sum(run.count(measure) for run in _runs(text, measure))
    return len(_latest(_fitted(text, measure), measure)) - 1


def _fitted(text: Paragraph, measure: float) -> Paragraph:
    """Words longer than the measure cut into pieces that fit."""
    return text if text.widest <= measure + SLACK else text.of(text.fitted(measure))


def _latest(text: Paragraph, measure: float) -> list[int]:
    """Where each line starts at the latest, and the end: each line filled as far as it goes."""
    ends, words, starts, at = text.ends, text.words, [0], 0
    while at < len(words):
        most = ends[at] + words[at].lead + measure + SLACK
        at = max(at + 1, bisect_right(ends, most) - 1)
        starts.append(at)
    return starts


@lru_cache(maxsize=ROOM)
def _balanced(text: Paragraph, measure: float) -> tuple[Line, ...]:
    fewest, text = text.count(measure), _fitted(text, measure)
    if fewest < 2:
        return text.lines(measure)
    low, high = text.widest, measure
    for _ in range(9):
        middle = (low + high) / 2
        low, high = (low, middle) if text.count(middle) <= fewest else (middle, high)
    return text.lines(high)


@lru_cache(maxsize=ROOM)
def _total_fit(text: Paragraph, measure: float) -> tuple[Line, ...]:
    """Least total cost over all ways to break it into the fewest lines, found from the last line to the first.

    `cost`: by where the next line may start, the least there can be from there on.
    """
    if text.width <= measure:
        return (text.words,)
    text = _fitted(text, measure)
    words, ends, latest = text.words, text.ends, _latest(text, measure)
    cost, following = {len(words): 0.0}, {}
    for before, last in reversed(list(zip([-1, *latest], latest[:-1], strict=False))):
        rest, cost = cost, {}
        for start in range(last, before, -1):
            left = ends[start] + words[start].lead
            ways = [
                (_line_cost(words, start, end, (ends[end] - left) / measure) + more, end)
                for end, more in rest.items()
                if ends[end] - left <= measure + SLACK or end == start + 1
            ]
            if not ways:
                break
            cost[start], following[start] = min(ways)
    lines, start = [], 0
    while start < len(words):
        lines.append(words[start : following[start]])
        start = following[start]
    return tuple(lines)


def _line_cost(words: Line, start: int, end: int, filled: float) -> float:
    empty = (1 - filled) ** 2 if filled < 1 else 0.0
    if end == len(words):
        widow = end - start == 1 and start > 0 and filled < 0.3
        return empty * LAST_LINE + (WIDOW if widow else 0.0)
    return empty + words[end - 1].end
