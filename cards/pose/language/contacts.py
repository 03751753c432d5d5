"""What is written of where a hand or foot goes in, a `Contact` out: `on floor 27 ahead, 5 out`, `on other shoulder`."""

from __future__ import annotations

import re

from cards.errors import did_you_mean
from cards.model.posture import Contact
from cards.parse import Node
from cards.pose.body.targets import TARGETS, UNSIDED
from cards.pose.language.directions import steps
from cards.pose.language.names import other_number, problem
from cards.read.values import word

LITTLE_WORDS = ("on", "at", "by", "to", "behind", "under", "against", "holding")  # for the reader alone
NUMBER = re.compile(r"-?\d+(\.\d+)?")


def read_contact(node: Node, side: str) -> Contact:
    """Of a hand or foot of that side."""
    words = word(node).replace(",", " ").split()
    if words and words[0] in LITTLE_WORDS:
        words = words[1:]
    first = next((index for index, each in enumerate(words) if NUMBER.fullmatch(each)), len(words))
    target, rest = _full_name(" ".join(words[:first]), side), words[first:]
    bare = target.removeprefix("left ").removeprefix("right ")
    if (other := other_number(bare)) in TARGETS:
        target, bare = target.removesuffix(bare) + other, other
    if bare not in ("floor", *TARGETS) or (bare != target and bare in ("floor", *UNSIDED)):
        hint = did_you_mean(bare, ("floor", *TARGETS))
        raise problem(f"no place named `{target[:60]}` on a body", node.place, hint)
    return Contact(target, steps(rest, side, node.place), measured=bool(rest))


def _full_name(target: str, side: str) -> str:
    """With `other` as the side it is, and that in front."""
    target = re.sub(r"\bother\b", "right" if side == "left" else "left", target)
    return re.sub(r"^(back of) (left|right) ", r"\2 \1 ", target)
