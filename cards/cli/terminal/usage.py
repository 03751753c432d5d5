"""A command line that typer refuses in; the problem in our own words out.

It is told from what kind of refusal it is and of which parameter: typer's wording differs from version to version.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import typer

from cards.errors import Problem, did_you_mean, listed

UsageError: Any = typer.BadParameter.__mro__[1]  # of click, which typer once imported and now carries along


def is_refusal(error: BaseException) -> bool:
    """Whether it is a wrong command line, not a call for help by giving no arguments."""
    return isinstance(error, UsageError) and type(error).__name__ != "NoArgsIsHelpError"


def refusal(error: Any, ctx: Any) -> Problem:
    """What is wrong with the command line. `ctx`: where it was met; the command may be one below."""
    below = ctx.command.get_command(ctx, ctx.invoked_subcommand) if ctx.invoked_subcommand else None
    path = (
        error.ctx.command_path
        if error.ctx
        else f"{ctx.command_path} {below.name}"
        if below
        else ctx.command_path
    )
    params = (error.ctx.command if error.ctx else below or ctx.command).params
    found = KINDS.get(type(error).__name__, _other)(error, params)
    return found if found.hint else Problem(found.message, hint=f"`{path} -h` tells what it takes")


def _no_option(error: Any, params: list[Any]) -> Problem:
    known = [name for each in params for name in each.opts if name.startswith("--")]
    return Problem(f"no option named `{error.option_name}`", hint=did_you_mean(error.option_name, known))


def _missing(error: Any, _: list[Any]) -> Problem:
    return Problem(f"found no {_name(error.param)}, expected {_expected(error.param.type)}")


def _value(error: Any, _: list[Any]) -> Problem:
    return Problem(f"found a wrong value for {_name(error.param)}, expected {_expected(error.param.type)}")


def _lacking(error: Any, params: list[Any]) -> Problem:
    option = next((each for each in params if error.option_name in each.opts), None)
    if option is None or getattr(option, "is_flag", False):
        return Problem(f"found a value for `{error.option_name}`, expected none")
    return Problem(f"found no value for `{error.option_name}`, expected {_expected(option.type)}")


def _other(_: Any, __: list[Any]) -> Problem:
    return Problem("found more words than the command takes")


KINDS: dict[str, Callable[[Any, list[Any]], Problem]] = {
    "NoSuchOption": _no_option,
    "MissingParameter": _missing,
    "BadParameter": _value,
    "BadOptionUsage": _lacking,
}


def _name(param: Any) -> str:
    return f"`{max(param.opts, key=len) if param.param_type_name == 'option' else param.name.upper()}`"


def _expected(kind: Any) -> str:
    """What a value of the type looks like."""
    if choices := getattr(kind, "choices", None):
        return listed(str(getattr(choice, "value", choice)) for choice in choices)
    number = "a whole number" if "int" in kind.name else "a number" if "float" in kind.name else ""
    least, most = getattr(kind, "min", None), getattr(kind, "max", None)
    if number and least is not None:
        return f"{number} from {least} to {most}" if most is not None else f"{number} from {least} up"
    return number or "one"
