"""Links in, QR codes out with their addresses under them, as many side by side as there is room for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from cards.compose.blocks.entries.address import address
from cards.compose.blocks.setting import Setting
from cards.compose.type import stack
from cards.compose.type.stack import Para, child
from cards.model.face import Drawing, Item, Path
from cards.model.figure import Command
from cards.model.wording import Entry
from cards.units import MM

LEAST = 15 * MM  # of a code's side
MODULE = 0.55 * MM  # of one of its squares, at least
QUIET = 4  # squares around a code that stay white, as ISO/IEC 18004 asks for
CORRECTION = "m"  # 15 % of a code may be unreadable; more where that makes it no larger
WIDE = 27 * MM  # of what an address has under its code, at least
LINES = 0.2  # between the quiet zone and the capitals of the address, in body sizes

Squares = tuple[tuple[int, int, int], ...]  # runs of dark squares: row, first column, number


@dataclass(frozen=True)
class Code:
    """`count` squares a side."""

    squares: Squares
    count: int
    words: Para

    @property
    def side(self) -> float:
        """In points."""
        return max(LEAST, MODULE * self.count)

    @property
    def quiet(self) -> float:
        return QUIET * self.side / self.count

    def height(self, setting: Setting, wide: float) -> float:
        """With the quiet zone above and below it."""
        words = stack.height([self.words], setting.body, wide)
        return 2 * self.quiet + self.side + LINES * setting.body + words

    def place(self, setting: Setting, x: float, y: float, wide: float) -> list[Item]:
        """The code is decoration: the address says the same."""
        top = y + self.quiet
        low = top + self.side + self.quiet + LINES * setting.body
        drawn = Drawing(self._commands(x, top), "ink")
        return [drawn, *stack.place([self.words], x, low, setting.body, wide)]

    def _commands(self, x: float, y: float) -> tuple[Command, ...]:
        size = self.side / self.count
        return tuple(
            command
            for row, start, number in self.squares
            for command in _box(x + start * size, y + row * size, number * size, size)
        )


@dataclass(frozen=True)
class Codes:
    key: str
    codes: tuple[Code, ...]

    def height(self, setting: Setting) -> float:
        _, wide = self._columns(setting)
        return sum(max(code.height(setting, wide) for code in row) for row in self._rows(setting))

    def place(self, setting: Setting, y: float) -> list[Item]:
        items: list[Item] = []
        _, wide = self._columns(setting)
        for row in self._rows(setting):
            for at, code in enumerate(row):
                x = setting.left + at * (wide + self._gap)
                items += code.place(setting, x, y, wide)
            y += max(code.height(setting, wide) for code in row)
        return items

    @property
    def _gap(self) -> float:
        """Between codes: the quiet zone of the one on the right."""
        return max(code.quiet for code in self.codes)

    def _columns(self, setting: Setting) -> tuple[int, float]:
        """How many stand side by side, and the width each has."""
        room = setting.width
        least = max(WIDE, *(code.side + code.quiet for code in self.codes))
        across = max(1, int((room + self._gap) / (least + self._gap)))
        across = min(across, len(self.codes)) if len(self.codes) > 1 else 1
        return across, (room - self._gap * (across - 1)) / across

    def _rows(self, setting: Setting) -> Iterator[tuple[Code, ...]]:
        across, _ = self._columns(setting)
        return (self.codes[at : at + across] for at in range(0, len(self.codes), across))


def codes(said: Entry, path: Path) -> Codes:
    every = (
        Code(*drawn(link.address), address(link, child(path, "item", str(index)), True, 0.0))
        for index, link in enumerate(said.links)
    )
    return Codes(said.key, tuple(every))


@lru_cache(maxsize=256)
def drawn(text: str) -> tuple[Squares, int]:
    """The dark squares of a code for an address, and how many squares it has a side."""
    import segno

    rows = segno.make_qr(text, error=CORRECTION).matrix
    return tuple(run for at, row in enumerate(rows) for run in _runs(at, bytes(row))), len(rows)


def _runs(at: int, row: bytes) -> Iterator[tuple[int, int, int]]:
    start = 0
    while (start := row.find(1, start)) >= 0:
        end = row.find(0, start)
        end = len(row) if end < 0 else end
        yield at, start, end - start
        start = end


def _box(x: float, y: float, wide: float, high: float) -> tuple[Command, ...]:
    return ("M", x, y), ("L", x + wide, y), ("L", x + wide, y + high), ("L", x, y + high), ("Z",)
