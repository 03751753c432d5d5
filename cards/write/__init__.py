"""Bytes in, files out: each whole or not there, and left alone when it already holds the same bytes."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable
from contextlib import suppress
from itertools import count, takewhile
from pathlib import Path

from cards.errors import ContentError, Problem

MESSAGES = {
    errno.ENOSPC: "no room left to write",
    errno.EDQUOT: "no room left to write",
    errno.EACCES: "not allowed to write",
    errno.EPERM: "not allowed to write",
    errno.EROFS: "not allowed to write",
    errno.EISDIR: "found a folder, expected a file:",
    errno.ENOTDIR: "found a file where a folder should be, above",
    errno.EEXIST: "found a file where a folder should be, above",
    errno.ENAMETOOLONG: "name too long:",
}
_numbers = count()


def write(path: Path, data: bytes) -> bool:
    """Puts `data` at `path`; False when it was there already. Folders are made as needed.

    A process killed at any moment leaves the old file or the new one, and at most hidden `.part` files beside
    it. Raises ContentError: no room, no right, a folder in the way.
    """
    return bool(write_all([(path, data)]))


def write_all(files: Iterable[tuple[Path, bytes]]) -> list[Path]:
    """Puts every file in its place, or none of them; gives the paths of those that changed.

    `files` may be made one by one while they are taken: they wait on the disk, not in memory. What it raises,
    and ContentError for the first file that cannot be written, leaves every old file as it was.
    """
    waiting: dict[Path, Path] = {}
    made: list[Path] = []  # folders, the innermost of each file's first
    try:
        for path, data in files:
            if not _holds(path, data):
                waiting[path] = path.with_name(f".cards-{os.getpid()}-{next(_numbers)}.part")
                made[:0] = takewhile(_absent, path.parents)
                _stage(waiting[path], path, data)
        for path, part in waiting.items():
            _settle(path, part)
    finally:
        for part in waiting.values():
            with suppress(OSError):
                part.unlink()
        for folder in made:
            with suppress(OSError):
                folder.rmdir()  # which leaves all that are not empty
    return list(waiting)


def _absent(folder: Path) -> bool:
    return not os.path.exists(folder)  # noqa: PTH110 - for Path.exists a folder that nobody may look into is an error


def _stage(part: Path, path: Path, data: bytes) -> None:
    """The bytes, on the disk, under another name in the same folder."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise ContentError([_problem(path, error)]) from error


def _settle(path: Path, part: Path) -> None:
    try:
        part.replace(path.resolve() if path.is_symlink() else path)
    except OSError as error:
        raise ContentError([_problem(path, error)]) from error


def _holds(path: Path, data: bytes) -> bool:
    """Whether the file is there with these bytes."""
    try:
        with path.open("rb") as file:
            return os.fstat(file.fileno()).st_size == len(data) and file.read() == data
    except FileNotFoundError:
        return False
    except OSError as error:  # a folder, or no right to read what is there
        raise ContentError([_problem(path, error)]) from error


def _problem(path: Path, error: OSError) -> Problem:
    what = MESSAGES.get(error.errno or 0, f"could not write ({(error.strerror or str(error)).lower()})")
    full = error.errno in (errno.ENOSPC, errno.EDQUOT)
    return Problem(f"{what} `{path}`", hint="free some space, or choose another folder" if full else "")
