"""A face in, the boxes of its ink out: measured on the fonts' own glyph outlines, not by the layout's widths."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cards.model.face import Drawing, Face, Picture, Text
from cards.text import reach

Box = tuple[float, float, float, float]  # x0, y0, x1, y1 in points, y down
NOTHING: Box = (float("inf"), float("inf"), float("-inf"), float("-inf"))


@dataclass(frozen=True, slots=True)
class Ink:
    """A text and the box of what it prints."""

    text: Text
    box: Box

    @property
    def role(self) -> str:
        return self.text.path[-1].role if self.text.path else ""


def inks(face: Face) -> list[Ink]:
    return [Ink(item, text_box(item)) for item in face.items if isinstance(item, Text) and item.text.strip()]


def text_box(item: Text) -> Box:
    """As wide as it advances, as high as its highest and deepest glyph."""
    high, low, *_ = reach(item.text, item.font)
    return item.x, item.y - high * item.size, item.x + item.width, item.y + low * item.size


def rules(face: Face) -> list[Box]:
    """Straight level lines, as thick as they are drawn."""
    return [_rule(item) for item in face.items if isinstance(item, Drawing) and _is_rule(item)]


def _is_rule(item: Drawing) -> bool:
    points = _points(item)
    return item.stroke > 0 and len(points) == 2 and points[0][1] == points[1][1]


def _rule(item: Drawing) -> Box:
    (x0, y), (x1, _) = _points(item)
    return min(x0, x1), y - item.stroke / 2, max(x0, x1), y + item.stroke / 2


def _points(item: Drawing) -> list[tuple[float, float]]:
    """Every point of the path, those of curves' handles too."""
    numbers = [[value for value in command if not isinstance(value, str)] for command in item.commands]
    return [(values[place], values[place + 1]) for values in numbers for place in range(0, len(values), 2)]


def bands(face: Face) -> list[Box]:
    return [drawing_box(item) for item in face.items if isinstance(item, Drawing) and item.bleeds]


def marks(face: Face) -> list[Box]:
    """Discs, triangles and chevrons: drawings that are neither rule, band, slot nor what white words stand on."""
    white = [item.box for item in inks(face) if item.text.colour == "paper"]
    found = [
        drawing_box(item)
        for item in face.items
        if isinstance(item, Drawing)
        and not _is_rule(item)
        and not item.bleeds
        and item.colour in {"accent", "warn"}
    ]
    return [box for box in found if not any(_within(words, box) for words in white)]


def _within(inner: Box, outer: Box) -> bool:
    return all(a >= b for a, b in zip(inner[:2], outer[:2], strict=True)) and all(
        a <= b for a, b in zip(inner[2:], outer[2:], strict=True)
    )


def drawing_box(item: Drawing) -> Box:
    points = _points(item)
    half = item.stroke / 2
    return (
        min(x for x, _ in points) - half,
        min(y for _, y in points) - half,
        max(x for x, _ in points) + half,
        max(y for _, y in points) + half,
    )


def figures(face: Face) -> list[Box]:
    return [picture_box(item) for item in face.items if isinstance(item, Picture)]


def picture_box(item: Picture) -> Box:
    x0, y0, x1, y1 = (side * item.scale for side in item.figure.box)
    return item.x + x0, item.y + y0, item.x + x1, item.y + y1


def apart(a: Box, b: Box) -> float:
    """Free distance between two boxes; where they overlap, minus how far."""
    across = max(b[0] - a[2], a[0] - b[2])
    down = max(b[1] - a[3], a[1] - b[3])
    if across > 0 and down > 0:
        return float((across**2 + down**2) ** 0.5)
    return max(across, down)


def around(boxes: Iterable[Box]) -> Box:
    x0, y0, x1, y1 = NOTHING
    for box in boxes:
        x0, y0, x1, y1 = min(x0, box[0]), min(y0, box[1]), max(x1, box[2]), max(y1, box[3])
    return x0, y0, x1, y1


def near(boxes: list[Box], reach: float) -> Iterator[tuple[int, int]]:
    """Places of all pairs of boxes less than `reach` apart down the page."""
    order = sorted(range(len(boxes)), key=lambda place: boxes[place][1])
    for rank, one in enumerate(order):
        for other in order[rank + 1 :]:
            if boxes[other][1] > boxes[one][3] + reach:
                break
            yield one, other
