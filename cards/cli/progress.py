"""Jobs in, PDFs written, warnings and a short summary out, with a bar on stderr while many are made."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import typer

from cards.build import How, Job, Made, build, is_pdf
from cards.cli.shell import CommandError, say, table, warn
from cards.compose.duration import duration_words, routine_duration
from cards.errors import ContentError, Problem
from cards.read.fields import in_file_order

LONG = 8  # jobs from which a bar is shown
Row = tuple[str, str, str, str, str, str]


def build_and_tell(jobs: Sequence[Job], wrong: Sequence[Problem], out: Path, workers: int, how: How) -> None:
    """Builds the jobs and tells of them; `wrong` is why there are no more.

    ContentError for all that is wrong: before anything is written, or to keep going at the end.
    """
    if wrong and not (how.keep_going and jobs):
        raise ContentError(wrong)
    _check_out(out, len(jobs))
    rows: list[Row] = [("routine", "size", "faces", "type", "time", "no room for")]
    warnings: list[Problem] = []
    changed: list[Path] = []
    shown = len(jobs) >= LONG and sys.stderr.isatty()
    with typer.progressbar(length=len(jobs), label="building", file=sys.stderr, hidden=not shown) as bar:

        def told(made: Made) -> None:
            rows.append(_row(made))
            warnings.extend(made.told)
            bar.update(1)

        try:
            changed = build(jobs, out, told, workers, how)
        except ContentError as error:
            wrong = (*wrong, *error.problems)
    if wrong and not how.keep_going:
        raise ContentError(in_file_order([*wrong, *warnings]))
    warn(in_file_order(warnings))
    say(f"{table(rows)}\n\n{_count(len(rows) - 1, len(jobs), out, len(changed))}")
    if wrong:
        raise ContentError(in_file_order(wrong))


def _count(made: int, wanted: int, out: Path, changed: int) -> str:
    missing = f"{wanted - made} not made" if made < wanted else f"{changed or 'none'} changed"
    return f"{made} PDF{'s' * (made != 1)} in {out}, {missing}"


def _row(made: Made) -> Row:
    time = duration_words(*routine_duration(made.routine))
    left_out = ", ".join(made.left_out)
    return made.routine.key, made.size, str(made.faces), f"{made.body:.1f} pt", time, left_out


def _check_out(out: Path, count: int) -> None:
    """CommandError when a file is named for more than one PDF."""
    if is_pdf(out) and count > 1:
        hint = "name one routine and one `--size`, or a folder"
        raise CommandError(f"found {count} PDFs to make, expected one for `--out {out}`", hint)
