"""Made-up faces for the tests of drawing: a routine with figures, steps, cautions and a safety block."""

from __future__ import annotations

from cards.model.face import Bookmark, Drawing, Element, Face, Item, Path, Picture, Text
from cards.model.figure import Command, Figure, Shape
from cards.model.page import Cell, Document, Page
from cards.text import width

THEME = {
    "ink": "1f2d3a",
    "soft": "4a5763",
    "accent": "0b4f5c",
    "warn": "8f2d0c",
    "rule": "9aa7b0",
    "white": "ffffff",
}
WIDE, HIGH = 189.92, 269.29  # 67 × 95 mm
ROOT = Element("routine", "strength")
NAMES = ("Bird dog", "Child’s pose", "Wall sit", "Knee to chest", "Pelvic tilt", "Bridge", "Partial crunch")
CUE = ("Reach one arm forward and", "the other leg back. Keep", "your back level – “café” ½.")


def text(
    x: float,
    y: float,
    words: str,
    font: str = "regular",
    size: float = 8,
    colour: str = "ink",
    path: Path = (),
) -> Text:
    return Text(x, y, words, font, size, colour, width(words, font, size), path)


def figure(alt: str, turn: float = 0.0) -> Figure:
    """A head, a curved trunk and a dashed arrow on the floor."""
    head: tuple[Command, ...] = (
        ("M", 0.1, -0.9),
        ("C", 0.1, -0.8, 0.25, -0.8, 0.25, -0.9),
        ("C", 0.25, -1.0 + turn, 0.1, -1.0, 0.1, -0.9),
        ("Z",),
    )
    trunk: tuple[Command, ...] = (("M", 0.17, -0.8), ("C", 0.3, -0.5, 0.1, -0.4, 0.2, -0.05))
    arrow: tuple[Command, ...] = (("M", 0.3, -0.1), ("L", 0.45, -0.1 - turn))
    shapes = (Shape("ink", head), Shape("soft", trunk, 0.06), Shape("warn", arrow, 0.02, (0.03, 0.02)))
    return Figure(shapes, (0.07, -1.0, 0.46, 0.0), True, alt)


FIGURES = {
    name: figure(f"{name}: one arm and the other leg reach out", at / 100) for at, name in enumerate(NAMES)
}


def exercise(at: int, name: str, y: float) -> list[Item]:
    own = (ROOT, Element("exercise", str(at)))
    rule = Drawing((("M", 12, y - 12), ("L", WIDE - 12, y - 12)), "rule", 0.5)
    items: list[Item] = [
        rule,
        Picture(14, y + 34, 44, FIGURES[name], (*own, Element("figure", "", FIGURES[name].alt))),
        text(70, y, str(at), size=10.5, colour="soft", path=(*own, Element("name"), Element("label"))),
        text(78, y, name, "bold", 10.5, path=(*own, Element("name"))),
        text(78, y + 10, "Hold 20–30\u00a0s · each side", "bold", 9, "accent", (*own, Element("dose"))),
    ]
    return items + [
        text(78, y + 20 + 9.3 * n, line, path=(*own, Element("cue"))) for n, line in enumerate(CUE)
    ]


def front(names: tuple[str, ...] = NAMES[:4]) -> Face:
    band = Drawing(
        (("M", 0, 0), ("L", WIDE, 0), ("L", WIDE, 36), ("L", 0, 36), ("Z",)), "accent", bleeds=True
    )
    head: list[Item] = [
        band,
        text(12, 20, "Core and hip strength", "bold", 14, "white", (ROOT, Element("title"))),
        text(12, 31, "2–3 days a week · 20\u00a0min · mat", "regular", 8, "white", (ROOT, Element("facts"))),
        text(160, 31, "1/2", "bold", 8, "white"),
    ]
    for at, name in enumerate(names):
        head += exercise(at + 1, name, 52 + 54 * at)
    return Face(WIDE, HIGH, tuple(head), "1/2")


def back(names: tuple[str, ...] = NAMES[4:]) -> Face:
    rows = [item for at, name in enumerate(names) for item in exercise(at + 5, name, 24 + 54 * at)]
    safety = (ROOT, Element("safety"))
    one, two = ((*safety, Element("list"), Element("item", str(n))) for n in (1, 2))
    stop = text(12, 206, "Stop", "bold", path=one)
    rows += [
        text(12, 194, "Stay safe", "bold", 10, "warn", (*safety, Element("heading"))),
        stop,
        text(12 + stop.width + 1.8, 206, "if you feel sharp pain. A mild ache", path=one),
        text(12, 215.3, "is normal.", path=one),
        text(12, 226, "See a professional if pain lasts.", path=two),
        *steps(236),
        text(
            12,
            262,
            "Core and hip strength · C · v1.0",
            size=6.5,
            colour="soft",
            path=(ROOT, Element("imprint")),
        ),
    ]
    return Face(WIDE, HIGH, tuple(rows), "2/2")


def steps(y: float) -> list[Item]:
    """A list as on a sheet: numbers, bodies, and a caution beside the step it belongs to."""
    listed = (ROOT, Element("exercise", "7"), Element("steps"))
    step = (*listed, Element("step", "1"))
    return [
        text(12, y, "1", path=(*step, Element("label"))),
        text(20, y, "Brace your belly.", path=(*step, Element("body"))),
        text(90, y, "Do not sag.", colour="warn", path=(*step, Element("caution"))),
        text(20, y + 10, "Change sides.", path=(*listed, Element("step", "2"))),
    ]


def page(face: Face, label: str = "") -> Page:
    box = (0.0, 0.0, face.width, face.height)
    return Page(face.width, face.height, box, box, (Cell(face),), label=label)


def card() -> Document:
    marks = (Bookmark("Bird dog", 0, 40), Bookmark("Pelvic tilt", 1, 12))
    pages = (page(front(), "1/2"), page(back(), "2/2"))
    return document(pages, marks)


def sheet() -> Document:
    """Five of the same card on a page, turned in three ways, with marks and words outside; then the backs."""
    pages = []
    for face in (front(), back()):
        spots = ((20, 320, 270), (300, 320, 270), (290, 340, 90), (570, 340, 90), (300, 830, 180))
        cells = tuple(Cell(face, x, y, turn, 6) for x, y, turn in spots)
        marks = (
            Drawing((("M", 5, 50), ("L", 15, 50)), "ink", 0.3),
            text(20, 14, "Print at full size", size=7, colour="soft"),
        )
        pages.append(Page(595.28, 841.89, (0, 0, 595.28, 841.89), (0, 0, 595.28, 841.89), cells, marks))
    return document(tuple(pages), (Bookmark("Back", 1, 0),))


def document(pages: tuple[Page, ...], bookmarks: tuple[Bookmark, ...] = ()) -> Document:
    return Document(
        pages,
        "Core and hip strength – “pocket” & <A4>",
        "en",
        THEME,
        bookmarks,
        "Seven exercises (for runners)",
        ("back", "hip", "Kräftigung"),
        "2026-11-21",
        {"Duplex": "DuplexFlipLongEdge"},
    )


def one(*items: Item) -> Document:
    return document((page(Face(WIDE, HIGH, items)),))


def line(words: str, font: str = "regular") -> Document:
    return one(text(10, 20, words, font, path=(ROOT, Element("cue"))))
