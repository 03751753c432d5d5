"""A composed routine in; out its words and figures face by face, without places, for other engines to set.

So every engine sets the words and figures that ours sets, no more and no fewer.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby

from cards.model.face import Composed, Item, Path, Picture, Text
from cards.model.figure import Figure

APART = 0.1  # em: texts of one line that are farther apart are two words

Runs = list[tuple[str, str]]  # font ("regular", "bold") and text


@dataclass
class Block:
    """A text of one role; `label` is the number before it."""

    role: str
    runs: Runs
    label: str = ""

    @property
    def text(self) -> str:
        return "".join(text for _, text in self.runs)


@dataclass
class Group:
    """What stands together: an exercise, or all else of one kind. Lengths are in points."""

    kind: str
    blocks: list[Block] = field(default_factory=list)
    figures: list[tuple[Figure, float]] = field(default_factory=list)  # and its width


@dataclass(frozen=True)
class Sheet:
    """One routine at one size."""

    title: str
    width: float
    height: float
    body: float
    faces: tuple[tuple[Group, ...], ...]


def sheet(composed: Composed) -> Sheet:
    face = composed.faces[0]
    faces = tuple(tuple(_groups(face.items)) for face in composed.faces)
    return Sheet(composed.title, face.width, face.height, composed.body, faces)


def _groups(items: Iterable[Item]) -> Iterable[Group]:
    said = [item for item in items if len(item.path) > 1]
    for part, stretch in groupby(said, lambda item: (item.path[1].role, item.path[1].key)):
        group = Group(part[0])
        for path, run in groupby(stretch, lambda item: item.path):
            _gather(group, path, list(run))
        yield group


def _gather(group: Group, path: Path, run: list[Item]) -> None:
    pictures = [item for item in run if isinstance(item, Picture)]
    group.figures += [
        (each.figure, (each.figure.box[2] - each.figure.box[0]) * each.scale) for each in pictures
    ]
    if runs := _joined([item for item in run if isinstance(item, Text)]):
        label = ""
        if path[-1].role == "body" and group.blocks and group.blocks[-1].role == "label":
            label = group.blocks.pop().text
        if path[-1].role == "name" and len(runs) == 2:
            label, runs = runs[0][1].strip(), [("bold", runs[1][1].strip())]
        group.blocks.append(Block(path[-1].role, runs, label))


def _joined(texts: list[Text]) -> Runs:
    """Runs of one word stand as they are, else with a space between."""
    runs: Runs = []
    last: Text | None = None
    for text in texts:
        apart = last is not None and (text.y != last.y or text.x > last.x + last.width + APART * text.size)
        words = (" " if apart else "") + text.text
        if runs and runs[-1][0] == text.font:
            words = runs.pop()[1] + words
        runs.append((text.font, words))
        last = text
    return runs
