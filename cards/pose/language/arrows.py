"""What is written of an arrow in, an `Arrow` out."""

from __future__ import annotations

from cards.model.illustration import Arrow
from cards.model.posture import ORIGIN, SIDES, Vec
from cards.parse import Mapping, Node, Scalar
from cards.pose.language.directions import direction, steps
from cards.pose.language.measures import degrees, statures
from cards.pose.language.names import named, problem
from cards.read.fields import Fields, fields, wrong
from cards.read.values import flag, word

JOINTS = ("hip", "knee", "ankle", "toe", "heel", "shoulder", "elbow", "wrist", "hand")
TRUNK_POINTS = ("head", "chest", "pelvis", "belly", "low back", "t12", "c7")
POINTS = (*TRUNK_POINTS, *(f"{side} {joint}" for side in SIDES for joint in JOINTS))
KINDS = ("follow", "push", "circle")
MOST_TURN = 720.0  # degrees an arrow may go round
BESIDE = 0.05  # statures from the body, where the file says nothing else
UP: Vec = (0.0, 0.0, 1.0)


def read_arrow(node: Node) -> Arrow:
    """A joint to follow, or keys beside one of `follow`, `push`, `circle`."""
    if isinstance(node, Scalar):
        return Arrow("follow", _point(node), away=BESIDE, place=node.place)
    if not isinstance(node, Mapping):
        raise wrong(node, "an arrow such as `right ankle`")
    kind = next((name for name in KINDS if node.get(name)), "")
    if not kind:
        raise problem("an arrow needs `follow`, `push` or `circle`", node.place)
    with fields(node) as given:
        of = given.need(kind, _point)
        read = {"follow": _follow, "push": _push, "circle": _circle}[kind]
        return read(given, of, node)


def _follow(given: Fields, of: str, node: Node) -> Arrow:
    away = given.get("away", statures(), BESIDE)
    return Arrow("follow", of, away or 0.0, both=given.get("both", flag, None), place=node.place)


def _push(given: Fields, of: str, node: Node) -> Arrow:
    return Arrow(
        "push",
        of,
        away=given.get("away", statures(), BESIDE) or 0.0,
        way=given.get("way", direction(), UP) or UP,
        length=given.get("length", statures(), 0.12) or 0.0,
        at=given.get("at", _start, ORIGIN) or ORIGIN,
        both=given.get("both", flag, None),
        place=node.place,
    )


def _circle(given: Fields, of: str, node: Node) -> Arrow:
    return Arrow(
        "circle",
        of,
        away=given.get("away", statures(), 0.0) or 0.0,
        radius=given.get("radius", statures(), 0.24) or 0.0,
        start=given.get("from", degrees(MOST_TURN), 0.0) or 0.0,
        end=given.get("to", degrees(MOST_TURN), 0.0) or 0.0,
        both=given.get("both", flag, None),
        place=node.place,
    )


def _start(node: Node) -> Vec:
    return steps(word(node).replace(",", " ").split(), "", node.place)


def _point(node: Node) -> str:
    return named(node, POINTS, "point to follow")
