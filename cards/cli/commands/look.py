"""`cards check`, `list` and `show`: what is there and what is wrong with it, without writing."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cards.cli import printing as options
from cards.cli.named import Project, called, chosen, library_of
from cards.cli.terminal.shell import CommandError, table, tell
from cards.errors import did_you_mean

KINDS = ("routines", "exercises", "illustrations", "sizes", "themes")
OTHER_KINDS = {
    "figures": "illustrations",
    "poses": "illustrations",
    "colours": "themes",
    "templates": "sizes",
}


def check(
    routines: Annotated[
        list[str] | None, typer.Argument(help="Names or files; everything when left out.")
    ] = None,
    size: options.CheckedSizes = None,
    project: Project = Path(),
    strict: options.Strict = False,
    language: Annotated[str, typer.Option(help="Instead, what the program cannot say in it, as `fr`.")] = "",
    explain: Annotated[bool, typer.Option("--explain", help="Tell first how every dose was read.")] = False,
) -> None:
    """Find everything that is wrong, without writing.

    Sets the routines at every size, tells what that leaves out, and judges their figures. When none is named:
    every routine, and reads every file and judges every figure.
    """
    from cards.cli.inspect import inspect, inspect_language, inspect_routines
    from cards.cli.show import explained

    if language:
        if routines or size or explain:
            raise CommandError("found more to check beside a language", "give `--language` by itself")
        tell(inspect_language(language))
        return
    library = library_of(project)
    sizes = called(library, "size", size or library.names("size"))
    if explain:
        typer.echo(explained(library, chosen(library, routines or [])))
    if routines:
        tell(inspect_routines(library, chosen(library, routines), sizes, strict), strict)
    else:
        tell(inspect(library, sizes, strict), strict)


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
