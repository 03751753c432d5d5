"""One of very few exercises in, a row out that fills its part of a card higher than wide: its figure above its text."""

from __future__ import annotations

from dataclasses import dataclass, replace

from cards.compose.blocks import pictures
from cards.compose.blocks.row import Row
from cards.compose.blocks.setting import Setting
from cards.model.face import Item

GAP = 1.2  # between figure and text, in body sizes
LEAST = 0.3  # of the face's height, the least that is kept for the figure
SHARE = 0.6  # of the room around, what the figure may take
MOST = 0.45  # the most the figure grows to


@dataclass(frozen=True)
class OnlyRow(Row):
    """`part`: of the face, what is this row's."""

    part: float = 1.0

    def own(self, setting: Setting) -> Setting:
        return setting.without_figures

    def height(self, setting: Setting) -> float:
        drawn = LEAST * self.part * setting.template.height + GAP * setting.body if self.shown else 0.0
        return self.text_height(self.own(setting)) + drawn

    def place(self, setting: Setting, y: float, height: float, spare: float) -> list[Item]:
        """The figure grows into the room around; it and the text below stand in the middle."""
        own, gap = self.own(setting), GAP * setting.body
        text = self.text_height(own)
        if not self.shown:
            name, rest = self._place_text(own, y + (height - text) / 2)
            return [*name, *rest]
        room = min(height + SHARE * spare - text - gap, MOST * self.part * setting.template.height)
        top = y + (height - text - gap - room) / 2
        wide = replace(setting, figure=self.part * setting.width)
        drawn = pictures.place_in(self.shown, self.path, wide, (setting.left, top, setting.width, room))
        name, rest = self._place_text(own, top + room + gap)
        return [*name, *rest, *drawn]
