"""What `make` and `make test` install is locked, by the name the program has there; no test is left out on CI."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.outside import PACKAGES

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
NAME = PROJECT["project"]["name"]
PIN = re.compile(r"^([\w.-]+)==(\S+)", re.MULTILINE)
PINNED = {canonicalize_name(name): version for name, version in PIN.findall(LOCK)}
WANTED = {
    text: Requirement(text)
    for group in (
        PROJECT["build-system"]["requires"],
        PROJECT["project"]["dependencies"],
        *PROJECT["project"]["optional-dependencies"].values(),
        *PROJECT["dependency-groups"].values(),
    )
    for text in group
    if not text.startswith(f"{NAME}[")
}


@pytest.mark.parametrize("text", WANTED)
def test_every_requirement_is_locked_within_its_range(text: str) -> None:
    """When this fails, `make lock`."""
    wanted = WANTED[text]
    assert wanted.specifier.contains(PINNED[canonicalize_name(wanted.name)])


def test_every_locked_version_has_hashes_and_no_host_is_named() -> None:
    entries = LOCK[PIN.search(LOCK).start() :] if PIN.search(LOCK) else ""  # type: ignore[union-attr]
    blocks = re.split(r"(?m)^(?=\w)", entries)[1:]
    assert len(blocks) == len(PIN.findall(LOCK)) > 30
    assert all("--hash=sha256:" in block for block in blocks)
    assert "://" not in LOCK
    assert "index-url" not in LOCK


def test_hints_and_docs_name_the_distribution() -> None:
    texts = [*(ROOT / "cards").rglob("*.py"), *(ROOT / "docs").glob("*.md"), ROOT / "README.md"]
    named = {
        found[1]
        for path in texts
        for found in re.finditer(r"pip install '([\w-]+)\[", path.read_text("utf-8"))
    }
    assert named == {NAME}


def test_what_tests_need_from_outside_is_installed_on_ci() -> None:
    script = (ROOT / ".ci/run").read_text(encoding="utf-8")
    assert {package for package in PACKAGES.values() if package not in script} == set()
    assert {program for program in PACKAGES if f"command -v {program}" not in script} == set()


@pytest.mark.parametrize(
    ("ci", "outcome"), [("true", "1 passed, 1 xfailed, 1 error"), ("", "1 passed, 1 skipped, 1 xfailed")]
)
def test_a_test_that_is_skipped_fails_on_ci_by_its_name(ci: str, outcome: str, tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text(
        "import pytest\n\n"
        "@pytest.mark.skip(reason='no hammer')\ndef test_nail(): ...\n"
        "@pytest.mark.xfail\ndef test_screw(): assert False\n"
        "def test_glue(): ...\n"
    )
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "tests.conftest",
        "-p",
        "no:cacheprovider",
        "-rs",
        str(tmp_path),
    ]
    environment = {**os.environ, "CI": ci, "PYTHONPATH": str(ROOT)}
    ran = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert outcome in ran.stdout
    assert bool(ran.returncode) == bool(ci)
    assert ("test_it.py::test_nail is skipped on CI: Skipped: no hammer" in ran.stdout) == bool(ci)
    assert "no hammer" in ran.stdout
