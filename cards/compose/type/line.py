"""A line and its place in, its texts out: runs of one font and one direction, in the order they are read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from cards.compose.type.word import Line, Word
from cards.model.face import Path, Text
from cards.text import right_to_left, run_width
from cards.text.direction import order


class Run(NamedTuple):
    font: str
    text: str
    width: float  # in ems
    level: int | None = None
    said: str | None = None


def spoken(path: Path) -> str:
    """The language of an element's words."""
    return next((element.language for element in reversed(path) if element.language), "")


def set_line(line: Line, x: float, baseline: float, size: float, colour: str, path: Path) -> list[Text]:
    """A space stays with the run before it. On a face that is yet to be mirrored every run stands where it must for
    that.
    """
    indent = line[0].width if line and not line[0].segments else 0.0
    rich = any(word.levels or word.said is not None for word in line)
    runs = list(_merged(line)) if rich else _plain(line)
    starts = _places(runs, bool(path) and right_to_left(path[0].language))
    return [
        Text(x + (indent + start) * size, baseline, text, font, size, colour, used * size, path, level, said)
        for (font, text, used, level, said), start in zip(runs, starts, strict=True)
    ]


def set_lead(line: Line, x: float, baseline: float, size: float, lead: str, path: Path) -> list[Text]:
    """The same in ink, but for what is not bold: that has the colour `lead`."""
    tones = {"regular": lead, "bold": "ink"}
    texts = set_line(line, x, baseline, size, "ink", path)
    return [text._replace(colour=tones[text.font]) for text in texts]


def _plain(line: Line) -> list[Run]:
    """The runs of a line all of which runs rightwards and is read as it stands: nearly every one."""
    runs: list[Run] = []
    font, text, wide = "", "", 0.0
    for word in line:
        if font:
            text, wide = text + word.join, wide + word.lead
        for own, part, used in word.segments:
            if own == font:
                text, wide = text + part, wide + used
                continue
            if font:
                runs.append(Run(font, text, wide))
            font, text, wide = own, part, used
    return [*runs, Run(font, text, wide)] if font else runs


def _merged(line: Line) -> Iterator[Run]:
    """The runs of any line."""
    now: Run | None = None
    for run in (each for at, word in enumerate(line) for each in _runs(word, line[at - 1] if at else None)):
        if now and now.said is run.said is None and (now.font, now.level) == (run.font, run.level):
            now = now._replace(text=now.text + run.text, width=now.width + run.width)
            continue
        if now:
            yield _measured(now)
        now = run
    if now:
        yield _measured(now)


def _measured(run: Run) -> Run:
    """As wide as it is set, which depends on the way it runs."""
    return run if run.level is None else run._replace(width=run_width(run.text, run.font, run.level))


def reading(texts: Iterable[Text]) -> str:
    """What texts say one after the other: lines with a space between them, a broken word whole."""
    words, before = "", None
    for text in texts:
        apart = before is not None and before != text.y and text.said != ""
        words, before = words + " " * apart + (text.text if text.said is None else text.said), text.y
    return words


def _runs(word: Word, before: Word | None) -> Iterator[Run]:
    """The space before a word, if another stands there, and the word's parts of one font and one direction."""
    if word.join and before and before.segments:
        level = word.levels[0] if word.levels else None
        yield Run(before.segments[-1][0], word.join, word.lead, level)
    said, at = word.said, len(word.join)
    for font, text, wide in word.segments:
        if not word.levels:
            yield Run(font, text, wide, None, said)
            said = said and ""
            continue
        for level, group in groupby(zip(word.levels[at:], text, strict=False), itemgetter(0)):
            yield Run(font, "".join(character for _, character in group), 0.0, level, said)
            said = said and ""
        at += len(text)


def _places(runs: Sequence[Run], mirrored: bool) -> list[float]:
    """Where each run starts, by their levels; `mirrored`: where it ends, seen from the other end of the line."""
    if len(runs) == 1:
        return [0.0]
    starts, pen = [0.0] * len(runs), 0.0
    for place in order([run.level or 0 for run in runs]):
        starts[place] = pen
        pen += runs[place].width
    return [pen - start - run.width for start, run in zip(starts, runs, strict=True)] if mirrored else starts
