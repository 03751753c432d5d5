"""Single terms of the pose language in, their meaning out: numbers, names, directions, places."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from math import isnan, nan
from typing import Any

from cards.errors import did_you_mean
from cards.pose.places import PLACES, WHOLE
from cards.pose.posture import Contact
from cards.pose.space import ORIGIN, Vec, add, scale

Value = Any  # a number, a string, a list or a mapping of them, as YAML has them
LARGEST = 300  # of any length in a pose, in hundredths of a stature
HALF_TURN = 180

WAYS: dict[str, Vec] = {
    "ahead": (1.0, 0.0, 0.0),
    "behind": (-1.0, 0.0, 0.0),
    "left": (0.0, 1.0, 0.0),
    "right": (0.0, -1.0, 0.0),
    "up": (0.0, 0.0, 1.0),
    "down": (0.0, 0.0, -1.0),
}


class PoseError(Exception):
    """Something said about a body that means nothing; `trail` is the way to it through the keys."""

    def __init__(self, message: str, hint: str = "", trail: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.message, self.hint, self.trail = message, hint, trail


def way(word: str, side: str, trail: str = "") -> Vec:
    if word in ("out", "in"):
        sign = (1.0 if side == "left" else -1.0) * (1.0 if word == "out" else -1.0)
        return (0.0, sign, 0.0)
    if word not in WAYS:
        trails = (trail,) if trail else ()
        raise PoseError(f"`{word}` is no direction", did_you_mean(word, (*WAYS, "out", "in")), trails)
    return WAYS[word]


def contact(value: Value, side: str) -> Contact:
    """A place in words: `on floor 27 ahead, 5 out`, `on other shoulder`, `on right knee, 4 up`."""
    words = text(value).replace(",", " ").split()
    if words and words[0] in ("on", "at", "by", "to", "behind", "under", "against", "holding"):
        words = words[1:]
    place = " ".join(word for word in _until_number(words))
    rest = words[len(_until_number(words)) :]
    offset = offsets(rest, side)
    other = "right" if side == "left" else "left"
    place = re.sub(r"\bother\b", other, place)
    place = re.sub(r"^(back of) (left|right) ", r"\2 \1 ", place)
    bare = place.removeprefix("left ").removeprefix("right ")
    if bare not in ("floor", *PLACES) or (bare != place and bare in ("floor", *WHOLE)):
        raise PoseError(f"no place named `{place}` on a body", did_you_mean(bare, ("floor", *PLACES)))
    return Contact(place, offset, measured=bool(rest))


def offsets(words: list[str], side: str) -> Vec:
    """`27 ahead 5 out`: (ahead, left, up) in statures."""
    offset = ORIGIN
    for amount, word in zip(words[::2], words[1::2], strict=False):
        offset = add(offset, scale(way(word, side), number(amount) / 100))
        if max(map(abs, offset)) > LARGEST / 100:
            raise PoseError(f"found a place more than {LARGEST} hundredths of a stature away")
    if len(words) % 2:
        raise PoseError(
            f"`{words[-1]}` needs a number before it and a direction after it", "for example `4 up`"
        )
    return offset


def _until_number(words: list[str]) -> list[str]:
    for index, word in enumerate(words):
        if re.fullmatch(r"-?\d+(\.\d+)?", word):
            return words[:index]
    return words


def number(value: Value, trail: str = "", most: float = LARGEST, unit: str = "") -> float:
    """A number of at most `most` either way."""
    found = nan
    with suppress(TypeError, ValueError):
        found = float(value)
    if abs(found) <= most:
        return found
    expected = "a number" if isnan(found) else f"{-most:g} to {most:g}{unit}"
    raise PoseError(f"found {said_as(value)}, expected {expected}", trail=(trail,) if trail else ())


def angle(value: Value, trail: str = "", most: float = HALF_TURN) -> float:
    """Degrees. What is more would be drawn as another angle, its remainder."""
    return number(value, trail, most, " degrees")


def text(value: Value, trail: str = "") -> str:
    if not isinstance(value, str):
        raise PoseError(f"found {said_as(value)}, expected words", trail=(trail,) if trail else ())
    return value


def choice(value: Value, known: Any, what: str) -> str:
    if not isinstance(value, str):
        raise PoseError(f"found {said_as(value)}, expected the name of a {what}")
    if value not in known:
        raise PoseError(f"no {what} named `{value}`", did_you_mean(value, known))
    return value


def said_as(value: Value) -> str:
    """A value as an error names it."""
    if isinstance(value, Mapping):
        return "a group of keys"
    if isinstance(value, list | tuple):
        return "a list"
    return f"`{value:.10g}`" if isinstance(value, float) else f"`{value}`"
