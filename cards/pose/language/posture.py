"""What a coach writes about a body in, a `Posture` out: `left hip: {flex: 85}`, `right hand: on knee`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from cards.errors import ContentError, Problem
from cards.model.posture import SIDES, Contact, Posture
from cards.parse import Entry, Node, Scalar
from cards.parse import Mapping as MappingNode
from cards.pose.body.resting import REST
from cards.pose.language.bases import Starts
from cards.pose.language.contacts import read_contact
from cards.pose.language.directions import direction
from cards.pose.language.joints import (
    BALLS,
    HINGES,
    LIMBS,
    MANY,
    POINTING,
    TRUNK,
    axes,
    bent,
    pointed,
    split,
    trunk_bent,
    turned,
)
from cards.pose.language.measures import degrees, statures
from cards.pose.language.names import named, several
from cards.read.fields import fields

HIGHEST = 150  # what a body may be raised: who hangs does so by the hands
MOST_RESTS = 8  # parts that rest, or stay
POSTURE_KEYS = ("base", "body", "facing", "rest", "stays", "raised", "balance", *TRUNK)
# Ready-made limbs first, then angles, then contacts: what is said later in this order wins.
ORDER = (
    *("base", "arm", "leg", "body", "facing"),
    *(*TRUNK, *BALLS, *HINGES, "foot", "hand"),
    *("rest", "stays", "raised", "balance"),
)


def known_keys() -> list[str]:
    return [*POSTURE_KEYS, *LIMBS, *MANY, *(f"{side} {part}" for side in SIDES for part in LIMBS)]


def is_pose_key(key: str) -> bool:
    return _kind(key) in ORDER


def _kind(key: str) -> str:
    return key if key in POSTURE_KEYS else split(key)[1]


@dataclass(frozen=True, slots=True)
class Language:
    """The language of poses, with the bases and ready-made limbs it knows."""

    starts: Starts

    def say(self, posture: Posture, said: Mapping[str, Entry], problems: list[Problem]) -> Posture:
        """The posture changed by everything `said`; what means nothing is added to `problems` and left out."""
        for key in sorted(said, key=lambda key: (ORDER.index(_kind(key)), len(split(key)[0]) == 1)):
            try:
                posture = self._apply(posture, key, said[key].value)
            except ContentError as error:
                problems += error.problems
        if said and (why := _unbalanced(posture)):
            told = (key for key in said if key in ("balance", "rest") or _kind(key) == "foot")
            entry = said[next(told, next(iter(said)))]
            problems.append(Problem(why[0], _innermost(entry).place, why[1]))
            posture = replace(posture, balance="")
        return posture

    def based(self, name: str) -> Posture:
        """The posture a base stands for."""
        return replace(self._ready(Posture(), self.starts.bases[name], ""), base=name)

    def _ready(self, posture: Posture, keys: MappingNode, side: str) -> Posture:
        """The posture with what a base or a ready-made limb stands for; some are said of each side by itself."""
        said = {entry.key.text: entry for entry in keys.entries}
        if side and any(key.startswith(SIDES) for key in said):
            said = {key: entry for key, entry in said.items() if key.startswith(side)}
        elif side:
            said = {f"{side} {key}": entry for key, entry in said.items()}
        return self.say(posture, said, [])

    def _apply(self, posture: Posture, key: str, node: Node) -> Posture:
        kind = _kind(key)
        if kind == "base":
            return self.based(named(node, self.starts.bases, "base"))
        if kind in TRUNK:
            return trunk_bent(posture, kind, node)
        if kind in WHOLE_BODY:
            return WHOLE_BODY[kind](posture, node)
        for side in split(key)[0]:
            posture = self._limb(posture, side, kind, node)
        return posture

    def _limb(self, posture: Posture, side: str, part: str, node: Node) -> Posture:
        if part in ("arm", "leg"):
            name = named(node, self.starts.limb(part), part)
            return self._ready(posture, self.starts.keys(posture.base, part, name), side)
        if part in ("hand", "foot") or (part in POINTING and _is_place(node)):
            return _touch(posture, f"{side} {part}", side, node)
        posture = bent(posture, side, part, node)
        to = node.get("to") if part in POINTING and isinstance(node, MappingNode) else None
        return _placed(posture, f"{side} {part}", side, to) if to else posture


def _innermost(entry: Entry) -> Node:
    return entry.value if isinstance(entry.value, Scalar) else entry.key


def _unbalanced(posture: Posture) -> tuple[str, str] | None:
    """Why the body cannot stand over the foot it should balance on, and what to do; None where it can."""
    foot = f"{posture.balance} foot"
    if not posture.balance:
        return None
    where = posture.contacts.get(foot, Contact("floor")).target
    if where != "floor":
        return f"nobody can balance on the {foot}: it is on the {where}", f"write `{foot}: on floor`"
    points = {name for rest in posture.rest for name, _ in REST[rest]}
    if points.isdisjoint(f"{posture.balance} {end}" for end in ("heel", "ball", "toe")):
        resting = " and ".join(posture.rest)
        return f"nobody can balance on the {foot} with the {resting} on the floor", f"write `rest: {foot}`"
    return None


def _is_place(node: Node) -> bool:
    """Whether a knee or an elbow is told where to go, and not how far it bends."""
    text = node.text if isinstance(node, Scalar) else ""
    return text == "free" or (" " in text and text[0].isalpha())


def _touch(posture: Posture, limb: str, side: str, node: Node) -> Posture:
    """The posture with a hand or foot at a place, `free`, or `{to, points}`."""
    if not isinstance(node, MappingNode):
        return _placed(posture, limb, side, node)
    with fields(node, "to: on floor") as given:
        way = given.get("points", direction(side), None)
        posture = given.get("to", lambda to: _placed(posture, limb, side, to), posture) or posture
    return posture if way is None else pointed(posture, limb, way)


def _placed(posture: Posture, limb: str, side: str, node: Node) -> Posture:
    contacts = {name: contact for name, contact in posture.contacts.items() if name != limb}
    if not (isinstance(node, Scalar) and node.text == "free"):
        contacts[limb] = read_contact(node, side)
    return replace(posture, contacts=contacts)


def _rests(node: Node) -> tuple[str, ...]:
    return several(node, lambda each: named(each, REST, "part to rest on"), MOST_RESTS, "parts")


def _foot(node: Node) -> str:
    if isinstance(node, Scalar) and node.text.removesuffix(" foot") in SIDES:
        return node.text.removesuffix(" foot")
    known = tuple(f"{side} foot" for side in SIDES)
    return named(node, known, "foot").removesuffix(" foot")


WHOLE_BODY: dict[str, Callable[[Posture, Node], Posture]] = {
    "body": lambda posture, node: axes(posture, "body", node, ("pitch", "lean", "roll")),
    "facing": lambda posture, node: turned(posture, "heading", (degrees()(node), 0.0, 0.0)),
    "rest": lambda posture, node: replace(posture, rest=_rests(node)),
    "stays": lambda posture, node: replace(posture, stays=_rests(node)),
    "raised": lambda posture, node: replace(posture, raised=statures(HIGHEST)(node)),
    "balance": lambda posture, node: replace(posture, balance=_foot(node)),
}
