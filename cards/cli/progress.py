"""Jobs in, PDFs written, warnings and a short summary out, with a bar on stderr while many are made."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import typer

from cards.build import How, build, ending, left_out
from cards.cli.terminal.shell import CommandError, say, table, warn
from cards.errors import ContentError, Problem
from cards.make import Job, Made
from cards.read.fields import in_file_order
from cards.units import MM
from cards.wording.duration import duration_words
from cards.wording.group_time import routine_duration

FEW = 3  # texts left out up to which each is shown at its place
LONG = 8  # jobs from which a bar is shown
SIDES = {
    "Simplex": "on one side only",
    "DuplexFlipLongEdge": "on both sides, flip on the long edge",
    "DuplexFlipShortEdge": "on both sides, flip on the short edge",
}  # by what viewers are told
Row = tuple[str, str, str, str, str, str]


def build_and_tell(jobs: Sequence[Job], wrong: Sequence[Problem], out: Path, workers: int, how: How) -> None:
    """Builds the jobs and tells of them, and of what sizes leave out; `wrong` is why there are no more.

    ContentError for all that is wrong: before anything is written, or to keep going at the end.
    """
    if wrong and not (how.keep_going and jobs):
        raise ContentError(wrong)
    _check_out(out, len(jobs))
    rows: list[Row] = [("routine", "size", "faces", "type", "time", "left out")]
    every: list[Made] = []
    changed: list[Path] = []
    sheets: Counter[tuple[str, str]] = Counter()
    shown = len(jobs) >= LONG and sys.stderr.isatty()
    with typer.progressbar(length=len(jobs), label="building", file=sys.stderr, hidden=not shown) as bar:

        def told(made: Made) -> None:
            rows.append(_row(made))
            every.append(made.without_bytes())
            sheets[made.size, made.duplex] += -(-made.pages // (1 if made.duplex == "Simplex" else 2))
            bar.update(1)

        try:
            changed = build(jobs, out, told, workers, how)
        except ContentError as error:
            wrong = (*wrong, *error.problems)
    warnings = [problem for made in every for problem in made.told]
    if wrong and not how.keep_going:
        raise ContentError(in_file_order([*wrong, *warnings]))
    warn(in_file_order(warnings) + _left_out(every))
    count = _count(every, len(jobs), out, len(changed))
    say("\n".join([table(rows), "", *_printed(sheets), count]))
    if wrong:
        raise ContentError(in_file_order(wrong))


def _left_out(every: Sequence[Made]) -> list[Problem]:
    """What is not on the cards: a few texts each at its place; many in a line for each routine and the same sizes."""
    texts = left_out(every, "note")
    if len(texts) <= FEW:
        return texts
    found: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for made in every:
        if keys := tuple(dict.fromkeys(left.key for left in made.left_out)):
            found.setdefault((made.name, keys), []).append(made.size)
    lines = [
        Problem(f"`{name}` at {_names(sizes)} leaves out {len(keys)}: {_names(keys)}", level="note")
        for (name, keys), sizes in sorted(found.items())
    ]
    return [
        *lines[:-1],
        replace(lines[-1], hint="each with its place and reason: `cards check ROUTINE --size SIZE`"),
    ]


def _names(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _count(every: Sequence[Made], wanted: int, out: Path, changed: int) -> str:
    """What was written, by its format; or what was not made."""
    lacking = wanted - len(every)
    counted = Counter(rest.rpartition(".")[2].upper() for made in every for rest in made.files)
    files = " and ".join(f"{number} {form}{'s' * (number != 1)}" for form, number in counted.items())
    rest = f"{lacking} not made" if lacking else f"{changed or 'none'} changed"
    return f"{files or 'no files'} in {out}, {rest}"


def _printed(sheets: Counter[tuple[str, str]]) -> Iterator[str]:
    """How to print what is not a card a page."""
    for (size, duplex), number in sheets.items():
        if duplex:
            pages = f"{number} sheet{'s' * (number != 1)}"
            yield f"{size}: print {pages} {SIDES[duplex]}, at actual size (100 %)"


def _row(made: Made) -> Row:
    time = duration_words(*routine_duration(made.routine))
    left = ", ".join(dict.fromkeys(left.key for left in made.left_out))
    reach = f", read from {made.reach / MM / 1000:.1f} m" if made.reach else ""
    return made.routine.key, made.size, str(made.faces), f"{made.body:.1f} pt{reach}", time, left


def _check_out(out: Path, count: int) -> None:
    """CommandError when a file is named for more than one PDF."""
    if ending(out) and count > 1:
        hint = "name one routine and one `--size`, or a folder"
        raise CommandError(f"found {count} PDFs to make, expected one for `--out {out}`", hint)
