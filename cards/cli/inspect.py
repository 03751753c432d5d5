"""A library in, a verdict on its files out: all problems, and what was looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from cards.build import left_out, make_all, plan
from cards.cli.named import unread_files
from cards.errors import ContentError, Problem
from cards.link import Library, link
from cards.link.naming import FOLDERS
from cards.model import Routine
from cards.model.illustration import Illustration
from cards.read.fields import in_file_order
from cards.read.written import WrittenPicture
from cards.wording.amount import amount_words
from cards.wording.duration import duration_words
from cards.wording.group_time import far_off, routine_duration

Attempt = Callable[[], Iterable[Problem]]


def inspect(library: Library, sizes: Sequence[str], strict: bool = False) -> Verdict:
    """Reads everything, used or not, judges every figure, and sets every routine at these sizes.

    `strict`: what a size leaves out is an error.
    """
    problems = _found([*_files(library), _setting(library, library.names("routine"), sizes, strict)])
    counts = [(len(library.names(kind)), kind) for kind in ("routine", "exercise", "illustration", "size")]
    return Verdict(problems, ", ".join(f"{count} {kind}{'s' * (count != 1)}" for count, kind in counts))


def inspect_routines(
    library: Library, routines: Sequence[str], sizes: Sequence[str], strict: bool = False
) -> Verdict:
    """Sets some routines at these sizes, and judges their figures."""
    found = _found([_setting(library, routines, sizes, strict), _judging_all(library, routines)])
    return Verdict(found, ", ".join(routines))


def inspect_figure(library: Library, figure: str) -> Verdict:
    """Judges one figure."""
    return Verdict(_found([_judging(library, figure)]), figure)


def inspect_language(language: str) -> Verdict:
    """What the program's own words lack in a language."""
    from cards import messages

    messages.check(language)
    if messages.is_english(language):
        return Verdict((), language)
    from cards.messages.complete import problems_of

    return Verdict(tuple(problems_of(language)), language)


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
        library.told,  # of all files read by now
    ]


def _misnamed(library: Library, kind: str) -> Attempt:
    """Files that a person thinks are read."""
    return lambda: unread_files(library, kind)


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
    from cards.pose.judge.checks import check

    return lambda: check(library.illustration(figure))


def _judging_all(library: Library, routines: Sequence[str]) -> Attempt:
    """Every figure of these routines, once."""
    from cards.pose.judge.checks import check

    def attempt() -> Iterable[Problem]:
        steps = [step for routine in link(library, routines).routines for step in routine.steps]
        exercises = [each for step in steps for each in (step.exercise, step.alternative) if each]
        drawn = [each.illustration for each in exercises]
        figures = {each.key: each for each in drawn if isinstance(each, Illustration)}
        return [problem for figure in figures.values() for problem in check(figure)]

    return attempt


def _setting(library: Library, routines: Sequence[str], sizes: Sequence[str], strict: bool) -> Attempt:
    def attempt() -> Iterable[Problem]:
        jobs = plan(library, routines, sizes)
        every = [replace(made, files={}) for made in make_all(jobs)]
        timed = {made.routine.key: made.routine for made in every}.values()
        told = [problem for made in every for problem in made.told]
        return [*told, *filter(None, map(_time, timed)), *left_out(every, "error" if strict else "note")]

    return attempt


def _time(routine: Routine) -> Problem | None:
    """What the doses take, where the author's own time is another; a warning where it is far from that."""
    if routine.time is None:
        return None
    own, reckoned = amount_words(routine.time), duration_words(*routine_duration(routine), about=False)
    if own == reckoned:
        return None
    message = f"`time` is {own}, and so says the card; its doses take {reckoned}".replace("\u00a0", " ")
    return Problem(message, routine.time.place, level="warning" if far_off(routine) else "note")


def _found(attempts: Sequence[Attempt]) -> tuple[Problem, ...]:
    found: list[Problem] = []
    for attempt in attempts:
        try:
            found += attempt()
        except ContentError as error:
            found += error.problems
    return tuple(in_file_order(found))
