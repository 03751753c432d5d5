"""Keys of joints and what is written of their angles in, a posture with them out."""

from __future__ import annotations

from dataclasses import replace

from cards.model.posture import SIDES, Posture, Vec
from cards.parse import Mapping, Node
from cards.pose.language.directions import direction
from cards.pose.language.measures import HALF_TURN, degrees
from cards.read.fields import fields

BALLS = {"hip": ("flex", "out", "turn"), "shoulder": ("flex", "out", "turn")}
HINGES = {"knee": "bend", "elbow": "bend", "ankle": "flex", "toes": "bend", "wrist": "flex"}
POINTING = ("knee", "elbow")  # joints that can be told where to point
MOST = {"shoulder": 200.0}  # degrees, where arms go on past overhead
TRUNK = {"spine": ("lumbar", "thorax"), "low back": ("lumbar",), "upper back": ("thorax",), "neck": ("neck",)}
SPREAD = {"lumbar": (0.55, 0.50, 0.25), "thorax": (0.45, 0.50, 0.75)}  # shares of a spine's angles
BENDS = ("flex", "side", "turn")
MANY = {
    "hips": "hip", "knees": "knee", "ankles": "ankle", "shoulders": "shoulder", "elbows": "elbow", "wrists": "wrist",
    "hands": "hand", "feet": "foot", "arms": "arm", "legs": "leg",
}  # fmt: skip
LIMBS = (*BALLS, *HINGES, "hand", "foot", "arm", "leg")
HOLDS = {
    "hip": "foot",
    "knee": "foot",
    "shoulder": "hand",
    "elbow": "hand",
}  # an angle lets go of a contact there
LEADS = {"hip": "knee", "shoulder": "elbow"}  # ... and of one here, that these would have to make


def split(key: str) -> tuple[tuple[str, ...], str]:
    """(the sides meant, the part): `left hip` is one side, `hips` and `hip` are both."""
    for side in SIDES:
        if key.startswith(side + " "):
            name = key.removeprefix(side + " ")
            return (side,), MANY.get(name, name)
    return SIDES, MANY.get(key, key)


def axes(posture: Posture, joint: str, node: Node, names: tuple[str, ...]) -> Posture:
    """The posture with some angles of a joint: a number alone is the first of them."""
    read = degrees(MOST.get(joint.rpartition(" ")[2], HALF_TURN))
    now = list(posture.angle(joint))
    if isinstance(node, Mapping):
        with fields(node) as given:
            now[: len(names)] = [given.get(name, read, now[i]) or 0.0 for i, name in enumerate(names)]
    else:
        now[0] = read(node)
    return turned(posture, joint, (now[0], now[1], now[2]))


def bent(posture: Posture, side: str, part: str, node: Node) -> Posture:
    """The posture with a limb's joint bent; an angle lets go of what the hand or foot touches."""
    joint, names = f"{side} {part}", BALLS.get(part) or (HINGES[part],)
    if part in POINTING and isinstance(node, Mapping) and (node.get("points") or node.get("to")):
        with fields(node) as given:
            way = given.get("points", direction(side), (0.0, 0.0, 0.0)) or (0.0, 0.0, 0.0)
            bend = given.get(names[0], degrees(), None)
            given.get("to", lambda to: to, None)  # the place is read where hands and feet are
        posture = pointed(posture, joint, way) if any(way) else posture
        return posture if bend is None else turned(_free(posture, side, part), joint, (bend, 0.0, 0.0))
    return axes(_free(posture, side, part), joint, node, names)


def _free(posture: Posture, side: str, part: str) -> Posture:
    gone = (f"{side} {HOLDS.get(part)}", f"{side} {LEADS.get(part)}")
    contacts = {limb: c for limb, c in posture.contacts.items() if limb not in gone}
    return replace(posture, contacts=contacts)


def trunk_bent(posture: Posture, part: str, node: Node) -> Posture:
    """The posture with the spine, or a part of it, bent; what is said of the spine is spread over both parts."""
    if isinstance(node, Mapping):
        with fields(node) as given:
            said = {axis: given.get(name, degrees(), None) for axis, name in enumerate(BENDS)}
    else:
        said = {0: degrees()(node)}
    for joint in TRUNK[part]:
        now = list(posture.angle(joint))
        for axis, angle in said.items():
            if angle is not None:
                now[axis] = angle * (SPREAD[joint][axis] if part == "spine" else 1.0)
        posture = turned(posture, joint, (now[0], now[1], now[2]))
    return posture


def turned(posture: Posture, joint: str, angles: Vec) -> Posture:
    return replace(posture, angles={**posture.angles, joint: angles})


def pointed(posture: Posture, joint: str, way: Vec) -> Posture:
    return replace(posture, points={**posture.points, joint: way})
