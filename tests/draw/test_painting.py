"""Ink lands where the faces say: turned cells, bleeds, colours, figures."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pypdfium2
import pytest

from cards.draw import pdf
from cards.model.face import Drawing, Element, Face, Picture
from cards.model.page import Cell, Document
from tests.draw import faces
from tests.draw.faces import one


def pixels(document: Document, scale: float = 1) -> Any:
    return pypdfium2.PdfDocument(pdf(document))[0].render(scale=scale).to_pil().convert("RGB")


@pytest.mark.parametrize(
    ("turn", "spot"), [(0, (105, 105)), (90, (95, 105)), (180, (95, 95)), (270, (105, 95))]
)
def test_cells_turn_clockwise_about_their_corner(turn: int, spot: tuple[int, int]) -> None:
    square = Drawing((("M", 0, 0), ("L", 10, 0), ("L", 10, 10), ("L", 0, 10), ("Z",)), "warn")
    page = replace(faces.page(Face(40, 30, (square,))), width=200, height=200)
    page = replace(page, cells=(replace(page.cells[0], x=100, y=100, turn=turn),))
    image = pixels(faces.document((page,)))
    assert image.getpixel(spot) == (0x8F, 0x2D, 0x0C)
    others = {(105, 105), (95, 105), (95, 95), (105, 95)} - {spot}
    assert all(image.getpixel(other) == (255, 255, 255) for other in others)


def test_only_what_bleeds_and_touches_the_trim_goes_past_it() -> None:
    def band(top: float, left: float, bleeds: bool) -> Drawing:
        corners = ((left, top), (100, top), (100, top + 10), (left, top + 10))
        path = (("M", *corners[0]), *(("L", *corner) for corner in corners[1:]), ("Z",))
        return Drawing(path, "warn", bleeds=bleeds)

    face = Face(100, 60, (band(0, 0, True), band(25, 5, True), band(50, 0, False)))
    page = replace(faces.page(face), width=120, height=80, cells=(Cell(face, 10, 10, bleed=6),))
    image = pixels(faces.document((page,)))
    red, white = (0x8F, 0x2D, 0x0C), (255, 255, 255)
    assert [image.getpixel(spot) for spot in ((5, 15), (60, 5), (114, 5), (114, 40))] == [red] * 4
    assert [image.getpixel(spot) for spot in ((2, 15), (60, 2), (12, 40), (5, 65), (60, 74), (114, 65))] == [
        white
    ] * 6


def test_colours_and_figures_land_where_they_should() -> None:
    figure = faces.FIGURES["Bird dog"]
    picture = Picture(50, 150, 100, figure, (faces.ROOT, Element("figure", "", "A figure")))
    image = pixels(one(picture))
    assert image.getpixel((67, 61)) == (0x1F, 0x2D, 0x3A)  # the head, .88 statures above the floor
    assert image.getpixel((69, 110)) == (0x4A, 0x57, 0x63)  # the trunk
    assert image.getpixel((40, 110)) == (255, 255, 255)
