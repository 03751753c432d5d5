"""A posture as it is said, before it is worked out: joint angles, what touches what, and what the body rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Vec = tuple[float, float, float]
ORIGIN: Vec = (0.0, 0.0, 0.0)
SIDES = ("left", "right")


@dataclass(frozen=True, slots=True)
class Contact:
    """Where a hand or foot goes: `on floor 27 ahead`, `on right knee`.

    `target` is "floor" or a part of the body, with its side where it has one. `offset` is (ahead, left, up) in
    statures, from the point under the pelvis for a measured spot of the floor, else from the target itself. Without
    `measured`, `floor` means straight down from where the angles put it.
    """

    target: str
    offset: Vec = ORIGIN
    measured: bool = False


@dataclass(frozen=True, slots=True)
class Posture:
    """Angles in degrees: `body` is (pitch, lean, roll), `heading` (turn, 0, 0), spine parts (flex, side, turn), ball
    joints (flex, out, turn), hinges (bend, 0, 0); limb joints carry their side, as in `left knee`.

    `points` is the way a knee or elbow points, as (ahead, left, up); `rest` names what lies on the floor; `stays`
    what is where it was in the frame before, if not that; `raised` lifts the body over the floor by so many
    statures; `balance` names the side of the foot the body stands over; `base` is the word it began with.
    """

    angles: Mapping[str, Vec] = field(default_factory=dict)
    contacts: Mapping[str, Contact] = field(default_factory=dict)
    points: Mapping[str, Vec] = field(default_factory=dict)
    rest: tuple[str, ...] = ("feet",)
    stays: tuple[str, ...] = ()
    raised: float = 0.0
    balance: str = ""
    base: str = ""

    def angle(self, joint: str) -> Vec:
        return self.angles.get(joint, ORIGIN)
