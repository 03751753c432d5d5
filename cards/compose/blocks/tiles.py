"""A few steps in, one row of tiles out: figures on a common floor line, names and doses below, side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from math import ceil

from cards.compose.blocks import pictures
from cards.compose.blocks.exercise import Column, column
from cards.compose.blocks.pictures import Shown
from cards.compose.blocks.row import Row, Unheaded, rows
from cards.compose.blocks.setting import Setting
from cards.compose.type import stack
from cards.model.face import Item, Path
from cards.model.template import Template
from cards.model.wording import LeftOut, SaidExercise
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
class TileRow(Unheaded):
    """`heights`: those already worked out, by all of a setting that they depend on."""

    tiles: tuple[Tile, ...]
    heights: dict[tuple[float, float, float, str], float] = field(
        default_factory=dict, compare=False, repr=False
    )

    @property
    def count(self) -> int:
        return len(self.tiles)

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """Nothing of a tile gives way."""
        return ()

    def height(self, setting: Setting) -> float:
        key = setting.width, setting.body, setting.figure, setting.template.figure.frames
        if key not in self.heights:
            self.heights[key] = self._height(setting)
        return self.heights[key]

    def _height(self, setting: Setting) -> float:
        shown = self._figure_height(setting) + self._text_height(setting)
        return max(shown, *(self._bare_height(tile, setting) for tile in self.tiles), 0.0)

    def measure(self, setting: Setting) -> float:
        """How long lines are, in ems."""
        return self._cell(setting) / setting.body

    @cached_property
    def _longest(self) -> tuple[float, ...]:
        return tuple(para.longest for tile in self.tiles for para in tile.column.paras)

    def broken(self, setting: Setting) -> int:
        """How many of its paragraphs have a word wider than a line."""
        measure = self.measure(setting)
        return sum([longest > measure for longest in self._longest])

    def place(self, setting: Setting, y: float, height: float, spare: float) -> list[Item]:
        figure = self._figure_height(setting)
        grown = max(0.0, min(spare, figure / pictures.LEAST_SHARE - figure))
        middle, y, figure = y + height / 2, y - grown / 2, figure + grown
        each = self._cell(setting)
        items: list[Item] = []
        for index, tile in enumerate(self.tiles):
            x = setting.left + index * (each + GUTTER)
            if tile in self._figured:
                items += self._place_tile(tile, setting, (x, y, each, figure))
            else:
                top = middle - self._bare_height(tile, setting) / 2
                items += stack.place(tile.column.paras, x, top, setting.body, each)
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
        top = first - name.top * body
        return [
            *stack.place([name], x, top, body, width),
            *drawn,
            *stack.place_below(tile.column.below, x, last, body, width),
        ]

    @cached_property
    def _figured(self) -> tuple[Tile, ...]:
        """The tiles whose names stand on one line below figures; one without a figure has its text in place of both."""
        return tuple(tile for tile in self.tiles if tile.shown) or self.tiles

    def _bare_height(self, tile: Tile, setting: Setting) -> float:
        if tile in self._figured:
            return 0.0
        return stack.height(tile.column.paras, setting.body, self._cell(setting))

    def _cell(self, setting: Setting) -> float:
        return (setting.width - GUTTER * (self.count - 1)) / self.count

    def _figure_height(self, setting: Setting) -> float:
        """In which the figures are not yet too small."""
        return max(pictures.least_height(tile.shown, setting) for tile in self._figured)

    def _name_height(self, setting: Setting) -> float:
        """From the top of the highest name to the baseline all names end on."""
        names = [tile.column.name for tile in self._figured]
        lines = max(name.count(setting.body, self._cell(setting)) for name in names)
        leading = max(name.leading for name in names)
        return (max(name.top for name in names) + (lines - 1) * leading) * setting.body

    def _text_height(self, setting: Setting) -> float:
        body, width = setting.body, self._cell(setting)
        below = max(stack.advance(tile.column.below, body, width) for tile in self._figured)
        foot = max(tile.column.paras[-1].foot for tile in self._figured)
        return self._name_height(setting) + below + (NAME_GAP + foot) * body


def tile_rows(
    said: Sequence[SaidExercise], template: Template, routine: Path, across: Sequence[int]
) -> tuple[TileRow | Row, ...]:
    """`across`: how many tiles each row has; one alone in a row for several has its text beside its figure."""
    pending = iter(said)
    return tuple(_row([*islice(pending, count)], template, routine) for count in across)


def _row(said: Sequence[SaidExercise], template: Template, routine: Path) -> TileRow | Row:
    if len(said) == 1 < template.columns:
        return rows(said, template, routine, Row)[0]
    return TileRow(tuple(_tile(each, template, routine) for each in said))


def ways_across(count: int, columns: int) -> Iterator[tuple[int, ...]]:
    """So many tiles in rows as alike as can be, the fewest rows first: more in the upper rows, or in the lower ones."""
    if columns == 1:
        yield (1,) * count
        return
    for number in range(ceil(count / columns), ceil(count / 2) + 1):
        each, more = divmod(count, number)
        way = (each + 1,) * more + (each,) * (number - more)
        yield from dict.fromkeys((way, way[::-1]))


def _tile(said: SaidExercise, template: Template, routine: Path) -> Tile:
    text = column(said, said.rest, template, routine, False)
    return Tile(text.name.path[:-1], text, pictures.chosen(said.figure, template, said.side))
