"""What a check looks at, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from cards.model.illustration import Frame
from cards.pose.body.solve import Solved
from cards.pose.picture.boldness import Boldness, boldness
from cards.pose.picture.camera import Camera
from cards.pose.picture.flesh import Part, parts
from cards.pose.surroundings import Where

STATURE = 60  # mm at which figures are judged
BODY = {"shorts": "hips", "shirt": "trunk"}  # what the parts of a picture are called on a body


class Finding(NamedTuple):
    """`subject` is what it is about, as the file names it: a joint, a limb, `balance`, `arrow left knee`."""

    check: str
    subject: str
    message: str
    hint: str = ""


@dataclass
class Seen:
    """A frame as it is judged; `words` are those of its file, `where` its things are."""

    frame: Frame
    solved: Solved
    before: Solved | None
    words: str
    where: Where

    @property
    def look(self) -> Boldness:
        return boldness(STATURE)

    @cached_property
    def camera(self) -> Camera:
        return Camera(self.frame.around, self.frame.above)

    @cached_property
    def flesh(self) -> list[Part]:
        return parts(self.solved.skeleton, self.look)


Check = Callable[[Seen], Iterator[Finding]]


def share_of(part: float) -> str:
    """How much can be seen: never `0 %`."""
    return f"only {part:.0%}" if part >= 0.005 else "nothing"
