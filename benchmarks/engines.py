"""The name of an engine and a folder of sources in; the engine, which makes the PDF of any of them, out."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

from benchmarks.decks import varied
from cards.link import link, open_library
from cards.make import Job, make

STANDARDS: list[Any] = ["ua-1", "a-2a"]  # what our PDFs are


class Engine(Protocol):
    """Made once a process; keeps whatever it can use again."""

    def load(self, number: int) -> Callable[[], bytes]:
        """Reads the source of a routine; what it gives makes the PDF."""
        ...


class Cards:
    """Ours, from linked routines."""

    def __init__(self, size: str, _sources: Path, count: int) -> None:
        self.jobs = jobs(size, count)
        gc.freeze()  # as `cards.build.build` does

    def load(self, number: int) -> Callable[[], bytes]:
        return lambda: make(self.jobs[number]).data


class Untagged(Cards):
    """Ours, with the structure left out: what tags cost."""

    def __init__(self, size: str, sources: Path, count: int) -> None:
        super().__init__(size, sources, count)
        self.patch = untagged()
        self.patch.__enter__()  # for the rest of the process


@contextmanager
def untagged() -> Iterator[None]:
    """Drawing without marks and structure tree."""
    from cards.draw.painter import Painter
    from cards.draw.structure import Structure

    painter: Any = Painter
    structure: Any = Structure
    plain = painter._mark, structure.finish
    painter._mark = lambda self, path, item, place: (None, "", "")
    structure.finish = lambda self: self.file.put(self.root.ref, "null")
    try:
        yield
    finally:
        painter._mark, structure.finish = plain


class Typst:
    """One compiler for all; its caches stay warm. Figures are SVG files, which it is fastest with."""

    ending = ""

    def __init__(self, size: str, sources: Path, _count: int) -> None:
        import typst

        self.folder = sources / "typst" / size
        self.compiler = typst.Compiler(root=self.folder, font_paths=[font_folder()], ignore_system_fonts=True)

    def load(self, number: int) -> Callable[[], bytes]:
        source = (self.folder / f"{number}{self.ending}.typ").read_bytes()
        return lambda: self._compiled(source)

    def _compiled(self, source: bytes) -> bytes:
        made = self.compiler.compile(source, format="pdf", pdf_standards=STANDARDS)
        assert isinstance(made, bytes)
        return made


class TypstCurves(Typst):
    """The same with figures as Typst's own curves, which its users would write."""

    ending = "-curves"


class WeasyPrint:
    """Style sheet and fonts are read once, figures kept; its PDFs are untagged, which is its default."""

    def __init__(self, size: str, sources: Path, _count: int) -> None:
        from weasyprint import CSS
        from weasyprint.text.fonts import FontConfiguration

        self.folder = sources / "weasyprint" / size
        self.fonts = FontConfiguration()
        self.sheet = CSS(filename=str(self.folder / "cards.css"), font_config=self.fonts)
        self.kept: dict[Any, Any] = {}

    def load(self, number: int) -> Callable[[], bytes]:
        from weasyprint import HTML

        source = (self.folder / f"{number}.html").read_text()
        return lambda: bytes(
            HTML(string=source, base_url=str(self.folder)).write_pdf(
                stylesheets=[self.sheet], font_config=self.fonts, cache=self.kept
            )
        )


ENGINES: dict[str, Callable[[str, Path, int], Engine]] = {
    "cards": Cards,
    "untagged": Untagged,
    "typst": Typst,
    "typst curves": TypstCurves,
    "weasyprint": WeasyPrint,
}


def jobs(size: str, count: int) -> list[Job]:
    """The first `count` varied routines at one size."""
    library = open_library()
    base = link(library, library.names("routine", library.roots[-1])).routines
    template = library.template(size)
    theme = library.theme("standard")
    return [Job(routine, template, theme) for routine in varied(base, count)]


def font_folder() -> Path:
    """The folder of the house font's files."""
    import fontpkg_atkinson_hyperlegible as package

    assert package.__file__
    return Path(package.__file__).parent / "files"
