"""One job in, the bytes of its PDF out: the stages from a linked routine on, in their order."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from cards.errors import ContentError, Problem
from cards.impose.printing import Printing
from cards.link import Library
from cards.model import Routine
from cards.read.fields import each, in_file_order

if TYPE_CHECKING:
    from cards.model.face import Composed
    from cards.model.page import Document
    from cards.model.template import Template, Theme
    from cards.model.wording import LeftOut

PLAIN = Printing()
PACKED = "packed"  # the file name of several routines on shared sheets


@dataclass(frozen=True, slots=True)
class Job:
    """One PDF to be made. `roots`: of the library, whose sizes are tried where the routine does not fit."""

    routine: Routine
    template: Template
    theme: Theme
    printing: Printing = PLAIN
    others: tuple[Routine, ...] = ()  # packed on the same sheets
    roots: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Made:
    """One PDF, and what a summary tells of it."""

    routine: Routine
    size: str
    faces: int
    body: float  # the type size, in points
    data: bytes
    name: str  # of its file
    left_out: tuple[LeftOut, ...] = ()
    told: tuple[Problem, ...] = ()  # warnings
    pages: int = 0
    duplex: str = ""  # as viewers are told


def make(job: Job) -> Made:
    """From a linked routine to the bytes of its PDF. Errors: ContentError naming what does not fit, and what would."""
    from cards.draw import pdf
    from cards.wording.group_time import crowded

    routines = (job.routine, *job.others)
    composed = each(lambda routine: _at_home(job, routine), routines)
    document = job.printing.impose(composed, job.theme)
    warned = (_warned(job, *pair) for pair in zip(composed, routines, strict=True) if _wasteful(job, *pair))
    known = (problem for routine in routines for problem in (*routine.told, *crowded(routine)))
    told = in_file_order([*known, *warned])
    return Made(
        routine=job.routine,
        size=job.printing.folder(job.template.key),
        faces=sum(len(each.faces) for each in composed),
        body=min(each.body for each in composed),
        data=pdf(document),
        name=PACKED if job.others else job.routine.key,
        left_out=tuple(dict.fromkeys(left for each in composed for left in each.left_out)),
        told=tuple(told),
        pages=len(document.pages),
        duplex=document.viewer.get("Duplex", ""),
    )


def composed_for(job: Job, routine: Routine) -> Composed:
    """A routine of the job as it is printed, its log too. Errors: ContentError naming what does not fit."""
    from cards.compose.blame import advised, explained, holds

    try:
        return _set(job, routine, job.template)
    except ContentError as error:
        why = explained(error, routine, lambda less: holds(lambda: _set(job, less, job.template)))
        raise advised(
            why, job.template, _sizes(job), lambda size: holds(lambda: _imposed(job, routine, size))
        ) from None


def _at_home(job: Job, routine: Routine) -> Composed:
    """What is composed; what does not fit but has no place, as words of the program, is told at the routine."""
    from cards.compose import refuse_undrawn

    refuse_undrawn(routine)
    try:
        return composed_for(job, routine)
    except ContentError as error:
        problems = [replace(problem, place=problem.place or routine.place) for problem in error.problems]
        raise ContentError(problems) from None


def _imposed(job: Job, routine: Routine, template: Template) -> tuple[Composed, Document]:
    made = _set(job, routine, template)
    return made, job.printing.impose([made], job.theme)


def _set(job: Job, routine: Routine, template: Template) -> Composed:
    """Errors: ContentError that may not yet name what takes the room."""
    from cards.compose import composed

    printing, header = job.printing, job.theme.header
    made = printing.compose(routine, template, lambda adapted: composed(routine, adapted, header))
    if printing.large:
        from cards.compose.distance import refuse_torn

        refuse_torn(made, routine)
    if not printing.weeks:
        return made
    from cards.compose.log import with_log

    return with_log(made, routine, printing.adapted(template), printing.weeks, header)


def _sizes(job: Job) -> Iterator[Template]:
    """All there are, but those that cannot be read."""
    library = Library(job.roots)
    for name in library.names("size"):
        with suppress(ContentError):
            yield library.template(name)


def _wasteful(job: Job, composed: Composed, routine: Routine) -> bool:
    """Whether large print takes more faces than there are exercises, or cuts one."""
    return job.printing.large and (bool(composed.cut) or len(composed.faces) > max(2, len(routine.steps)))


def _warned(job: Job, composed: Composed, routine: Routine) -> Problem:
    """What large print takes, and the next size that takes less."""
    from cards.compose.blame import LARGER, advised

    def better(size: Template) -> bool:
        try:
            return not _wasteful(job, _imposed(job, routine, size)[0], routine)
        except ContentError:
            return False

    message = f"the routine `{routine.key}` takes {len(composed.faces)} faces of the size `{composed.size}`"
    problem = Problem(f"{message} in large print", routine.title.place, f"use {LARGER}", "warning")
    return advised(ContentError([problem]), job.template, _sizes(job), better).problems[0]
