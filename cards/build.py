"""Names of routines and sizes in, files out: the stages in their order, for every routine at every size."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from cards.errors import ContentError, Problem
from cards.link import Library, link
from cards.make import PACKED, PLAIN, Job, Made, make
from cards.model import Routine
from cards.printing import Printing
from cards.read.fields import in_file_order
from cards.write import write_all

if TYPE_CHECKING:
    from cards.model.template import Template, Theme

T = TypeVar("T")
MANY = 40  # jobs above which more than one process pays


@dataclass(frozen=True, slots=True)
class How:
    """What warnings and errors do to the rest."""

    strict: bool = False  # a PDF that has warnings or leaves something out is not made: they are errors
    keep_going: bool = False  # what is wrong stops no other PDF


Outcome = tuple[Made | None, tuple[Problem, ...]]
USUAL = How()


def plan(
    library: Library,
    routines: Sequence[str],
    sizes: Sequence[str],
    theme: str = "",
    printing: Printing = PLAIN,
) -> list[Job]:
    """Every routine at every size, in its own theme unless one is named. ContentError has all problems."""
    jobs, problems = plan_what_can_be(library, routines, sizes, theme, printing)
    if problems:
        raise ContentError(problems)
    return jobs


def plan_what_can_be(
    library: Library,
    routines: Sequence[str],
    sizes: Sequence[str],
    theme: str = "",
    printing: Printing = PLAIN,
) -> tuple[list[Job], list[Problem]]:
    """The jobs of the routines and sizes that can be read, and what is wrong with the others."""
    if isinstance(routines, str) or isinstance(sizes, str):
        raise TypeError("routines and sizes are lists of names")
    looks, of_sizes = _tried(lambda size: _look(library, size, theme), sizes)
    linked, of_routines = _tried(lambda name: link(library, [name]).routines[0], routines)
    made = (job for template, own in looks for job in _jobs(linked, template, own, printing))
    return [replace(job, roots=library.roots) for job in made], in_file_order([*of_sizes, *of_routines])


def build(
    jobs: Sequence[Job],
    out: Path,
    told: Callable[[Made], None] = lambda _: None,
    workers: int = 0,
    how: How = USUAL,
) -> list[Path]:
    """Writes `out`/size/routine.pdf for every job, or nothing if one cannot be made; gives what changed.

    `told` hears of each PDF as it is made. `workers`: processes; 0 chooses. The bytes do not depend on
    their number. An `out` that ends in `.pdf` or `.png` is the file itself, of one job; pictures of several
    pages have a number behind its name. ContentError has the problems of all jobs, if strict what sizes
    leave out too; to keep going it is raised when the others are written.
    """
    every: list[Made] = []
    wrong: list[Problem] = []
    named = ending(out)

    def files() -> Iterator[tuple[Path, bytes]]:
        try:
            for made in make_all(jobs, workers, how):
                every.append(made.without_bytes())
                if not (how.strict and made.left_out):
                    told(made)
                    yield from _placed(made, out, named)
        except ContentError as error:
            wrong.extend(error.problems)
        wrong.extend(left_out(every, "error") if how.strict else ())
        if wrong and not how.keep_going:
            raise ContentError(in_file_order(wrong))

    gc.freeze()  # what is read by now lives to the end: the collector need not go through it again and again
    changed = write_all(files(), out.parent if named else out)
    if wrong:
        raise ContentError(in_file_order(wrong))
    return changed


def ending(out: Path) -> str:
    """The format of the one file it names; "" when it names a folder."""
    from cards.draw.formats import formats

    found = out.suffix.lower().removeprefix(".")
    return found if found in formats() and not out.is_dir() else ""


def _placed(made: Made, out: Path, named: str) -> Iterator[tuple[Path, bytes]]:
    """Its files where they go; `named`: the format of the one file that `out` is, if it is one."""
    start = out.with_suffix("") if named else out / made.size / made.name
    for rest, data in made.files.items():
        yield out if rest == f".{named}" else start.with_name(start.name + rest), data  # as it was typed


def left_out(every: Iterable[Made], level: str) -> list[Problem]:
    """What was written and is not on the cards, as problems of this level: one a text, with all sizes that lack it."""
    from cards.model.wording import told

    return in_file_order(told([(made.size, left) for made in every for left in made.left_out], level))


def make_all(jobs: Sequence[Job], workers: int = 0, how: How = USUAL) -> Iterator[Made]:
    """The PDFs in the order of the jobs. At the end a ContentError for all that could not be made."""
    problems: list[Problem] = []
    for made, wrong in _outcomes(jobs, workers or _enough(len(jobs)), partial(_outcome, how=how)):
        problems += wrong
        if made:
            yield made
    if problems:
        raise ContentError(in_file_order(list(dict.fromkeys(problems))))


def _outcomes(jobs: Sequence[Job], workers: int, outcome: Callable[[Job], Outcome]) -> Iterator[Outcome]:
    if workers == 1:
        yield from map(outcome, jobs)
        return
    from cards.workers import spread

    yield from spread(outcome, jobs, workers)


def _outcome(job: Job, how: How) -> Outcome:
    """What is made, or what is wrong: values that can go from one process to another."""
    try:
        made = make(job)
    except ContentError as error:
        return _without_the_wrong(job, how) if how.keep_going and job.others else (None, error.problems)
    if how.strict and made.told:
        return None, tuple(problem.as_error() for problem in made.told)
    return made, ()


def _without_the_wrong(job: Job, how: How) -> Outcome:
    """Of routines on shared sheets those that can be made, and what is wrong with the others."""
    alone = [replace(job, routine=routine, others=()) for routine in (job.routine, *job.others)]
    wrong = [_outcome(each, how)[1] for each in alone]
    problems = tuple(problem for found in wrong for problem in found)
    good = [each.routine for each, found in zip(alone, wrong, strict=True) if not found]
    if not good:
        return None, problems
    made, more = _outcome(
        replace(job, routine=good[0], others=tuple(good[1:])), replace(how, keep_going=False)
    )
    return made and replace(made, name=PACKED), (*problems, *more)


def _enough(jobs: int) -> int:
    return 1 if jobs <= MANY else min(os.cpu_count() or 1, jobs // (MANY // 2))


def _tried(look_up: Callable[[str], T], names: Sequence[str]) -> tuple[list[T], list[Problem]]:
    """What can be looked up, and what is wrong with the others."""
    found: list[T] = []
    problems: list[Problem] = []
    for name in names:
        try:
            found.append(look_up(name))
        except ContentError as error:
            problems += error.problems
    return found, problems


def _jobs(routines: Sequence[Routine], template: Template, theme: Theme, printing: Printing) -> list[Job]:
    if printing.packed and routines:
        first, *others = routines
        return [Job(first, template, theme, printing, tuple(others))]
    return [Job(routine, template, theme, printing) for routine in routines]


def _look(library: Library, size: str, theme: str) -> tuple[Template, Theme]:
    template = library.template(size)
    return template, library.theme(theme or template.theme)
