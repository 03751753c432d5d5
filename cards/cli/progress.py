"""Jobs in, PDFs written and a short summary out, with a bar on stderr while many are made."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import typer

from cards.build import How, Job, Made, build, is_pdf
from cards.cli.shell import CommandError, table, warn
from cards.compose.duration import duration_words, routine_duration
from cards.errors import ContentError, Problem
from cards.read.fields import in_file_order

LONG = 8  # jobs from which a bar is shown
Row = tuple[str, str, str, str, str, str]


def build_with_progress(
    jobs: Sequence[Job], out: Path, workers: int, how: How
) -> tuple[str, tuple[Problem, ...]]:
    """Builds all jobs, tells their warnings; gives the summary, and what is wrong where that stops no others."""
    wrong: tuple[Problem, ...] = ()
    changed: list[Path] = []
    warnings: list[Problem] = []
    rows: list[Row] = [("routine", "size", "faces", "type", "time", "no room for")]
    shown = len(jobs) >= LONG and sys.stderr.isatty()
    with typer.progressbar(length=len(jobs), label="building", file=sys.stderr, hidden=not shown) as bar:

        def told(made: Made) -> None:
            rows.append(_row(made))
            warnings.extend(made.told)
            bar.update(1)

        try:
            changed = build(jobs, out, told, workers, how)
        except ContentError as error:
            if not how.keep_going:
                raise ContentError(in_file_order([*error.problems, *warnings])) from None
            wrong = error.problems
    warn(in_file_order(warnings))
    made = len(rows) - 1
    count = f"{made} PDF{'s' * (made != 1)} in {out}"
    end = f"{len(jobs) - made} not made" if wrong else f"{len(changed) or 'none'} changed"
    return f"{table(rows)}\n\n{count}, {end}", wrong


def _row(made: Made) -> Row:
    time = duration_words(*routine_duration(made.routine))
    left_out = ", ".join(made.left_out)
    return made.routine.key, made.size, str(made.faces), f"{made.body:.1f} pt", time, left_out


def check_out(out: Path, count: int) -> None:
    """CommandError when a file is named for more than one PDF."""
    if is_pdf(out) and count > 1:
        hint = "name one routine and one `--size`, or a folder"
        raise CommandError(f"found {count} PDFs to make, expected one for `--out {out}`", hint)
