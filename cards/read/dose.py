"""A node such as `{hold: 20-30 s, side: each}` in, a `Dose` out."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial

from cards.errors import ContentError, Problem
from cards.model import Amount, Dose
from cards.parse import Node, Scalar
from cards.read.amount import AmountError, parse_amount
from cards.read.fields import Reader, fields, wrong
from cards.read.values import choice, label, printed

SIDES = ("each", "each leg", "each arm", "each direction", "left", "right", "alternate")

# What else people write for them.
SIDES_TOO = {
    **dict.fromkeys(("both", "both sides", "each side", "per side"), "each"),
    **{f"{word} {part}": f"each {part}" for part in ("leg", "arm", "direction") for word in ("per", "every")},
    **{f"both {part}s": f"each {part}" for part in ("leg", "arm", "direction")},
    **{f"{side} side": side for side in ("left", "right")},
    **dict.fromkeys(("alternate sides", "alternating", "alternating sides"), "alternate"),
}
SHORT = re.compile(r"(\d+) ?[x×*] ?(\d+(?:-\d+)?)( ?(?:s|min|breaths))?")


def read_dose(node: Node, language: str = "en") -> Dose:
    """`language` is that of the words in it."""
    if isinstance(node, Scalar) and (hint := _short(node.text)):
        raise wrong(node, "keys with values, such as `hold: 30 s`", hint)
    with fields(node, "hold: 30 s") as given:
        phrase, nested = partial(_phrase, language=language), partial(read_dose, language=language)
        dose = Dose(
            hold=given.get("hold", amount("hold", language), None),
            reps=given.get("reps", amount("reps", language), None),
            distance=given.get("distance", amount("distance", language), None),
            time=given.get("time", amount("time", language), None),
            sets=given.get("sets", amount("sets", language), None),
            rest=given.get("rest", amount("rest", language), None),
            side=given.get("side", _side, ""),
            tempo=given.get("tempo", phrase, ""),
            variant=given.get("variant", phrase, ""),
            then=given.get("then", nested, None),
            either=given.get("or", nested, None),
            long_form=given.get("long-form", nested, None),
            place=node.place,
        )
        if not any(map(given.has, ("hold", "reps", "distance", "time"))):
            given.problem("", "found a dose without an amount", "give `hold`, `reps`, `distance` or `time`")
    return dose


def amount(key: str = "", language: str = "en") -> Reader[Amount]:
    """An amount whose unit fits the key."""

    def read_amount(node: Node) -> Amount:
        written = printed(node)
        try:
            return replace(parse_amount(written, key, language), place=node.place)
        except AmountError as error:
            hint = _short(written) or error.hint
            raise ContentError([Problem(str(error), node.place, hint)]) from None

    return read_amount


def _short(text: str) -> str:
    """The hint for sets and what is done in each as a coach notes them, `3x10` or `2 x 30 s`; else ""."""
    if not (match := SHORT.fullmatch(text)):
        return ""
    return f"write `{{sets: {match[1]}, {'hold' if match[3] else 'reps'}: {match[2]}{match[3] or ''}}}`"


def _side(node: Node) -> str:
    said = " ".join(node.text.lower().split()) if isinstance(node, Scalar) else ""
    return SIDES_TOO.get(said, said if said in SIDES else "") or choice(*SIDES)(node)


def _phrase(node: Node, language: str) -> str:
    return label(node, language).text
