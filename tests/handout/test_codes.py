"""Every code is read from the rendered page by two other decoders: sharp, blurred, turned, noisy."""

from __future__ import annotations

from functools import cache
from typing import Any

import cv2
import numpy as np
import pypdfium2
import pytest
import zxingcpp

from cards.compose.blocks.entries.codes import LEAST, drawn
from cards.make import make
from cards.printing import Printing
from tests.handout.club import ADDRESS, club, job, routine
from tests.promises.generated import LIBRARY

DOTS = 150  # an inch
VIDEOS = {f"https://videos.example.org/watch?v=abc{at}" for at in range(2)}
Picture = np.ndarray[Any, np.dtype[np.uint8]]


@cache
def pages(theme: str, size: str, press: bool = False) -> tuple[Picture, ...]:
    own = club(routine("bridge-and-twist"))
    document = pypdfium2.PdfDocument(make(job(own, size, theme, Printing(press=press))).data)
    return tuple(
        np.array(page.render(scale=DOTS / 72).to_pil().convert("RGB"), dtype=np.uint8) for page in document
    )


def by_zxing(page: Picture) -> set[str]:
    return {code.text for code in zxingcpp.read_barcodes(page)}


def by_opencv(page: Picture) -> set[str]:
    """Each of the codes that zxing places, cut out with its quiet zone, as a phone is held before one."""
    found = set()
    for code in zxingcpp.read_barcodes(page):
        corners = [
            code.position.top_left,
            code.position.top_right,
            code.position.bottom_left,
            code.position.bottom_right,
        ]
        xs, ys = [corner.x for corner in corners], [corner.y for corner in corners]
        edge = (max(xs) - min(xs)) // 6
        part = page[max(0, min(ys) - edge) : max(ys) + edge, max(0, min(xs) - edge) : max(xs) + edge]
        for scale in (2, 3, 4):  # as a phone tries again while it is held nearer
            large = cv2.resize(part, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
            found.add(cv2.QRCodeDetector().detectAndDecode(large)[0])
    return found - {""}


def blurred(page: Picture) -> Picture:
    return np.asarray(cv2.GaussianBlur(page, (0, 0), 0.9), dtype=np.uint8)


def turned(page: Picture) -> Picture:
    high, wide = page.shape[:2]
    turn = cv2.getRotationMatrix2D((wide / 2, high / 2), 3, 1)
    return np.asarray(cv2.warpAffine(page, turn, (wide, high), borderValue=(255, 255, 255)), dtype=np.uint8)


def noisy(page: Picture) -> Picture:
    grain = np.random.default_rng(1).normal(0, 25, page.shape)
    return np.asarray(np.clip(page + grain, 0, 255), dtype=np.uint8)


def crumpled(page: Picture) -> Picture:
    return noisy(turned(blurred(page)))


@pytest.mark.parametrize("spoil", [np.asarray, blurred, turned, noisy, crumpled])
@pytest.mark.parametrize("theme", LIBRARY.names("theme"))
@pytest.mark.parametrize("size", ["a4", "a6"])
def test_every_code_is_read(size: str, theme: str, spoil: Any) -> None:
    found = [spoil(page) for page in pages(theme, size)]
    wanted = {ADDRESS} | VIDEOS
    assert set().union(*map(by_zxing, found)) == wanted
    assert set().union(*map(by_opencv, found)) == wanted


def test_codes_of_a_print_shop_are_read_too() -> None:
    assert set().union(*map(by_zxing, pages("standard", "a6", True))) == {ADDRESS} | VIDEOS


@pytest.mark.parametrize("length", [20, 60, 120, 200])
def test_a_code_of_any_length_is_read_at_its_own_size(length: int) -> None:
    """From squares as large as they are printed, at the same resolution."""
    address = "https://example.org/" + "a7x-" * 45
    address = address[:length]
    squares, count = drawn(address)
    from cards.compose.blocks.entries.codes import MODULE

    side = max(LEAST, MODULE * count)
    dots = round(side / 72 * DOTS)
    page = np.full((count + 8, count + 8), 255, dtype=np.uint8)
    for row, start, number in squares:
        page[row + 4, start + 4 : start + 4 + number] = 0
    page = np.asarray(
        cv2.resize(page, (dots * (count + 8) // count,) * 2, interpolation=cv2.INTER_AREA), dtype=np.uint8
    )
    assert {code.text for code in zxingcpp.read_barcodes(page)} == {address}


@pytest.mark.parametrize("length", [20, 60, 120, 200])
def test_a_code_has_error_correction_m_or_better(length: int) -> None:
    """As its own format information says: 00 is M, 11 Q, 10 H... without the mask 10101."""
    squares, count = drawn(("https://example.org/" + "b" * 200)[:length])
    dark = {(row, at) for row, start, number in squares for at in range(start, start + number)}
    level = ((8, 0) in dark) * 2 + ((8, 1) in dark)
    assert level ^ 0b10 in {0b00, 0b11, 0b10}
    assert count >= 21
