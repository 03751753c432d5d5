"""Names in, what their files hold out: the project first, then the built-in library; each file read once."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from cards.errors import ContentError, Place, Problem, did_you_mean, listed, nearest
from cards.link.files import OUTSIDE, contents, entries, is_file, is_folder, named_inside, picture_like, shown
from cards.link.naming import (
    ENDED,
    ENDING,
    FOLDERS,
    SOURCES,
    article,
    is_path,
    key,
    named,
    slug,
    unread,
)
from cards.model import Source
from cards.parse import Node, parse
from cards.parse.characters import LARGEST
from cards.read.exercise import read_exercise
from cards.read.routine import read_routine, read_sources
from cards.read.slip.comments import cut_short
from cards.read.values import NAME
from cards.read.written import Reference, WrittenExercise, WrittenRoutine

if TYPE_CHECKING:
    from cards.model.illustration import Illustration
    from cards.model.photo import Photo
    from cards.model.template import Template, Theme

T = TypeVar("T")


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
        self._told: dict[Path, tuple[Problem, ...]] = {}  # warnings, by file
        self._spoken: dict[str, set[str]] | None = None
        self._pictures: dict[Path, Photo | Problem] = {}

    def names(self, kind: str, root: Path | None = None) -> tuple[str, ...]:
        """All names of a kind (a key of FOLDERS), or those in one of the roots."""
        roots = self.roots if root is None else (root,)
        paths = (path for root in roots for path in entries(root / FOLDERS[kind], root))
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

    def called(self, kind: str, name: str) -> str | None:
        """The name of the one file that is meant: exactly, in other capitals, or by what cards show of an exercise."""
        if self.find(kind, name):
            return name
        found = self._meant(kind, name)
        return found[0] if len(found) == 1 else None

    def _meant(self, kind: str, name: str) -> list[str]:
        """Files that a name may stand for which is none of theirs; those called so themselves first."""
        plain = slug(name)
        by_file = [known for known in self.names(kind) if slug(known) == plain]
        if by_file or kind != "exercise" or not plain:
            return by_file
        return sorted(self.spoken().get(plain, ()))

    def told(self, kind: str = "", name: str = "") -> tuple[Problem, ...]:
        """Warnings of one file that was read, or of all of them."""
        if not kind:
            return tuple(problem for found in self._told.values() for problem in found)
        path = Path(name) if is_path(name) else self.find(kind, name)
        return self._told.get(path, ()) if path else ()

    def own(self, kind: str, name: str) -> bool:
        """Whether it is the project's, not the built-in library's."""
        found = self.find(kind, name)
        return found is not None and found.parent != self.roots[-1] / FOLDERS[kind]

    def hint(self, kind: str, name: str) -> str:
        """What a person may have meant by a name that is not found."""
        other = next((path for path in self.misnamed(kind) if slug(named(path).stem) == slug(name)), None)
        if other:
            return unread(other)[1]
        if strayed := self._strayed(kind, name):
            return strayed
        names = self.names(kind)
        near = nearest(slug(name), self.spoken()) if kind == "exercise" else None
        if near and not nearest(name, names):
            return did_you_mean(min(self.spoken()[near]), names)
        return did_you_mean(name, names, f"cards list {kind}s")

    def _strayed(self, kind: str, name: str) -> str:
        """The hint for a name that something else has, or a file where none of its kind is looked for."""
        other = next((one for one in FOLDERS if one != kind and self.find(one, name)), None)
        if other and (kind, other) != ("exercise", "routine"):
            return f"`{name}` is {article(other)} {other}, not {article(kind)} {kind}"
        folders = ("routines", f"{kind}s", kind, "") if kind != "routine" else ("routine", "")
        paths = (self.roots[0] / folder / f"{name}{ENDING}" for folder in folders if NAME.fullmatch(name))
        if (found := next(filter(is_file, paths), None)) is None:
            return ""
        if kind == "routine" and found.parent == self.roots[0]:
            return f"for a file outside `routines/` write its whole name, `{shown(found)}`"
        return f"`{shown(found)}` is not looked at for {kind}s: they are in `{FOLDERS[kind]}/`"

    def spoken(self) -> dict[str, set[str]]:
        """Exercises by the names that cards show, as names of files."""
        if self._spoken is None:
            self._spoken = {}
            for own in self.names("exercise"):
                with suppress(ContentError):
                    exercise = self.load("exercise", own, None, lambda node, _: read_exercise(node))
                    for words in filter(None, (exercise.name, *(exercise.other_names or ()))):
                        self._spoken.setdefault(slug(words.text), set()).add(own)
        return self._spoken

    def misnamed(self, kind: str) -> tuple[Path, ...]:
        """Files of a kind that are not read for their name alone."""
        found = (path for root in self.roots for path in entries(root / FOLDERS[kind], root))
        ours = (path for path in found if ENDED.search(path.name) and is_file(path))
        return tuple(sorted(path for path in ours if path.name[0] != "." and not is_file(named(path))))

    def routine(self, name: str) -> WrittenRoutine:
        """A routine by its name, or by the path of a file that may be anywhere."""
        if is_path(name):
            return self._load(Path(name), read_routine)
        return self.load("routine", name, None, lambda node, _: read_routine(node))

    def exercise(self, name: str, place: Place | None = None) -> WrittenExercise:
        return self.load("exercise", name, place, lambda node, _: read_exercise(node))

    def illustration(self, name: str, place: Place | None = None) -> Illustration:
        """A figure by its name, or by the path of a file that may be anywhere."""
        from cards.pose.language.illustration import read_illustration

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
        if near := picture_like(file.name, self.roots):
            hint = f"did you mean `{near}`?"
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
        own = self.called(kind, name) or name
        path = self.find(kind, own)
        if path is None:
            raise ContentError([self._unknown(kind, name, place)])
        return self._load(path, lambda node: read(node, own), self.roots)

    def _unknown(self, kind: str, name: str, place: Place | None) -> Problem:
        """No file has the name, or several do."""
        several = self._meant(kind, name)
        if len(several) < 2:
            return Problem(f"no {kind} named `{name}`", place, self.hint(kind, name))
        message = f"{len(several)} {kind}s are named `{name}`"
        return Problem(message, place, f"write the name of the file that is meant: {listed(several)}")

    def _load(self, path: Path, read: Callable[[Node], T], roots: tuple[Path, ...] = ()) -> T:
        """What a file holds, or the same problems again; `roots` that it must be in."""
        if path not in self._read:
            try:
                node = parse(contents(path, LARGEST, None, roots), shown(path))
                self._told[path] = cut_short(node)
                self._read[path] = read(node)
            except ContentError as error:
                self._read[path] = error
        found: T | ContentError = self._read[path]
        if isinstance(found, ContentError):
            raise ContentError(found.problems)
        return found
