"""Sources in; out, what one PDF costs in a process that has made others before, and how memory grows."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, median

from benchmarks.worker import Cost, Worker

ROUNDS = 10
COUNT = 500  # distinct routines for us and Typst
FEW = 3  # a round for WeasyPrint, which is too slow for more
WARMING = 5  # extra ones made before anything is measured


@dataclass(frozen=True)
class Warm:
    """Medians over rounds. `ratios`: how many times our CPU time each engine takes for the same routines."""

    seconds: dict[str, float]  # a PDF
    ratios: dict[str, float]
    sizes: dict[str, float]  # mean bytes a PDF
    peaks: dict[str, tuple[int, int]]  # kB after a tenth and after all of the routines


def warm(size: str, sources: Path) -> Warm:
    """Engines take turns round by round, so that a slow moment of the machine hits all of them."""
    spans = {
        "cards": COUNT,
        "untagged": COUNT,
        "typst": COUNT,
        "typst curves": COUNT,
        "weasyprint": FEW * ROUNDS,
    }
    with ExitStack() as stack:
        workers = {name: stack.enter_context(Worker(name, size, sources, COUNT + WARMING)) for name in spans}
        for worker in workers.values():
            worker.make(range(COUNT, COUNT + WARMING))
        rounds = [
            {name: workers[name].make(_span(at, count)) for name, count in spans.items()}
            for at in range(ROUNDS)
        ]
    _distinct([each["cards"] for each in rounds])
    seconds = {name: [_each(costs[name]) for costs in rounds] for name in spans}
    return Warm(
        {name: median(values) for name, values in seconds.items()},
        {
            name: median(other / ours for other, ours in zip(values, seconds["cards"], strict=True))
            for name, values in seconds.items()
        },
        {name: mean(size for costs in rounds for size in costs[name].sizes) for name in spans},
        {name: (rounds[0][name].peak, rounds[-1][name].peak) for name in spans},
    )


def _span(at: int, count: int) -> range:
    each = count // ROUNDS
    return range(at * each, (at + 1) * each)


def _each(cost: Cost) -> float:
    return cost.seconds / len(cost.sizes)


def _distinct(costs: list[Cost]) -> None:
    digests = [digest for cost in costs for digest in cost.digests]
    if len(set(digests)) != COUNT:
        raise AssertionError(f"{COUNT - len(set(digests))} of {COUNT} PDFs are the same as others")
