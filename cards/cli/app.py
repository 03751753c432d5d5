"""The commands and their options; each looks at its arguments and calls the stages."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from cards.cli import printing as options
from cards.cli.shell import CommandError, Commands, check_files, check_path, say, table, tell
from cards.link import Library, open_library
from cards.link.library import is_path, key, unread

app = typer.Typer(
    cls=Commands,
    help="Exercise routines in, printable cards out.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
new = typer.Typer(help="Start something of your own.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(new, name="new")

Project = Annotated[Path, typer.Option(help="Folder searched before the built-in library.")]


class Kind(StrEnum):
    """What `cards list` lists."""

    routines = "routines"
    exercises = "exercises"
    illustrations = "illustrations"
    sizes = "sizes"
    themes = "themes"


@app.command()
def build(  # noqa: PLR0913, PLR0917 - one argument an option
    ctx: typer.Context,
    routines: Annotated[list[str] | None, typer.Argument(help="Names or files; all when left out.")] = None,
    size: options.Sizes = None,
    out: Annotated[Path, typer.Option(help="Folder for the PDFs.")] = Path("build"),
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
    printer: options.Printer = "default",
    margin: options.Margin = "",
    project: Project = Path(),
    workers: Annotated[int, typer.Option(min=0, help="Processes; 0 chooses.")] = 0,
) -> None:
    """Make the cards, one PDF a routine and size.

    They go to OUT/SIZE/ROUTINE.pdf, sheets to OUT/SIZE-on-PAPER/ROUTINE.pdf.
    When anything is wrong, nothing is written.
    """
    from cards.build import plan
    from cards.cli.progress import build_with_progress
    from cards.impose.printing import Printing

    library = library_of(project)
    paper = options.folding(on, strip, booklet)
    options.check(paper, ctx.params)
    sizes = list(dict.fromkeys(size or options.default_sizes(paper, read_from)))
    theme = ink.value if ink else theme
    check_files(library, "size", sizes)
    check_files(library, "theme", [theme] if theme else [])
    sides = "fold" if fold else "fronts" if fronts else "backs" if backs else "both"
    printing = Printing(
        options.sheet(paper, copies, flip, printer, sides, margin),
        strip,
        booklet,
        options.length(bleed, "--bleed", 0.0, options.MOST_BLEED, "3mm"),
        cut_lines,
        options.length(read_from, "--read-from", options.LEAST_DISTANCE, options.MOST_DISTANCE, "2m"),
        large_print,
        packed=pack,
        press=for_ is not None,
        punch=punch.value if punch else "",
        weeks=log,
    )
    jobs = plan(library, chosen(library, routines or []), sizes, theme, printing)
    say(build_with_progress(jobs, out, workers))


@app.command()
def check(
    routines: Annotated[
        list[str] | None, typer.Argument(help="Names or files; everything when left out.")
    ] = None,
    size: options.CheckedSizes = None,
    project: Project = Path(),
) -> None:
    """Find everything that is wrong, without writing.

    Sets the routines at every size, and judges their figures. When none is named: every routine, and reads every
    file and judges every figure.
    """
    from cards.cli.inspect import inspect, inspect_routines

    library = library_of(project)
    sizes = list(dict.fromkeys(size or library.names("size")))
    check_files(library, "size", sizes)
    if routines:
        tell(inspect_routines(library, chosen(library, routines), sizes))
    else:
        tell(inspect(library, sizes))


@app.command("list")
def list_(kind: Kind, project: Project = Path()) -> None:
    """List routines, exercises, illustrations, sizes or themes by name."""
    from cards.cli.listing import rows

    if found := rows(library_of(project), kind.value.removesuffix("s")):
        typer.echo(table(found))


@app.command()
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
    from cards.cli import figure as drawing
    from cards.cli.contact import draw_all

    library = library_of(project)
    if bool(figure) == all_ or (all_ and (check or watch)):
        raise CommandError("found nothing to draw, or too much", "name one figure, or give `--all` by itself")
    if all_:
        folder = out or Path("figures")
        draw_all(library, folder)
        say(f"drew {folder}")
        return
    path = drawing.file_of(library, figure)
    picture = None if check else out or Path(f"{key(figure)}.svg")

    def look() -> None:
        drawing.look(library_of(project), figure, picture)

    if watch:
        drawing.watch(path, look)
    else:
        look()


@app.command()
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


@new.callback()
def _new() -> None:
    """Keeps `project` a command of its own."""


@new.command("project")
def new_project(
    folder: Annotated[Path, typer.Argument(help="A folder that is empty or not there yet.")],
) -> None:
    """A folder for your own routines, with a small example that works."""
    from cards.cli.project import start

    start(folder)
    say(f"made {folder}; now: cd {folder} && cards build")


def library_of(project: Path) -> Library:
    """The library with this project's folder first; CommandError when there is no such folder."""
    if not project.is_dir():
        raise CommandError(f"no folder named `{project}`", "`cards new project DIR` makes one")
    return open_library(project)


def chosen(library: Library, routines: list[str]) -> list[str]:
    """The routines asked for; else the project's own; else the built-in ones."""
    if not routines:
        own = library.names("routine", library.roots[0])
        if not own and (other := library.misnamed("routine")):
            raise CommandError(*unread(other[0]))
        return list(own or library.names("routine"))
    check_files(library, "routine", (name for name in routines if not is_path(name)))
    files: dict[Path | None, str] = {}
    for name in routines:
        if is_path(name):
            check_path(name)
        files.setdefault(library.file("routine", name), name)
    keys = list(map(key, files.values()))
    if twice := next((own for own in keys if keys.count(own) > 1), None):
        raise CommandError(f"two routines are named `{twice}`", "they would be written to the same file")
    return list(files.values())
