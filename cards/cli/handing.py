"""The options `--for`, `--from` and `--review` in, what cards say of whom they are for out."""

from __future__ import annotations

from typing import Annotated

import typer

from cards.cli.terminal.shell import CommandError
from cards.errors import ContentError, Place
from cards.model import Blank
from cards.model.routine import BLANKS
from cards.parse import Scalar
from cards.read.handout.blanks import blank

For = Annotated[str | None, typer.Option("--for", help="Whom the cards are for; `line` to write it on.")]
From = Annotated[str | None, typer.Option("--from", help="Whom they are from; `line` to write it on.")]
Review = Annotated[
    str | None, typer.Option(help="When they are looked at again, such as `2027-01-15`; or `line`.")
]
PRESS = "press"  # once the name of a purpose


def handed(*texts: str | None) -> tuple[Blank, ...]:
    """What was given of the three. CommandError names the option that is wrong."""
    if texts[0] == PRESS:
        raise CommandError("`--for` names a person", "`--press` makes files for a print shop")
    given = ((key, text) for key, text in zip(BLANKS, texts, strict=True) if text is not None)
    return tuple(_blank(key, text) for key, text in given)


def _blank(key: str, text: str) -> Blank:
    if not text.strip():
        return Blank(key, "")
    try:
        return blank(key, "en")(Scalar(text, Place(f"--{key}", 1, 1)))
    except ContentError as error:
        problem = error.problems[0]
        raise CommandError(f"`--{key}`: {problem.message}", problem.hint) from None
