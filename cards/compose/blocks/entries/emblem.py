"""A logo in, an entry of it alone out: for cards whose header has no room for it."""

from __future__ import annotations

from dataclasses import dataclass

from cards.compose.blocks.pictures import framed
from cards.compose.blocks.setting import Setting
from cards.model.face import Element, Item, Path, Picture
from cards.model.photo import Photo
from cards.model.wording import Entry
from cards.units import MM

HIGH = 8 * MM
WIDE = 0.5  # of the width, at most
AIR = 1 * MM  # above it and under it


@dataclass(frozen=True)
class Emblem:
    key: str
    logo: Photo
    path: Path

    def height(self, setting: Setting) -> float:
        return self._scale(setting) * self.logo.height + 2 * AIR

    def place(self, setting: Setting, y: float) -> list[Item]:
        figure = framed(self.logo)
        scale = self._scale(setting) * max(self.logo.width, self.logo.height)
        return [Picture(setting.left, y + self.height(setting) - AIR, scale, figure, self.path)]

    def _scale(self, setting: Setting) -> float:
        """Points a pixel."""
        return min(HIGH / self.logo.height, WIDE * setting.width / self.logo.width)


def emblem(said: Entry, logo: Photo, path: Path) -> Emblem:
    return Emblem(said.key, logo, (*path, Element("figure", "logo", logo.alt)))
