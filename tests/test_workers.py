"""Work spread over processes: in order, told when one is lost, and none left behind, whatever ends the work."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import islice
from multiprocessing import active_children
from pathlib import Path

import pytest

from cards.errors import ContentError
from cards.workers import CHUNK, spread


def tripled(number: int) -> tuple[int, int]:
    return number * 3, os.getpid()


def large(number: int) -> bytes:
    return bytes([number]) * 1_000_000


def fatal(number: int) -> int:
    if number == 20:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def wrong(number: int) -> int:
    if number == 20:
        raise KeyError(number)
    return number


def test_results_come_in_the_order_of_the_items_from_several_processes() -> None:
    results = list(spread(tripled, range(100), 3))
    assert [result for result, _ in results] == list(range(0, 300, 3))
    assert len({process for _, process in results} - {os.getpid()}) == 3
    assert not active_children()


def test_no_more_processes_are_started_than_there_is_work() -> None:
    processes = {process for _, process in spread(tripled, range(CHUNK + 1), 200)}
    assert len(processes) == 2
    assert list(spread(tripled, [], 2)) == []


def test_results_larger_than_a_pipe_holds_come_through() -> None:
    assert [data[0] for data in spread(large, range(40), 2)] == list(range(40))


def test_a_process_that_is_ended_from_outside_is_told() -> None:
    with pytest.raises(ContentError) as caught:
        list(spread(fatal, range(100), 2))
    assert str(caught.value) == (
        "error: a process that makes cards was ended from outside\n"
        "  = hint: perhaps there was too little memory: try `--workers 1`"
    )
    assert not active_children()


def test_a_fault_of_ours_comes_back_as_it_was() -> None:
    with pytest.raises(KeyError) as caught:
        list(spread(wrong, range(100), 2))
    assert "in wrong" in caught.value.__notes__[0]
    assert not active_children()


def test_nothing_is_left_when_the_results_are_not_wanted_any_more() -> None:
    results = spread(tripled, range(1000), 2)
    assert len(list(islice(results, 3))) == 3
    assert len(active_children()) == 2
    results.close()  # type: ignore[attr-defined]  # it is a generator
    assert not active_children()


def test_a_process_that_cannot_be_started_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr("cards.workers.Process.start", refuse)
    with pytest.raises(ContentError, match="cannot start another process: resource temporarily unavailable"):
        list(spread(tripled, range(100), 2))


ROUTINE = """\
title: Many {}
steps:
  - {{name: Hop, start: Stand., steps: [Hop.], cue: Hop., dose: {{reps: 5}}}}
  - {{exercise: cat-cow}}
"""


@pytest.fixture
def building(tmp_path: Path) -> Iterator[Callable[[], tuple[subprocess.Popen[str], list[int]]]]:
    """Starts a long build in two processes, waits until PDFs wait to be put in their places."""
    (tmp_path / "routines").mkdir()
    for number in range(600):
        (tmp_path / f"routines/r{number}.yaml").write_text(ROUTINE.format(number))
    started: list[subprocess.Popen[str]] = []

    def start() -> tuple[subprocess.Popen[str], list[int]]:
        command = [sys.executable, "-m", "cards", "build", "--size", "pocket", "--workers", "2"]
        build = subprocess.Popen(
            command, cwd=tmp_path, stderr=subprocess.PIPE, text=True, start_new_session=True
        )
        started.append(build)
        until(lambda: len(list(tmp_path.glob("build/pocket/.cards-*-?.part"))) > 2)
        return build, children(build.pid)

    yield start
    for build in started:
        if build.poll() is None:
            build.kill()
        build.wait()
        assert build.stderr is not None
        build.stderr.close()


def until(true: Callable[[], bool]) -> None:
    for _ in range(1200):
        if true():
            return
        time.sleep(0.05)
    pytest.fail("it did not come about in a minute")


def children(process: int) -> list[int]:
    return list(map(int, Path(f"/proc/{process}/task/{process}/children").read_text().split()))


def alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_however_a_build_ends_its_processes_end_and_its_parts_go(
    number: signal.Signals, tmp_path: Path, building: Callable[[], tuple[subprocess.Popen[str], list[int]]]
) -> None:
    build, workers = building()
    assert len(workers) == 2
    if number is signal.SIGINT:
        os.killpg(build.pid, number)  # as a terminal sends it, to all of them
    else:
        build.send_signal(number)
    assert build.wait(20) != 0
    until(lambda: not any(map(alive, workers)))
    assert build.stderr is not None
    assert "Traceback" not in build.stderr.read()
    assert list(tmp_path.glob("build/**/*.pdf")) == []
    if number is not signal.SIGKILL:
        assert not (tmp_path / "build").exists()
        return
    assert list(tmp_path.glob("build/pocket/.cards-*.part"))
    command = [sys.executable, "-m", "cards", "build", "r1", "--size", "pocket"]
    assert subprocess.run(command, cwd=tmp_path, check=False).returncode == 0
    assert [path.name for path in (tmp_path / "build/pocket").iterdir()] == ["r1.pdf"]


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_a_worker_that_is_ended_fails_the_build_in_plain_words(
    tmp_path: Path, building: Callable[[], tuple[subprocess.Popen[str], list[int]]]
) -> None:
    build, workers = building()
    os.kill(workers[1], signal.SIGKILL)
    _, err = build.communicate(timeout=20)
    assert (build.returncode, err.splitlines()[0]) == (
        1,
        "error: a process that makes cards was ended from outside",
    )
    assert not (tmp_path / "build").exists()
    assert not any(map(alive, workers))
