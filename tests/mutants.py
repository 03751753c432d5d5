"""A seeded sample of small changes to the code in, the share that a test notices out: `make mutants SAMPLE=60 SEED=1`.

Mutmut makes the changes, `tests.forked` tries them. Noticed are those that a test fails on, and those that never end;
how many those are is said. One that no test reaches is not noticed.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path

from mutmut.__main__ import create_mutants
from mutmut.utils.file_utils import copy_also_copy_files, copy_src_dir

from tests.forked import ENDLESS, SURVIVED

MUTANTS = Path("mutants")
FOLDERS = ["cards/compose", "cards/impose", "cards/pose/judge", "cards/read"]


def make() -> None:
    """The code with all its changes, and its tests, each a copy that is renewed where the file is newer."""
    MUTANTS.mkdir(exist_ok=True)
    with redirect_stdout(None):
        copy_src_dir()
        copy_also_copy_files()
        create_mutants(os.cpu_count() or 1)


def changes(folder: str) -> list[str]:
    """The mutants of a folder by their names, sorted."""
    metas = (MUTANTS / folder).rglob("*.meta")
    return sorted(
        name for path in metas for name in json.loads(path.read_text(encoding="utf-8"))["exit_code_by_key"]
    )


def tried(names: list[str]) -> dict[str, int]:
    """What the tests of each mutant ended with."""
    command = [sys.executable, "-m", "tests.forked"]
    told = subprocess.run(
        command, cwd=MUTANTS, input="\n".join(names), stdout=subprocess.PIPE, text=True, check=True
    )
    return dict(json.loads(told.stdout.splitlines()[-1]))


def told(folder: str, ends: dict[str, int]) -> Iterator[str]:
    left = sorted(name for name, end in ends.items() if end in SURVIVED)
    endless = sum(end == ENDLESS for end in ends.values())
    noticed = len(ends) - len(left)
    yield (
        f"{folder}: {noticed} of {len(ends)} noticed, {100 * noticed / len(ends):.1f} %; {endless} of them never end"
    )
    yield from (f"    {name}" for name in left)


def main(size: int, seed: int, folders: list[str]) -> None:
    make()
    for folder in folders:
        names = changes(folder)
        drawn = random.Random(seed).sample(names, min(size, len(names)))
        print("\n".join(told(folder, tried(drawn))), flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:] or FOLDERS)
