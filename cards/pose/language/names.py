"""A node in, a name or names that are known out; parts of the body in either number."""

from __future__ import annotations

from collections.abc import Collection
from typing import TypeVar

from cards.errors import ContentError, Place, Problem, did_you_mean
from cards.parse import Node, Scalar, Sequence
from cards.read.fields import Reader, each, found

T = TypeVar("T")
_MANY = {"foot": "feet", "calf": "calves"}
_MANY |= {one: one + "s" for one in "ankle elbow hand heel hip knee shin shoulder thigh toe wrist".split()}
OTHER_NUMBER = _MANY | {many: one for one, many in _MANY.items()}


def problem(message: str, place: Place, hint: str = "") -> ContentError:
    return ContentError([Problem(message, place, hint)])


def named(node: Node, known: Collection[str], what: str) -> str:
    """The name of a `what`; a part of the body may be in the other number."""
    if not isinstance(node, Scalar):
        raise problem(f"found {found(node)}, expected the name of {article(what)} {what}", node.place)
    return known_as(node.text, known, what, node.place)


def article(what: str) -> str:
    return "an" if what[:1] in "aeiou" else "a"


def known_as(name: str, known: Collection[str], what: str, place: Place) -> str:
    if name in known:
        return name
    if (other := other_number(name)) in known:
        return other
    raise problem(f"no {what} named `{name[:60]}`", place, did_you_mean(name, known))


def other_number(name: str) -> str:
    """The name of a part of the body in the other number: `right shins` is `right shin`, `knee` is `knees`."""
    side, _, part = name.rpartition(" ")
    return f"{side} {OTHER_NUMBER[part]}".lstrip() if part in OTHER_NUMBER else ""


def several(node: Node, read: Reader[T], most: int, what: str, hint: str = "") -> tuple[T, ...]:
    """What is read of a list of at most so many, or of one value that stands for a list of one."""
    if not isinstance(node, Sequence):
        return (read(node),)
    if not 1 <= len(node.items) <= most:
        raise problem(f"found {len(node.items)} {what}, expected 1 to {most}", node.place, hint)
    return each(read, node.items)
