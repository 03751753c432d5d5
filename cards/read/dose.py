"""A node such as `{hold: 20-30 s, side: each}` in, a `Dose` out."""

from __future__ import annotations

from functools import partial

from cards.errors import ContentError, Problem
from cards.model import Amount, Dose
from cards.parse import Node
from cards.read.amount import AmountError, parse_amount
from cards.read.fields import Reader, fields
from cards.read.values import choice, label, word

SIDES = ("each", "each leg", "each arm", "each direction", "left", "right", "alternate")


def read_dose(node: Node, language: str = "en") -> Dose:
    """`language` is that of the words in it."""
    with fields(node, "hold: 30 s") as given:
        phrase, nested = partial(_phrase, language=language), partial(read_dose, language=language)
        dose = Dose(
            hold=given.get("hold", amount("hold", language), None),
            reps=given.get("reps", amount("reps", language), None),
            distance=given.get("distance", amount("distance", language), None),
            time=given.get("time", amount("time", language), None),
            sets=given.get("sets", amount("sets", language), None),
            rest=given.get("rest", amount("rest", language), None),
            side=given.get("side", choice(*SIDES), ""),
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
        try:
            return parse_amount(word(node), key, language)
        except AmountError as error:
            raise ContentError([Problem(str(error), node.place, error.hint)]) from None

    return read_amount


def _phrase(node: Node, language: str) -> str:
    return label(node, language).text
