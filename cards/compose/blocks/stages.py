"""A progression in, its paragraphs out: when on the left, the dose then beside it; one above the other where narrow."""

from __future__ import annotations

from collections.abc import Sequence

from cards.compose.type.paragraph import joined, paragraph
from cards.compose.type.stack import Hang, Para, child, spaced
from cards.model.face import Path
from cards.model.wording import SaidStage

PITCH = 1.42  # baseline to baseline, in body sizes
GAP = 0.8  # from when to what
WIDEST = 8.0  # ems: when is said before the dose, not beside it, where it takes more


def stages(said: Sequence[SaidStage], path: Path) -> tuple[Para, ...]:
    indent = GAP + max((paragraph(stage.when, "bold").width for stage in said), default=0.0)
    own = child(path, "list", "progress")
    return spaced(
        para for at, stage in enumerate(said) for para in _stage(stage, child(own, "item", str(at)), indent)
    )


def _stage(said: SaidStage, path: Path, indent: float) -> tuple[Para, ...]:
    beside = indent <= WIDEST
    when = Hang("when", said.when, child(path, "label"), indent) if said.when and beside else None
    above = () if beside or not said.when else (Para(paragraph(said.when, "bold"), path, colour="soft"),)
    if not said.parts:
        return above
    what = Para(
        joined(said.parts, "bold"),
        child(path, "body"),
        leading=PITCH if not above else 1.16,
        colour="accent",
        indent=indent if when else 0.0,
        flow="parts",
        hang=when,
        kept=bool(above),
    )
    return (*above, what)
