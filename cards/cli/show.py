"""A routine or an exercise in, what it says out: its doses as cards, keys or lines have them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from cards.link import Library, link
from cards.link.dose import meant
from cards.model import Dose, Step
from cards.read.dose_text import as_keys, as_line
from cards.read.written import Reference
from cards.wording.dose import dose_parts

Printing = Callable[[Dose, Dose], str]  # of a dose, and the exercise's own


def on_card(dose: Dose, own: Dose) -> str:
    return " · ".join(dose_parts(dose)).replace("\u00a0", " ")


def in_keys(dose: Dose, own: Dose) -> str:
    return as_keys(dose)


def in_line(dose: Dose, own: Dose) -> str:
    return as_line(dose, partial(meant, own=own))


def routine_rows(library: Library, name: str, printing: Printing) -> list[tuple[str, ...]]:
    """A row a step: number, exercise, dose."""
    routine = link(library, [name]).routines[0]
    return [
        (f"{step.number}", step.exercise.key, printing(step.dose, _own(library, step)))
        for step in routine.steps
    ]


def explained(library: Library, names: list[str]) -> str:
    """Every dose of these routines: where it stands, how it was read, and what the card says."""
    steps = [step for routine in link(library, names).routines for step in routine.steps]
    return "\n".join(dict.fromkeys(map(_explained, steps)))


def _explained(step: Step) -> str:
    place = step.dose.place
    written = f"{place.path}:{place.line}: {place.source.strip()}" if place else step.exercise.key
    own = Dose()
    return f"{written}\n  keys: {in_keys(step.dose, own)}\n  card: {on_card(step.dose, own)}"


def exercise_rows(library: Library, name: str, printing: Printing) -> list[tuple[str, ...]]:
    """A row a key of the exercise."""
    exercise = library.exercise(name)
    figure = exercise.illustration
    rows = [("name", str(exercise.name)), ("start", str(exercise.start or ""))]
    rows += [(f"step {count}", str(step)) for count, step in enumerate(exercise.steps or (), 1)]
    rows += [("cue", str(exercise.cue or ""))]
    rows += [("caution", str(caution.words)) for caution in exercise.cautions or ()]
    rows += [("dose", printing(exercise.dose, Dose()))] if exercise.dose else []
    rows += [("figure", figure.name)] if isinstance(figure, Reference) else []
    return [row for row in rows if row[1]]


def _own(library: Library, step: Step) -> Dose:
    """The dose that the exercise itself has, where it is one of the library."""
    named = library.called("exercise", step.exercise.key)
    return (library.exercise(named).dose or Dose()) if named else Dose()
