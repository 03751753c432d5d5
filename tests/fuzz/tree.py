"""A YAML file in, plain lists, dictionaries and texts out, and back: what mutations work on."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from cards.parse import Mapping, Node, Scalar, parse

Tree = Any  # a text, a list of trees, or a list of pairs in a Group
PLAIN = re.compile(r"[\w.][\w .+%/–’()-]*[\w.%)]|\w")


class Group(list[tuple[str, Tree]]):
    """Keys with values; a list, so that a key can stand twice."""


def tree_of(data: bytes) -> Tree:
    return _tree(parse(data, "seed"))


def _tree(node: Node) -> Tree:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping):
        return Group((entry.key.text, _tree(entry.value)) for entry in node.entries)
    return [_tree(item) for item in node.items]


def written(tree: Tree) -> str:
    """One key of the file a line, so that a finding can be made smaller line by line."""
    if isinstance(tree, Group):
        return "".join(f"{_scalar(key)}: {_flow(value)}\n" for key, value in tree)
    return _flow(tree) + "\n"


def _flow(tree: Tree) -> str:
    if isinstance(tree, Group):
        return "{" + ", ".join(f"{_scalar(key)}: {_flow(value)}" for key, value in tree) + "}"
    if isinstance(tree, list):
        return "[" + ", ".join(map(_flow, tree)) + "]"
    return _scalar(tree)


def _scalar(text: str) -> str:
    plain = PLAIN.fullmatch(text) or re.fullmatch(r"-?[0-9.]+", text)
    return text if plain else json.dumps(text, ensure_ascii=False)


def places(tree: Tree) -> Iterator[tuple[Any, int]]:
    """Every place a value stands in: the list or group, and the number in it."""
    if isinstance(tree, list):
        for number, item in enumerate(tree):
            yield tree, number
            yield from places(item[1] if isinstance(tree, Group) else item)


def value_at(holder: Any, number: int) -> Tree:
    return holder[number][1] if isinstance(holder, Group) else holder[number]


def put(holder: Any, number: int, value: Tree) -> None:
    holder[number] = (holder[number][0], value) if isinstance(holder, Group) else value
