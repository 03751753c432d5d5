"""The sides of a dose in whatever words (`both legs`, `per side`) in, the words the program knows out."""

from __future__ import annotations

import re

from cards.parse import Node, Scalar
from cards.read.dose_line.vocabulary import PAIRED
from cards.read.values import choice

SIDES = ("each", "each leg", "each arm", "each direction", "left", "right", "alternate")

# What else people write for them.
SIDES_TOO = {
    **dict.fromkeys(("both", "both sides", "each side", "per side"), "each"),
    **{f"{word} {part}": f"each {part}" for part in ("leg", "arm", "direction") for word in ("per", "every")},
    **{f"both {part}s": f"each {part}" for part in ("leg", "arm", "direction")},
    **{f"{side} side": side for side in ("left", "right")},
    **dict.fromkeys(("alternate sides", "alternating", "alternating sides"), "alternate"),
}
PART = "|".join(PAIRED)
ONE_OF = re.compile(rf"(?:each|per|every|both)\s+(?:({PART})(?:s|es)?|(calves|feet))")
SEVERAL = re.compile(
    rf"{ONE_OF.pattern}(?:\s+{ONE_OF.pattern})*".replace("(?:(", "(?:(?:").replace("|(calves", "|(?:calves")
)
PLURALS = {"calves": "calf", "feet": "foot"}


def read_side(node: Node) -> str:
    said = " ".join(node.text.lower().split()) if isinstance(node, Scalar) else ""
    known = SIDES_TOO.get(said, said if said in SIDES else "")
    return known or _parts(said) or choice(*SIDES)(node)


def _parts(said: str) -> str:
    """Whatever there are two of: `per hand`, `each way each leg`; "" for anything else."""
    if not SEVERAL.fullmatch(said):
        return ""
    parts = [PLURALS.get(match[2] or "", match[1]) for match in ONE_OF.finditer(said)]
    return " ".join("each" if part == "side" and len(parts) == 1 else f"each {part}" for part in parts)
