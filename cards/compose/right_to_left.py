"""A face and its language in, the same face with everything on the side where that language begins out.

For a script that runs from right to left every item goes to the other side. Figures and the direction of each text
stay as they are; only places change.
"""

from __future__ import annotations

from dataclasses import replace

from cards.model.face import Drawing, Face, Item, Picture, Text
from cards.model.figure import Command
from cards.text import right_to_left


def directed(face: Face, language: str) -> Face:
    """The face mirrored if its language asks for it."""
    return mirror(face) if right_to_left(language) else face


def mirror(face: Face) -> Face:
    return replace(face, items=tuple(_item(item, face.width) for item in face.items))


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
