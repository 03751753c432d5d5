"""The page for a chat says what the program reads, no more and no less, and every example in it builds."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from cards.cli.app import app
from cards.importing.accepted import is_read
from cards.importing.yaml_text import yaml_text
from tests.importing.ask_a_model import DO, EXAMPLES, KEYS, OF_GROUP, PAGE, page
from tests.test_docs import asked_keys


def test_the_page_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run `make ask`"


def test_every_key_of_a_routine_is_told() -> None:
    assert asked_keys("routine.py") - {"before", "during", "see", "guidance", "note"} <= {
        *KEYS,
        "exercise",
        "or",
        "sides",
        "if",
    }
    assert {*KEYS} - {"steps"} <= asked_keys("routine.py") | {"progress", "for", "from", "review"}


@pytest.mark.parametrize("line", DO)
def test_every_way_to_do_a_group_is_read(line: str) -> None:
    step = {"exercise": "plank", "dose": "30 s"}
    group = {"group": "A", "do": line, "steps": [step, step, step]}
    assert is_read(yaml_text({"title": "A", "steps": [group]}))
    assert set(group) <= set(OF_GROUP)


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_builds(example: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine.yaml").write_text(example, encoding="utf-8")
    built = CliRunner().invoke(
        app, ["build", "mine.yaml", "--size", "pocket", "--size", "a4", "--workers", "1"]
    )
    assert built.exit_code == 0, built.stderr
