"""The commands and their options; each looks at its arguments and calls the stages."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cards import __version__
from cards.cli import printing as options
from cards.cli.named import called, chosen, library_of
from cards.cli.terminal.shell import CommandError, Commands, say, table, tell
from cards.errors import did_you_mean

app = typer.Typer(
    cls=Commands,
    help="Exercise routines in, printable cards out.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
new = typer.Typer(
    cls=Commands, help="Start something of your own.", no_args_is_help=True, rich_markup_mode=None
)
app.add_typer(new, name="new")

Project = Annotated[Path, typer.Option(help="Folder searched before the built-in library.")]


KINDS = ("routines", "exercises", "illustrations", "sizes", "themes")
OTHER_KINDS = {
    "figures": "illustrations",
    "poses": "illustrations",
    "colours": "themes",
    "templates": "sizes",
}


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"cards {__version__}")
        raise typer.Exit


@app.callback()
def _cards(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Exercise routines in, printable cards out."""


@app.command(epilog="Example: cards build pre-run-warm-up --size pocket --on a4")
def build(  # noqa: PLR0913, PLR0917 - one argument an option
    ctx: typer.Context,
    routines: Annotated[list[str] | None, typer.Argument(help="Names or files; all when left out.")] = None,
    size: options.Sizes = None,
    out: Annotated[Path, typer.Option(help="Folder for the PDFs; or one PDF, `card.pdf`.")] = Path("build"),
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
    from cards.printing import Printing

    library = library_of(project)
    paper = options.folding(on, strip, booklet)
    options.check(paper, ctx.params)
    sizes = called(library, "size", size or options.default_sizes(paper, read_from))
    theme = next(iter(called(library, "theme", filter(None, [ink.value if ink else theme]))), "")
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
    planned = plan_what_can_be(library, chosen(library, routines or []), sizes, theme, printing)
    build_and_tell(*planned, out, workers, How(strict, keep_going))


@app.command(epilog="Example: cards check routines/evening.yaml --size pocket; cards check --language fr")
def check(
    routines: Annotated[
        list[str] | None, typer.Argument(help="Names or files; everything when left out.")
    ] = None,
    size: options.CheckedSizes = None,
    project: Project = Path(),
    strict: options.Strict = False,
    language: Annotated[str, typer.Option(help="Instead, what the program cannot say in it, as `fr`.")] = "",
) -> None:
    """Find everything that is wrong, without writing.

    Sets the routines at every size, tells what that leaves out, and judges their figures. When none is named:
    every routine, and reads every file and judges every figure.
    """
    from cards.cli.inspect import inspect, inspect_language, inspect_routines

    if language:
        if routines or size:
            raise CommandError("found routines or sizes beside a language", "give `--language` by itself")
        tell(inspect_language(language))
        return
    library = library_of(project)
    sizes = called(library, "size", size or library.names("size"))
    if routines:
        tell(inspect_routines(library, chosen(library, routines), sizes, strict), strict)
    else:
        tell(inspect(library, sizes, strict), strict)


@app.command("list", epilog="Example: cards list exercises")
def list_(
    kind: Annotated[str, typer.Argument(help=f"One of {', '.join(KINDS)}.")] = "",
    project: Project = Path(),
) -> None:
    """List routines, exercises, illustrations, sizes or themes by name."""
    from cards.cli.listing import rows

    plural = f"{kind.lower().removesuffix('s')}s"
    listed = OTHER_KINDS.get(plural, plural)
    if listed not in KINDS:
        message = f"no list named `{kind}`" if kind else "found nothing to list"
        raise CommandError(message, did_you_mean(listed, KINDS))
    if found := rows(library_of(project), listed.removesuffix("s")):
        typer.echo(table(found))


@app.command(epilog="Example: cards show bridge-and-twist --as-lines")
def show(
    name: Annotated[str, typer.Argument(help="A routine, by name or file; or an exercise.")],
    as_keys: Annotated[bool, typer.Option("--as-keys", help="Doses as keys: `{sets: 3, reps: 10}`.")] = False,
    as_lines: Annotated[bool, typer.Option("--as-lines", help="Doses as lines: `3 x 10`.")] = False,
    project: Project = Path(),
) -> None:
    """Tell the doses of a routine, or the words of an exercise."""
    from cards.cli import show as showing
    from cards.link.naming import is_path

    if as_keys and as_lines:
        raise CommandError("found `--as-keys` and `--as-lines`, expected one")
    library = library_of(project)
    printing = showing.in_keys if as_keys else showing.in_line if as_lines else showing.on_card
    routine = is_path(name) or library.called("routine", name) is not None
    if not routine and (own := library.called("exercise", name)):
        typer.echo(table(showing.exercise_rows(library, own, printing)))
    else:
        typer.echo(table(showing.routine_rows(library, chosen(library, [name])[0], printing)))


@app.command(epilog="Example: cards draw bird-dog --out bird-dog.png")
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

    if watch:
        drawing.watch(path, look)
    else:
        look()


@app.command(epilog="Example: cards calibrate --on letter, then cards calibrate --set 1.5,-0.5")
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


@new.command("project", epilog="Example: cards new project my-club")
def new_project(
    folder: Annotated[Path, typer.Argument(help="A folder that is empty or not there yet.")],
) -> None:
    """A folder for your own routines, with a small example that works."""
    from cards.cli.project import start

    start(folder)
    say(f"made {folder}; now: cd {folder} && cards build")
