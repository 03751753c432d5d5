"""A library and a kind of thing in, rows of its names and what they stand for out."""

from __future__ import annotations

from collections.abc import Callable

from cards.link import Library
from cards.read.fields import each
from cards.units import MM


def rows(library: Library, kind: str) -> list[tuple[str, ...]]:
    """One row a name; ContentError with the problems of every file that cannot be read."""
    about: dict[str, Callable[[Library, str], tuple[str, ...]]] = {
        "routine": _routine,
        "exercise": _exercise,
        "size": _size,
    }
    tell = about.get(kind, _nothing)
    return list(each(lambda name: (name, *tell(library, name)), library.names(kind)))


def _nothing(library: Library, name: str) -> tuple[str, ...]:
    return ()


def _routine(library: Library, name: str) -> tuple[str, ...]:
    routine = library.routine(name)
    return str(routine.title), str(routine.when or "")


def _exercise(library: Library, name: str) -> tuple[str, ...]:
    exercise = library.exercise(name)
    return str(exercise.name), str(exercise.purpose or "")


def _size(library: Library, name: str) -> tuple[str, ...]:
    from cards.adapt.distance import reads_from

    template = library.template(name)
    width, height = (f"{length / MM:g}" for length in (template.width, template.height))
    distance = f"{reads_from(template) / MM / 10:.0f} cm"
    return template.name, f"{width} × {height} mm", f"read from {distance}", template.use
