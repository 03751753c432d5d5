"""A `Routine` in, a warning for each step whose dose says how, but not how much, out."""

from __future__ import annotations

from cards.errors import Problem
from cards.model import Dose, Routine, Step
from cards.model.group import Kind

BY_CLOCK = {Kind.INTERVALS, Kind.STATIONS}  # where the group says how long


def unmeasured(routine: Routine) -> list[Problem]:
    """Each dose once, also where several steps have it from their exercise or group."""
    doses = {step.dose.place: step.dose for step in routine.steps if not _timed(step)}
    return [
        Problem(
            "found a dose without an amount of work; it counts as nothing in the time",
            place,
            "say how much: `10`, `30 s`, `20 m`, `to failure`, or `as prescribed` for a line to write on",
            level="warning",
        )
        for place, dose in doses.items()
        if dose != Dose() and not _measured(dose)
    ]


def _timed(step: Step) -> bool:
    return any(group.do.kind in BY_CLOCK for group in step.within)


def _measured(dose: Dose) -> bool:
    """Whether it, or what stands for it or follows it, says how much."""
    inner = filter(None, (dose.then, dose.either, dose.long_form))
    return dose.amount or bool(dose.every) or any(map(_measured, inner))
