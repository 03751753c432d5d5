"""Tiles of many exercises with own pictures: what is known of a row is not worked out again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cards.compose.blocks import pictures
from cards.compose.blocks.setting import Setting
from cards.compose.blocks.tiles import TileRow
from cards.compose.fitting.largest import setting_of
from cards.model.photo import Photo
from cards.model.routine import Routine
from tests.compose.sample import PICTURE, TEMPLATES, routine
from tests.composing import content as gather


class Pixels(bytes):
    """Which nobody may compare: there can be twelve million."""

    def __eq__(self, other: object) -> bool:
        raise AssertionError("pixels were compared")

    def __hash__(self) -> int:
        return 1


def first_row(made: Routine) -> tuple[TileRow, Setting]:
    content = gather(made, TEMPLATES["wallet"], (2, 2))
    (row, *_) = content.rows
    assert isinstance(row, TileRow)
    return row, setting_of(content, content.template.floor, False)


def test_the_height_of_a_row_is_found_once_a_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    row, setting = first_row(routine(4))
    fresh = replace(row, heights={}).height(setting.sized(setting.body + 1))
    once = row.height(setting)
    larger = row.height(setting.sized(setting.body + 1))
    assert larger == fresh != once
    monkeypatch.setattr(TileRow, "_height", lambda *_: pytest.fail("worked out again"))
    assert (row.height(setting), row.height(setting.sized(setting.body + 1))) == (once, larger)


def test_pixels_of_equal_pictures_are_not_compared() -> None:
    shown = [
        pictures.chosen(
            Photo(Pixels(PICTURE.pixels), 3, 2, "Somebody bends", smooth=False), TEMPLATES["wallet"]
        )
        for _ in range(2)
    ]
    assert [each.figures[0].box for each in shown if each] == [(0.0, -2 / 3, 1.0, 0.0)] * 2
