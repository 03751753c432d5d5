"""`cards import`, `calibrate` and `new`: what is done once, before cards are built."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cards.cli import printing as options
from cards.cli.named import Project, library_of
from cards.cli.terminal.shell import say


def import_(
    file: Annotated[str, typer.Argument(help="Text, CSV or JSON; `-` is what is piped in.")],
    out: Annotated[Path | None, typer.Option(help="The file to write. [routines/TITLE.yaml]")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show the file instead of writing it.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Write over a file that is there.")] = False,
    project: Project = Path(),
) -> None:
    """Make a routine file of a routine that somebody wrote in a chat, a mail or a table.

    Tells of each line what it became, and how surely.
    """
    from cards.cli.importing import bring_in

    bring_in(library_of(project), file, out, dry_run, force)


def calibrate(
    keep: Annotated[str, typer.Option("--set", help="Keep what the sheet told, such as `1.5,-0.5`.")] = "",
    printer: options.Printer = "default",
    on: options.On = options.PAPER,
    flip: options.FlipEdge = options.Flip.long,
    out: Annotated[Path, typer.Option(help="The PDF to print.")] = Path("calibrate.pdf"),
) -> None:
    """Make a sheet that shows how far your printer puts backs off their fronts, or keep what it showed."""
    from cards.cli.calibrate import keep_offset, write_sheet

    say(keep_offset(keep, printer) if keep else write_sheet(on, flip, out))


def new_project(
    folder: Annotated[Path, typer.Argument(help="A folder that is empty or not there yet.")],
) -> None:
    """A folder for your own routines, with a small example that works."""
    from cards.cli.project import start

    start(folder)
    say(f"made {folder}; now: cd {folder} && cards build")
