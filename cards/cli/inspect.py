"""A library in, a verdict on its files out: all problems, and what was looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from cards.build import make_all, plan
from cards.errors import ContentError, Problem
from cards.link import Library, link
from cards.link.library import FOLDERS, unread
from cards.pose.illustration import Illustration
from cards.read.fields import in_file_order
from cards.read.written import WrittenPicture

Attempt = Callable[[], Iterable[Problem]]


def inspect(library: Library, sizes: Sequence[str]) -> Verdict:
    """Reads everything, used or not, judges every figure, and sets every routine at these sizes."""
    problems = _found([*_files(library), _setting(library, library.names("routine"), sizes)])
    counts = [(len(library.names(kind)), kind) for kind in ("routine", "exercise", "illustration", "size")]
    return Verdict(problems, ", ".join(f"{count} {kind}{'s' * (count != 1)}" for count, kind in counts))


def inspect_routines(library: Library, routines: Sequence[str], sizes: Sequence[str]) -> Verdict:
    """Sets some routines at these sizes, and judges their figures."""
    found = _found([_setting(library, routines, sizes), _judging_all(library, routines)])
    return Verdict(found, ", ".join(routines))


def inspect_figure(library: Library, figure: str) -> Verdict:
    """Judges one figure."""
    return Verdict(_found([_judging(library, figure)]), figure)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found, warnings too, and what was looked at."""

    problems: tuple[Problem, ...]
    subject: str

    @property
    def wrong(self) -> bool:
        return any(problem.level == "error" for problem in self.problems)


def _files(library: Library) -> list[Attempt]:
    return [
        *(_exercise(library, name) for name in library.names("exercise")),
        *(_judging(library, name) for name in library.names("illustration")),
        *(_reading(library.theme, name) for name in library.names("theme")),
        *(_misnamed(library, kind) for kind in FOLDERS),
    ]


def _misnamed(library: Library, kind: str) -> Attempt:
    """Files that a person thinks are read."""
    return lambda: [
        Problem(message, hint=hint, level="warning") for message, hint in map(unread, library.misnamed(kind))
    ]


def _reading(read: Callable[[str], object], name: str) -> Attempt:
    return lambda: (read(name), ())[1]


def _exercise(library: Library, name: str) -> Attempt:
    """Reads it, and the picture of its own it may have."""

    def attempt() -> Iterable[Problem]:
        drawn = library.exercise(name).illustration
        if isinstance(drawn, WrittenPicture):
            library.picture(drawn.file, drawn.alt)
        return ()

    return attempt


def _judging(library: Library, figure: str) -> Attempt:
    from cards.pose.check import check

    return lambda: check(library.illustration(figure))


def _judging_all(library: Library, routines: Sequence[str]) -> Attempt:
    """Every figure of these routines, once."""
    from cards.pose.check import check

    def attempt() -> Iterable[Problem]:
        steps = [step for routine in link(library, routines).routines for step in routine.steps]
        exercises = [each for step in steps for each in (step.exercise, step.alternative) if each]
        drawn = [each.illustration for each in exercises]
        figures = {each.key: each for each in drawn if isinstance(each, Illustration)}
        return [problem for figure in figures.values() for problem in check(figure)]

    return attempt


def _setting(library: Library, routines: Sequence[str], sizes: Sequence[str]) -> Attempt:
    def attempt() -> Iterable[Problem]:
        made = make_all(plan(library, routines, sizes))
        return [problem for each in made for problem in each.warnings]

    return attempt


def _found(attempts: Sequence[Attempt]) -> tuple[Problem, ...]:
    found: list[Problem] = []
    for attempt in attempts:
        try:
            found += attempt()
        except ContentError as error:
            found += error.problems
    return tuple(in_file_order(found))
