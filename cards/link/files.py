"""Paths and the folders they belong to in, bytes out: the one place that says which files of a person's are opened.

A file named by a file of the project must be a plain file inside one of the roots, wherever links lead; a device, a
pipe or a socket is never opened to be read. A file that the person names on the command line may be anywhere.
"""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePath

from cards.errors import ContentError, Place, Problem, nearest

PICTURES = (".jpg", ".jpeg", ".png", ".svg")
OUTSIDE = "leads out of the project"
READING = os.O_RDONLY | sum(
    getattr(os, name, 0) for name in ("O_NONBLOCK", "O_NOCTTY", "O_CLOEXEC", "O_BINARY")
)


def contents(path: Path, most: int, place: Place | None = None, roots: Sequence[Path] = ()) -> bytes:
    """At most one byte more than `most`; with `roots`, only of a file inside one of them.

    ContentError at `place`: outside, not a plain file, cannot be read.
    """
    try:
        return _read(_inside(path, roots, place) if roots else path, most)
    except OSError as error:
        raise unreadable(path, error, place) from None


def is_file(path: Path) -> bool:
    """Whether there is a plain file; a name too long, or a folder that nobody may look into, has none."""
    return os.path.isfile(path)  # noqa: PTH113 - for Path.is_file these are errors


def is_folder(path: Path) -> bool:
    """The same of a folder."""
    return os.path.isdir(path)  # noqa: PTH112


def entries(folder: Path, root: Path) -> list[Path]:
    """What is in a folder, sorted; nothing where there is none.

    ContentError: it may not be looked into, or a link leads it out of the root.
    """
    if not folder.resolve().is_relative_to(root.resolve()):
        raise ContentError([Problem(f"`{shown(folder)}` {OUTSIDE}", hint="make it a folder, not a link")])
    try:
        if is_folder(folder) and not os.access(folder, os.X_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return sorted(folder.iterdir())
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise unreadable(folder, error) from None


def named_inside(written: str, roots: Iterable[Path]) -> list[Path] | None:
    """Where a path written in a file may lead to, or None where it leads out of the roots by its own words."""
    if PurePath(written).is_absolute() or {"..", "~"} & set(re.split(r"[\\/]", written)):
        return None
    return [root / written for root in roots]


def picture_like(written: str, roots: Iterable[Path]) -> str | None:
    """A file beside where a path leads that differs in capitals, in its ending or by a slip of the keyboard."""
    wanted = PurePath(written)
    for root in roots:
        names = [path.name for path in _beside(root / wanted.parent, root) if path.suffix.lower() in PICTURES]
        same = [name for name in names if PurePath(name).stem.casefold() == wanted.stem.casefold()]
        if near := next(iter(same), None) or nearest(wanted.name, names):
            return str(wanted.with_name(near))
    return None


def _beside(folder: Path, root: Path) -> list[Path]:
    """What may be told of a folder: nothing of one outside."""
    try:
        return entries(folder, root)
    except ContentError:
        return []


def shown(path: Path) -> str:
    """A path as problems name it: from the working folder, where it is below that."""
    return os.path.relpath(path) if path.is_relative_to(Path.cwd()) else str(path)


def unreadable(path: Path, error: OSError, place: Place | None = None) -> ContentError:
    """What to raise for a file that the system does not give."""
    why = (error.strerror or str(error)).lower()
    return ContentError([Problem(f"cannot read `{shown(path)}`: {why}", place)])


def _inside(path: Path, roots: Sequence[Path], place: Place | None) -> Path:
    """Where the path leads in the end, which must be inside."""
    real = path.resolve()
    if not any(real.is_relative_to(root) for root in roots):
        raise ContentError([Problem(f"`{shown(path)}` {OUTSIDE}", place)])
    return real


def _read(path: Path, most: int) -> bytes:
    with os.fdopen(os.open(path, READING), "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError(errno.EINVAL, "not a plain file")
        return file.read(most + 1)
