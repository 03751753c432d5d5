"""A few steps in, one row of tiles out: figures on a common floor line, names and doses below, side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from math import ceil

from cards.compose import pictures, stack
from cards.compose.exercise import Column, column
from cards.compose.face import Item, Path
from cards.compose.pictures import Shown
from cards.compose.setting import Setting
from cards.compose.template import Template
from cards.model import Step
from cards.text import CAP
from cards.units import MM

GUTTER = 3 * MM
NAME_GAP = 0.5  # between a figure and its name, in body sizes
NAME_DROP = 1.15  # baseline to baseline, from the name to the dose


@dataclass(frozen=True)
class Tile:
    path: Path
    column: Column
    shown: Shown | None


@dataclass(frozen=True)
class TileRow:
    tiles: tuple[Tile, ...]
    across: int  # cells side by side

    def height(self, setting: Setting) -> float:
        return self._figure_height(setting) + self._text_height(setting)

    def measure(self, setting: Setting) -> float:
        """How long lines are, in ems."""
        return self._cell(setting) / setting.body

    def place(self, setting: Setting, y: float, height: float, spare: float) -> list[Item]:
        figure = self._figure_height(setting)
        grown = min(spare, figure / pictures.LEAST_SHARE - figure)
        y, figure = y - grown / 2, figure + grown
        each = self._cell(setting)
        items: list[Item] = []
        for index, tile in enumerate(self.tiles):
            x = setting.left + index * (each + GUTTER)
            items += self._place_tile(tile, setting, (x, y, each, figure))
        return items

    def pieces(self, setting: Setting, most: float) -> list[TileRow]:
        """Fewer tiles a row do not make it lower: a row of tiles is never cut."""
        return [self]

    def _place_tile(
        self, tile: Tile, setting: Setting, cell: tuple[float, float, float, float]
    ) -> list[Item]:
        x, y, width, height = cell
        body, name = setting.body, tile.column.name
        room = (x, y, min(width, setting.figure), height)
        drawn = pictures.place_in(tile.shown, tile.path, setting, room, low=True) if tile.shown else []
        last = y + height + NAME_GAP * body + self._name_height(setting)
        first = last - (name.count(body, width) - 1) * name.leading * body
        top = first - CAP * name.size * body
        return [
            *stack.place([name], x, top, body, width),
            *drawn,
            *stack.place_below(tile.column.below, x, last, body, width),
        ]

    def _cell(self, setting: Setting) -> float:
        return (setting.width - GUTTER * (self.across - 1)) / self.across

    def _figure_height(self, setting: Setting) -> float:
        """In which the figures are not yet too small."""
        return max(pictures.least_height(tile.shown, setting) for tile in self.tiles)

    def _name_height(self, setting: Setting) -> float:
        """From the top of the highest name to the baseline all names end on."""
        names = [tile.column.name for tile in self.tiles]
        lines = max(name.count(setting.body, self._cell(setting)) for name in names)
        return (CAP * names[0].size + (lines - 1) * names[0].leading) * setting.body

    def _text_height(self, setting: Setting) -> float:
        body, width = setting.body, self._cell(setting)
        below = max(stack.advance(tile.column.below, body, width) for tile in self.tiles)
        return self._name_height(setting) + below + (NAME_GAP + stack.FOOT) * body


def tile_rows(
    steps: Sequence[Step], template: Template, routine: Path, across: Sequence[int]
) -> tuple[TileRow, ...]:
    """`across`: how many tiles each row has."""
    tiles = iter([_tile(step, template, routine) for step in steps])
    return tuple(TileRow(tuple(islice(tiles, count)), count) for count in across)


def ways_across(count: int, columns: int) -> Iterator[tuple[int, ...]]:
    """So many tiles in rows as alike as can be, the fewest rows first: more in the upper rows, or in the lower ones."""
    if columns == 1:
        yield (1,) * count
        return
    for rows in range(ceil(count / columns), max(1, count // 2) + 1):
        each, more = divmod(count, rows)
        way = (each + 1,) * more + (each,) * (rows - more)
        yield from dict.fromkeys((way, way[::-1]))


def _tile(step: Step, template: Template, routine: Path) -> Tile:
    text = column(step, template, routine, False)
    return Tile(text.name.path[:-1], text, pictures.chosen(step.exercise.illustration, template, step.side))
