"""What every command does the same way: problems to stderr with the right exit code, tables to a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, NoReturn

import typer
from typer.core import TyperGroup

from cards.cli.terminal import surroundings
from cards.cli.terminal.usage import UsageError, is_refusal, refusal
from cards.errors import ContentError, Problem, did_you_mean

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
            if problem := surroundings.wrong():
                raise CommandError(problem.message, problem.hint)
            return super().invoke(ctx)
        except ContentError as error:
            said, code = str(error), CONTENT_WRONG
        except CommandError as error:
            said, code = str(error.problem), COMMAND_WRONG
        except UsageError as error:
            self.refuse(ctx, error)
        except BrokenPipeError:
            raise  # nobody listens any more: typer ends quietly
        except OSError as error:
            said, code = str(surroundings.refused(error)), CONTENT_WRONG
        except MemoryError:
            said, code = str(Problem("there is too little memory for this")), CONTENT_WRONG
        with suppress(OSError):
            typer.echo(said, err=True)
        return ctx.exit(code)


def check_names(kind: str, names: Iterable[str], known: Sequence[str]) -> None:
    """CommandError for the first name that is not known."""
    for name in names:
        if name not in known:
            raise CommandError(f"no {kind} named `{name}`", did_you_mean(name, known))


def need_package(module: str, lacking: str, extra: str) -> None:
    """CommandError, with how to get it, when a package of an extra is not installed."""
    if find_spec(module) is None:
        raise CommandError(lacking, f"pip install 'routine-cards[{extra}]'")


def need_png() -> None:
    """CommandError when no PNG can be drawn."""
    need_package("pypdfium2", "no PNG can be made here", "png")


def tell(verdict: Verdict, strict: bool = False) -> None:
    """Every problem on stderr; ContentError when one of them is an error, if strict when one is a warning."""
    warned = any(problem.level == "warning" for problem in verdict.problems)
    if verdict.wrong or (strict and warned):
        raise ContentError(
            problem.as_error() if strict and problem.level == "warning" else problem
            for problem in verdict.problems
        )
    warn(verdict.problems)
    count = sum(problem.level == "warning" for problem in verdict.problems)
    found = f"{count} warning{'s' * (count != 1)}" if count else "all right"
    say(f"{found}: {verdict.subject}")


def warn(problems: Iterable[Problem]) -> None:
    """Warnings and notes on stderr, piped or not."""
    for problem in problems:
        typer.echo(f"{problem}\n", err=True)


def advise(warnings: Sequence[Problem], strict: bool) -> None:
    """The warnings on stderr; where one has to be strict, a ContentError of them."""
    if strict and warnings:
        raise ContentError(problem.as_error() for problem in warnings)
    warn(warnings)


def table(rows: Sequence[Sequence[str]]) -> str:
    """Columns, left aligned, two spaces between."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ("  ".join(f"{cell:{width}}" for cell, width in zip(row, widths, strict=True)) for row in rows)
    return "\n".join(line.rstrip() for line in lines)


def say(text: str) -> None:
    """News for a person who watches; nothing when piped."""
    if sys.stdout.isatty():
        typer.echo(text)
