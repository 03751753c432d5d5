"""A node of `do` in, one line or keys; how the steps of a group are done out, a `Do` of the kind that it says."""

from __future__ import annotations

from dataclasses import dataclass, replace

from cards.errors import ContentError, Place, Problem
from cards.model import Amount
from cards.model.group import Do, Kind
from cards.parse import Mapping, Node, Scalar
from cards.read.amounts.amount import AmountError, parse_amount
from cards.read.dose_line.part import LineError
from cards.read.fields import fields
from cards.read.group.line import read_do_line
from cards.read.values import choice, flag, printed

KINDS = {"superset": Kind.SUPERSET, "stations": Kind.STATIONS, "AMRAP": Kind.AMRAP}
NAMES = {  # as errors say them
    Kind.SECTION: "a group without rounds",
    Kind.CIRCUIT: "a circuit",
    Kind.SUPERSET: "a superset",
    Kind.INTERVALS: "intervals",
    Kind.STATIONS: "stations",
    Kind.EVERY: "every minute",
    Kind.AMRAP: "as many rounds as you can",
    Kind.CAPPED: "rounds in a time",
    Kind.CHOICE: "a choice",
}
AMOUNTS = {  # as which key of a dose each is read
    "rounds": "sets",
    "choose": "sets",
    "rest": "rest",
    "between": "rest",
    "work": "time",
    "every": "time",
    "time": "time",
}
WORDED = ("rest", "between")  # what words may say, too
EXAMPLES = {"sets": "3", "time": "40 s"}
FREE = frozenset({"rounds", "rest", "between"})
TAKES = {  # what each kind may say
    Kind.SECTION: frozenset({"between"}),
    Kind.CIRCUIT: FREE,
    Kind.SUPERSET: FREE,
    Kind.CAPPED: FREE | {"time"},
    Kind.AMRAP: frozenset({"time", "rest", "between"}),
    Kind.INTERVALS: FREE | {"work"},
    Kind.STATIONS: FREE | {"work"},
    Kind.EVERY: frozenset({"every", "time", "in-turn"}),
    Kind.CHOICE: frozenset({"choose", "between"}),
}
NEEDS = {  # and must, with what to write
    Kind.AMRAP: ("time", "say how long: `AMRAP 7 min`"),
    Kind.STATIONS: ("work", "say how long at each: `3 min per station`"),
    Kind.EVERY: ("time", "say for how long: `every minute for 10 min`"),
    Kind.CHOICE: ("choose", "say how many: `choose 2`"),
}
NO_ROUNDS = "say how many rounds, `3 rounds, rest 60 s`; between exercises it is `between 60 s`"
HINTS = {
    (Kind.SECTION, "rest"): NO_ROUNDS,
    (Kind.SECTION, "circuit"): "say how many rounds: `3 rounds`",
    (Kind.SECTION, "time"): "write `AMRAP 12 min`, `5 rounds in 12 min` or `every minute for 12 min`",
    (Kind.CHOICE, "rounds"): "leave the rounds out, or give each step its sets",
    (Kind.EVERY, "rounds"): "the time says how many: `every minute for 10 min`",
    (Kind.CIRCUIT, "in-turn"): "it belongs to `every minute for 10 min, in turn`",
}
IN_DOSE = "it belongs in the `dose` of a step, or of the group"
ELSEWHERE = {  # keys of a dose
    "reps": f"{IN_DOSE}; rounds are written `3 rounds`",
    "sets": "did you mean `rounds`?",
    "for": "did you mean `time`?",
    **dict.fromkeys(("variant", "words"), "words to print belong in the `notes` of the group"),
    "progress": "it is a key of the group, beside `do`",
    **dict.fromkeys(("when", "frequency", "stage"), "it belongs in the `when` of the group, beside `do`"),
    **dict.fromkeys(
        ("hold", "side", "load", "distance", "effort", "tempo", "pause", "or", "then", "long-form"), IN_DOSE
    ),
}
CALLED = {"variant": "words", "stage": "when"}
OWN = {*AMOUNTS, "kind", "in-turn", "circuit"}
UNREAD = "write it such as `3 rounds, rest 60 s`; words to print belong in the `notes` of the group"


@dataclass(frozen=True, slots=True)
class Said:
    value: str
    place: Place


