"""Cases in, what is wrong with them out: run in children that are limited in time and memory, many a child."""

from __future__ import annotations

import os
import resource
import signal
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from types import FrameType

from tests.fuzz.case import Case, run

SLOW = 10.0  # seconds of the processor
STUCK = 120.0  # of the clock, after which a child is ended
FAT = 500  # MB of one case, the program itself included
PROGRAM = 120  # MB of the program; the tests that ran before it in the process that is forked have more
CHILD = 150  # cases a child runs: what it keeps is not what one case takes


@dataclass(frozen=True)
class Outcome:
    """`wrong` is "" or what is: the kind and place of it, the same for the same fault."""

    made: bool = False
    wrong: str = ""
    told: str = ""


def outcomes(cases: Sequence[Callable[[], Case]]) -> Iterator[Outcome]:
    """In their order."""
    at = 0
    _warm()
    while at < len(cases):
        ours, theirs = get_context("fork").Pipe(duplex=False)
        child = get_context("fork").Process(target=_child, args=(cases[at : at + CHILD], theirs), daemon=True)
        child.start()
        theirs.close()
        try:
            for _ in cases[at : at + CHILD]:
                found = _heard(ours)
                yield found
                at += 1
                if found.wrong:
                    break
        finally:
            child.kill()
            child.join()
            ours.close()


@cache
def _warm() -> None:
    """What every case needs is read once, in the parent."""
    outcome(
        lambda: Case(
            "routine", {"routines/r.yaml": b"title: T\nsteps: [bird-dog, cat-cow]\n"}, ("pocket", "a4")
        )
    )


def _heard(ours: Connection) -> Outcome:
    if not ours.poll(STUCK):
        return Outcome(wrong="stuck", told=f"more than {STUCK:g} s")
    try:
        found: Outcome = ours.recv()
    except (EOFError, OSError):
        return Outcome(wrong="ended", told="the process ended, perhaps for lack of memory")
    return found


def _child(cases: Sequence[Callable[[], Case]], theirs: Connection) -> None:
    signal.signal(signal.SIGPROF, _late)
    resource.setrlimit(resource.RLIMIT_AS, (3_000_000_000, 3_000_000_000))
    for case in cases:
        theirs.send(outcome(case))
    os._exit(0)


class LateError(BaseException):
    """The time is over."""


def _late(_number: int, _frame: FrameType | None) -> None:
    raise LateError


def outcome(make: Callable[[], Case]) -> Outcome:
    """Of one case, in this process."""
    signal.setitimer(signal.ITIMER_PROF, 2 * SLOW)
    started, made, wrong, told = process_time(), False, "", ""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    try:
        with TemporaryDirectory(prefix="fuzz-") as folder:
            case = make()
            started = process_time()
            made = run(case, Path(folder))
    except (LateError, Exception) as error:
        wrong, told = _fault(error), traceback.format_exc(limit=-6)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    seconds, fat = process_time() - started, PROGRAM + _grown(before)
    if not wrong and (seconds > SLOW or fat > FAT):
        wrong, told = ("slow" if seconds > SLOW else "fat"), f"{seconds:.1f} s, {fat} MB"
    return Outcome(made, wrong, told)


def _grown(before: int) -> int:
    """By how many MB the process has become larger than ever before."""
    return (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1000


def _fault(error: BaseException) -> str:
    """The kind of error and the innermost place of the program."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "/cards/" in frame.filename]
    last = f"{Path(frames[-1].filename).name}:{frames[-1].name}" if frames else "?"
    return f"{type(error).__name__} at {last}"
