"""Jobs in, PDFs written and a short summary out, with a bar on stderr while many are made."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import typer

from cards.build import Job, Made, build
from cards.cli.shell import table
from cards.compose.duration import duration_words, routine_duration

LONG = 8  # jobs from which a bar is shown
Row = tuple[str, str, str, str, str, str]


def build_with_progress(jobs: Sequence[Job], out: Path, workers: int) -> str:
    """Builds all jobs; gives the summary."""
    rows: list[Row] = [("routine", "size", "faces", "type", "time", "no room for")]
    shown = len(jobs) >= LONG and sys.stderr.isatty()
    with typer.progressbar(length=len(jobs), label="building", file=sys.stderr, hidden=not shown) as bar:

        def told(made: Made) -> None:
            for problem in made.warnings:
                typer.echo(f"{problem}\n", err=True)
            rows.append(_row(made))
            bar.update(1)

        changed = build(jobs, out, told, workers)
    count = f"{len(jobs)} PDF{'s' * (len(jobs) != 1)}"
    return f"{table(rows)}\n\n{count} in {out}, {len(changed) or 'none'} changed"


def _row(made: Made) -> Row:
    time = duration_words(*routine_duration(made.routine))
    left_out = ", ".join(made.left_out)
    return made.routine.key, made.size, str(made.faces), f"{made.body:.1f} pt", time, left_out
