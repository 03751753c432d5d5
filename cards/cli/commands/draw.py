"""`cards draw`: figures as pictures, or as they are judged."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cards.cli.named import Project, library_of
from cards.cli.terminal.shell import CommandError, say


def draw(
    figure: Annotated[
        str, typer.Argument(help="An illustration, by name or file; see `cards list illustrations`.")
    ] = "",
    out: Annotated[Path | None, typer.Option(help="A .pdf, .svg or .png file. [FIGURE.svg]")] = None,
    check: Annotated[
        bool, typer.Option("--check", help="Judge it instead: what no body can do, or nobody see.")
    ] = False,
    watch: Annotated[bool, typer.Option("--watch", help="Again whenever the file is saved.")] = False,
    all_: Annotated[
        bool, typer.Option("--all", help="Contact sheets of all figures; --out is their folder. [figures]")
    ] = False,
    project: Project = Path(),
) -> None:
    """Draw one figure, all of its frames, as PDF, SVG or PNG."""
    from cards.cli.figures import one as drawing
    from cards.cli.figures.all import draw_all

    library = library_of(project)
    if bool(figure) == all_ or (all_ and (check or watch)):
        raise CommandError("found nothing to draw, or too much", "name one figure, or give `--all` by itself")
    if all_:
        folder = out or Path("figures")
        draw_all(library, folder)
        say(f"drew {folder}")
        return
    path = drawing.file_of(library, figure)
    picture = None if check else out or Path(f"{path.stem}.svg")

    def look() -> None:
        drawing.look(library_of(project), figure, picture)

    drawing.watch(path, look) if watch else look()
