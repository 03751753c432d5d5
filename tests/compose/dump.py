"""A face in, lines that a person can read and compare out: one item a line, lengths in points."""

from __future__ import annotations

from collections.abc import Iterator

from cards.model.face import Composed, Drawing, Face, Item, Path, Picture, Text


def dump(composed: Composed) -> str:
    """Every face of a composed routine."""
    head = f"{composed.key} {composed.size}, body {composed.body:g}"
    return "\n".join([head, *(line for face in composed.faces for line in _face(face))]) + "\n"


def _face(face: Face) -> Iterator[str]:
    yield f"\nface {face.label}  {face.width:.2f} × {face.height:.2f}"
    yield from map(_item, face.items)


def _item(item: Item) -> str:
    if isinstance(item, Text):
        style = f"{item.size:g} {item.font} {item.colour}"
        return f"{_place(item.x, item.y)}  {style:<22} {_path(item.path):<26} {item.text}".rstrip()
    if isinstance(item, Picture):
        return (
            f"{_place(item.x, item.y)}  figure {item.scale:<15.2f} {_path(item.path):<26} ({item.figure.alt})"
        )
    return _drawing(item)


def _drawing(item: Drawing) -> str:
    points = [value for command in item.commands for value in command[1:] if not isinstance(value, str)]
    box = f"{_place(min(points[::2]), min(points[1::2]))} to {_place(max(points[::2]), max(points[1::2]))}"
    kind = f"line {item.stroke:g}" if item.stroke else "shape"
    return f"{box}  {kind} {item.colour}{' to the bleed' if item.bleeds else ''}"


def _place(x: float, y: float) -> str:
    return f"{x:7.2f} {y:7.2f}"


def _path(path: Path) -> str:
    """Without the routine, which is the same for all."""
    return "/".join(f"{element.role}{':' if element.key else ''}{element.key}" for element in path[1:])
