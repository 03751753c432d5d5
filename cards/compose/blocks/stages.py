"""A progression in, its paragraphs out: a table of what is done when; words alone are a list."""

from __future__ import annotations

from collections.abc import Sequence

from cards.compose.type.paragraph import joined
from cards.compose.type.stack import Para, child, spaced
from cards.compose.type.table import MOST, table
from cards.model.face import Path
from cards.model.template import Template
from cards.model.wording import SaidStage


def stages(
    said: Sequence[SaidStage], path: Path, template: Template, headed: bool = False
) -> tuple[Para, ...]:
    """In columns on sheets, where they are few. `headed`: right under the rule of a heading."""
    if said and all(stage.when for stage in said):
        rows = [(stage.when, stage.parts) for stage in said]
        return (table(rows, path, MOST if template.layout.in_columns else 0, not headed),)
    own = child(path, "list", "progress")
    return spaced(_stage(stage, child(own, "item", str(at))) for at, stage in enumerate(said))


def _stage(said: SaidStage, path: Path) -> Para:
    """When, if it is said, is the first of its parts."""
    parts = (said.when, *said.parts) if said.when else said.parts
    return Para(joined(parts, "bold"), child(path, "body"), colour="accent", flow="parts")
