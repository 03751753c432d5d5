"""A face in, the same face for a script that runs from right to left out: every item on the other side.

Figures and the direction of each text stay as they are; only places change.
"""

from __future__ import annotations

from dataclasses import replace

from cards.compose.face import Drawing, Face, Item, Picture, Text
from cards.pose.figure import Command

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "yi", "ps", "sd", "ug", "dv", "ckb"})


def right_to_left(language: str) -> bool:
    """Whether a language (BCP 47 tag) is written from right to left."""
    return language.lower().partition("-")[0] in RIGHT_TO_LEFT


def mirror(face: Face) -> Face:
    return replace(face, items=tuple(_item(item, face.width) for item in face.items))


def _item(item: Item, width: float) -> Item:
    if isinstance(item, Text):
        return replace(item, x=width - item.x - item.width)
    if isinstance(item, Drawing):
        return replace(item, commands=tuple(_command(command, width) for command in item.commands))
    return _picture(item, width)


def _picture(item: Picture, width: float) -> Picture:
    """Its box goes to the other side; the figure in it is not turned round, or left would be right."""
    x0, _, x1, _ = item.figure.box
    return replace(item, x=width - item.x - (x0 + x1) * item.scale)


def _command(command: Command, width: float) -> Command:
    name, *values = command
    return (name, *(width - value if index % 2 == 0 else value for index, value in enumerate(values)))
