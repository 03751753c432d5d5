"""The name of an illustration in, a picture of its frames out, in the format that the file's name ends in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from cards.cli.shell import CommandError
from cards.compose.face import Face
from cards.link import Library
from cards.write import write

STATURE = 60.0  # mm: a picture for a document, not for a card
POINTS_PER_MM = 72 / 25.4
FORMATS = ("pdf", "svg", "png")


def draw_figure(library: Library, name: str, path: Path) -> None:
    """Writes the file. CommandError for an ending that is none of FORMATS."""
    from cards.compose.strip import strip
    from cards.pose.draw import frames

    ending = path.suffix.lower().removeprefix(".")
    if ending not in FORMATS:
        raise CommandError(
            f"cannot draw to `{path}`", f"the file's name ends in {', '.join(map('`.{}`'.format, FORMATS))}"
        )
    figures = frames(library.illustration(name), STATURE)
    face = strip(figures, STATURE * POINTS_PER_MM)
    write(path, _drawer(ending, name)(face, library.theme("standard").tones))


def _drawer(ending: str, name: str) -> Callable[[Face, Mapping[str, str]], bytes]:
    if ending == "svg":
        from cards.draw.svg import svg

        return svg
    if ending == "png":
        from cards.draw.png import png

        return png
    return lambda face, tones: _pdf(face, tones, name)


def _pdf(face: Face, tones: Mapping[str, str], name: str) -> bytes:
    from cards.draw import pdf
    from cards.impose.page import Cell, Document, Page

    box = (0.0, 0.0, face.width, face.height)
    page = Page(face.width, face.height, box, box, (Cell(face),))
    return pdf(Document((page,), name.replace("-", " ").capitalize(), "en", tones))