def read_do(node: Node, tongue: str = "en") -> Do:
    """`3 rounds, rest 60 s`, or `{rounds: 3, rest: 60 s}`. All that it must not say is told, each at its place."""
    said = _keys(node) if isinstance(node, Mapping) else _line(node)
    problems = [
        Problem(f"found `{CALLED.get(key, key)}` in `do`", each.place, ELSEWHERE.get(key, IN_DOSE))
        for key, each in said.items()
        if key not in OWN
    ]
    kind = _kind(said)
    amounts: dict[str, Amount] = {}
    for key in AMOUNTS.keys() & said.keys():
        try:
            amounts[key] = _amount(key, said[key], tongue)
        except ContentError as error:
            problems += error.problems
    problems += _contradictions(kind, said, node.place)
    if problems:
        raise ContentError(problems)
    return _settled(Do(kind, **amounts, in_turn="in-turn" in said, place=node.place))


def _line(node: Node) -> dict[str, Said]:
    line = printed(node)
    try:
        parts = read_do_line(line)
    except LineError as error:
        message, hint = str(error), error.hint
        if message.startswith("cannot read"):
            message, hint = f"cannot read `{line[error.start : error.end].strip()}` in `do`", UNREAD
        raise ContentError([Problem(message, _within(node, error.start, error.end), hint)]) from None
    said: dict[str, Said] = {}
    for part in parts:
        here = Said(part.value, _within(node, part.start, part.end))
        if said.setdefault(part.key, here).value != here.value:
            raise ContentError([Problem(f"found `{part.key}` twice in `do`", here.place, "say it once")])
    return said


def _keys(node: Mapping) -> dict[str, Said]:
    with fields(node, "rounds: 3") as given:
        given.astray(ELSEWHERE)
        found = {key: given.get(key, printed, None) for key in AMOUNTS}
        found["kind"] = given.get("kind", choice(*KINDS), None)
        found["in-turn"] = "true" if given.get("in-turn", flag, False) else None
    return {key: Said(value, given.entries[key].value.place) for key, value in found.items() if value}


def _within(node: Node, start: int, end: int) -> Place:
    """Words of a line, as far as the file has it on one."""
    place = node.place
    at = place.column - 1 + start + (isinstance(node, Scalar) and node.quoted)
    if at + (end - start) > len(place.source):
        return place
    return replace(place, column=at + 1, length=max(1, end - start))


def _kind(said: dict[str, Said]) -> Kind:
    named = KINDS.get(said["kind"].value, Kind.SECTION) if "kind" in said else Kind.SECTION
    ways = (
        ("choose" in said, Kind.CHOICE),
        ("every" in said, Kind.EVERY),
        (named in {Kind.AMRAP, Kind.STATIONS}, named),
        ("work" in said, Kind.INTERVALS),
        (named is Kind.SUPERSET, named),
        ({"rounds", "time"} <= said.keys(), Kind.CAPPED),
        ("rounds" in said, Kind.CIRCUIT),
    )
    return next((kind for told, kind in ways if told), Kind.SECTION)


def _amount(key: str, said: Said, tongue: str) -> Amount:
    """A time, a count; a rest may be words: `walk back`, `as needed`."""
    try:
        amount = parse_amount(said.value, AMOUNTS[key], tongue)
    except AmountError as error:
        raise ContentError([Problem(str(error), said.place, error.hint)]) from None
    if key not in WORDED and (amount.turns or (amount.words and not amount.blank)):
        hint = f"write it such as `{EXAMPLES[AMOUNTS[key]]}`"
        raise ContentError([Problem(f"found `{said.value}`, expected a number", said.place, hint)])
    return replace(amount, place=said.place)


def _contradictions(kind: Kind, said: dict[str, Said], place: Place) -> list[Problem]:
    """What does not go with the kind, and what it lacks."""
    named = {"kind", *(("circuit",) if kind is Kind.CIRCUIT else ())}
    over = [key for key in said if key in OWN and key not in TAKES[kind] | named]
    problems = [
        Problem(f"found `{key}` in {NAMES[kind]}", said[key].place, HINTS.get((kind, key), ""))
        for key in over
    ]
    need, hint = NEEDS.get(kind, ("", ""))
    if need and need not in said:
        problems.append(Problem(f"found {NAMES[kind]} without `{need}`", place, hint))
    return problems


def _settled(do: Do) -> Do:
    """By the clock, a rest without another between the steps is that between them."""
    if do.kind.timed and do.rest and not do.between:
        return replace(do, between=do.rest, rest=None)
    return do
