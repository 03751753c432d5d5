"""A face and its language in, the same face with everything on the side where that language begins out.

For a script that runs from right to left every item goes to the other side. Figures and the direction of each text
stay as they are; only places change.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

from cards.compose.face import Drawing, Face, Item, Path, Picture, Text
from cards.model.figure import Command
from cards.text import right_to_left

HAIR = 0.01  # points: runs nearer than this are parts of one line


def directed(face: Face, language: str) -> Face:
    """The face mirrored if its language asks for it; lines of another direction keep the order of their runs."""
    leftwards = right_to_left(language)
    face = mirror(face) if leftwards else face
    paths = {id(item.path): item.path for item in face.items}.values()  # most items share theirs
    languages = {element.language for path in paths for element in path if element.language}
    if all(right_to_left(each) == leftwards for each in languages):
        return face
    groups = groupby(face.items, lambda item: _leftwards(item.path, leftwards))
    turned = (items if way == leftwards else _turned(items) for way, items in groups)
    return replace(face, items=tuple(item for items in turned for item in items))


def mirror(face: Face) -> Face:
    return replace(face, items=tuple(_item(item, face.width) for item in face.items))


def _leftwards(path: Path, default: bool) -> bool:
    """Whether the words of a path run from right to left."""
    language = next((element.language for element in reversed(path) if element.language), "")
    return right_to_left(language) if language else default


def _turned(items: Iterable[Item]) -> list[Item]:
    """Each line of text with its runs from the other end."""
    lines: list[list[Item]] = []
    for item in items:
        if lines and _touch(lines[-1][-1], item):
            lines[-1].append(item)
        else:
            lines.append([item])
    return [run for line in lines for run in _reversed(line)]


def _touch(one: Item, other: Item) -> bool:
    """Whether two texts are runs of the same line, whichever comes first."""
    if not (isinstance(one, Text) and isinstance(other, Text)) or (one.path, one.y) != (other.path, other.y):
        return False
    return min(abs(one.x + one.width - other.x), abs(other.x + other.width - one.x)) < HAIR


def _reversed(line: list[Item]) -> list[Item]:
    runs = [item for item in line if isinstance(item, Text)]
    if len(runs) < 2:
        return line
    left, right = min(run.x for run in runs), max(run.x + run.width for run in runs)
    return [run._replace(x=left + right - run.x - run.width) for run in runs]


def _item(item: Item, width: float) -> Item:
    if isinstance(item, Text):
        return item._replace(x=width - item.x - item.width)
    if isinstance(item, Drawing):
        return item._replace(commands=tuple(_command(command, width) for command in item.commands))
    return _picture(item, width)


def _picture(item: Picture, width: float) -> Picture:
    """Its box goes to the other side; the figure in it is not turned round, or left would be right."""
    x0, _, x1, _ = item.figure.box
    return item._replace(x=width - item.x - (x0 + x1) * item.scale)


def _command(command: Command, width: float) -> Command:
    name, *values = command
    return (name, *(width - value if index % 2 == 0 else value for index, value in enumerate(values)))
