"""`python -m tests.fuzz INPUTS [FIRST]`: so many cases in two processes; prints every finding as files that show it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import partial
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection
from time import perf_counter

from tests.fuzz.case import Case, numbered
from tests.fuzz.guard import Outcome, outcomes
from tests.fuzz.smaller import smaller

PROCESSES = 2
TOLD = 500  # inputs between two lines on how far it is


def main() -> int:
    inputs, first = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0
    seen: dict[str, int] = {}
    done = made = 0
    started = perf_counter()
    for number, found in together(range(first, first + inputs)):
        done, made = done + 1, made + found.made
        if found.wrong:
            seen[found.wrong] = seen.get(found.wrong, 0) + 1
            if seen[found.wrong] == 1:
                show(number, found)
        if done % TOLD == 0:
            print(
                f"{done:,} inputs, {made:,} cards, {len(seen)} faults, {perf_counter() - started:.0f} s",
                flush=True,
            )
    print(f"{done:,} inputs, {made:,} with cards, {done - made:,} refused; {len(seen)} faults: {seen}")
    return 1 if seen else 0


def together(numbers: range) -> Iterator[tuple[int, Outcome]]:
    """Every other number in each process."""
    shares = [numbers[start::PROCESSES] for start in range(PROCESSES)]
    pipes = [Pipe(duplex=False) for _ in shares]
    for share, (_, theirs) in zip(shares, pipes, strict=True):
        Process(target=_share, args=(share, theirs)).start()
        theirs.close()
    for place in range(len(numbers)):
        yield pipes[place % PROCESSES][0].recv()


def _share(numbers: range, theirs: Connection) -> None:
    cases: list[Callable[[], Case]] = [partial(numbered, number) for number in numbers]
    for number, found in zip(numbers, outcomes(cases), strict=True):
        theirs.send((number, found))


def show(number: int, found: Outcome) -> None:
    print(f"\n== {number}: {found.wrong}\n{found.told}", flush=True)
    case = smaller(numbered(number), found.wrong)
    print(f"sizes {case.sizes} {case.printing}")
    for path, data in case.files.items():
        if data.strip():
            shown = (
                data.decode("utf-8", "backslashreplace") if path.endswith((".yaml", ".svg")) else repr(data)
            )
            print(f"-- {path} ({len(data)} bytes)\n{shown[:1500]}")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
