"""A library in, a ContentError with all problems of its files out; or a line that counts what is right."""

from __future__ import annotations

from collections.abc import Callable

from cards.build import make_all, plan
from cards.errors import ContentError, Problem
from cards.link import Library
from cards.read.fields import in_file_order


def inspect(library: Library) -> str:
    """Reads and draws everything, used or not, and sets every routine at every size."""
    problems = [problem for attempt in _attempts(library) for problem in _problems(attempt)]
    if problems:
        raise ContentError(in_file_order(problems))
    counts = [(len(library.names(kind)), kind) for kind in ("routine", "exercise", "illustration", "size")]
    return "all right: " + ", ".join(f"{count} {kind}{'s' * (count != 1)}" for count, kind in counts)


def _attempts(library: Library) -> list[Callable[[], object]]:
    from cards.pose.draw import frames

    routines, sizes = library.names("routine"), library.names("size")
    return [
        *(lambda name=name: library.exercise(name) for name in library.names("exercise")),
        *(lambda name=name: frames(library.illustration(name), 20) for name in library.names("illustration")),
        *(lambda name=name: library.theme(name) for name in library.names("theme")),
        lambda: list(make_all(plan(library, routines, sizes))),
    ]


def _problems(attempt: Callable[[], object]) -> tuple[Problem, ...]:
    try:
        attempt()
    except ContentError as error:
        return error.problems
    return ()
