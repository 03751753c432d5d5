"""A face of pictures in, an SVG file out; one unit is a point."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from cards.draw.ink import number
from cards.model.face import Face, Picture
from cards.model.figure import Shape


def svg(face: Face, theme: Mapping[str, str]) -> bytes:
    """The pictures of the face, each with what it shows as its title; the ground is clear."""
    width, height = number(face.width), number(face.height)
    size = f'width="{width}pt" height="{height}pt" viewBox="0 0 {width} {height}"'
    pictures = [_picture(item, theme) for item in face.items if isinstance(item, Picture)]
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size}>'
    return "\n".join([head, *pictures, "</svg>", ""]).encode()


def _picture(picture: Picture, theme: Mapping[str, str]) -> str:
    title = f"<title>{escape(picture.figure.alt)}</title>"
    shapes = [_shape(shape, picture, theme) for shape in picture.figure.shapes]
    return "\n".join(['<g role="img">', title, *shapes, "</g>"])


def _shape(shape: Shape, picture: Picture, theme: Mapping[str, str]) -> str:
    ink = f"#{theme[shape.tone]}"
    line = " ".join(_command(command, picture) for command in shape.commands)
    if not shape.stroke:
        return f'<path d="{line}" fill="{ink}"/>'
    look = f'fill="none" stroke="{ink}" stroke-width="{number(shape.stroke * picture.scale)}"'
    ends = 'stroke-linecap="round" stroke-linejoin="round"'
    dash = " ".join(number(length * picture.scale) for length in shape.dash)
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return f'<path d="{line}" {look} {ends}{dashed}/>'


def _command(command: tuple[str, *tuple[float, ...]], picture: Picture) -> str:
    letter, *numbers = command
    places = [
        value * picture.scale + (picture.y if index % 2 else picture.x) for index, value in enumerate(numbers)
    ]
    return " ".join([letter, *map(number, places)])
