"""What a thing for exercise is: one `Kind` says all there is to say of it, and a `Setting` is where it is used."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from cards.model.figure import Phrase, Shape
from cards.pose.body.skeleton import Skeleton
from cards.pose.picture.boldness import Boldness
from cards.pose.picture.camera import Camera
from cards.pose.picture.curves import Box
from cards.pose.props.solid import Block, Fault

At = tuple[str, ...]  # the parts of the body it comes to, as the file names them


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing in one frame: the body it comes to, the ink of its figure, and how both are seen."""

    at: At
    skeleton: Skeleton
    camera: Camera
    look: Boldness
    box: Box = (0.0, 0.0, 0.0, 0.0)
    beside: tuple[Skeleton, ...] = ()  # the bodies of all frames that it is there for


def _nothing(_: Setting) -> list[Shape]:
    return []


def _no_words(_: At) -> Phrase | None:
    return None


@dataclass(frozen=True, slots=True)
class Kind:
    """A thing for exercise. Everything but its name may be left out.

    `places` are the parts of the body it may come to; () for a thing that comes to none. `behind` is what the body
    covers, `before` what covers the body; `ground` is drawn in place of the spot of floor that is seen from above.
    `told` are its words, `arms` what hands do with it. `ends_floor` gives the x of the picture where the floor ends,
    and which way it went on. `block` is the solid that nothing may be inside of; `carries`: what it comes to is held
    up by it; `steadies`: who is at it cannot fall; `stands`: it stays where it is when the body goes on.
    `faults` says what is wrong with it here.
    """

    name: str
    places: tuple[str, ...] = ()
    behind: Callable[[Setting], list[Shape]] = _nothing
    before: Callable[[Setting], list[Shape]] = _nothing
    ground: Callable[[Setting], list[Shape]] | None = None
    told: Callable[[At], Phrase | None] = _no_words
    arms: Callable[[At], Phrase | None] = _no_words
    ends_floor: Callable[[Setting], tuple[float, float]] | None = None
    block: Callable[[Setting], Block] | None = None
    carries: bool = False
    steadies: bool = False
    stands: bool = False
    faults: Callable[[Setting], Iterable[Fault]] = lambda _: ()


def said(text: str) -> Callable[[At], Phrase | None]:
    """Words that are the same wherever the thing is, or that name its places as `{at}`."""
    return lambda at: Phrase(text, at if "{at}" in text else ())
