"""Names in, what their files hold out: the project first, then the built-in library; each file read once."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from cards.errors import ContentError, Place, Problem, did_you_mean
from cards.link.files import OUTSIDE, contents, entries, is_file, is_folder, named_inside, shown
from cards.model import Source
from cards.parse import Node, parse
from cards.parse.characters import LARGEST
from cards.read.exercise import read_exercise
from cards.read.routine import read_routine, read_sources
from cards.read.values import NAME
from cards.read.written import Reference, WrittenExercise, WrittenRoutine

if TYPE_CHECKING:
    from cards.compose.template import Template, Theme
    from cards.picture import Photo
    from cards.pose.illustration import Illustration

T = TypeVar("T")
SOURCES = "sources"
ENDING = ".yaml"
OTHER_ENDING = ".yml"  # not read, nor `.YAML`, so that a name stands for one file; but told of
FOLDERS = {
    "routine": "routines",
    "exercise": "routines/exercises",
    "illustration": "illustrations",
    "size": "templates",
    "theme": "templates/themes",
}


def built_in() -> Path:
    """The library inside the installed package, or the checkout around an editable one."""
    package = Path(__file__).resolve().parents[1]
    inside = package / "library"
    return inside if is_folder(inside) else package.parent


def example() -> dict[Path, bytes]:
    """The files of the project to begin with, by their path in it."""
    root = Path(__file__).with_name("example")
    return {path.relative_to(root): path.read_bytes() for path in sorted(root.rglob("*.yaml"))}


def open_library(project: Path = Path()) -> Library:
    return Library(tuple(dict.fromkeys((project.resolve(), built_in()))))


class Library:
    """The folders in the order they are searched; a file that cannot be read raises ContentError each time."""

    def __init__(self, roots: tuple[Path, ...]) -> None:
        self.roots = roots
        self._read: dict[Path, Any] = {}
        self._pictures: dict[Path, Photo | Problem] = {}

    def names(self, kind: str, root: Path | None = None) -> tuple[str, ...]:
        """All names of a kind (a key of FOLDERS), or those in one of the roots."""
        roots = self.roots if root is None else (root,)
        paths = (path for root in roots for path in entries(root / FOLDERS[kind]))
        found = {path.stem for path in paths if path.suffix == ENDING and is_file(path)}
        return tuple(
            sorted(name for name in found if NAME.fullmatch(name) and (kind, name) != ("routine", SOURCES))
        )

    def find(self, kind: str, name: str) -> Path | None:
        """The file that a name stands for."""
        if not NAME.fullmatch(name) or (kind, name) == ("routine", SOURCES):
            return None
        paths = (root / FOLDERS[kind] / f"{name}{ENDING}" for root in self.roots)
        return next(filter(is_file, paths), None)

    def file(self, kind: str, name: str) -> Path | None:
        """The file of a routine or figure that is named by its name or path."""
        found = Path(name) if is_path(name) else self.find(kind, name)
        return found and found.resolve()

    def own(self, kind: str, name: str) -> bool:
        """Whether it is the project's, not the built-in library's."""
        found = self.find(kind, name)
        return found is not None and found.parent != self.roots[-1] / FOLDERS[kind]

    def hint(self, kind: str, name: str) -> str:
        """What a person may have meant by a name that is not found."""
        other = next((path for path in self.misnamed(kind) if slug(path.stem) == slug(name)), None)
        if other:
            return unread(other)[1]
        names = self.names(kind)
        spoken = self._spoken() if kind == "exercise" else {}
        meant = spoken | {slug(known): known for known in names}
        return did_you_mean(meant.get(slug(name), name), names)

    def _spoken(self) -> dict[str, str]:
        """Exercises by the names that cards show."""
        found: dict[str, str] = {}
        for own in self.names("exercise"):
            with suppress(ContentError):
                exercise = self.exercise(own)
                shown = (exercise.name, *(exercise.other_names or ()))
                found |= {slug(words.text): own for words in shown if words}
        return found

    def misnamed(self, kind: str) -> tuple[Path, ...]:
        """Files of a kind that are not read for their name alone."""
        found = (path for root in self.roots for path in entries(root / FOLDERS[kind]))
        ours = (path for path in found if path.suffix.lower() in (ENDING, OTHER_ENDING) and is_file(path))
        return tuple(sorted(path for path in ours if path.name[0] != "." and not is_file(_named(path))))

    def routine(self, name: str) -> WrittenRoutine:
        """A routine by its name, or by the path of a file that may be anywhere."""
        if is_path(name):
            return self._load(Path(name), read_routine)
        return self.load("routine", name, None, lambda node, _: read_routine(node))

    def exercise(self, name: str, place: Place | None = None) -> WrittenExercise:
        return self.load("exercise", name, place, lambda node, _: read_exercise(node))

    def illustration(self, name: str, place: Place | None = None) -> Illustration:
        """A figure by its name, or by the path of a file that may be anywhere."""
        from cards.read.illustration import read_illustration

        if place is None and is_path(name):
            return self._load(Path(name), lambda node: read_illustration(node, key(name)))
        return self.load("illustration", name, place, read_illustration)

    def picture(self, file: Reference, alt: str) -> Photo:
        """Somebody's own picture, from a path inside the project."""
        from cards.picture.decode import LARGEST as LARGEST_PICTURE
        from cards.picture.decode import decode

        path = self._picture_file(file)
        own = path.resolve()
        if own not in self._pictures:
            data = contents(path, LARGEST_PICTURE, file.place, self.roots)
            self._pictures[own] = decode(data, shown(path), file.place)
        found = self._pictures[own]
        if isinstance(found, Problem):
            raise ContentError([replace(found, place=file.place)])
        return replace(found, alt=alt)

    def _picture_file(self, file: Reference) -> Path:
        """The file that a path stands for, in the first folder that has it."""
        hint = "name a file of the project, such as `photos/me.jpg`"
        paths = named_inside(file.name, self.roots)
        if paths is None:
            raise ContentError([Problem(f"`{file.name}` {OUTSIDE}", file.place, hint)])
        if found := next(filter(is_file, paths), None):
            return found
        raise ContentError([Problem(f"no file named `{file.name}`", file.place, hint)])

    def template(self, name: str, place: Place | None = None) -> Template:
        from cards.read.template import read_template

        return self.load("size", name, place, read_template)

    def theme(self, name: str, place: Place | None = None) -> Theme:
        from cards.read.template import read_theme

        return self.load("theme", name, place, read_theme)

    def sources(self) -> dict[str, Source]:
        """By id; the project's own beside the built-in ones."""
        files = [root / FOLDERS["routine"] / f"{SOURCES}{ENDING}" for root in reversed(self.roots)]
        merged: dict[str, Source] = {}
        for path in filter(is_file, files):
            merged |= self._load(path, read_sources, self.roots)
        return merged

    def load(self, kind: str, name: str, place: Place | None, read: Callable[[Node, str], T]) -> T:
        """What a name stands for; `place` is where it is named."""
        path = self.find(kind, name)
        if path is None:
            raise ContentError([Problem(f"no {kind} named `{name}`", place, self.hint(kind, name))])
        return self._load(path, lambda node: read(node, name), self.roots)

    def _load(self, path: Path, read: Callable[[Node], T], roots: tuple[Path, ...] = ()) -> T:
        """What a file holds, or the same problems again; `roots` that it must be in."""
        if path not in self._read:
            try:
                self._read[path] = read(parse(contents(path, LARGEST, None, roots), shown(path)))
            except ContentError as error:
                self._read[path] = error
        found: T | ContentError = self._read[path]
        if isinstance(found, ContentError):
            raise ContentError(found.problems)
        return found


def is_path(name: str) -> bool:
    """Whether a routine or figure is named by its file."""
    return "/" in name or os.sep in name or name.lower().endswith((ENDING, OTHER_ENDING))


def key(name: str) -> str:
    """The key of a routine or figure named by its name or path."""
    return Path(name).stem if is_path(name) else name


def slug(words: str) -> str:
    """Words as the name of a file: `Child's pose` is `childs-pose`."""
    return re.sub(r"[\W_]+", "-", re.sub("['’]", "", words.lower())).strip("-")


def unread(path: Path) -> tuple[str, str]:
    """Why a file is not read for its name, and the hint."""
    ending = f"its name ends in `{path.suffix}`"
    why = "a name holds letters, digits and `-`" if path.suffix == ENDING else ending
    new = f"rename `{shown(path)}` to `{_named(path).name}`" if slug(path.stem) else "rename it"
    return f"`{shown(path)}` is not read: {why}", new


def _named(path: Path) -> Path:
    """The file under a name that is read."""
    return path.with_name((path.stem if NAME.fullmatch(path.stem) else slug(path.stem)) + ENDING)
