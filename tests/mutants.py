"""A seeded sample of small changes to the code in, the share that a test notices out: `make mutants SAMPLE=100 SEED=1`.

Noticed are mutants that a test fails on, those stopped for taking too long among them; one that no test reaches is not.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

MUTANTS = Path("mutants")
FOLDERS = ["cards/compose", "cards/impose", "cards/pose/judge", "cards/read"]
MUTMUT = [sys.executable, "-c", "from mutmut.__main__ import cli; cli()"]
SURVIVED = {0, 33}  # every test passed; no test reaches it


def run(*names: str) -> None:
    """One at a time: so that how long a mutant may take means something."""
    subprocess.run([*MUTMUT, "run", "--max-children", "1", *names], check=True, stdout=subprocess.DEVNULL)


def ends(folder: str) -> dict[str, int | None]:
    """Each mutant of a folder: the code its tests ended with, None while it is untried."""
    found: dict[str, int | None] = {}
    for path in (MUTANTS / folder).rglob("*.meta"):
        found |= json.loads(path.read_text(encoding="utf-8"))["exit_code_by_key"]
    return found


def drawn(size: int, seed: int) -> dict[str, list[str]]:
    """By folder, as many mutants as there may be: each as likely as the next."""
    names = {folder: sorted(ends(folder)) for folder in FOLDERS}
    return {
        folder: random.Random(seed).sample(found, min(size, len(found))) for folder, found in names.items()
    }


def told(sample: dict[str, list[str]]) -> Iterator[str]:
    for folder, names in sample.items():
        codes = ends(folder)
        left = [name for name in names if codes[name] in SURVIVED]
        share = 100 * (1 - len(left) / len(names))
        yield f"{folder}: {len(names) - len(left)} of {len(names)} noticed, {share:.1f} %"
        yield from (f"    {name}" for name in sorted(left))


def main(size: int, seed: int) -> None:
    run("cards.read.kinds*")  # whichever: all are made, and which tests reach which is found
    sample = drawn(size, seed)
    run(*(name for names in sample.values() for name in names))
    print("\n".join(told(sample)))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
