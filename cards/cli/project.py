"""A folder's path in, a project in it out: the example, copied."""

from __future__ import annotations

from pathlib import Path

from cards.cli.terminal.shell import CommandError
from cards.link.library import example
from cards.write import write_all


def start(folder: Path) -> None:
    """CommandError when the folder holds something already."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CommandError(f"`{folder}` is there already and not empty", "name a new folder")
    write_all(((folder / path, data) for path, data in example().items()), folder)
