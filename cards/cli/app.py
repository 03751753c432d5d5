"""The command line: which commands there are, in the order `cards --help` tells them, each with an example."""

from __future__ import annotations

from typing import Annotated

import typer

from cards import __version__
from cards.cli.commands import build, draw, look, start
from cards.cli.terminal.shell import Commands

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


@new.callback()
def _new() -> None:
    """Keeps `project` a command of its own."""


app.command(epilog="Example: cards build pre-run-warm-up --size pocket --on a4")(build.build)
app.command(epilog="Example: cards check routines/evening.yaml --size pocket; cards check --language fr")(
    look.check
)
app.command("list", epilog="Example: cards list exercises")(look.list_)
app.command(epilog="Example: cards show bridge-and-twist --as-lines")(look.show)
app.command(epilog="Example: cards draw bird-dog --out bird-dog.png")(draw.draw)
app.command("import", epilog="Example: cards import pasted.txt --dry-run")(start.import_)
app.command(epilog="Example: cards calibrate --on letter, then cards calibrate --set 1.5,-0.5")(
    start.calibrate
)
new.command("project", epilog="Example: cards new project my-club")(start.new_project)
