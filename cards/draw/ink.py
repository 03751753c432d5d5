"""Shapes in, PDF operators out: small numbers, colours, paths; a figure's operators are made once a process.

Lengths come with y down and leave with y up.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from functools import lru_cache

from cards.model.face import Drawing, Face
from cards.model.figure import Command, Figure, Shape
from cards.model.page import Box

UNIT = 10_000  # a figure is drawn in ten-thousandths of a stature, so that its numbers are short whole ones
EDGE = 0.01  # statures: the line around areas as white as the paper
OPERATORS = {"M": "%g %g m", "L": "%g %g l", "C": "%g %g %g %g %g %g c", "Z": "h"}
_FIGURES = 2_000  # drawn figures kept


def number(value: float) -> str:
    """To a hundredth of a point, no more digits than needed. Whole numbers are rounded much faster than fractions."""
    return f"{round(value * 100) / 100:g}"


def colour(hexadecimal: str) -> str:
    """Six hex digits as three operands."""
    return " ".join(f"{int(hexadecimal[at : at + 2], 16) / 255:.3g}" for at in (0, 2, 4))


@lru_cache(maxsize=256)
def fill(value: str) -> str:
    """Sets the ink of areas: six hex digits, or an ink of `press`."""
    return f"{colour(value)} rg" if " " not in value else _press(value, "k", "cs", "scn")


@lru_cache(maxsize=256)
def stroke(value: str) -> str:
    """Sets the ink of lines."""
    return f"{colour(value)} RG" if " " not in value else _press(value, "K", "CS", "SCN")


def _press(value: str, process: str, space: str, spot: str) -> str:
    word, operands = value.split(" ", 1)
    if word == "spot":
        return f"/Over gs /{operands} {space} 1 {spot}"
    state = {"over": "/Over gs ", "cmyk": "/Knock gs ", "form": ""}[word]
    return f"{state}{operands} {process}"


def path(commands: tuple[Command, ...], unit: float = 1.0, parts: int = 100) -> str:
    """The path's operators, `unit` units of the page's space to one of the commands', to so many parts of one."""
    fine = unit * parts
    values = [value for command in commands for value in command[1:]]
    values[::2] = [round(value * fine) / parts for value in values[::2]]
    values[1::2] = [round(value * -fine) / parts for value in values[1::2]]
    return _operators("".join([command[0] for command in commands])) % tuple(values)


@lru_cache(maxsize=1024)
def _operators(letters: str) -> str:
    """The format of a path with these commands: paths are many, their kinds are few."""
    return " ".join(OPERATORS[letter] for letter in letters)


def drawing(item: Drawing, face: Face | None, bleed: Box, theme: Mapping[str, str]) -> str:
    """A rule, a band or a mark; where it bleeds, what touches the trim goes out by that side's `bleed`."""
    commands = item.commands if face is None or not item.bleeds else _reach(item.commands, face, bleed)
    ink = theme[item.colour]
    if item.stroke:
        return f"{stroke(ink)} {number(item.stroke)} w {path(commands)} S\n"
    return f"{fill(ink)} {path(commands)} f\n"


def _reach(commands: tuple[Command, ...], face: Face, bleed: Box) -> tuple[Command, ...]:
    ends = (face.width, face.height)

    def out(value: float, axis: int) -> float:
        if value <= 0.01:
            return value - bleed[axis]
        return value + bleed[axis + 2] if value >= ends[axis] - 0.01 else value

    return tuple((name, *(out(value, i % 2) for i, value in enumerate(rest))) for name, *rest in commands)


class Figures:
    """The figures of one theme as deflated operators."""

    def __init__(self, theme: Mapping[str, str]) -> None:
        self.theme = dict(theme)
        self.known: dict[Figure, bytes] = {}

    def __getitem__(self, figure: Figure) -> bytes:
        if data := self.known.get(figure):
            return data
        if len(self.known) >= _FIGURES:
            self.known.clear()
        data = zlib.compress("\n".join(self._shape(shape) for shape in figure.shapes).encode("ascii"), 9)
        self.known[figure] = data
        return data

    def _shape(self, shape: Shape) -> str:
        ink = self.theme[shape.tone]
        line = path(shape.commands, UNIT, 1)
        if not shape.stroke:
            return (
                f"{fill(ink)} {line} f"
                if not is_open(shape, self.theme)
                else f"{fill(ink)} {self._edge()} {line} B"
            )
        dash = " ".join(number(length * UNIT) for length in shape.dash)
        return f"{stroke(ink)} {number(shape.stroke * UNIT)} w 1 J 1 j [{dash}]0 d {line} S"

    def _edge(self) -> str:
        return f"{stroke(self.theme['ink'])} {number(EDGE * UNIT)} w 1 j []0 d"


def is_open(shape: Shape, theme: Mapping[str, str]) -> bool:
    """Whether an area is as white as the paper, as in one-ink themes: then its edge is drawn, to be seen at all."""
    return not shape.stroke and shape.tone != "paper" and theme[shape.tone] == theme.get("paper")


_THEMES: dict[tuple[tuple[str, str], ...], Figures] = {}


def figures(theme: Mapping[str, str]) -> Figures:
    """The drawn figures of a theme, shared by all documents of the process."""
    key = tuple(sorted(theme.items()))
    if key not in _THEMES:
        _THEMES[key] = Figures(theme)
    return _THEMES[key]


def bounds(figure: Figure) -> str:
    """The form's box around the figure's ink, with a hair to spare."""
    x0, y0, x1, y1 = (round(side * UNIT) for side in figure.box)
    return f"{x0 - 50} {-y1 - 50} {x1 + 50} {-y0 + 50}"
