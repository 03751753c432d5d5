"""Bytes of a YAML file in, nodes that know file, line and column out. The only place that imports yaml."""

from cards.parse.node import Entry, Mapping, Node, Scalar, Sequence
from cards.parse.tree import parse

__all__ = ["Entry", "Mapping", "Node", "Scalar", "Sequence", "parse"]
