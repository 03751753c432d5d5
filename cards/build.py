"""Names of routines and sizes in, PDFs out: the stages in their order, for every routine at every size."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from cards.errors import ContentError, Problem
from cards.impose.printing import Printing
from cards.link import Library, link
from cards.model import Routine
from cards.read.fields import each, in_file_order
from cards.write import write_all

if TYPE_CHECKING:
    from cards.compose.face import Composed
    from cards.compose.template import Template, Theme

PLAIN = Printing()
PACKED = "packed"  # the file name of several routines on shared sheets
MANY = 40  # jobs above which more than one process pays
BATCH = 64  # jobs a worker is given before their PDFs are written, so that memory stays flat


@dataclass(frozen=True, slots=True)
class Job:
    """One PDF to be made."""

    routine: Routine
    template: Template
    theme: Theme
    printing: Printing = PLAIN
    others: tuple[Routine, ...] = ()  # packed on the same sheets


@dataclass(frozen=True, slots=True)
class Made:
    """One PDF, and what a summary tells of it."""

    routine: Routine
    size: str
    faces: int
    body: float  # the type size, in points
    data: bytes
    name: str  # of its file
    left_out: tuple[str, ...] = ()  # keys of the routine that no card had room for
    pages: int = 0
    duplex: str = ""  # as viewers are told


def make(job: Job) -> Made:
    """From a linked routine to the bytes of its PDF. ContentError when it does not fit."""
    from cards.draw import pdf

    composed = [composed_for(job, routine) for routine in (job.routine, *job.others)]
    document = job.printing.impose(composed, job.theme)
    faces, body = sum(len(each.faces) for each in composed), min(each.body for each in composed)
    name = PACKED if job.others else job.routine.key
    left_out = tuple(dict.fromkeys(key for each in composed for key in each.left_out))
    folder, duplex = job.printing.folder(job.template.key), document.viewer.get("Duplex", "")
    pages = len(document.pages)
    return Made(job.routine, folder, faces, body, pdf(document), name, left_out, pages, duplex)


def composed_for(job: Job, routine: Routine) -> Composed:
    """A routine of the job as it is printed, its log too. ContentError when it does not fit."""
    from cards.compose import compose

    composed = job.printing.compose(
        routine, job.template, lambda template: compose(routine, template, job.theme.header)
    )
    if not job.printing.weeks:
        return composed
    from cards.compose.log import with_log

    return with_log(
        composed, routine, job.printing.adapted(job.template), job.printing.weeks, job.theme.header
    )


def plan(
    library: Library,
    routines: Sequence[str],
    sizes: Sequence[str],
    theme: str = "",
    printing: Printing = PLAIN,
) -> list[Job]:
    """Every routine at every size, in its own theme unless one is named. ContentError has all problems."""
    if isinstance(routines, str) or isinstance(sizes, str):
        raise TypeError("routines and sizes are lists of names")
    problems: list[Problem] = []
    jobs: list[Job] = []
    try:
        looks = each(lambda size: _look(library, size, theme), sizes)
    except ContentError as error:
        looks, problems = (), [*error.problems]
    try:
        linked = link(library, routines).routines
        jobs = [job for template, own in looks for job in _jobs(linked, template, own, printing)]
    except ContentError as error:
        problems += error.problems
    if problems:
        raise ContentError(in_file_order(problems))
    return jobs


def build(
    jobs: Sequence[Job], out: Path, told: Callable[[Made], None] = lambda _: None, workers: int = 0
) -> list[Path]:
    """Writes `out`/size/routine.pdf for every job, or nothing if one cannot be made; gives what changed.

    `told` hears of each PDF as it is made. `workers`: processes; 0 chooses. The bytes do not depend on
    their number. ContentError has the problems of all jobs.
    """

    def files() -> Iterator[tuple[Path, bytes]]:
        for made in make_all(jobs, workers):
            told(made)
            yield out / made.size / f"{made.name}.pdf", made.data

    gc.freeze()  # what is read by now lives to the end: the collector need not go through it again and again
    return write_all(files())


def make_all(jobs: Sequence[Job], workers: int = 0) -> Iterator[Made]:
    """The PDFs in the order of the jobs. At the end a ContentError for all that could not be made."""
    problems: list[Problem] = []
    for outcome in _outcomes(jobs, workers or _enough(len(jobs))):
        if isinstance(outcome, Made):
            yield outcome
        else:
            problems += outcome
    if problems:
        raise ContentError(in_file_order(list(dict.fromkeys(problems))))


def _outcomes(jobs: Sequence[Job], workers: int) -> Iterator[Made | tuple[Problem, ...]]:
    if workers == 1:
        yield from map(_outcome, jobs)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(workers) as pool:
        rest = iter(jobs)
        while batch := list(islice(rest, BATCH * workers)):
            yield from pool.map(_outcome, batch, chunksize=8)


def _outcome(job: Job) -> Made | tuple[Problem, ...]:
    """What is made, or what is wrong: values that can go from one process to another."""
    try:
        return make(job)
    except ContentError as error:
        return error.problems


def _enough(jobs: int) -> int:
    return 1 if jobs <= MANY else min(os.cpu_count() or 1, jobs // (MANY // 2))


def _jobs(routines: Sequence[Routine], template: Template, theme: Theme, printing: Printing) -> list[Job]:
    if printing.packed and routines:
        first, *others = routines
        return [Job(first, template, theme, printing, tuple(others))]
    return [Job(routine, template, theme, printing) for routine in routines]


def _look(library: Library, size: str, theme: str) -> tuple[Template, Theme]:
    template = library.template(size)
    return template, library.theme(theme or template.theme)
