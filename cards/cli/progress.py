"""Jobs in, PDFs written and a short summary out, with a bar on stderr while many are made."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import typer

from cards.build import Job, Made, build, left_out
from cards.cli.shell import table
from cards.wording.duration import duration_words, routine_duration

LONG = 8  # jobs from which a bar is shown
Row = tuple[str, str, str, str, str, str]


def build_with_progress(jobs: Sequence[Job], out: Path, workers: int, strict: bool) -> str:
    """Builds all jobs; tells what sizes leave out on stderr, which is an error if `strict`; gives the summary."""
    every: list[Made] = []
    rows: list[Row] = [("routine", "size", "faces", "type", "time", "left out")]
    shown = len(jobs) >= LONG and sys.stderr.isatty()
    with typer.progressbar(length=len(jobs), label="building", file=sys.stderr, hidden=not shown) as bar:

        def told(made: Made) -> None:
            rows.append(_row(made))
            every.append(replace(made, data=b""))
            bar.update(1)

        changed = build(jobs, out, told, workers, strict)
    for problem in left_out(every, "note"):
        typer.echo(f"{problem}\n", err=True)
    count = f"{len(jobs)} PDF{'s' * (len(jobs) != 1)}"
    return f"{table(rows)}\n\n{count} in {out}, {len(changed) or 'none'} changed"


def _row(made: Made) -> Row:
    time = duration_words(*routine_duration(made.routine))
    left = ", ".join(dict.fromkeys(left.key for left in made.left_out))
    return made.routine.key, made.size, str(made.faces), f"{made.body:.1f} pt", time, left
