"""Bases and ready-made arms and legs in, the picture of all of them that the docs show out.

`python -m tests.pose.bases_shown` writes docs/bases.svg anew, and a test tells when that is due.
"""

from __future__ import annotations

from pathlib import Path

from cards.compose.figures.abreast import strip
from cards.draw.formats.svg import svg
from cards.link import open_library
from cards.model.face import Face, Picture
from cards.pose.figures import frames
from cards.pose.language.bases import built_in
from cards.units import MM
from tests.pose.files import read

BASES, ARMS, LEGS = built_in().bases, built_in().arms, built_in().legs
FILE = Path(__file__).parents[2] / "docs" / "bases.svg"
STATURE = 26.0  # mm
WIDE = 180 * MM
GAP, LABEL = 3 * MM, 4 * MM
HELD = "around-knee"  # by who draws the knees up

Entry = tuple[str, str]  # its name, the file that shows it


def entries() -> list[Entry]:
    bases = [(f"base: {base}", f"base: {base}\nview: side") for base in BASES]
    arms = [(f"arms: {arm}", _arms(arm)) for arm in ARMS]
    legs = [(f"legs: {leg}", f"base: supine\nlegs: {leg}") for leg in LEGS]
    return [*bases, *arms, *legs]


def _arms(arm: str) -> str:
    start = "base: hook\nlegs: hugged" if arm == HELD else "base: stand\nview: three-quarter"
    return f"{start}\narms: {arm}"


def shown() -> bytes:
    """An SVG picture, one unit a point."""
    pictures: list[Picture] = []
    labels: list[str] = []
    x, y, row = 0.0, 0.0, list[tuple[str, Face]]()
    for name, text in entries():
        face = strip(frames(read(text), STATURE), STATURE * MM)
        if row and (x + face.width > WIDE or name.split(":")[0] != row[-1][0].split(":")[0]):
            y = _placed(row, y, pictures, labels)
            x, row = 0.0, []
        row.append((name, face))
        x += _width(name, face) + GAP
    height = _placed(row, y, pictures, labels)
    drawn = svg(Face(WIDE, height, tuple(pictures)), open_library().theme("standard").tones)
    return drawn.replace(b"</svg>", "".join([*labels, "</svg>"]).encode())


def _width(name: str, face: Face) -> float:
    return max(face.width, 3.7 * len(name))


def _placed(row: list[tuple[str, Face]], y: float, pictures: list[Picture], labels: list[str]) -> float:
    """Puts one row at height `y`, all on one floor; returns where the next begins."""
    floor, x = y + max(face.height for _, face in row), 0.0
    for name, face in row:
        middle = x + _width(name, face) / 2
        for item in face.items:
            assert isinstance(item, Picture)
            pictures.append(item._replace(x=item.x + middle - face.width / 2, y=item.y + floor - face.height))
        place = f'x="{middle:.1f}" y="{floor + LABEL:.1f}"'
        labels.append(
            f'<text {place} font-family="sans-serif" font-size="7" text-anchor="middle">{name}</text>\n'
        )
        x += _width(name, face) + GAP
    return floor + LABEL + GAP


if __name__ == "__main__":
    FILE.write_bytes(shown())
