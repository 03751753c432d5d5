"""An installed wheel is complete: it builds the whole library in an empty folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


def test_it_holds_the_library_and_the_example_and_nothing_of_the_tests(wheel: Path) -> None:
    names = set(ZipFile(wheel).namelist())
    sources = [
        path
        for folder in ("routines", "illustrations", "templates")
        for path in (ROOT / folder).rglob("*.yaml")
    ]
    assert {f"cards/library/{path.relative_to(ROOT)}" for path in sources} <= names
    assert "cards/link/example/routines/easy-strength.yaml" in names
    assert {name.split("/")[0] for name in names if ".dist-info/" not in name} == {"cards"}


def test_it_builds_everything_in_an_empty_folder(wheel: Path, tmp_path: Path) -> None:
    ZipFile(wheel).extractall(tmp_path / "installed")
    (tmp_path / "empty").mkdir()
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "installed")}

    def python(*arguments: str) -> str:
        command = [sys.executable, *arguments]
        return subprocess.run(
            command, cwd=tmp_path / "empty", env=environment, capture_output=True, text=True, check=True
        ).stdout

    assert str(tmp_path) in python("-c", "import cards; print(cards.__file__)")
    python("-m", "cards", "build", "--size", "pocket")
    assert len(list((tmp_path / "empty/build/pocket").glob("*.pdf"))) == 6
