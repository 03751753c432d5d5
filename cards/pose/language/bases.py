"""The words a pose can start from: bases, and ready-made arms and legs, in the same language as a pose file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from cards.parse import Mapping, parse

# `fitted` has arms and legs that a base needs otherwise.
BUILT_IN = """\
bases:
  stand: {rest: feet, arms: by-side, hips: {out: 2}}
  sit:
    hips: {flex: 90, out: 3}
    knees: 2
    rest: [seat, heels]
    hands: "on floor 9 behind, 15 out"
    elbows: {points: behind}
  supine:
    body: {pitch: -90}
    rest: back
    hips: {out: 3}
    knees: 3
    ankles: -20
    shoulders: {flex: 3, out: 18}
    elbows: 8
    neck: 7
  hook:
    base: supine
    right foot: "on floor 31 ahead, 6 right"
    left foot: "on floor 31 ahead, 6 left"
  prone:
    body: {pitch: 90}
    rest: [toes, chest]
    ankles: -60
    elbows: 10
    neck: -16
  all-fours:
    body: {pitch: 80}
    hips: {flex: 80, out: 2}
    knees: 90
    ankles: -78
    shoulders: {flex: 85, out: 2}
    elbows: 5
    rest: knees
    hands: on floor
    neck: -12
  kneel: {hips: {out: 2}, knees: 90, ankles: -78, rest: shins, arms: by-side}
  half-kneel:
    right hip: {flex: -8}
    right knee: 98
    right ankle: -70
    rest: right knee
    left foot: "on floor 26 ahead, 8 left"
    left knee: {points: ahead up}
  side-lying:
    body: {pitch: -90, roll: -90}
    rest: right side
    ankles: -20
    elbows: 8
  chair:
    rest: seat
    raised: 24
    hips: {flex: 90, out: 4}
    knees: 90
    feet: on floor
    hands: "on thigh, 2 ahead"
    elbows: {points: behind}
  plank:
    body: {pitch: 90}
    rest: [toes, hands]
    shoulders: {flex: 75, out: 2}
    wrists: -85
    toes: 60
    ankles: 10
    neck: -10
  hang:
    rest: hands
    raised: 124
    shoulders: {flex: 190, out: 10}
    neck: 24
    elbows: 3
    ankles: -30
arms:
  by-side: {shoulder: {flex: 2, out: 7, turn: 0}, elbow: 6}
  T: {shoulder: {flex: 0, out: 88, turn: 0}, elbow: 0}
  Y: {shoulder: {flex: 0, out: 145, turn: 90}, elbow: 4}
  W: {shoulder: {flex: 0, out: 58, turn: 90}, elbow: 118}
  goalpost: {shoulder: {flex: 0, out: 88, turn: 90}, elbow: 90}
  overhead: {shoulder: {flex: 154, out: 4, turn: 0}, elbow: 3}
  ahead: {shoulder: {flex: 88, out: 0, turn: 0}, elbow: 3}
  on-hips: {hand: on hip, elbow: {points: out behind}}
  behind-head: {hand: on back of head, elbow: {points: out}}
  crossed:
    left hand: on right shoulder 2 ahead
    right hand: "on left shoulder 3 ahead, 3 down"
    left elbow: {points: down down ahead}
    right elbow: {points: ahead down}
  clasped: {hand: "on chest 15 ahead, 3 out, 3 down", elbow: {points: out down}}
  around-knee: {hand: "on shin, 4 up", elbow: {points: out}}
legs:
  straight: {hip: {flex: 0, out: 3, turn: 0}, knee: 2}
  hook: {hip: {flex: 52, out: 3, turn: 0}, knee: 98, foot: on floor}
  tabletop: {hip: {flex: 90, out: 3, turn: 0}, knee: 90, ankle: 0}
  hugged: {hip: {flex: 132, out: 5, turn: 0}, knee: 138}
fitted:
  sit:
    by-side: {hand: on floor 17 out, elbow: {points: behind}}
    straight: {hip: {flex: 90, out: 3, turn: 0}, knee: 2}
    hook: {hip: {flex: 118, out: 3, turn: 0}, knee: 106, foot: on floor}
  supine: &on-the-back
    overhead: {shoulder: {flex: 148, out: 4, turn: 0}, elbow: 3}
    on-hips: {hand: on hip, elbow: {points: out}}
  hook: *on-the-back
  prone:
    overhead: {shoulder: {flex: 174, out: 12, turn: 0}, elbow: 3}
"""

Named = dict[str, Mapping]


@dataclass(frozen=True, slots=True)
class Starts:
    """What a pose can start from, as it is written: each name with the keys it stands for."""

    bases: Named
    arms: Named
    legs: Named
    fitted: dict[str, Named]

    def limb(self, part: str) -> Named:
        """Ready-made arms, or legs."""
        return self.arms if part == "arm" else self.legs

    def keys(self, base: str, part: str, name: str) -> Mapping:
        """What a ready-made arm or leg stands for in a base."""
        return self.fitted.get(base, {}).get(name) or self.limb(part)[name]


def read_starts(node: Mapping) -> Starts:
    """The starts of a file with the keys `bases`, `arms`, `legs` and `fitted`."""
    fitted = {name: _named(inner) for name, inner in _named(node.get("fitted")).items()}
    bases, arms, legs = (_named(node.get(key)) for key in ("bases", "arms", "legs"))
    return Starts(bases, arms, legs, fitted)


def _named(node: object) -> Named:
    assert isinstance(node, Mapping)
    return {entry.key.text: entry.value for entry in node.entries if isinstance(entry.value, Mapping)}


@cache
def built_in() -> Starts:
    """The starts every file knows."""
    node = parse(BUILT_IN.encode(), "bases")
    assert isinstance(node, Mapping)
    return read_starts(node)
