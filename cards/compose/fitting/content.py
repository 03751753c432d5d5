"""A wording and a template in; out everything a face may hold, as yet without size or place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Protocol

from cards.compose.blocks import imprint, safety
from cards.compose.blocks.entries import Entries, entry_blocks
from cards.compose.blocks.group import members
from cards.compose.blocks.header import Header, header, strip_height
from cards.compose.blocks.only import OnlyRow
from cards.compose.blocks.row import Row, rows
from cards.compose.blocks.safety import Block
from cards.compose.blocks.setting import GROWTH, Setting, figure_width
from cards.compose.blocks.tiles import tile_rows
from cards.compose.type import stack
from cards.compose.type.stack import OVER, Para
from cards.model.face import Element, Item, Path
from cards.model.layout import LEAST_GAP
from cards.model.template import FigureColumn, Template
from cards.model.wording import Entry, LeftOut, Wording

FIRST_PAD = 1.5  # more room above the first row
BEFORE_TOP = 0.62  # from the header to the capitals of the line under it, in body sizes
BEFORE_FOOT = 0.35
SINGLE = 1.35  # how much wider the one figure of a row is than each of several
NONE = 1.0  # the same where there are no figures: what the label of the safety notes takes
NOTES = 0.25  # of a sheet's height, the most its safety notes may take in the wished type beside that
BARE = 0.5  # of a back: what is told on it takes less
FEW = 4  # exercises that may stand on one face while the other has none


class Fitted(Protocol):
    """A row: of one exercise, or of tiles."""

    @property
    def count(self) -> int:
        """How many exercises it has."""
        ...

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """What gave way rather than that it was cut."""
        ...

    @property
    def headed(self) -> bool:
        """Whether a heading of its own parts it from the row above."""
        ...

    def opening(self, setting: Setting) -> float:
        """Height of the headings that go on above it where a face starts with it."""
        ...

    def height(self, setting: Setting) -> float: ...

    def measure(self, setting: Setting) -> float: ...

    def broken(self, setting: Setting) -> int: ...

    def place(self, setting: Setting, y: float, height: float, spare: float) -> list[Item]: ...

    def pieces(self, setting: Setting, most: float) -> Sequence[Fitted]: ...


@dataclass(frozen=True)
class Content:
    wording: Wording
    entries: tuple[Entry, ...]  # of the wording's, those that are told
    template: Template
    path: Path
    header: Header
    rows: tuple[Fitted, ...]
    before: Para | None
    ahead: int = 0  # entries that stand on the front of a card that has a back
    rooms: dict[tuple[float, float, bool, bool], float] = field(
        init=False, default_factory=dict, compare=False
    )  # by setting and side, once found

    @property
    def few(self) -> bool:
        """Whether the exercises of a card are so few that they may well stand on one face."""
        return len(self.wording.exercises) <= FEW

    def on_one_front(self, body: float) -> bool:
        """Whether a few exercises better stand on one front than in larger type on both sides.

        They do where most are held, as nobody turns a card in a stretch; others only in decent type. Where the back
        would be bare, both ask for more.
        """
        if self.template.layout.one_face:
            return False
        held = 2 * sum(said.mark == "hold" for said in self.wording.exercises) >= len(self.wording.exercises)
        least = (self.decent if held else self.template.wish) if self.bare else 0.0 if held else self.decent
        return self.few and body >= least

    @cached_property
    def bare(self) -> bool:
        """Whether safety and what is told beside it leave a back without exercises half empty in the wished type."""
        if self.template.sides != 2 or self.template.layout.in_columns:
            return False
        wished = Setting(self.template, self.template.wish, figure_width(self.template, self.template.wish))
        room = self.bottom(wished, True) - strip_height(self.template)
        return self.full_height(wished, False) < BARE * room

    @property
    def decent(self) -> float:
        """The type size from which on it does not look squeezed."""
        return (2 * self.template.floor + self.template.wish) / 3

    @cached_property
    def run_in(self) -> Block:
        low = self.template.width > self.template.height
        made = safety.strip if low else safety.run_in
        return made(self.wording, self.path)

    @cached_property
    def listed(self) -> Block:
        return safety.listed(self.wording, self.path)

    @cached_property
    def columns(self) -> Block:
        return safety.columns(self.wording, self.path, leading=False)

    @cached_property
    def leading(self) -> Block:
        """What to do first beside what to mind, as on a sheet of one page."""
        return safety.columns(self.wording, self.path, leading=True)

    @cached_property
    def spare(self) -> Entries:
        return entry_blocks(self.entries, self.path)

    @cached_property
    def rest(self) -> Entries:
        """What is left out, unless a face has room for it once all is dealt."""
        return entry_blocks(self.wording.entries[len(self.entries) :], self.path)

    def telling(self, count: int, ahead: int = 0) -> Content:
        """With the first entries of those there are beside the exercises; `ahead`: so many on the front."""
        return replace(self, entries=self.wording.entries[:count], ahead=ahead)

    def extra(self, first: bool, closing: bool) -> Entries:
        """What is told beside the exercises on a face, at least."""
        if first and closing:
            return self.spare
        return self.spare.after(self.ahead) if closing else self.spare.first(self.ahead if first else 0)

    def closing(self, first: bool) -> Block:
        """The safety block in the form that takes least room; `first`: on the first face of its card."""
        return self._sheet(first) if self.template.layout.in_columns else self.run_in

    def above(self, first: bool, closing: bool) -> Para | None:
        """What to do first, on faces that show it under the header: not where it stands in the block of the face."""
        in_block = closing and self.template.layout.in_columns and self.wording.during
        return self.before if first and not in_block else None

    def top(self, setting: Setting, first: bool, closing: bool) -> float:
        """Where the rows' area starts on the first face of a card, or on a later one: names stay in the safe area."""
        if first:
            return self.header.height + self._above_height(setting, closing)
        pad = FIRST_PAD + (LEAST_GAP / 2 - OVER) * setting.body
        return max(strip_height(self.template), self.template.head - pad)

    def bottom(self, setting: Setting, closing: bool) -> float:
        """Where what is above the imprint must end; only a closing face has an imprint."""
        low = self.template.height - self.template.quiet
        return low - (imprint.height(setting) if closing else 0.0)

    def _above_height(self, setting: Setting, closing: bool) -> float:
        if (above := self.above(True, closing)) is None:
            return 0.0
        text = stack.height([above], setting.body, setting.width)
        return text + (BEFORE_TOP + BEFORE_FOOT) * setting.body

    def capacity(self, setting: Setting, first: bool, closing: bool) -> float:
        """Room for rows and their gaps."""
        key = (setting.body, setting.figure, first, closing)
        if (known := self.rooms.get(key)) is None:
            room = self.bottom(setting, closing) - self.top(setting, first, closing) - FIRST_PAD
            taken = (
                self.closing_height(setting, first) if closing else self.extra(first, False).height(setting)
            )
            known = self.rooms[key] = room - taken
        return known

    def closing_height(self, setting: Setting, first: bool) -> float:
        """The least that closes a card: safety, and what is told beside it."""
        return self.closing(first).height(setting) + self.extra(first, True).height(setting)

    def full_height(self, setting: Setting, first: bool) -> float:
        """The most that closes a card: safety as a list."""
        return self.roomy(first).height(setting) + self.extra(first, True).height(setting)

    def roomy(self, first: bool) -> Block:
        return self._sheet(first) if self.template.layout.in_columns else self.listed

    def _sheet(self, first: bool) -> Block:
        return self.leading if first else self.columns


