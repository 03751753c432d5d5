"""Words for directions in, vectors of (ahead, left, up) out."""

from __future__ import annotations

from contextlib import suppress

from cards.errors import Place, did_you_mean
from cards.model.posture import ORIGIN, Vec
from cards.parse import Node
from cards.pose.body.vectors import add, scale, unit
from cards.pose.language.measures import LARGEST
from cards.pose.language.names import problem
from cards.read.fields import Reader
from cards.read.values import word

WAYS: dict[str, Vec] = {
    "ahead": (1.0, 0.0, 0.0),
    "behind": (-1.0, 0.0, 0.0),
    "left": (0.0, 1.0, 0.0),
    "right": (0.0, -1.0, 0.0),
    "up": (0.0, 0.0, 1.0),
    "down": (0.0, 0.0, -1.0),
}
ASIDE = {"out": 1.0, "in": -1.0}  # away from the midline


def direction(side: str = "") -> Reader[Vec]:
    """`out behind`: several words are added up; of one side, `out` and `in` are known."""

    def read_direction(node: Node) -> Vec:
        points = ORIGIN
        for each in word(node).split():
            points = add(points, _way(each, side, node.place))
        return unit(points)

    return read_direction


def steps(words: list[str], side: str, place: Place) -> Vec:
    """`27 ahead 5 out`: (ahead, left, up) in statures."""
    offset = ORIGIN
    for amount, way in zip(words[::2], words[1::2], strict=False):
        offset = add(offset, scale(_way(way, side, place), _amount(amount, place) / 100))
        if max(map(abs, offset)) > LARGEST / 100:
            raise problem(f"found a place more than {LARGEST} hundredths of a stature away", place)
    if len(words) % 2:
        message = f"`{words[-1][:40]}` needs a number before it and a direction after it"
        raise problem(message, place, "for example `4 up`")
    return offset


def _amount(text: str, place: Place) -> float:
    with suppress(ValueError):
        if abs(value := float(text[:40])) <= LARGEST:
            return value
    raise problem(f"found `{text[:40]}`, expected a number", place)


def _way(text: str, side: str, place: Place) -> Vec:
    if text in ASIDE and side:
        return (0.0, ASIDE[text] * (1.0 if side == "left" else -1.0), 0.0)
    if text not in WAYS:
        known = (*WAYS, *(ASIDE if side else ()))
        raise problem(f"`{text[:40]}` is no direction", place, did_you_mean(text, known))
    return WAYS[text]
