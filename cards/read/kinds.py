"""A file's node and the kind of thing it should hold in; a problem out when it plainly holds another kind."""

from __future__ import annotations

from cards.errors import ContentError, Problem
from cards.parse import Mapping, Node

MARKS = {  # keys that only this kind has
    "routine": ("title",),
    "exercise": ("name", "start", "cue"),
    "illustration": ("base", "frames"),
}
PLACES = {
    "routine": "a routine belongs in `routines/`",
    "exercise": "an exercise belongs in `routines/exercises/`, one file each",
    "illustration": "an illustration belongs in `illustrations/`",
}


def refuse_other_kinds(node: Node, expected: str) -> None:
    """ContentError when the file has the keys of another kind and none of its own."""
    if not isinstance(node, Mapping) or _is(node, expected):
        return
    if other := next((kind for kind in MARKS if kind != expected and _is(node, kind)), None):
        articles = {"exercise": "an", "illustration": "an"}
        found, wanted = (f"{articles.get(kind, 'a')} {kind}" for kind in (other, expected))
        raise ContentError([Problem(f"found {found}, expected {wanted}", node.place, PLACES[other])])


def _is(node: Mapping, kind: str) -> bool:
    """Most of the kind's own keys are there."""
    keys = {entry.key.text for entry in node.entries}
    least = 2 if kind == "exercise" else 1
    return len(keys & set(MARKS[kind])) >= least
