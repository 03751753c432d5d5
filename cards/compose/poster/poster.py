"""A wording and the template of a poster in, its pages out: as few as hold it, in the type of its distance if they can.

Type gives way down to the floor, then there are further pages. It grows where figures are large all the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate
from math import ceil

from cards.compose.blocks import imprint
from cards.compose.blocks.exercise import home
from cards.compose.blocks.setting import GROWTH, Setting
from cards.compose.cards import described
from cards.compose.misfit import MisfitError
from cards.compose.poster.band import Band, begun, continued
from cards.compose.poster.cell import cells
from cards.compose.poster.grid import Grid, Segment, best, grids
from cards.compose.poster.page import Frame, split
from cards.compose.right_to_left import directed
from cards.model.face import Card, Composed, Element, Path
from cards.model.template import Template
from cards.model.wording import NO_ROOM, LeftOut, SaidGroup, Wording

MOST = 20  # exercises on a page
LARGE = 9.2  # tiles so high, in body sizes, let the type grow past the wish
STEP = 0.25  # points, between the type sizes tried

Page = tuple[Segment, ...]


@dataclass(frozen=True)
class Poster:
    """A routine on pages of one size."""

    said: Wording
    template: Template

    @cached_property
    def path(self) -> Path:
        return (Element("routine", self.said.key, language=self.said.language),)

    def frame(self, body: float) -> Frame:
        told = tuple(entry for entry in self.said.entries if not entry.spare)
        return Frame(self.said, Setting(self.template, body, self.template.figure.width), self.path, told)

    @cached_property
    def segments(self) -> Page:
        return tuple(_segments(self.said, self.template, self.path))

    def pages(self, number: int) -> tuple[Page, ...]:
        """The exercises on so many pages, as many on each as on the others or one more; what goes on is said again."""
        total = len(self.said.exercises)
        each, more = divmod(total, number)
        starts = [0, *accumulate(each + (at < more) for at in range(number))]
        pages = split(self.segments, starts)
        return tuple(self._begun(page, start) for page, start in zip(pages, starts, strict=False))

    def _begun(self, page: Page, start: int) -> Page:
        """With the headings of what goes on, on a page after the first."""
        first, *others = page
        groups = self.said.exercises[start].groups
        before = set(self.said.exercises[start - 1].groups) if start else set[str]()
        known = {group.key: group for group in self.said.groups}
        on = tuple(continued(known[key], self.template) for key in groups if key in before)
        return (replace(first, bands=(*on, *first.bands)), *others)

    def largest(self, page: Page) -> float | None:
        """The largest type for a page: as wished, smaller where it must be, larger where it may; None: none fits."""
        template = self.template
        if self._grid(page, template.floor) is None:
            return None
        broken = self.broken(page, template.floor)
        if not self._grid(page, template.wish, broken):
            return self._between(page, template.floor, template.wish, broken)
        if not self._grid(page, template.wish, broken, LARGE):
            return template.wish
        return self._between(page, template.wish, GROWTH * template.wish, broken, LARGE)

    def _between(self, page: Page, low: float, high: float, broken: int, tiles: float = 0.0) -> float:
        """By halving: `low` fits."""
        steps, first = int((high - low) / STEP), 0
        while first < steps:
            middle = (first + steps + 1) // 2
            fits = self._grid(page, low + middle * STEP, broken, tiles)
            first, steps = (middle, steps) if fits else (first, middle - 1)
        return low + first * STEP

    def broken(self, page: Page, body: float) -> int:
        """The fewest words there must be broken."""
        frame = self.frame(body)
        return min(
            (grid.broken for grid in grids(page, frame.setting, frame.room) if grid.over <= 0), default=0
        )

    def _grid(self, page: Page, body: float, broken: int | None = None, tiles: float = 0.0) -> Grid | None:
        frame = self.frame(body)
        return best(page, frame.setting, frame.room, self.broken(page, body) if broken is None else broken, tiles)

    def grid(self, page: Page, body: float) -> Grid:
        found = self._grid(page, body)
        assert found  # the type was found to fit
        return found

    def over(self) -> float:
        """By how much the exercise that needs most does not fit on a page of its own in the least type."""
        frame, total = self.frame(self.template.floor), len(self.said.exercises)
        alone = (grids(page, frame.setting, frame.room) for page in self.pages(total))
        return max(min(grid.over for grid in each) for each in alone)


def poster(said: Wording, template: Template) -> Composed:
    """Errors: MisfitError when an exercise does not fit on a page of its own at the least type size."""
    made = Poster(said, template)
    pages, body = _dealt(made)
    frame, several = made.frame(body), len(pages) > 1
    faces = (
        frame.place(made.grid(page, body), f"{at}/{len(pages)}" if several else "")
        for at, page in enumerate(pages, 1)
    )
    sheets = tuple(Card((directed(face, said.language),)) for face in faces)
    left_out = tuple(dict.fromkeys((*said.left_out, *_left_out(frame, several))))
    return replace(described(said, template, sheets, body), left_out=left_out, wall=True)


def _dealt(made: Poster) -> tuple[tuple[Page, ...], float]:
    """The fewest pages, and the largest type that all of them hold."""
    total = len(made.said.exercises)
    for number in range(ceil(total / MOST), total + 1):
        pages, sizes = made.pages(number), list[float]()
        for page in pages:
            if (size := made.largest(page)) is None:
                break
            sizes.append(size)
        else:
            return pages, min(sizes)
    raise MisfitError(made.template, made.over())


def _left_out(frame: Frame, several: bool) -> Iterator[LeftOut]:
    """What is told beside exercises elsewhere; sources, unless the foot has their titles."""
    label = "9/9" if several else ""
    form = imprint.chosen(frame.said, frame.setting, label)
    missing = {entry.key: entry.place for entry in frame.said.entries if entry.spare}
    if (sources := frame.said.sources) and not (form and form.sources):
        missing[sources.key] = sources.place
    yield from (LeftOut(key, NO_ROOM, place) for key, place in missing.items())


def _segments(said: Wording, template: Template, path: Path) -> Iterator[Segment]:
    """A new one where a heading stands, and where groups end."""
    known = {group.key: group for group in said.groups}
    made = cells(said.exercises, template, path, {group.key for group in said.groups if group.choice})
    seen, before, pending = set[str](), tuple[str, ...](), Segment((), ())
    for exercise, cell in zip(said.exercises, made, strict=True):
        groups = exercise.groups
        if groups != before or not pending.cells:
            if pending.cells:
                yield pending
            fresh = [at for at, key in enumerate(groups) if key not in seen]
            bands = tuple(_band(known, groups, at, template, path) for at in fresh)
            bar = next((key for key in groups if known[key].repeats), "")
            pending = Segment(bands, (), bar)
        pending = replace(pending, cells=(*pending.cells, cell))
        seen, before = {*seen, *groups}, groups
    yield pending


def _band(known: Mapping[str, SaidGroup], groups: Sequence[str], at: int, template: Template, path: Path) -> Band:
    return begun(known[groups[at]], template, home(path, groups[: at + 1]))
