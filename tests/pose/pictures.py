"""A figure in, its picture in characters out, so that a changed figure shows as a changed text.

`python -m tests.pose.pictures` writes the reviewed pictures anew; look at them before they are committed.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw

from cards.model.figure import Command, Figure
from cards.model.illustration import Illustration
from cards.parse import parse
from cards.pose.figures import frames
from cards.pose.language.illustration import read_illustration

LIBRARY = Path(__file__).parents[2] / "illustrations"
REFERENCES = Path(__file__).parent / "references"
MARKS = {"figure": "#", "shirt": "+", "far": "o", "stretch": "~", "arrow": "*", "towel": "%", "prop": "%"}
MARKS |= {"mat": ".", "rim": ".", "floor": "_", "wall": "|", "ghost": "'"}
COLUMNS = 38  # characters a stature; a character is twice as high as wide
FINE = 4  # pixels a character, across


@cache
def library() -> dict[str, Illustration]:
    paths = sorted(LIBRARY.glob("*.yaml"))
    return {path.stem: read_illustration(parse(path.read_bytes(), path.name), path.stem) for path in paths}


def flattened(commands: tuple[Command, ...]) -> list[list[tuple[float, float]]]:
    loops: list[list[tuple[float, float]]] = []
    for letter, *n in commands:
        if letter == "M":
            loops.append([(n[0], n[1])])
        elif letter == "L":
            loops[-1].append((n[0], n[1]))
        elif letter == "C":
            a = loops[-1][-1]
            loops[-1] += [_bezier(a, (n[0], n[1]), (n[2], n[3]), (n[4], n[5]), t / 8) for t in range(1, 9)]
    return loops


def _bezier(
    a: tuple[float, float], b: tuple[float, float], c: tuple[float, float], d: tuple[float, float], t: float
) -> tuple[float, float]:
    u = 1 - t
    x, y = (u**3 * a[i] + 3 * u * u * t * b[i] + 3 * u * t * t * c[i] + t**3 * d[i] for i in (0, 1))
    return x, y


def picture(figure: Figure) -> str:
    x0, y0, x1, y1 = figure.box
    scale = COLUMNS * FINE
    size = (int((x1 - x0) * scale) + FINE, int((y1 - y0) * scale) + 2 * FINE)
    canvas = Image.new("L", size, 0)
    marks = [" ", *MARKS.values()]
    for shape in figure.shapes:
        mask = Image.new("1", size, 0)
        for loop in flattened(shape.commands):
            points = [((x - x0) * scale, (y - y0) * scale) for x, y in loop]
            one = Image.new("1", size, 0)
            if shape.stroke:
                ImageDraw.Draw(one).line(points, fill=1, width=max(2, round(shape.stroke * scale)))
                mask = ImageChops.logical_or(mask, one)
            elif len(points) > 2:
                ImageDraw.Draw(one).polygon(points, fill=1)
                mask = ImageChops.logical_xor(mask, one)
        canvas.paste(marks.index(MARKS[shape.tone]), mask=mask)
    width, pixels = size[0], canvas.tobytes()
    rows = (pixels[y * width : (y + 1) * width] for y in range(FINE, size[1], 2 * FINE))
    return "\n".join("".join(marks[pixel] for pixel in row[FINE // 2 :: FINE]).rstrip() for row in rows)


def shown(illustration: Illustration) -> str:
    """All frames of an illustration, each with its words."""
    return "\n\n".join(f"{figure.alt}\n{picture(figure)}" for figure in frames(illustration, 60)) + "\n"


if __name__ == "__main__":
    for key, illustration in library().items():
        (REFERENCES / f"{key}.txt").write_text(shown(illustration), encoding="utf-8")
