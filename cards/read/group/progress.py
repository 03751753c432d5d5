"""A node of `progress` in, rows of a progression out: `{when, dose}`, `{when, then}`, or words."""

from __future__ import annotations

from cards.model.group import Stage
from cards.parse import Node, Scalar
from cards.read.dose import read_dose
from cards.read.fields import Reader, fields, list_of
from cards.read.values import in_language, label, rich_text

MOST_STAGES = 20


def progress(tongue: str) -> Reader[tuple[Stage, ...]]:
    """Rows, or one text."""
    row, words = _stage(tongue), in_language(rich_text, tongue)

    def read_progress(node: Node) -> tuple[Stage, ...]:
        if isinstance(node, Scalar):
            return (Stage(then=words(node), place=node.place),)
        return list_of(row, 1, MOST_STAGES)(node)

    return read_progress


def _stage(tongue: str) -> Reader[Stage]:
    words = in_language(label, tongue)

    def read_stage(node: Node) -> Stage:
        if isinstance(node, Scalar):
            return Stage(then=words(node), place=node.place)
        with fields(node, "when: weeks 1-2") as given:
            when = given.need("when", words)
            dose = given.get("dose", lambda own: read_dose(own, tongue), None)
            then = given.get("then", words, None)
            if given.has("dose") and given.has("then"):
                given.problem(
                    "then",
                    "found both `dose` and `then`, expected one",
                    "put one of them in a row of its own",
                )
            if not (given.has("dose") or given.has("then")):
                hint = "give `dose`, or say it in words: `then: add 2 kg`"
                given.problem("when", "found a row that says when and not what", hint)
        return Stage(when, dose, then, node.place)

    return read_stage
