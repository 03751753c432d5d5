"""One job in, the bytes of its files out: the stages from a linked routine on, in their order."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from cards.errors import ContentError, Problem
from cards.link import Library
from cards.model import Routine
from cards.printing import Printing
from cards.read.fields import each, in_file_order

if TYPE_CHECKING:
    from cards.model.face import Composed
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
    """One PDF or what else shows its pages, and what a summary tells of it."""

    routine: Routine
    size: str
    faces: int
    body: float  # the type size, in points
    files: dict[str, bytes]  # by what follows its name, as `.pdf`
    name: str  # of its files
    left_out: tuple[LeftOut, ...] = ()
    told: tuple[Problem, ...] = ()  # warnings
    pages: int = 0
    duplex: str = ""  # as viewers are told

    def without_bytes(self) -> Made:
        """What a summary needs of it."""
        return replace(self, files=dict.fromkeys(self.files, b""))

    @property
    def data(self) -> bytes:
        """The bytes of the first file: of the PDF."""
        return next(iter(self.files.values()))


def make(job: Job) -> Made:
    """From a linked routine to the bytes of its files. ContentError names what does not fit, and what would."""
    from cards.draw.formats import files
    from cards.impose import impose
    from cards.wording.group_time import crowded
    from cards.wording.unmeasured import unmeasured

    routines = (job.routine, *job.others)
    composed = each(partial(composed_for, job), routines)
    document = impose(composed, job.theme, job.printing)
    warned = (_warned(job, *pair) for pair in zip(composed, routines, strict=True))
    known = [(*one.told, *crowded(one), *unmeasured(one)) for one in routines]
    told = in_file_order([*chain.from_iterable(known), *filter(None, warned)])
    return Made(
        routine=job.routine,
        size=job.printing.folder(job.template.key),
        faces=sum(len(each.faces) for each in composed),
        body=min(each.body for each in composed),
        files=files(document, job.printing.form),
        name=PACKED if job.others else job.routine.key,
        left_out=tuple(dict.fromkeys(left for each in composed for left in each.left_out)),
        told=tuple(told),
        pages=len(document.pages),
        duplex=document.viewer.get("Duplex", ""),
    )


def set_at(job: Job, template: Template, routine: Routine) -> Composed:
    """The stages from a routine to its faces, its log too.

    Errors: ContentError that may not yet name what is to blame.
    """
    from cards.adapt import adapt
    from cards.compose import compose, with_log
    from cards.wording import word

    printing = job.printing
    template = adapt(template, printing, job.theme)
    said = word(routine, template)
    composed = compose(said, template)
    if printing.large:
        from cards.advice.large_print import refuse_torn

        refuse_torn(composed, said)
    return with_log(composed, said, template, printing.weeks) if printing.weeks else composed


def composed_for(job: Job, routine: Routine) -> Composed:
    """A routine of the job as it is printed. Errors: ContentError naming what does not fit, at its place."""
    from cards.advice.blame import explained, holds
    from cards.advice.larger import advised

    try:
        return set_at(job, job.template, routine)
    except ContentError as error:
        least = replace(job.template, wish=job.template.floor)  # whether it fits shows in the least type
        why = explained(error, routine, lambda less: holds(lambda: set_at(job, least, less)))
        why = advised(
            why, job.template, _sizes(job), lambda size: holds(lambda: _imposed(job, size, routine))
        )
        problems = [replace(problem, place=problem.place or routine.place) for problem in why.problems]
        raise ContentError(problems) from None


def _imposed(job: Job, template: Template, routine: Routine) -> Composed:
    """What is composed, if it goes on the paper too."""
    from cards.impose import impose

    composed = set_at(job, template, routine)
    impose([composed], job.theme, job.printing)
    return composed


def _sizes(job: Job) -> Iterator[Template]:
    """All there are, but those that cannot be read."""
    library = Library(job.roots)
    for name in library.names("size"):
        with suppress(ContentError):
            yield library.template(name)


def _warned(job: Job, composed: Composed, routine: Routine) -> Problem | None:
    """What large print takes where that is much, and the next size that takes less."""
    if not job.printing.large:
        return None
    from cards.advice.large_print import cost, wasteful
    from cards.advice.larger import advised

    def better(size: Template) -> bool:
        with suppress(ContentError):
            return not wasteful(_imposed(job, size, routine))
        return False

    if not wasteful(composed):
        return None
    return advised(ContentError([cost(composed, routine)]), job.template, _sizes(job), better).problems[0]
