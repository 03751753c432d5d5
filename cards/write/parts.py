"""Files that wait under hidden names beside the places they go to; taken away by a later run if they are left.

Their names cannot be foretold, and nothing that is there already is opened. The first part in each folder is locked as
long as its process lives, which tells others that its parts are not to be taken away.
"""

from __future__ import annotations

import os
import re
import shutil
from contextlib import suppress
from itertools import count
from pathlib import Path
from secrets import token_hex

NEW = (
    os.O_WRONLY
    | os.O_CREAT
    | os.O_EXCL
    | sum(getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_CLOEXEC", "O_BINARY"))
)
NAME = re.compile(r"\.cards-([0-9a-f]{32})-[0-9]+\.part")
FIRST = 0  # the number of the part that is locked


class Parts:
    """Those of one run. `places`: where they go, in their order."""

    def __init__(self) -> None:
        self.token = token_hex(16)
        self.numbers = count(FIRST + 1)
        self.locks: dict[Path, int] = {}  # open files by folder
        self.waiting: dict[Path, Path] = {}  # parts by place
        self.old: dict[
            Path, Path | None
        ] = {}  # what was at the places settled, under other names; None: nothing

    def add(self, place: Path, data: bytes) -> None:
        """The bytes, on the disk, beside the place."""
        self._enter(place.parent)
        part = self.waiting[place] = self._name(place.parent, next(self.numbers))
        with os.fdopen(os.open(part, NEW, 0o666), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())

    def settle(self, place: Path) -> None:
        """Puts a part in its place; what was there is kept until all are."""
        old = None
        if len(self.waiting) > 1 and place.exists():
            old = self._name(place.parent, next(self.numbers))
            _copied(place, old)
        self.waiting[place].replace(place)
        self.old[place] = old

    def keep(self) -> None:
        """All are in their places: what was there before is not wanted any more."""
        self.old = {}

    def close(self) -> None:
        """Puts back what was there, unless the new was kept, and leaves no part."""
        for place, old in reversed(self.old.items()):
            with suppress(OSError):
                old.replace(place) if old else place.unlink()
        for folder, lock in self.locks.items():
            for part in sorted(folder.glob(f".cards-{self.token}-*.part"), reverse=True):
                with suppress(OSError):
                    part.unlink()
            os.close(lock)

    def _name(self, folder: Path, number: int) -> Path:
        return folder / f".cards-{self.token}-{number}.part"

    def _enter(self, folder: Path) -> None:
        """Once a folder: takes away what others left, and says that ours are in use."""
        if folder not in self.locks:
            _tidy(folder)
            self.locks[folder] = os.open(self._name(folder, FIRST), NEW, 0o600)
            _lock(self.locks[folder])


def _copied(place: Path, old: Path) -> None:
    """The same file under another name too; a copy on disks that know no such names."""
    try:
        os.link(place, old)
    except OSError:
        with os.fdopen(os.open(old, NEW, 0o666), "wb") as new, place.open("rb") as kept:
            shutil.copyfileobj(kept, new)


def _tidy(folder: Path) -> None:
    """Takes away the parts of runs that are over."""
    left: dict[str, list[Path]] = {}
    for path in folder.iterdir():
        if found := NAME.fullmatch(path.name):
            left.setdefault(found[1], []).append(path)
    for token, parts in left.items():
        if not _alive(folder / f".cards-{token}-{FIRST}.part"):
            for part in parts:
                with suppress(OSError):
                    part.unlink()


def _alive(first: Path) -> bool:
    """Whether the process that locked the first part has not ended."""
    try:
        lock = os.open(first, os.O_RDWR | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    except FileNotFoundError:
        return False
    except OSError:
        return True  # not ours to judge
    try:
        return not _lock(lock)
    finally:
        os.close(lock)


def _lock(file: int) -> bool:
    """Locks an open file until it is closed; whether nobody else had. Where there are no locks, never."""
    try:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (ImportError, OSError):
        return False
    return True
