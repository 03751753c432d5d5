"""A case that goes wrong in, the smallest out that goes wrong in the same way: lines, then pieces of lines left out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from time import perf_counter

from tests.fuzz.case import Case
from tests.fuzz.guard import outcomes

TRIES = 150
LONGEST = 60.0  # seconds


def smaller(case: Case, wrong: str) -> Case:
    left, end = [TRIES], perf_counter() + LONGEST

    def same(files: dict[str, bytes], path: str, data: bytes) -> bool:
        left[0] -= 1
        if left[0] < 0 or perf_counter() > end:
            return False
        (found,) = outcomes([lambda: replace(case, files=files | {path: data})])
        return found.wrong == wrong

    files = dict(case.files)
    for path in sorted(files, key=lambda path: -len(files[path])):
        for pieces in (_lines, _halves):
            files[path] = _less(pieces(files[path]), partial(same, files, path))
    return replace(case, files=files)


def _lines(data: bytes) -> list[bytes]:
    return data.splitlines(keepends=True)


def _halves(data: bytes) -> list[bytes]:
    """A few dozen pieces of the same length."""
    step = max(1, len(data) // 40)
    return [data[at : at + step] for at in range(0, len(data), step)]


def _less(pieces: Sequence[bytes], same: Callable[[bytes], bool]) -> bytes:
    """Runs of pieces left out, long ones first, as long as that is the same."""
    kept, length = list(pieces), max(1, len(pieces) // 2)
    while length:
        at = 0
        while at < len(kept):
            fewer = kept[:at] + kept[at + length :]
            if fewer and same(b"".join(fewer)):
                kept = fewer
            else:
                at += length
        length //= 2
    return b"".join(kept)
