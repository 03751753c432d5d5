"""An engine's name in; a process that makes PDFs with it, and tells what they cost, out."""

from __future__ import annotations

import resource
import time
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import md5
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType


@dataclass(frozen=True)
class Cost:
    """Of one request: CPU seconds of all threads, bytes and a digest of each PDF; the process's peak so far in kB."""

    seconds: float
    sizes: tuple[int, ...]
    digests: tuple[str, ...]
    peak: int


class Worker:
    """A process of its own, warm after its first request."""

    def __init__(self, engine: str, size: str, sources: Path, count: int) -> None:
        context = get_context("spawn")
        self.pipe, far = context.Pipe()
        self.process = context.Process(target=_serve, args=(far, engine, size, sources, count))
        self.process.start()

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        self.pipe.send(())
        self.process.join()

    def make(self, numbers: Iterable[int]) -> Cost:
        self.pipe.send(tuple(numbers))
        cost: Cost = self.pipe.recv()
        return cost


def _serve(pipe: Connection, name: str, size: str, sources: Path, count: int) -> None:
    from benchmarks.engines import ENGINES

    engine = ENGINES[name](size, sources, count)
    while numbers := pipe.recv():
        makers = [engine.load(number) for number in numbers]
        start = time.process_time()
        made = [maker() for maker in makers]
        seconds = time.process_time() - start
        digests = tuple(md5(data, usedforsecurity=False).hexdigest() for data in made)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        pipe.send(Cost(seconds, tuple(map(len, made)), digests, peak))