def gather(said: Wording, template: Template, across: Sequence[int] = (), only: bool = False) -> Content:
    """`across`: how many tiles each row has. `only`: the few there are have their figures above their text."""
    path: Path = (Element("routine", said.key, language=said.language),)
    made: Sequence[Fitted]
    if template.layout.tiles:
        made = tile_rows(said.exercises, template, path, across)
    else:
        made = alone = _over(said, template, path) if only else rows(said.exercises, template, path, Row)
        template = _narrowed(template, alone, said, path)
        made = members(said, alone, template, path)
    head = header(said, template, path)
    return Content(said, said.entries, template, path, head, tuple(made), safety.before(said, path))


def _over(said: Wording, template: Template, path: Path) -> tuple[Row, ...]:
    """Rows that share a face, each with its figure above its text."""
    part = 1 / len(said.exercises)
    return tuple(replace(row, part=part) for row in rows(said.exercises, template, path, OnlyRow))


def _narrowed(template: Template, made: Sequence[Row], said: Wording, path: Path) -> Template:
    """With a column for one figure, a larger one, on a sheet where no exercise shows more; a slight one for none.

    Not where it is too narrow for the label of the safety notes, or for the notes under that.
    """
    column = template.figure
    if column.frames == "one" or any(row.shown and len(row.shown.figures) > 1 for row in made):
        return template
    label, block = safety.label_width(said), safety.columns(said, path, leading=True)
    body = GROWTH * template.wish
    for share in (SINGLE,) if any(row.shown for row in made) else (NONE, SINGLE):
        single = replace(template, figure=FigureColumn(share * column.width, share * column.most, "one"))
        low = block.height(Setting(single, template.wish, figure_width(single, template.wish)))
        if figure_width(single, body) >= label * body and low <= NOTES * template.height:
            return single
    return template
