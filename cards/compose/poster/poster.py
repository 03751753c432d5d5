"""A wording and the template of a poster in, its pages out: as few as hold it, in the type of its distance if they can.

Type gives way down to the floor, then there are further pages. It grows where figures are large all the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate, takewhile
from math import ceil, inf
from typing import NamedTuple

from cards.compose.blocks import imprint
from cards.compose.blocks.exercise import home
from cards.compose.blocks.setting import GROWTH, Setting
from cards.compose.cards import described
from cards.compose.misfit import MisfitError
from cards.compose.poster.band import Band, begun, continued
from cards.compose.poster.cell import cells
from cards.compose.poster.grid import LEAST, Grid, Segment, fitting, grids
from cards.compose.poster.page import Frame, split
from cards.compose.right_to_left import directed
from cards.model.face import Card, Composed, Element, Path
from cards.model.template import Template
from cards.model.wording import NO_ROOM, LeftOut, SaidGroup, Wording

MOST = 20  # exercises on a page
LARGE = 12.0  # tiles so high, in body sizes, let the type grow past the wish
STEP = 0.25  # points, between the type sizes tried

WHOLE = 0.75  # of the type there could be: less than that is no price for words that stay whole
NEAR = 0.95  # of the largest type, where that is not the wished one: figures may be larger in it
ANY = inf

Page = tuple[Segment, ...]


class Fit(NamedTuple):
    """A type size in points, and how many words and parts of doses may be broken."""

    body: float
    broken: float


@dataclass(frozen=True)
class Poster:
    """A routine on pages of one size."""

    said: Wording
    template: Template

    @cached_property
    def path(self) -> Path:
        return (Element("routine", self.said.key, language=self.said.language),)

    @cached_property
    def _frames(self) -> dict[float, Frame]:
        return {}

    def frame(self, body: float) -> Frame:
        """What stands around the exercises in type of that size."""
        if (known := self._frames.get(body)) is None:
            known = self._frames[body] = self._framed(body)
        return known

    def _framed(self, body: float) -> Frame:
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

    def largest(self, page: Page) -> Fit | None:
        """The largest type for a page, words and parts of doses whole unless that costs much; None: none fits."""
        fewest = min(
            (grid.broken for grid in self._fitting(page, Fit(self.template.floor, ANY))), default=None
        )
        if fewest is None:
            return None
        least = self._within(page, ANY)
        if self.fits(page, Fit(least, fewest)):
            return Fit(self._within(page, fewest), fewest)
        whole = self._within(page, fewest)
        return Fit(whole, fewest) if whole >= WHOLE * least else Fit(least, ANY)

    def _within(self, page: Page, broken: float) -> float:
        """As wished, smaller where it must be, larger where figures are large all the same."""
        template = self.template
        if not self.fits(page, Fit(template.wish, broken)):
            largest = self._between(page, template.floor, template.wish, broken)
            return max(template.floor, NEAR * largest)
        if not self.fits(page, Fit(template.wish, broken), LARGE):
            return template.wish
        return self._between(page, template.wish, GROWTH * template.wish, broken, LARGE)

    def _between(self, page: Page, low: float, high: float, broken: float, tiles: float = LEAST) -> float:
        """By halving: `low` fits."""
        steps, first = int((high - low) / STEP), 0
        while first < steps:
            middle = (first + steps + 1) // 2
            fits = self.fits(page, Fit(low + middle * STEP, broken), tiles)
            first, steps = (middle, steps) if fits else (first, middle - 1)
        return low + first * STEP

    def fits(self, page: Page, fit: Fit, tiles: float = LEAST) -> bool:
        """`tiles`: the least height of those with figures, in body sizes."""
        return next(self._fitting(page, fit, tiles), None) is not None

    def grid(self, page: Page, fit: Fit) -> Grid:
        """With the largest figures of those that fit."""
        return max(self._fitting(page, fit), key=lambda grid: grid.stature)

    def _fitting(self, page: Page, fit: Fit, tiles: float = LEAST) -> Iterator[Grid]:
        frame = self.frame(fit.body)
        return fitting(page, frame.setting, frame.room, fit.broken, tiles)

    def over(self) -> float:
        """By how much the exercise that needs most does not fit on a page of its own in the least type."""
        frame, total = self.frame(self.template.floor), len(self.said.exercises)
        alone = (grids(page, frame.setting, frame.room) for page in self.pages(total))
        return max(min(grid.over for grid in each) for each in alone)


def poster(said: Wording, template: Template) -> Composed:
    """Errors: MisfitError when an exercise does not fit on a page of its own at the least type size."""
    made = Poster(said, template)
    dealt = _dealt(made)
    body = min(fit.body for _, fit in dealt)
    frame, several = made.frame(body), len(dealt) > 1
    chosen = (made.grid(page, fit._replace(body=body)) for page, fit in dealt)
    faces = (frame.place(grid, f"{at}/{len(dealt)}" if several else "") for at, grid in enumerate(chosen, 1))
    sheets = tuple(Card((directed(face, said.language),)) for face in faces)
    left_out = tuple(dict.fromkeys((*said.left_out, *_left_out(frame, several))))
    return replace(described(said, template, sheets, body), left_out=left_out, wall=True)


def _dealt(made: Poster) -> list[tuple[Page, Fit]]:
    """The fewest pages, each with its largest type."""
    total = len(made.said.exercises)
    for number in range(ceil(total / MOST), total + 1):
        pages = made.pages(number)
        fits = [*takewhile(bool, map(made.largest, pages))]
        if len(fits) == number:
            return [(page, fit) for page, fit in zip(pages, fits, strict=True) if fit]
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
    made = cells(said.exercises, template, path)
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


def _band(
    known: Mapping[str, SaidGroup], groups: Sequence[str], at: int, template: Template, path: Path
) -> Band:
    return begun(known[groups[at]], template, home(path, groups[: at + 1]))
