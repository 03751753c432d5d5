"""A routine that does not fit in, the error that names the part that takes the room out.

That is measured: a part is blamed when the routine fits without it; of several, the one that is most out of
proportion. So is how much of it would fit.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import replace

from cards.advice.parts import Part, exercises, parts
from cards.compose.misfit import LARGER
from cards.errors import ContentError, Problem
from cards.model import Routine

Fits = Callable[[Routine], bool]

TRIED = 24  # parts, the most out of proportion first


def explained(error: ContentError, routine: Routine, fits: Fits) -> ContentError:
    """The same error, with the routine's name and with what is to blame; one that has a place is told as it is."""
    (problem, *others) = error.problems
    if problem.place or others:
        return error
    part = _blamed(routine, fits)
    place = part.place if part else routine.title.place
    message = problem.message.replace("the routine", f"the routine `{routine.key}`", 1)
    if routine.key not in message:
        message = f"the routine `{routine.key}`: {message}"
    hint = problem.hint if part else f"use {LARGER}"
    return ContentError([Problem(message + _told(part, fits), place or routine.place, hint)])


def holds(make: Callable[[], object]) -> bool:
    """Whether what is made fits."""
    try:
        make()
    except ContentError:
        return False
    return True


def _blamed(routine: Routine, fits: Fits) -> Part | None:
    """The part without which the routine fits; failing that the longest of the first field without which it does,
    when all fields that are longer are as short as can be.
    """
    found = sorted(parts(routine), key=lambda part: -part.excess)
    for part in (*found[:TRIED], exercises(routine)):
        if fits(part.kept(part.least)):
            return part
    longest: dict[str, Part] = {}
    for part in found:
        longest.setdefault(part.field, part)
    for field, part in longest.items():
        routine = _without(routine, field)
        if fits(routine):
            return replace(part, together=True)
    return None


def _without(routine: Routine, field: str) -> Routine:
    """With as little as can be in the first fields of the name."""
    for _ in range(TRIED):
        part = next((each for each in parts(routine) if each.field == field and each.left), None)
        if part is None:
            break
        routine = part.kept(part.least)
    return routine


def _told(part: Part | None, fits: Fits) -> str:
    if part is None:
        return ""
    if not part.unit:
        return f": `{part.field}` takes the room"
    found = f": found {part.count} {part.unit} in `{part.field}`, expected"
    if part.together:
        return f"{found} about {part.usual}, and less of other texts too"
    return f"{found} at most {_most(part, fits)}"


def _most(part: Part, fits: Fits) -> int:
    """How many of its pieces would fit: first about how many, as a text may be very long, then exactly."""
    high = max(part.least + 1, part.usual)
    while high < part.count and fits(part.kept(high)):
        high *= 2
    counts = range(part.least, min(high, part.count))
    return part.least + bisect_left(counts, True, key=lambda count: not fits(part.kept(count))) - 1
