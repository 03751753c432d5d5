"""`cards import`: the file is written once, shown, or kept from being overwritten; what it was made of is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from cards.cli.app import app

PASTED = "Morning\n\nPlank 3 x 30 s\nZercher waltz 10\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pasted.txt").write_text(PASTED, encoding="utf-8")
    return tmp_path


def test_writes_a_routine_that_builds_but_never_over_another(folder: Path) -> None:
    made = CliRunner().invoke(app, ["import", "pasted.txt"])
    assert made.exit_code == 0
    assert "3  sure     Plank 3 x 30 s" in made.stderr
    assert "4  unknown  Zercher waltz 10" in made.stderr
    built = CliRunner().invoke(
        app, ["build", "morning", "--size", "pocket", "--size", "a4", "--workers", "1"]
    )
    assert built.exit_code == 0, built.stderr
    again = CliRunner().invoke(app, ["import", "pasted.txt"])
    assert again.exit_code == 2
    assert "is there already" in again.stderr
    assert CliRunner().invoke(app, ["import", "pasted.txt", "--force"]).exit_code == 0


def test_shows_the_file_and_writes_nothing(folder: Path) -> None:
    shown = CliRunner().invoke(app, ["import", "-", "--dry-run"], input=PASTED)
    assert shown.exit_code == 0
    assert "title: Morning\n" in shown.stdout
    assert '# unknown: "Zercher waltz"' in shown.stdout
    assert not (folder / "routines").exists()


def test_no_file_and_no_exercise_are_told(folder: Path) -> None:
    assert CliRunner().invoke(app, ["import", "none.txt"]).exit_code == 2
    empty = CliRunner().invoke(app, ["import", "-"], input="hello\n")
    assert empty.exit_code == 1
    assert "found no exercise in `pasted`" in empty.stderr
