"""Readers: a node in, a value out, or a ContentError that carries every problem below that node.

A reader is any function `Node -> T` that raises ContentError: small ones in `cards.read.values` and at the
end of this module, larger ones built on `fields`:

    def read_prop(node: Node) -> Prop:
        with fields(node) as given:                       # a problem here when it is not a mapping
            kind = given.need("kind", choice("wall", "chair"))
            if given.has("from") and given.has("to"):     # a rule of your own
                given.problem("to", "found both `from` and `to`, expected one")
        return Prop(kind)                                 # reached only when nothing is wrong

Keys never asked for are unknown, keys that stand twice are refused. Inside the `with`, what could not be read
is None, so reckon with the values after it. `props = list_of(read_prop)(node)` reads a list of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from math import inf
from types import TracebackType
from typing import Self, TypeVar

from cards.errors import ContentError, Problem, did_you_mean, nearest
from cards.parse import Entry, Mapping, Node, Scalar, Sequence
from cards.read.slip.comments import HINT, comment_after
from cards.read.slip.keys import comma_slips, unspaced

MOST_ITEMS = 200  # of one list: far above any routine, far below what would take minutes
MOST_KEYS = 200  # of one mapping
MOST_PROBLEMS = 100  # in one list; nobody reads more, and each costs a search for what was meant
MERGE = "<<"
MERGED = "keys are not merged: write them out, or give the whole value by its alias"
MEANT = re.compile("(?:did you mean|write) `([a-z-]+)[`:]")
S = TypeVar("S")
T = TypeVar("T")
D = TypeVar("D")
Reader = Callable[[Node], T]


class Fields:
    """The keys of one mapping, asked for one by one; leaving the `with` block raises what was wrong."""

    def __init__(self, node: Mapping) -> None:
        self.node = node
        self.entries: dict[str, Entry] = {}
        self.asked: set[str] = set()
        self.absent: dict[str, str] = {}  # keys that must be there, with a hint
        self.needed: set[str] = set()
        self.elsewhere: dict[str, str] = {MERGE: MERGED}  # hints for keys that people look for here
        self.problems: list[Problem] = []
        for entry in node.entries:
            first = self.entries.setdefault(entry.key.text, entry)
            if first is not entry:
                message = (
                    f"the key `{entry.key.text}` stands twice; the first is on line {first.key.place.line}"
                )
                self.problems.append(Problem(message, entry.key.place))

    def has(self, key: str) -> bool:
        return key in self.entries

    def need(self, key: str, read: Reader[T]) -> T:
        """The value of a key that must be there."""
        self.require({key: ""})
        return self.get(key, read, None)  # type: ignore[return-value]  # None never leaves the `with` block

    def get(self, key: str, read: Reader[T], default: D) -> T | D:
        """The value of a key that may be left out."""
        self.asked.add(key)
        entry = self.entries.get(key)
        if entry is None:
            return default
        if is_empty(entry.value):
            free = "" if key in self.needed else ", or leave the key out"
            hint = HINT if comment_after(entry.value) else f"write one{free}"
            self.problem(key, f"the key `{key}` has no value", hint)
            return default
        try:
            return read(entry.value)
        except ContentError as error:
            self.problems.extend(error.problems)
            return default

    def filled(self, key: str, read: Reader[T], empty: T) -> T | None:
        """The value of a key that may also have none, which then is `empty`; None where the key is not there."""
        if key in self.entries and is_empty(self.entries[key].value):
            self.asked.add(key)
            return empty
        return self.get(key, read, None)

    def require(self, hints: dict[str, str]) -> None:
        """These keys must be there; else there is a hint for each."""
        self.needed |= hints.keys()
        self.absent |= {key: hint for key, hint in hints.items() if not self.has(key)}

    def astray(self, hints: dict[str, str]) -> None:
        """What to say of keys that are unknown here but that people look for here."""
        self.elsewhere |= hints

    def problem(self, key: str, message: str, hint: str = "") -> None:
        """A problem of this mapping, shown at a key of it (at the mapping, when the key is not there)."""
        entry = self.entries.get(key)
        self.problems.append(Problem(message, entry.key.place if entry else self.node.place, hint))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is not None and not isinstance(error, ContentError):
            return
        self.refuse_unknown()
        absent = self.absent.items()
        self.problems += [Problem(f"missing the key `{key}`", self.node.place, hint) for key, hint in absent]
        self.problems.extend(error.problems if isinstance(error, ContentError) else ())
        if self.problems:
            raise ContentError(in_file_order(self.problems))

    def refuse_unknown(self) -> None:
        """A problem for every key that was never asked for, with what was meant by it."""
        slips = comma_slips(self.node, self.asked)
        if MERGE in self.entries:
            self.absent.clear()  # they are in what was to be merged
        for key in self.entries.keys() - self.asked:
            if key in slips and not slips[key]:
                continue  # told with the piece before it
            hint = slips.get(key) or self._hint(key)
            self.problem(key, f"unknown key `{key}`", hint)
            for meant in self._meant(key, hint):
                self.absent.pop(meant, None)  # it is there, misspelt

    def misspelt(self) -> set[str]:
        """The keys that the unknown ones are likely to be; to ask when all known keys have been asked for."""
        unknown = self.entries.keys() - self.asked
        return {meant for key in unknown for meant in self._meant(key, self._hint(key))}

    def _hint(self, key: str) -> str:
        return unspaced(key) or self.elsewhere.get(key) or did_you_mean(key, self._free())

    def _meant(self, key: str, hint: str) -> tuple[str, ...]:
        return nearest(key, self._free()) or "", key.partition(":")[0], *MEANT.findall(hint)

    def _free(self) -> set[str]:
        """Keys that are asked for and not there."""
        return self.asked - self.entries.keys() or self.asked


def fields(node: Node, example: str = "name: Bridge") -> Fields:
    """The keys of a mapping; ContentError, with the example, when it is none."""
    if not isinstance(node, Mapping):
        hint = unspaced(node.text) if isinstance(node, Scalar) else ""
        raise wrong(node, f"keys with values, such as `{example}`", hint)
    if len(node.entries) > MOST_KEYS:
        raise ContentError(
            [Problem(f"found {len(node.entries):,} keys, expected {MOST_KEYS} at most", node.place)]
        )
    return Fields(node)


def in_file_order(problems: Iterable[Problem]) -> list[Problem]:
    """Problems sorted by file, line and column; each only once."""
    unique = dict.fromkeys(problems)
    return sorted(
        unique, key=lambda p: (p.place.path, p.place.line, p.place.column) if p.place else ("", 0, 0)
    )


def wrong(node: Node, expected: str, hint: str = "") -> ContentError:
    """What to raise for a node that is not what was expected."""
    return ContentError([Problem(f"found {found(node)}, expected {expected}", node.place, hint)])


def found(node: Node) -> str:
    if isinstance(node, Scalar):
        shown = node.text if len(node.text) <= 40 else node.text[:39] + "…"
        return "nothing" if is_empty(node) else f"`{shown}`" if shown.strip() else "an empty text"
    return "a list" if isinstance(node, Sequence) else "keys with values"


def is_empty(node: Node) -> bool:
    """Nothing was written: `key:` with no value."""
    return isinstance(node, Scalar) and not node.text and not node.quoted


def list_of(read: Reader[T], least: int = 0, most: int = MOST_ITEMS) -> Reader[tuple[T, ...]]:
    """A list; every item is read, whatever is wrong with the ones before it."""

    def read_list(node: Node) -> tuple[T, ...]:
        if not isinstance(node, Sequence):
            raise wrong(node, "a list", not_listed(node))
        count = len(node.items)
        if not least <= count <= most:
            raise ContentError(
                [
                    Problem(
                        f"found {count} item{'s' * (count != 1)}, expected {_bounds(count, least, most)}",
                        node.place,
                    )
                ]
            )
        return each(read, node.items, MOST_PROBLEMS)

    return read_list


def not_listed(node: Node) -> str:
    """The hint for what should be a list."""
    if isinstance(node, Scalar) and node.text.startswith("-"):
        return "put a space after each `-`"
    return "" if is_empty(node) else "put each item on a line of its own, after `- `"


def one_or_more(read: Reader[T], most: int = MOST_ITEMS) -> Reader[tuple[T, ...]]:
    """A list, or one value that stands for a list of one."""
    return lambda node: list_of(read, 1, most)(node) if isinstance(node, Sequence) else (read(node),)


def mapping_of(read: Reader[T]) -> Reader[dict[str, T]]:
    """Keys of the writer's own choosing."""

    def read_mapping(node: Node) -> dict[str, T]:
        with fields(node) as given:
            return {key: given.need(key, read) for key in given.entries}

    return read_mapping


def each(read: Callable[[S], T], items: Iterable[S], enough: float = inf) -> tuple[T, ...]:
    """What is read of each item; ContentError with the problems of all of them, or with `enough` of them."""
    values: list[T] = []
    problems: list[Problem] = []
    for item in items:
        try:
            values.append(read(item))
        except ContentError as error:
            problems.extend(error.problems)
        if len(problems) >= enough:
            break
    if problems:
        raise ContentError(problems)
    return tuple(values)


def _bounds(count: int, least: int, most: int) -> str:
    if most == MOST_ITEMS:
        return f"at least {least}" if count < least else f"at most {most}"
    return f"{least}" if least == most else f"{least} to {most}"
