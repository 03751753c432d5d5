"""The words a pose can start from: bases, and ready-made arms and legs, in the same language as a pose file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Said = Mapping[str, Any]

BASES: dict[str, Said] = {
    "stand": {"rest": "feet", "arms": "by-side", "hips": {"out": 2}},
    "sit": {
        "hips": {"flex": 90, "out": 3},
        "knees": 2,
        "rest": ["seat", "heels"],
        "hands": "on floor 9 behind, 15 out",
        "elbows": {"points": "behind"},
    },
    "supine": {
        "body": {"pitch": -90},
        "rest": "back",
        "hips": {"out": 3},
        "knees": 3,
        "ankles": -20,
        "shoulders": {"flex": 3, "out": 18},
        "elbows": 8,
        "neck": 7,
    },
    "hook": {
        "base": "supine",
        "right foot": "on floor 31 ahead, 6 right",
        "left foot": "on floor 31 ahead, 6 left",
    },
    "prone": {"body": {"pitch": 90}, "rest": ["toes", "chest"], "ankles": -60, "elbows": 10, "neck": -16},
    "all-fours": {
        "body": {"pitch": 80},
        "hips": {"flex": 80, "out": 2},
        "knees": 90,
        "ankles": -78,
        "shoulders": {"flex": 85, "out": 2},
        "elbows": 5,
        "rest": "knees",
        "hands": "on floor",
        "neck": -12,
    },
    "kneel": {"hips": {"out": 2}, "knees": 90, "ankles": -78, "rest": "shins", "arms": "by-side"},
    "half-kneel": {
        "right hip": {"flex": -8},
        "right knee": 98,
        "right ankle": -70,
        "rest": "right knee",
        "left foot": "on floor 26 ahead, 8 left",
        "left knee": {"points": "ahead up"},
    },
    "side-lying": {"body": {"pitch": -90, "roll": -90}, "rest": "right side", "ankles": -20, "elbows": 8},
}

ARMS: dict[str, Said] = {
    "by-side": {"shoulder": {"flex": 2, "out": 7, "turn": 0}, "elbow": 6},
    "T": {"shoulder": {"flex": 0, "out": 88, "turn": 0}, "elbow": 0},
    "overhead": {"shoulder": {"flex": 154, "out": 4, "turn": 0}, "elbow": 3},
    "ahead": {"shoulder": {"flex": 88, "out": 0, "turn": 0}, "elbow": 3},
    "on-hips": {"hand": "on hip", "elbow": {"points": "out behind"}},
    "behind-head": {"hand": "on back of head", "elbow": {"points": "out"}},
    "crossed": {
        "left hand": "on right shoulder 2 ahead",
        "right hand": "on left shoulder 3 ahead, 3 down",
        "left elbow": {"points": "down down ahead"},
        "right elbow": {"points": "ahead down"},
    },
    "around-knee": {"hand": "on shin, 4 up", "elbow": {"points": "out"}},
}

LEGS: dict[str, Said] = {
    "straight": {"hip": {"flex": 0, "out": 3, "turn": 0}, "knee": 2},
    "hook": {"hip": {"flex": 52, "out": 3, "turn": 0}, "knee": 98, "foot": "on floor"},
    "tabletop": {"hip": {"flex": 90, "out": 3, "turn": 0}, "knee": 90, "ankle": 0},
    "hugged": {"hip": {"flex": 132, "out": 5, "turn": 0}, "knee": 138},
}

# Ready-made limbs that another base needs otherwise.
_FLOOR_ARMS: dict[str, Said] = {
    "overhead": {"shoulder": {"flex": 148, "out": 4, "turn": 0}, "elbow": 3},
    "on-hips": {"hand": "on hip", "elbow": {"points": "out"}},
}
FITTED: dict[str, dict[str, Said]] = {
    "sit": {
        "by-side": {"hand": "on floor 17 out", "elbow": {"points": "behind"}},
        "straight": {"hip": {"flex": 90, "out": 3, "turn": 0}, "knee": 2},
        "hook": {"hip": {"flex": 118, "out": 3, "turn": 0}, "knee": 106, "foot": "on floor"},
    },
    "supine": _FLOOR_ARMS,
    "hook": _FLOOR_ARMS,
    "prone": {"overhead": {"shoulder": {"flex": 174, "out": 12, "turn": 0}, "elbow": 3}},
}

VIEWS: dict[str, tuple[float, float]] = {
    "side": (0.0, 0.0),
    "front": (90.0, 8.0),
    "back": (-90.0, 8.0),
    "three-quarter": (52.0, 14.0),
    "above": (0.0, 68.0),
    "other-side": (180.0, 0.0),
}
