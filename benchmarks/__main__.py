"""Runs everything and prints the tables of `benchmarks/README.md`; about three minutes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import frames, tags
from benchmarks.cold import cold
from benchmarks.sources import write_sources
from benchmarks.warm import COUNT, WARMING, Warm, warm

SIZES = ("pocket", "a4")
OTHERS = ("typst", "weasyprint")


def main() -> None:
    warms, colds = {}, {}
    with TemporaryDirectory() as folder:
        for size in SIZES:
            write_sources(Path(folder), size, COUNT + WARMING)
            warms[size] = warm(size, Path(folder))
            colds[size] = cold(size, Path(folder))
    _tables(warms, colds)
    ratios = (f"{size} {tags.cost(size):.2f} ×" for size in SIZES)
    print(f"\nDrawing with tags, by drawing the same pages without: {', '.join(ratios)}")
    with get_context("spawn").Pool(1) as pool:  # where no figure is drawn yet
        cost = pool.apply(frames.measured)
    print(
        f"\nOne frame of a figure: {cost.whole:.1f} ms (solving {cost.solve:.1f}, shapes {cost.shapes:.1f},",
        end=" ",
    )
    print(
        f"operators {cost.operators:.1f}); the slowest {cost.worst:.1f} ms,",
        end=" ",
    )
    print(f"with a ghost {cost.ghost:.1f} ms; again {cost.cached * 1000:.0f} µs")


def _tables(warms: dict[str, Warm], colds: dict[str, dict[str, float]]) -> None:
    columns = ["", *SIZES]
    print(f"\nWarm, {COUNT} distinct routines: CPU time a PDF")
    _table(columns, (
        [_name(name), *(f"{each.seconds[name] * 1000:.1f} ms = {each.ratios[name]:.2f} ×" for each in warms.values())]
        for name in ("cards", "untagged", "typst curves", *OTHERS)
    ))  # fmt: skip
    print("\nCold: CPU time of a process that makes one PDF")
    _table(columns, (
        [name, *(f"{each[name]:.2f} s = {each[name] / each['cards']:.2f} ×" for each in colds.values())]
        for name in colds["a4"]
    ))  # fmt: skip
    print(f"\nPeak memory after {COUNT // 10} and after {COUNT} PDFs, bytes a PDF")
    _table(columns, (
        [name, *(f"{each.peaks[name][0] // 1024} → {each.peaks[name][1] // 1024} MB, {each.sizes[name] / 1000:.1f} kB"
                 for each in warms.values())]
        for name in ("cards", *OTHERS)
    ))  # fmt: skip


def _name(engine: str) -> str:
    return {
        "cards": "cards, tagged",
        "untagged": "cards, untagged",
        "typst": "typst, figures as SVG",
        "typst curves": "typst, figures as curves",
    }.get(engine, engine)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    for row in (head, ["---"] * len(head), *rows):
        print(f"| {' | '.join(row)} |")


if __name__ == "__main__":
    main()
