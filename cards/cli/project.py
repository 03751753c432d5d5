"""A folder's path in, a project in it out: the example beside this module, copied."""

from __future__ import annotations

from pathlib import Path

from cards.cli.shell import CommandError
from cards.write import write_all

EXAMPLE = Path(__file__).with_name("example")


def start(folder: Path) -> None:
    """CommandError when the folder holds something already."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CommandError(f"`{folder}` is there already and not empty", "name a new folder")
    files = sorted(path for path in EXAMPLE.rglob("*") if path.is_file())
    write_all((folder / path.relative_to(EXAMPLE), path.read_bytes()) for path in files)
