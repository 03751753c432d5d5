"""`cards build`: routines in, one PDF a routine and size out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cards.cli import printing as options
from cards.cli.named import Project, called, chosen, library_of, unread_files
from cards.cli.terminal.shell import advise


def build(  # noqa: PLR0913, PLR0917 - one argument an option
    ctx: typer.Context,
    routines: Annotated[list[str] | None, typer.Argument(help="Names or files; all when left out.")] = None,
    size: options.Sizes = None,
    out: Annotated[Path, typer.Option(help="Folder for the PDFs; or one `card.pdf` or `card.png`.")] = Path(
        "build"
    ),
    theme: Annotated[str, typer.Option(help="Colours, such as `grey` or `ink-light`.")] = "",
    ink: options.InkOption = None,
    on: options.On = "",
    copies: options.Copies = 0,
    pack: options.Pack = False,
    flip: options.FlipEdge = options.Flip.long,
    fold: options.Fold = False,
    fronts: options.Fronts = False,
    backs: options.Backs = False,
    strip: options.Strip = 0,
    booklet: options.Booklet = False,
    bleed: options.Bleed = "",
    cut_lines: options.Cut = False,
    for_: options.For = None,
    read_from: options.ReadFrom = "",
    large_print: options.LargePrint = False,
    punch: options.PunchOption = None,
    log: options.Log = 0,
    png: Annotated[bool, typer.Option(help="Pictures of the pages instead of PDFs.")] = False,
    printer: options.Printer = "default",
    margin: options.Margin = "",
    project: Project = Path(),
    workers: Annotated[int, typer.Option(min=0, max=256, help="Processes; 0 chooses.")] = 0,
    strict: options.Strict = False,
    keep_going: options.KeepGoing = False,
) -> None:
    """Make the cards, one PDF a routine and size.

    They go to OUT/SIZE/ROUTINE.pdf, sheets to OUT/SIZE-on-PAPER/ROUTINE.pdf.
    When anything is wrong, nothing is written.
    """
    from cards.build import How, plan_what_can_be
    from cards.cli.progress import build_and_tell

    library = library_of(project)
    printing = options.printing(ctx.params)
    paper = options.folding(on, strip, booklet)
    sizes = called(library, "size", size or options.default_sizes(paper, read_from))
    theme = next(iter(called(library, "theme", filter(None, [ink.value if ink else theme]))), "")
    names = chosen(library, routines or [])
    if not routines:
        advise(unread_files(library, "routine"), strict)
    planned = plan_what_can_be(library, names, sizes, theme, printing)
    build_and_tell(*planned, out, workers, How(strict, keep_going))
