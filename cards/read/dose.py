"""A node such as `{hold: 20-30 s, side: each}` in, a `Dose` out."""

from __future__ import annotations

from cards.errors import ContentError, Problem
from cards.model import Amount, Dose
from cards.parse import Node
from cards.read.amount import AmountError, parse_amount
from cards.read.fields import Reader, fields
from cards.read.values import choice, label, word

SIDES = ("each", "each leg", "each arm", "each direction", "left", "right", "alternate")


def read_dose(node: Node) -> Dose:
    with fields(node, "hold: 30 s") as given:
        dose = Dose(
            hold=given.get("hold", amount("hold"), None),
            reps=given.get("reps", amount("reps"), None),
            distance=given.get("distance", amount("distance"), None),
            time=given.get("time", amount("time"), None),
            sets=given.get("sets", amount("sets"), None),
            rest=given.get("rest", amount("rest"), None),
            side=given.get("side", choice(*SIDES), ""),
            tempo=given.get("tempo", _phrase, ""),
            variant=given.get("variant", _phrase, ""),
            then=given.get("then", read_dose, None),
            either=given.get("or", read_dose, None),
            long_form=given.get("long-form", read_dose, None),
            place=node.place,
        )
        if not any(map(given.has, ("hold", "reps", "distance", "time"))):
            given.problem("", "found a dose without an amount", "give `hold`, `reps`, `distance` or `time`")
    return dose


def amount(key: str = "") -> Reader[Amount]:
    """An amount whose unit fits the key."""

    def read_amount(node: Node) -> Amount:
        try:
            return parse_amount(word(node), key)
        except AmountError as error:
            raise ContentError([Problem(str(error), node.place, error.hint)]) from None

    return read_amount


def _phrase(node: Node) -> str:
    return label(node).text
