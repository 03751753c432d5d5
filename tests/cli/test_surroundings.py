"""Whatever the program is started in, it does what it should or ends in a plain error: never a traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Project

ROUTINE = "title: T\nsteps: [{exercise: plank, dose: {reps: 3}}]\n"
LONG = "a" * 300
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(project: Project) -> Run:
    """Runs a line of the shell in which `cards` is the command, in a project with the routine `r`."""
    root = project({"routines/r.yaml": ROUTINE})

    def ran(line: str, **environment: str) -> subprocess.CompletedProcess[str]:
        script = f'cards() {{ "{sys.executable}" -m cards "$@"; }}\n{line}'
        done = subprocess.run(
            ["bash", "-c", script],
            cwd=root,
            env=os.environ | environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert "Traceback" not in done.stderr
        assert "Exception ignored" not in done.stderr
        return done

    return ran


@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", ">&- 2>&- <&-"])
def test_a_stream_may_be_closed(closed: str, run: Run) -> None:
    assert run(f"cards build r --size pocket {closed}").returncode == 0
    assert Path("build/pocket/r.pdf").read_bytes().startswith(b"%PDF-")
    assert run(f"cards build nosuch {closed}").returncode == 2


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device here")
def test_a_full_stream_is_told_where_it_can_be(run: Run) -> None:
    done = run("cards list exercises > /dev/full")
    assert (done.returncode, done.stderr) == (
        1,
        "error: no space left on device\n  = hint: free some space\n",
    )
    assert run("cards list exercises > /dev/full 2>&1").returncode == 1
    assert run("cards build nosuch 2> /dev/full").returncode == 2


def test_a_reader_that_stops_early_does_no_harm(run: Run) -> None:
    assert run("cards list exercises | head -n 1").stdout.startswith("a-skip ")


def test_a_terminal_without_our_letters_gets_their_numbers(run: Run) -> None:
    done = run("cards list exercises", PYTHONIOENCODING="latin-1")
    assert (done.returncode, "Child\\u2019s pose" in done.stdout) == (0, True)
    assert run("cards build 'r–s'", PYTHONIOENCODING="ascii").returncode == 2


def test_a_working_folder_that_is_gone_is_told(run: Run) -> None:
    for command in ("list sizes", "build", "new project x", "check"):
        done = run(f"mkdir gone; cd gone; rmdir ../gone; cards {command}")
        assert done.returncode == 2
        assert done.stderr.startswith("error: the working folder is not there any more\n")


@pytest.mark.parametrize(
    "written", ["abc", "1e9", "99999999999999999999", "-99999999999", "-1", "1.5", "９", "9" * 5000, " 1"]
)
def test_an_odd_moment_of_making_is_told(written: str, run: Run) -> None:
    done = run("cards build r", SOURCE_DATE_EPOCH=written)
    assert done.returncode == 2
    assert done.stderr.startswith("error: found `SOURCE_DATE_EPOCH=")
    assert len(done.stderr) < 400
    assert not Path("build").exists()


@pytest.mark.parametrize("written", ["0", "1700000000", "253402300799", ""])
def test_a_moment_of_making_that_has_a_date_is_taken(written: str, run: Run) -> None:
    assert run("cards build r --size pocket", SOURCE_DATE_EPOCH=written).returncode == 0


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (f"build ./{LONG}", 2, f"no file named `./{LONG[:118]}…`"),
        (f"build {LONG}", 2, f"no routine named `{LONG[:120]}…`"),
        (f"build r --project {LONG}", 2, f"no folder named `{LONG[:120]}…`"),
        (f"build r --out {LONG}", 1, f"name too long: `{LONG[:120]}…`"),
        (f"build r --out {'b/' * 3000}x", 1, f"name too long: `{'b/' * 60}…`"),
        (f"build r --size {LONG}", 2, f"no size named `{LONG[:120]}…`"),
        (f"new project {LONG}", 1, f"file name too long: `{LONG[:120]}…`"),
        (f"draw ./{LONG}", 2, f"no file named `./{LONG[:118]}…`"),
        (f"draw plank --out {LONG}.svg", 1, f"name too long: `{LONG[:120]}…`"),
    ],
)
def test_a_path_that_is_too_long_is_told(arguments: str, code: int, message: str, run: Run) -> None:
    done = run(f"cards {arguments}")
    assert (done.returncode, done.stderr.splitlines()[0]) == (code, f"error: {message}")


def test_a_file_with_the_longest_name_there_can_be_is_told(run: Run) -> None:
    Path("routines", "a" * 251 + ".yml").write_text(ROUTINE)
    assert run("cards build nosuch").returncode == 2
    done = run("cards check r --size pocket")
    assert done.returncode == 0


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="all is allowed here")
def test_a_folder_that_may_not_be_entered_is_told(run: Run) -> None:
    Path("routines").chmod(0o644)
    try:
        done = run("cards build")
    finally:
        Path("routines").chmod(0o755)
    assert (done.returncode, done.stderr) == (1, "error: cannot read `routines`: permission denied\n")


@pytest.mark.parametrize(
    "kept", ['{"default": [1, NaN]}', "[" * 9000, f'{{"default":[{"9" * 400},0]}}', "\0"]
)
def test_settings_that_are_broken_are_told(kept: str, run: Run, tmp_path: Path) -> None:
    (tmp_path / "c/cards").mkdir(parents=True)
    (tmp_path / "c/cards/printers.json").write_text(kept)
    done = run("cards build r --on a4", XDG_CONFIG_HOME=str(tmp_path / "c"))
    assert done.returncode == 1
    assert done.stderr.startswith("error: cannot read the printers' offsets in `")


def test_settings_are_not_read_from_a_pipe_or_through_a_link(run: Run, tmp_path: Path) -> None:
    (tmp_path / "c/cards").mkdir(parents=True)
    file = tmp_path / "c/cards/printers.json"
    os.mkfifo(file)
    assert run("cards build r --on a4", XDG_CONFIG_HOME=str(tmp_path / "c")).returncode == 1
    file.unlink()
    (tmp_path / "secret").write_text(json.dumps({"default": [1, 1]}))
    file.symlink_to(tmp_path / "secret")
    assert run("cards build r --on a4", XDG_CONFIG_HOME=str(tmp_path / "c")).returncode == 1


@pytest.mark.parametrize("workers", ["-1", "257", "3000000000", "9" * 400])
def test_an_absurd_number_of_workers_is_told(workers: str, run: Run) -> None:
    assert run(f"cards build r --workers {workers}").returncode == 2


def test_nothing_of_the_working_folder_is_run(run: Run) -> None:
    for module in ("yaml", "typer", "PIL", "resvg_py", "reportlab", "sitecustomize", "resource", "uharfbuzz"):
        Path(f"{module}.py").write_text("open('RUN', 'w')")
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9"/></svg>'
    Path("a.svg").write_text(svg)
    Path("routines/r.yaml").write_text(ROUTINE.replace("}}", "}, illustration: {picture: a.svg, alt: x}}"))
    done = run("cards build r --size pocket")
    assert (done.returncode, done.stderr) == (0, "")
    assert not Path("RUN").exists()
