"""Text of a YAML file in, a tree of nodes out: the parser's events are read, nothing is ever made a value."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from cards.errors import ContentError, Place, Problem
from cards.parse.characters import CONTROL, LARGEST, decode, lines_of
from cards.parse.complaint import DEEPEST, MARKED, TOO_DEEP, complaint
from cards.parse.node import Entry, Mapping, Node, Scalar, Sequence

MOST = 100_000  # values in one file, aliases written out
MOST_TEXT = LARGEST  # characters in them
Events = Iterator[Any]
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parse(data: bytes, path: str) -> Node:
    """The one document of a file. `path` is what problems call the file.

    ContentError: not UTF-8, not YAML, empty, several documents, tags, too large or too deep, an alias
    without or within its anchor.
    """
    text = decode(data, path)
    builder = _Builder(path, lines_of(text))
    try:
        root = builder.document(yaml.parse(text, LOADER))
    except yaml.MarkedYAMLError as error:
        builder.problems.append(complaint(error, builder.lines, path))
    if builder.problems:
        raise ContentError(builder.problems)
    return root


class _Builder:
    """Makes nodes of events; gathers the problems that do not stop it."""

    def __init__(self, path: str, lines: list[str]) -> None:
        self.path = path
        self.lines = lines
        self.problems: list[Problem] = []
        self.anchors: dict[str, tuple[Node, int, int] | None] = {}  # None: not finished yet
        self.count = self.letters = 0

    def document(self, events: Events) -> Node:
        root: Node | None = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent) and root is not None:
                message, hint = "found a second document, expected one a file", "leave out lines of `---`"
                raise self.stopped(message, self.place(event), hint)
            if isinstance(event, yaml.NodeEvent):
                root = self.node(event, events, 0)
        if root is None or root == Scalar("", root.place):
            raise self.stopped("the file is empty", Place(self.path, 1, 1, 1, self.line(0)))
        return root

    def node(self, event: Any, events: Events, depth: int) -> Node:
        place = self.place(event)
        if isinstance(event, yaml.AliasEvent):
            return self.alias(str(event.anchor), place)
        before = self.count, self.letters
        self.grow(1, len(event.value) if isinstance(event, yaml.ScalarEvent) else 0, place)
        if event.anchor:
            self.anchors[event.anchor] = None
        if event.tag:
            message = f"found the YAML tag `{event.tag}`, expected none"
            self.problems.append(
                Problem(message, place, "leave it out, or put a text that starts with `!` in quotes")
            )
        if depth > DEEPEST:
            raise self.stopped(TOO_DEEP, place)
        made = self.made(event, events, depth, place)
        if event.anchor:
            self.anchors[event.anchor] = (made, self.count - before[0], self.letters - before[1])
        return made

    def made(self, event: Any, events: Events, depth: int, place: Place) -> Node:
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event, place)
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(tuple(self.children(events, depth)), place)
        children = list(self.children(events, depth))
        if children and not event.flow_style:
            place = children[0].place
        pairs = zip(children[::2], children[1::2], strict=True)
        return Mapping(tuple(Entry(self.key(key), value) for key, value in pairs), place)

    def children(self, events: Events, depth: int) -> Iterator[Node]:
        while isinstance(event := next(events), yaml.NodeEvent):
            yield self.node(event, events, depth + 1)

    def scalar(self, event: Any, place: Place) -> Scalar:
        if found := CONTROL.search(event.value):
            message = f"found the control character U+{ord(found.group()):04X}, expected text"
            self.problems.append(Problem(message, place))
        more = tuple(self.lines[event.start_mark.line + 1 : event.end_mark.line + 1])
        return Scalar(event.value, place, bool(event.style), more)

    def key(self, node: Node) -> Scalar:
        if not isinstance(node, Scalar):
            raise self.stopped("found a list or keys with values, expected a plain key", node.place)
        return node

    def alias(self, anchor: str, place: Place) -> Node:
        if anchor not in self.anchors:
            raise self.stopped(f"no anchor named `{anchor}` before this alias", place, MARKED)
        target = self.anchors[anchor]
        if target is None:
            raise self.stopped(f"the alias `{anchor}` stands inside what it stands for", place)
        made, values, letters = target
        self.grow(values, letters, place)
        return made

    def grow(self, values: int, letters: int, place: Place) -> None:
        """Count what is held; an alias counts as all it stands for, so that a few lines cannot become millions."""
        self.count += values
        self.letters += letters
        for count, most, what in ((self.count, MOST, "values"), (self.letters, MOST_TEXT, "characters")):
            if count > most:
                raise self.stopped(f"the file holds more than {most:,} {what}, aliases written out", place)

    def place(self, event: Any) -> Place:
        start, end = event.start_mark, event.end_mark
        source = self.line(start.line)
        last = end.column if end.line == start.line else len(source.rstrip())
        return Place(self.path, start.line + 1, start.column + 1, max(1, last - start.column), source)

    def line(self, index: int) -> str:
        return self.lines[index] if index < len(self.lines) else ""

    def stopped(self, message: str, place: Place, hint: str = "") -> ContentError:
        return ContentError([*self.problems, Problem(message, place, hint)])
