"""What tests of several stages start from, and how all of them are run: the same each time, none left out on CI."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import settings

from tests.outside import ON_CI

Project = Callable[[dict[str, str]], Path]

# The same examples each time, so that what is green stays green; HYPOTHESIS_PROFILE=search looks for others.
settings.register_profile("same", derandomize=True, database=None, deadline=None)
settings.register_profile("search", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))

MAY_SKIP_ON_CI = {  # the end of a test's name: why it cannot run there
    "test_a_folder_that_may_not_be_entered_is_told": "it runs as root there, whom no folder is closed to",
}


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """On CI a test that is skipped fails by its name, unless the list above has it."""
    report = yield
    may = any(item.nodeid.endswith(name) for name in MAY_SKIP_ON_CI)
    if ON_CI and report.skipped and not hasattr(report, "wasxfail") and not may:
        why = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome, report.longrepr = "failed", f"{item.nodeid} is skipped on CI: {why}"
    return report


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """Writes files by their path in the project, and makes the project the working folder."""

    def make(files: dict[str, str]) -> Path:
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(dedent(text), encoding="utf-8")
        monkeypatch.chdir(tmp_path)
        return tmp_path

    return make
