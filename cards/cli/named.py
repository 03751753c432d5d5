"""Folders and names as people type them in; the library, and the names of the files that are meant, out."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from cards.cli.terminal.shell import CommandError
from cards.errors import Problem
from cards.link import Library, open_library
from cards.link.files import is_file, is_folder
from cards.link.naming import FOLDERS, is_path, key, unread

Project = Annotated[Path, typer.Option(help="Folder searched before the built-in library.")]
PARTS = ("routines", "illustrations", "templates")


def library_of(project: Path) -> Library:
    """The library with this project's folder first; CommandError when there is no such folder."""
    if is_file(project):
        raise CommandError(
            f"`{project}` is a file, expected a folder", "name the folder that holds `routines/`"
        )
    if not is_folder(project):
        raise CommandError(f"no folder named `{project}`", "`cards new project DIR` makes one")
    if project.name in PARTS and not is_folder(project / PARTS[0]) and project.parent != project:
        raise CommandError(
            f"`{project}` is a part of a project", f"name the folder it is in, `--project {project.parent}`"
        )
    return open_library(project)


def chosen(library: Library, routines: list[str]) -> list[str]:
    """The routines asked for; else the project's own; else the built-in ones."""
    if not routines:
        own = library.names("routine", library.roots[0])
        if not own and (other := library.misnamed("routine")):
            raise CommandError(*unread(other[0]))
        return list(own or library.names("routine"))
    routines = [str(Path(name).expanduser()) if name.startswith("~") else name for name in routines]
    routines = [name if is_path(name) else called(library, "routine", [name])[0] for name in routines]
    files: dict[Path | None, str] = {}
    for name in routines:
        if is_path(name):
            check_path(name, library)
        files.setdefault(library.file("routine", name), name)
    keys = list(map(key, files.values()))
    if twice := next((own for own in keys if keys.count(own) > 1), None):
        raise CommandError(f"two routines are named `{twice}`", "they would be written to the same file")
    return list(files.values())


def unread_files(library: Library, kind: str) -> list[Problem]:
    """A warning for every file that a person thinks is read."""
    told = map(unread, library.misnamed(kind))
    return [Problem(message, hint=hint, level="warning") for message, hint in told]


def called(library: Library, kind: str, names: Iterable[str]) -> list[str]:
    """The files that names stand for, in whatever capitals, each once; `all` are all sizes.

    CommandError for the first name that no file of the library has.
    """
    found: list[str] = []
    for name in names:
        own = library.called(kind, name)
        if own is None and (kind, name) == ("size", "all"):
            found += library.names(kind)
        elif own is None:
            raise CommandError(f"no {kind} named `{name}`", _meant(library, kind, name))
        else:
            found.append(own)
    return list(dict.fromkeys(found))


def _meant(library: Library, kind: str, name: str) -> str:
    """What a name may stand for that stands for no file."""
    several = [part for part in (library.called(kind, part.strip()) for part in name.split(",")) if part]
    if kind == "size" and "," in name and several:
        return "name them one by one, " + f"`{' '.join(f'--size {part}' for part in several)}`"
    if kind == "routine" and name == FOLDERS[kind]:
        return "leave the name out to build all of them"
    if kind == "routine" and (size := library.called("size", name)):
        return f"`{size}` is a size: `--size {size}`"
    return library.hint(kind, name)


def check_path(name: str, library: Library | None = None) -> None:
    """CommandError when a path leads to no file; with the library, it may have a routine of that name."""
    if is_folder(Path(name)):
        raise CommandError(f"`{name}` is a folder, expected a file", f"for a project, `--project {name}`")
    if not is_file(Path(name)):
        own = library and library.called("routine", Path(name).stem)
        raise CommandError(f"no file named `{name}`", f"did you mean the routine `{own}`?" if own else "")
