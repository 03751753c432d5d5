"""A number in, a project made wrong and what to do with it out; and the doing, with everything that may go wrong."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from io import BytesIO
from pathlib import Path
from random import Random

from cards.build import make_all, plan
from cards.draw.formats.svg import svg
from cards.errors import ContentError
from cards.link import open_library
from cards.link.library import built_in
from cards.make import PLAIN
from cards.printing import PAPERS, Printing, Sheet
from cards.units import MM
from tests.fuzz.mutate import KINDS, SEEDS, bytes_mutated, mutated

LIBRARY = open_library(built_in())
ROUTINE = b"title: T\nsource: [A, D]\nsteps: [{exercise: plank, dose: {reps: 3}}, bird-dog]\n"
CHOSEN = (
    *("routine", "routine", "routine", "exercise", "illustration", "illustration", "illustration"),
    *("size", "size", "theme", "sources", "picture"),
)
PRINTINGS: tuple[Callable[[Random], Printing], ...] = (
    *([lambda _: Printing()] * 6),
    lambda random: Printing(Sheet(PAPERS[random.choice(sorted(PAPERS))], random.choice((0, 1, 30)))),
    lambda random: Printing(
        Sheet(PAPERS["a4"], sides=random.choice(("fold", "fronts", "backs")), flip="short")
    ),
    lambda random: Printing(Sheet(PAPERS[random.choice(("a4", "a3"))]), panels=random.choice((4, 6))),
    lambda _: Printing(Sheet(PAPERS["a4"]), booklet=True),
    lambda random: Printing(bleed=3 * MM, cut=True, press=random.random() < 0.5),
    lambda random: Printing(distance=random.choice((300, 2000, 20_000)) * MM),
    lambda _: Printing(large=True),
    lambda random: Printing(
        punch=random.choice(("lanyard", "corner", "none")), weeks=random.choice((0, 1, 52))
    ),
)


@dataclass(frozen=True)
class Case:
    """`files` by their path in the project; what is looked at is `kind`, and `sizes` and `printing` say how."""

    kind: str
    files: dict[str, bytes]
    sizes: tuple[str, ...]
    printing: Printing = PLAIN
    theme: str = ""


def numbered(number: int) -> Case:
    """The same number is the same case."""
    random = Random(number)
    kind = random.choice(CHOSEN)
    printing = random.choice(PRINTINGS)(random)
    if kind == "size":
        return Case(
            kind, {"routines/r.yaml": ROUTINE, "templates/s.yaml": mutated(random, kind)}, ("s",), printing
        )
    sizes = (random.choice(LIBRARY.names("size")),)
    if kind == "picture":
        name, data = random.choice(pictures())
        path = f"photos/{name}"
        files = {"routines/r.yaml": picture_routine(path), path: bytes_mutated(random, data)}
        return Case(kind, files, sizes, printing)
    return Case(kind, _files(kind, mutated(random, kind)), sizes, printing, "t" if kind == "theme" else "")


def _files(kind: str, data: bytes) -> dict[str, bytes]:
    """The file, and a routine that uses it."""
    name = {"sources": "sources", "routine": "r", "exercise": "e", "illustration": "f", "theme": "t"}[kind]
    using = {
        "exercise": b"title: T\nsteps: [{exercise: e, dose: {hold: 20 s}}, e]\n",
        "illustration": b"title: T\nsteps: [{exercise: plank, dose: {reps: 3}, illustration: f}]\n",
    }
    files = {
        "routines/r.yaml": using.get(kind, ROUTINE),
        "photos/a.svg": SVG,
        "photos/a.png": dict(pictures())["a.png"],
    }
    return files | {f"{KINDS[kind]}/{name}.yaml": data}


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9" fill="#f00"/></svg>'


def picture_routine(path: str) -> bytes:
    shown = f"{{picture: {path}, alt: x}}"
    return f"title: T\nsteps: [{{exercise: plank, dose: {{reps: 3}}, illustration: {shown}}}]\n".encode()


@cache
def pictures() -> tuple[tuple[str, bytes], ...]:
    """Small pictures of every kind, by name."""
    from PIL import Image

    found = []
    for number, (mode, kind) in enumerate(
        [
            ("RGB", "PNG"),
            ("P", "PNG"),
            ("RGBA", "PNG"),
            ("I;16", "PNG"),
            ("1", "PNG"),
            ("RGB", "JPEG"),
            ("CMYK", "JPEG"),
        ]
    ):
        exif = Image.Exif()
        exif[0x0112], exif[0x010F] = 6, "Maker"
        out = BytesIO()
        Image.new(mode, (20, 30)).save(out, kind, exif=exif)
        found.append((f"{'abcdefg'[number]}.{kind.lower()}", out.getvalue()))
    return (*found, ("v.svg", SVG))


def stored() -> dict[str, Case]:
    """The cases that went wrong once, kept as small files, with the size that shows it."""
    cases = {}
    for path in sorted(SEEDS.glob("*.yaml")):
        kind = path.stem.partition("-")[0]
        data = path.read_bytes()
        sizes = ("pocket", "a4", "wallet")
        if kind == "size":
            cases[path.stem] = Case(kind, {"routines/r.yaml": ROUTINE, "templates/s.yaml": data}, ("s",))
        else:
            cases[path.stem] = Case(kind, _files(kind, data), sizes, theme="t" if kind == "theme" else "")
        if path.stem.endswith("-booklet"):
            booklet = Printing(Sheet(PAPERS["a4"]), booklet=True)
            cases[path.stem] = replace(cases[path.stem], sizes=("letter",), printing=booklet)
    for path in sorted(
        SEEDS.glob("picture-*.z")
    ):  # packed, so that a spoilt picture is no file that others open
        name = path.stem.removeprefix("picture-")
        files = {
            "routines/r.yaml": picture_routine(f"photos/{name}"),
            f"photos/{name}": zlib.decompress(path.read_bytes()),
        }
        cases[path.stem] = Case("picture", files, ("pocket",))
    return cases


def write(case: Case, folder: Path) -> None:
    for path, data in case.files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)


def run(case: Case, folder: Path) -> bool:
    """Builds and checks it; whether there were cards. What it raises but ContentError is a fault of the program."""
    write(case, folder)
    try:
        if case.kind == "illustration":
            _drawn(folder)
        for _ in make_all(plan(open_library(folder), ["r"], case.sizes, case.theme, case.printing), 1):
            pass
    except ContentError as error:
        assert error.problems, "an error without a problem"
        assert all(len(str(problem)) < 10_000 for problem in error.problems), (
            "a problem that goes on for pages"
        )
        return False
    return True


def _drawn(folder: Path) -> None:
    """As `cards draw` does, and with the checks of `cards draw --check`."""
    from cards.compose.figures.abreast import strip
    from cards.pose.figures import frames
    from cards.pose.judge.checks import check

    library = open_library(folder)
    figure = library.illustration("f")
    check(figure)
    for stature in (12.0, 60.0):
        face = strip(frames(figure, stature), stature * MM)
        tones = library.theme("standard").tones
        svg(face, tones)
