"""Mutants' names in, a line each, what the tests of each ended with out, as JSON; run in the folder that mutmut made.

The tests are collected once; then each mutant is tried on a fork of its own, which no other can have warmed or spoilt.
It is tried by tests that reach its function, of its stage and of groups, of each table the quickest row before the next
of any, until they take `SPENT` seconds: so what is noticed is the least there is to notice. A fork that takes three
times as long as its tests, and five seconds, is said never to end. Seconds are the processor's: others may be at work.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections import Counter
from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from math import inf
from pathlib import Path
from time import process_time

import pytest
from mutmut.configuration import config
from mutmut.mutation.trampoline import set_mutant_under_test
from mutmut.state import state

PASSED, FAILED, UNREACHED = 0, 1, 33
ENDLESS = -signal.SIGPROF
SURVIVED = (PASSED, UNREACHED)
SPENT = 3.0  # seconds of tests for a mutant
LONGEST = 1.0  # of a test that is used
OVERHEAD = 0.005  # seconds that pytest itself needs for a test
REACHED = Path("reached.json")  # kept, so that only tests that are new are watched
AT_ONCE = os.cpu_count() or 1


def too_long(*_: object) -> None:
    raise TimeoutError


def folders(mutants: list[str]) -> list[str]:
    """Where the tests are that should notice them."""
    return sorted({"tests/groups", *(f"tests/{mutant.split('.')[1]}" for mutant in mutants)})


@dataclass
class Reached:
    """How long each test that passes takes, in seconds, and which of them reach a function."""

    seconds: dict[str, float] = field(default_factory=dict)
    tests: dict[str, list[str]] = field(default_factory=dict)

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        self.seconds[nodeid] = -process_time()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self) -> Generator[None, object, object]:
        """A test that takes too long is stopped, and fails."""
        signal.signal(signal.SIGVTALRM, too_long)
        signal.setitimer(signal.ITIMER_VIRTUAL, LONGEST)
        try:
            return (yield)
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.seconds[report.nodeid] = inf
        if report.when == "teardown":
            self.seconds[report.nodeid] += process_time()
            for function in state()._stats:
                self.tests.setdefault(function, []).append(report.nodeid)
            state()._stats.clear()

    def of(self, mutant: str, items: dict[str, pytest.Item]) -> list[pytest.Item]:
        """The tests to try a mutant by, in order: of each table its quickest row before the next of any."""
        found = self.tests.get(mutant.rpartition("__mutmut_")[0].replace("__init__.", ""), [])
        turns, ranked = Counter[str](), list[tuple[int, float, str]]()
        for test in sorted(set(found) & items.keys(), key=lambda test: (self.seconds[test], test)):
            table = test.partition("[")[0]
            ranked.append((turns[table], self.seconds[test], test))
            turns[table] += 1
        chosen, left = list[pytest.Item](), SPENT
        for _, seconds, test in sorted(ranked):
            if seconds + OVERHEAD < left:
                left -= seconds + OVERHEAD
                chosen.append(items[test])
        return chosen


def forked(act: Callable[[], int]) -> int:
    """The number of a new process that does this and ends with its answer; what it prints is lost."""
    number = os.fork()
    if number:
        return number
    code = FAILED
    try:
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, 1)
        code = act()
    finally:
        os._exit(code)


@dataclass
class Trial:
    """Takes pytest's loop over, once the tests are collected."""

    mutants: list[str]
    ends: dict[str, int] = field(default_factory=dict)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = {item.nodeid: item for item in session.items}
        reached = self.watched(session, items)
        running: dict[int, str] = {}
        for mutant in self.mutants:
            tests = reached.of(mutant, items)
            if not tests:
                self.ends[mutant] = UNREACHED
                continue
            limit = 5 + 3 * sum(reached.seconds[test.nodeid] for test in tests)
            if len(running) == AT_ONCE:
                self.wait(running)
            running[forked(lambda: tried(session, mutant, tests, limit))] = mutant  # noqa: B023 - runs at once
        while running:
            self.wait(running)
        return True

    def wait(self, running: dict[int, str]) -> None:
        number, status = os.wait()
        mutant = running.pop(number)
        self.ends[mutant] = os.waitstatus_to_exitcode(status)
        print(self.ends[mutant], mutant, file=sys.stderr, flush=True)

    def watched(self, session: pytest.Session, items: dict[str, pytest.Item]) -> Reached:
        """Which tests reach what: found on a fork too, so that nothing is in a cache when mutants are tried."""
        old = Reached(**json.loads(REACHED.read_text(encoding="utf-8"))) if REACHED.exists() else Reached()
        new = [item for name, item in items.items() if name not in old.seconds]

        def watch() -> int:
            set_mutant_under_test("stats")
            session.config.pluginmanager.register(old)
            run(session, new)
            REACHED.write_text(json.dumps({"seconds": old.seconds, "tests": old.tests}), encoding="utf-8")
            return PASSED

        os.waitpid(forked(watch), 0)
        return Reached(**json.loads(REACHED.read_text(encoding="utf-8")))


def run(session: pytest.Session, items: list[pytest.Item]) -> None:
    for item, following in zip(items, [*items[1:], None], strict=True):
        session.config.hook.pytest_runtest_protocol(item=item, nextitem=following)


def tried(session: pytest.Session, mutant: str, tests: list[pytest.Item], limit: float) -> int:
    """Ends with `FAILED` at the first test that fails."""
    signal.setitimer(signal.ITIMER_PROF, limit)
    set_mutant_under_test(mutant.replace("__init__.", ""))
    session.config.pluginmanager.register(Ends())
    run(session, tests)
    return PASSED


class Ends:
    """Ends the process at the first test that fails."""

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            os._exit(FAILED)


def main(mutants: list[str]) -> dict[str, int]:
    trial = Trial(mutants)
    options = ["-q", "-p", "no:xdist", "-p", "no:cacheprovider", "--rootdir=."]
    set_mutant_under_test("")
    pytest.main([*options, *config().pytest_add_cli_args, *folders(mutants)], plugins=[trial])
    return trial.ends


if __name__ == "__main__":
    print("\n" + json.dumps(main(sys.stdin.read().split())))
