"""What an illustration file says, before it is posed: frames, how they are seen, and what is drawn with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from cards.errors import Place
from cards.model.posture import ORIGIN, Posture, Vec


@dataclass(frozen=True, slots=True)
class Arrow:
    """One movement, drawn.

    `kind` is "follow" (the path of the joint `of` from the frame before), "push" (straight, the way `way` says, beside
    `of`) or "circle" (about the trunk at `of`). `away` is the distance from the body; lengths in statures, angles in
    degrees round the circle, 0 straight ahead, counted to the left. `way` and `at`, where a push begins from `of`, are
    (ahead where the figure faces, left, up); at the joint itself, it begins outside the body. `both` is a head at
    each end; None leaves that to the picture.
    """

    kind: Literal["follow", "push", "circle"]
    of: str
    away: float = 0.0
    way: Vec = (0.0, 0.0, 1.0)
    length: float = 0.12
    radius: float = 0.24
    start: float = 0.0
    end: float = 0.0
    both: bool | None = None
    at: Vec = ORIGIN
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Prop:
    """A thing drawn with the body: `kind` of wall, pad, strap ..., and `at` what part of the body it comes to."""

    kind: str
    at: tuple[str, ...] = ()
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Frame:
    """One posture of an illustration. `around` and `above` are the camera's degrees; `stretch` names muscles.

    `ghost` shows the frame before as an outline; None leaves that to the picture. `travel` is the way the body goes
    over the floor: ahead, behind, left, right, there-and-back, side-to-side; "" for one that stays where it is.
    """

    posture: Posture
    around: float = 0.0
    above: float = 0.0
    props: tuple[Prop, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    stretch: tuple[str, ...] = ()
    ghost: bool | None = None
    travel: str = ""
    alt: str = ""
    place: Place | None = field(default=None, compare=False)
    places: Mapping[str, Place] = field(
        default_factory=dict, compare=False
    )  # of all keys the posture is said with
    said: frozenset[str] = field(default=frozenset(), compare=False)  # those of them that this frame says


@dataclass(frozen=True, slots=True)
class Illustration:
    """One to three frames, start first. `hold`: the frame held, "last" or "first", so small pictures show it alone.

    Frames after a first one that is held go deeper.
    `side` is the side the pictures work, left or right; "" where both do or neither.
    `digest` is a hash of what the file says: equal digests draw equal pictures.
    """

    key: str
    frames: tuple[Frame, ...]
    hold: str = ""
    alt: str = ""
    accept: tuple[tuple[str, str], ...] = ()  # (check, reason)
    digest: str = ""
    side: str = ""
    place: Place | None = field(default=None, compare=False)
