"""A library in, a ContentError with all problems of its files out; or a line that counts what is right."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from cards.build import make_all, plan
from cards.errors import ContentError, Problem
from cards.link import Library
from cards.read.fields import in_file_order

STATURE = 20.0  # mm: the figures of a pocket card
Attempt = Callable[[], object]


def inspect(library: Library) -> str:
    """Reads and draws everything, used or not, and sets every routine at every size."""
    _all_right([*_files(library), _set(library, library.names("routine"))])
    counts = [(len(library.names(kind)), kind) for kind in ("routine", "exercise", "illustration", "size")]
    return "all right: " + ", ".join(f"{count} {kind}{'s' * (count != 1)}" for count, kind in counts)


def inspect_routines(library: Library, routines: Sequence[str]) -> str:
    """Sets some routines at every size."""
    _all_right([_set(library, routines)])
    return f"all right: {', '.join(routines)}"


def _files(library: Library) -> list[Attempt]:
    from cards.pose.draw import frames

    return [
        *(lambda name=name: library.exercise(name) for name in library.names("exercise")),
        *(
            lambda name=name: frames(library.illustration(name), STATURE)
            for name in library.names("illustration")
        ),
        *(lambda name=name: library.theme(name) for name in library.names("theme")),
    ]


def _set(library: Library, routines: Sequence[str]) -> Attempt:
    return lambda: list(make_all(plan(library, routines, library.names("size"))))


def _all_right(attempts: Sequence[Attempt]) -> None:
    problems = [problem for attempt in attempts for problem in _problems(attempt)]
    if problems:
        raise ContentError(in_file_order(problems))


def _problems(attempt: Attempt) -> tuple[Problem, ...]:
    try:
        attempt()
    except ContentError as error:
        return error.problems
    return ()
