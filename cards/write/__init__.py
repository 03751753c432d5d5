"""Bytes in, files out: all of them new or none, each whole or not there, left alone when it holds the same bytes."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from itertools import takewhile
from pathlib import Path

from cards.errors import ContentError, Problem
from cards.write.parts import Parts

MESSAGES = {
    errno.ENOSPC: "no room left to write",
    errno.EDQUOT: "no room left to write",
    errno.EACCES: "not allowed to write",
    errno.EPERM: "not allowed to write",
    errno.EROFS: "not allowed to write",
    errno.EISDIR: "found a folder, expected a file:",
    errno.ESPIPE: "found a pipe or a device, expected a file:",
    errno.ENOTDIR: "found a file where a folder should be, above",
    errno.EEXIST: "found a file where a folder should be, above",
    errno.ENAMETOOLONG: "name too long:",
    errno.ELOOP: "found links that lead to one another, expected a file:",
    errno.EXDEV: "found another disk below the folder it goes to:",
}
LOOKING = os.O_RDONLY | sum(
    getattr(os, name, 0) for name in ("O_NONBLOCK", "O_NOCTTY", "O_CLOEXEC", "O_BINARY")
)


def write(path: Path, data: bytes) -> bool:
    """Puts `data` at `path`; False when it was there already. Folders are made as needed.

    A process killed at any moment leaves the old file or the new one, and at most hidden `.part` files beside
    it, which a later one takes away. Raises ContentError: no room, no right, a folder or a pipe in the way, a link
    that leads out of the folder.
    """
    return bool(write_all([(path, data)], path.parent))


def write_all(files: Iterable[tuple[Path, bytes]], root: Path) -> list[Path]:
    """Puts every file in its place, or none of them; gives the paths of those that changed.

    `files` may be made one by one while they are taken: they wait on the disk, not in memory. What it raises,
    and ContentError for the first file that cannot be written, leaves every old file as it was. No link leads what
    is written out of `root`, the folder that all of it goes to.
    """
    made: list[Path] = []  # folders, the innermost of each file's first
    places: dict[Path, Path] = {}  # of the paths that change
    parts = Parts()
    try:
        for path, data in files:
            with _telling(path):
                place = _place(path, root)
                if not _holds(place, data):
                    if place in parts.waiting:
                        raise ContentError([Problem(f"`{path}` is where another file goes")])
                    places[path] = place
                    made[:0] = takewhile(_absent, place.parents)
                    place.parent.mkdir(parents=True, exist_ok=True)
                    parts.add(place, data)
        for path, place in places.items():
            with _telling(path):
                parts.settle(place)
        parts.keep()
    finally:
        parts.close()
        for folder in made:
            with suppress(OSError):
                folder.rmdir()  # which leaves all that are not empty
    return list(places)


def _absent(folder: Path) -> bool:
    return not os.path.exists(folder)  # noqa: PTH110 - for Path.exists a folder that nobody may look into is an error


def _place(path: Path, root: Path) -> Path:
    """Where the file really goes: a link is followed as long as it stays in the root."""
    real, inside = (Path(os.path.realpath(each)) for each in (path, root))
    if path.is_symlink() and not real.parent.is_dir():
        raise ContentError([Problem(f"`{path}` is a link that leads nowhere", hint="delete it")])
    if not real.is_relative_to(inside):
        raise ContentError([Problem(f"`{path}` leads out of `{root}`", hint="delete the link in it")])
    return real


def _holds(path: Path, data: bytes) -> bool:
    """Whether the file is there with these bytes. OSError: it is no file, or may not be read."""
    try:
        with os.fdopen(os.open(path, LOOKING), "rb") as file:
            found = os.fstat(file.fileno())
            if not stat.S_ISREG(found.st_mode):
                raise OSError(errno.ESPIPE, "no plain file")
            return found.st_size == len(data) and file.read() == data
    except FileNotFoundError:
        return False


class _telling:  # noqa: N801 - reads as a function
    """Says what could not be written, and why."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __enter__(self) -> None:
        pass

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if isinstance(error, OSError):
            raise ContentError([_problem(self.path, error)]) from error


def _problem(path: Path, error: OSError) -> Problem:
    what = MESSAGES.get(error.errno or 0, f"could not write ({(error.strerror or str(error)).lower()})")
    full = error.errno in (errno.ENOSPC, errno.EDQUOT)
    return Problem(f"{what} `{path}`", hint="free some space, or choose another folder" if full else "")
