"""Offsets are kept by printer, and a spoilt file is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from cards.errors import ContentError
from cards.write.printers import FILE, keep, offset


def test_offsets_are_kept_by_printer(tmp_path: Path) -> None:
    assert offset(tmp_path) == (0.0, 0.0)
    keep(tmp_path / "new", "default", (1.5, -0.5))
    keep(tmp_path / "new", "club", (0.0, 2.0))
    assert [offset(tmp_path / "new", name) for name in ("default", "club")] == [(1.5, -0.5), (0, 2)]
    with pytest.raises(KeyError):
        offset(tmp_path / "new", "other")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        '{"default": 3}',
        '{"default": [1]}',
        '{"default": [1, 99]}',
        '{"default": ["a", 1]}',
        '{"default": [NaN, 1]}',
        '{"default": [1, NaN]}',
        f'{{"default": [1{"0" * 400}, 0]}}',
        "[" * 90_000,
        "1" * 100_001,
    ],
)
def test_a_spoilt_file_is_told(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text)
    with pytest.raises(ContentError, match="cannot read the printers' offsets"):
        offset(tmp_path)
