"""A function and items in, its results out in the order of the items: worked out by several processes.

The processes end with this one, however it ends: each watches it; and each is ended when the results are no longer
wanted. One that is ended from outside is told as a problem.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import islice
from multiprocessing import Pipe, Process, parent_process
from multiprocessing.connection import Connection, wait
from threading import Thread
from typing import TypeVar

from cards.errors import ContentError, Problem

CHUNK = 8  # items a process is given at a time
Item = TypeVar("Item")
Result = TypeVar("Result")


def spread(work: Callable[[Item], Result], items: Iterable[Item], workers: int) -> Iterator[Result]:
    """ContentError: a process could not be started, or was ended from outside."""
    rest = iter(items)
    chunks = iter(lambda: list(islice(rest, CHUNK)), [])
    crew: list[Process] = []
    try:
        busy: deque[Connection] = deque()
        for _, chunk in zip(range(workers), chunks, strict=False):
            process, ours = _started(work)
            crew.append(process)
            busy.append(_given(ours, chunk))
        while busy:
            ours = busy.popleft()
            results: list[Result] = _taken(ours)
            if chunk := next(chunks, []):
                busy.append(_given(ours, chunk))
            yield from results
    finally:
        for process in crew:
            process.kill()
            process.join()


def _started(work: Callable[[Item], Result]) -> tuple[Process, Connection]:
    ours, theirs = Pipe()
    process = Process(target=_worker, args=(work, theirs), daemon=True)
    try:
        process.start()
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise ContentError(
            [Problem(f"cannot start another process: {why}", hint="try `--workers 1`")]
        ) from None
    finally:
        theirs.close()  # so that its end is told, whatever it was about to say
    return process, ours


def _given(to: Connection, chunk: list[Item]) -> Connection:
    with suppress(OSError):  # which `_taken` tells of
        to.send(chunk)
    return to


def _taken(ours: Connection) -> list[Result]:
    try:
        results = ours.recv()
    except (EOFError, OSError):
        hint = "perhaps there was too little memory: try `--workers 1`"
        raise ContentError(
            [Problem("a process that makes cards was ended from outside", hint=hint)]
        ) from None
    if isinstance(results, BaseException):
        raise results
    return list(results)


def _worker(work: Callable[[Item], Result], theirs: Connection) -> None:
    """Takes chunks and gives their results, or what went wrong, until nobody listens."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # it is the parent's to answer
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    Thread(target=_end_with_parent, daemon=True).start()
    with suppress(EOFError, OSError):
        while True:
            chunk = theirs.recv()
            theirs.send(_results(work, chunk))


def _results(work: Callable[[Item], Result], chunk: list[Item]) -> list[Result] | BaseException:
    try:
        return [work(item) for item in chunk]
    except Exception as error:
        import traceback

        error.add_note("".join(traceback.format_exception(error)))
        return error


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
