"""An illustration's name or file in, its verdict or a picture of its frames out, once or whenever it is saved."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

import typer

from cards.cli.named import called, check_path
from cards.cli.terminal.shell import CommandError, need_png, say, tell
from cards.errors import ContentError
from cards.link import Library
from cards.link.naming import is_path, key
from cards.model.face import Face
from cards.units import MM
from cards.write import write

STATURE = 60.0  # mm: a picture for a document, not for a card
FORMATS = ("pdf", "svg", "png")
PAUSE = 0.2  # seconds between two looks at a file that is watched


def file_of(library: Library, figure: str) -> Path:
    """The file that a name or path stands for; CommandError when there is none."""
    if is_path(figure):
        check_path(figure)
        return Path(figure)
    found = library.find("illustration", called(library, "illustration", [figure])[0])
    assert found is not None  # its name is known
    return found


def look(library: Library, figure: str, picture: Path | None) -> None:
    """Draws the figure to the file `picture`, or judges it where that is None."""
    if picture is None:
        from cards.cli.inspect import inspect_figure

        tell(inspect_figure(library, figure))
        return
    draw_figure(library, figure, picture)
    say(f"drew {picture}")


def watch(path: Path, look: Callable[[], None], pause: Callable[[float], None] = time.sleep) -> None:
    """Looks now and whenever the file at `path` has changed, until Ctrl-C; what is wrong is told, and it goes on."""
    say(f"watching {path}; Ctrl-C ends")
    seen: tuple[int, int] | None = None
    with suppress(KeyboardInterrupt):
        while True:
            stamp = _stamp(path)
            if stamp not in (None, seen):
                try:
                    look()
                except ContentError as error:
                    typer.echo(f"{error}\n", err=True)
            seen = stamp or seen
            pause(PAUSE)


def _stamp(path: Path) -> tuple[int, int] | None:
    """What changes when the file is saved; None while an editor has it away."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def draw_figure(library: Library, name: str, path: Path) -> None:
    """Writes the file. CommandError for an ending that is none of FORMATS, ContentError for what cannot be drawn."""
    from cards.compose.figures.abreast import strip
    from cards.pose.figures import frames
    from cards.pose.judge.checks import undrawable

    ending = path.suffix.lower().removeprefix(".")
    if ending not in FORMATS:
        raise CommandError(
            f"cannot draw to `{path}`", f"the file's name ends in {', '.join(map('`.{}`'.format, FORMATS))}"
        )
    if ending == "png":
        need_png()
    illustration = library.illustration(name)
    if problems := undrawable(illustration):
        raise ContentError(problems)
    figures = frames(illustration, STATURE)
    face = strip(figures, STATURE * MM)
    write(path, _drawer(ending, key(name))(face, library.theme("standard").tones))


def _drawer(ending: str, name: str) -> Callable[[Face, Mapping[str, str]], bytes]:
    if ending == "svg":
        from cards.draw.formats.svg import svg

        return svg
    if ending == "pdf":
        return lambda face, tones: _pdf(face, tones, name)
    from cards.draw.formats.png import pages

    return lambda face, tones: next(pages(_pdf(face, tones, name)))


def _pdf(face: Face, tones: Mapping[str, str], name: str) -> bytes:
    from cards.draw import pdf
    from cards.model.page import Cell, Document, Page

    box = (0.0, 0.0, face.width, face.height)
    page = Page(face.width, face.height, box, box, (Cell(face),))
    return pdf(Document((page,), name.replace("-", " ").capitalize(), "en", tones))
