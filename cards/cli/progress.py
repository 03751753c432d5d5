"""Jobs in, PDFs written and a short summary out, with a bar on stderr while many are made."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import typer

from cards.build import Job, Made, build
from cards.cli.shell import table
from cards.compose.duration import duration_words, routine_duration

LONG = 8  # jobs from which a bar is shown
SIDES = {
    "Simplex": "on one side only",
    "DuplexFlipLongEdge": "on both sides, flip on the long edge",
    "DuplexFlipShortEdge": "on both sides, flip on the short edge",
}  # by what viewers are told
Row = tuple[str, str, str, str, str, str]


def build_with_progress(jobs: Sequence[Job], out: Path, workers: int) -> str:
    """Builds all jobs; gives the summary."""
    rows: list[Row] = [("routine", "size", "faces", "type", "time", "no room for")]
    sheets: Counter[tuple[str, str]] = Counter()
    shown = len(jobs) >= LONG and sys.stderr.isatty()
    with typer.progressbar(length=len(jobs), label="building", file=sys.stderr, hidden=not shown) as bar:

        def told(made: Made) -> None:
            rows.append(_row(made))
            sheets[made.size, made.duplex] += -(-made.pages // (1 if made.duplex == "Simplex" else 2))
            bar.update(1)

        changed = build(jobs, out, told, workers)
    count = f"{len(jobs)} PDF{'s' * (len(jobs) != 1)}"
    return "\n".join([table(rows), "", *_how(sheets), f"{count} in {out}, {len(changed) or 'none'} changed"])


def _how(sheets: Counter[tuple[str, str]]) -> Iterator[str]:
    """How to print what is not a card a page."""
    for (size, duplex), number in sheets.items():
        if duplex:
            pages = f"{number} sheet{'s' * (number != 1)}"
            yield f"{size}: print {pages} {SIDES[duplex]}, at actual size (100 %)"


def _row(made: Made) -> Row:
    time = duration_words(*routine_duration(made.routine))
    left_out = ", ".join(made.left_out)
    return made.routine.key, made.size, str(made.faces), f"{made.body:.1f} pt", time, left_out
