"""What every command does the same way: problems to stderr with the right exit code, tables to a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import typer
from typer.core import TyperGroup

from cards.cli.usage import UsageError, is_refusal, refusal
from cards.errors import ContentError, Problem, did_you_mean
from cards.link import Library

if TYPE_CHECKING:
    from cards.cli.inspect import Verdict

CONTENT_WRONG, COMMAND_WRONG = 1, 2


class CommandError(Exception):
    """The command line asks for what is not there."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.problem = Problem(message, hint=hint)


class Commands(TyperGroup):
    """Turns what commands raise into messages and exit codes; all else is our bug and shows its traceback."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        try:
            return super().parse_args(ctx, args)
        except UsageError as error:
            self.refuse(ctx, error)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if args and not args[0].startswith("-"):
            check_names("command", args[:1], self.list_commands(ctx))
        return super().resolve_command(ctx, args)

    def refuse(self, ctx: Any, error: Any) -> NoReturn:
        """Tell what is wrong with the command line."""
        if not is_refusal(error):
            raise error
        typer.echo(refusal(error, ctx), err=True)
        raise typer.Exit(COMMAND_WRONG)

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except ContentError as error:
            typer.echo(error, err=True)
            ctx.exit(CONTENT_WRONG)
        except CommandError as error:
            typer.echo(error.problem, err=True)
            ctx.exit(COMMAND_WRONG)
        except UsageError as error:
            self.refuse(ctx, error)


def check_names(kind: str, names: Iterable[str], known: Sequence[str]) -> None:
    """CommandError for the first name that is not known."""
    for name in names:
        if name not in known:
            raise CommandError(f"no {kind} named `{name}`", did_you_mean(name, known))


def check_files(library: Library, kind: str, names: Iterable[str]) -> None:
    """CommandError for the first name that no file of the library has."""
    known = library.names(kind)
    for name in names:
        if name not in known:
            raise CommandError(f"no {kind} named `{name}`", library.hint(kind, name))


def check_path(name: str) -> None:
    """CommandError when a path leads to no file."""
    if Path(name).is_dir():
        raise CommandError(f"`{name}` is a folder, expected a file", f"for a project, `--project {name}`")
    if not Path(name).is_file():
        raise CommandError(f"no file named `{name}`")


def tell(verdict: Verdict) -> None:
    """Every problem on stderr; ContentError when one of them is more than a warning."""
    if verdict.wrong:
        raise ContentError(verdict.problems)
    for problem in verdict.problems:
        typer.echo(f"{problem}\n", err=True)
    count = len(verdict.problems)
    found = f"{count} warning{'s' * (count != 1)}" if count else "all right"
    say(f"{found}: {verdict.subject}")


def table(rows: Sequence[Sequence[str]]) -> str:
    """Columns, left aligned, two spaces between."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ("  ".join(f"{cell:{width}}" for cell, width in zip(row, widths, strict=True)) for row in rows)
    return "\n".join(line.rstrip() for line in lines)


def say(text: str) -> None:
    """News for a person who watches; nothing when piped."""
    if sys.stdout.isatty():
        typer.echo(text)
