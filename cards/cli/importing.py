"""A pasted routine's file in; a routine file written, or shown, and what it was made of told line by line."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from cards.cli.named import check_path
from cards.cli.terminal.shell import CommandError, need_package, table
from cards.errors import ContentError
from cards.link import Library
from cards.link.files import contents
from cards.link.naming import ENDING, FOLDERS, slug
from cards.parse.characters import LARGEST
from cards.write import write

if TYPE_CHECKING:
    from cards.importing import Imported

LONGEST_NAME = 60  # letters of the name of a file


def bring_in(library: Library, file: str, out: Path | None, dry_run: bool, force: bool) -> None:
    """CommandError: no such file, or one that would be written over. ContentError: no exercise in it."""
    need_package("rapidfuzz", "names of exercises cannot be compared here", "import")
    from cards.importing import Names, imported

    found = imported(_data(file), "pasted" if file == "-" else Path(file).name, Names(called(library)))
    path = out or library.roots[0] / FOLDERS["routine"] / f"{_stem(found.title)}{ENDING}"
    if not dry_run and not force and path.exists():
        raise CommandError(
            f"`{path}` is there already", "name another file with `--out`, or write over it with `--force`"
        )
    _tell(found)
    if dry_run:
        typer.echo(found.text, nl=False)
    else:
        write(path, found.text.encode())
        typer.echo(f"wrote {path}", err=True)


def called(library: Library) -> dict[str, list[str]]:
    """What each exercise of the library is called, by the name of its file; those that cannot be read by that alone."""
    found: dict[str, list[str]] = {}
    for key in library.names("exercise"):
        try:
            exercise = library.exercise(key)
        except ContentError:
            found[key] = []
        else:
            found[key] = [words.text for words in (exercise.name, *(exercise.other_names or ())) if words]
    return found


def _data(file: str) -> bytes:
    if file == "-":
        return sys.stdin.buffer.read(LARGEST + 1)
    check_path(file)
    return contents(Path(file), LARGEST + 1)


def _stem(title: str) -> str:
    return slug(title)[:LONGEST_NAME].strip("-") or "imported"


def _tell(found: Imported) -> None:
    """On stderr, so that the file alone is piped on."""
    typer.echo(table(found.rows), err=True)
    for said in found.told:
        typer.echo(f"note: {said}", err=True)
