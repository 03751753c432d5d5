"""A node of `steps` in, steps and groups of steps out; which group may hold which is decided here."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from cards.errors import ContentError, Problem
from cards.model import Dose, Words
from cards.model.group import Do, Kind
from cards.parse import Mapping, Node, Scalar, Sequence
from cards.read.dose import read_dose
from cards.read.dose_line.line import read_line
from cards.read.dose_line.settle import LineError
from cards.read.fields import MOST_ITEMS, Reader, fields, list_of, one_or_more
from cards.read.group.do import NAMES, read_do
from cards.read.group.progress import progress
from cards.read.values import in_language, label, rich_text
from cards.read.written import WrittenGroup, WrittenStep

Part = WrittenStep | WrittenGroup
NOTHING = Words("")
DEEPEST = 2  # groups in each other
# What a group may hold besides steps; of the kinds that are not here none.
ANY = frozenset(Kind)
PLAIN = frozenset({Kind.SECTION, Kind.SUPERSET})
HOLDS = {Kind.SECTION: ANY, Kind.CIRCUIT: PLAIN, Kind.CAPPED: PLAIN, Kind.AMRAP: PLAIN, Kind.CHOICE: PLAIN}
GROUP_WORDS = {
    **dict.fromkeys(("title", "name", "section", "heading"), "did you mean `group`?"),
    **dict.fromkeys(("exercises", "list"), "did you mean `steps`?"),
    **dict.fromkeys(
        ("rounds", "rest", "between", "work", "every", "choose"),
        "it belongs in `do`, such as `do: 3 rounds, rest 60 s`",
    ),
    **dict.fromkeys(("day", "phase", "week", "weeks"), "did you mean `when`?"),
    **dict.fromkeys(("note", "cue"), "did you mean `notes`?"),
    **dict.fromkeys(("sets", "reps", "hold", "side"), "it belongs in a `dose`, of a step or of the group"),
}


def steps(step: Reader[WrittenStep], tongue: str) -> Reader[tuple[Part, ...]]:
    """A list of steps and groups; `step` reads one that is no group."""
    read_list = _list(step, tongue, ())

    def read_steps(node: Node) -> tuple[Part, ...]:
        parts = read_list(node)
        if (count := _count(parts)) > MOST_ITEMS:
            message = f"found {count:,} steps in all groups, expected {MOST_ITEMS} at most"
            raise ContentError([Problem(message, node.place, "make it several routines")])
        return parts

    return read_steps


def _count(parts: tuple[Part, ...]) -> int:
    return sum(_count(part.steps) if isinstance(part, WrittenGroup) else 1 for part in parts)


def _list(step: Reader[WrittenStep], tongue: str, outer: tuple[Kind, ...]) -> Reader[tuple[Part, ...]]:
    """`outer`: the kinds of the groups it stands in."""
    group = _group(step, tongue, outer)

    def read_part(node: Node) -> Part:
        marked = isinstance(node, Mapping) and (node.get("group") or node.get("do"))
        return group(node) if marked else step(node)

    def read_list(node: Node) -> tuple[Part, ...]:
        if isinstance(node, Sequence):
            _refuse_pieces(node)
        return list_of(read_part, 1)(node)

    return read_list


def _group(step: Reader[WrittenStep], tongue: str, outer: tuple[Kind, ...]) -> Reader[WrittenGroup]:
    title, note = in_language(label, tongue), in_language(rich_text, tongue)

    def read_group(node: Node) -> WrittenGroup:
        if len(outer) == DEEPEST:
            found = "found a group in a group in a group, expected two levels at most"
            raise ContentError([Problem(found, node.place, "end one of the outer groups before it")])
        with fields(node, "group: Circuit") as given:
            given.require({"group": "give it a heading, such as `group: Circuit`"})
            given.astray(GROUP_WORDS)
            do = given.get("do", lambda own: read_do(own, tongue), Do())
            group = WrittenGroup(
                heading=given.get("group", title, NOTHING),
                do=do,
                when=given.get("when", title, None),
                steps=given.need("steps", _list(step, tongue, (*outer, do.kind))),
                dose=given.get("dose", lambda own: read_dose(own, tongue), None),
                notes=given.get("notes", one_or_more(note), ()),
                progress=given.get("progress", progress(tongue), ()),
                place=node.place,
            )
            given.problems += [*_misplaced(outer[-1], group)] if outer else []
            given.problems += (
                _problems(group) if group.steps else []
            )  # None where something is wrong with them
        return group

    return read_group


def _problems(group: WrittenGroup) -> list[Problem]:
    """What goes with none of its steps."""
    found: list[Problem] = []
    do, count = group.do, len(group.steps)
    if do.choose and do.choose.high > count:
        message = f"found `choose` {do.choose.high:g} in a group of {count}"
        found.append(Problem(message, do.place, f"choose {count} at most, or add steps"))
    if do.kind.timed:
        own = [part for part in group.steps if isinstance(part, WrittenStep)]
        dosed = [(part, part.changes.dose or group.dose) for part in own]
        found += [_endless(part, dose) for part, dose in dosed if dose and _to_failure(dose)]
    return found


def _misplaced(outer: Kind, inner: WrittenGroup) -> Iterator[Problem]:
    """Why a group may not stand in one of this kind."""
    do, place, name = inner.do, inner.do.place or inner.place, NAMES[outer]
    if outer is Kind.SECTION:
        return
    if outer not in HOLDS:
        yield Problem(
            f"found a group in {name}, expected steps alone", place, "end the outer group before it"
        )
        return
    if inner.when:
        hint = "write the day as the outer group, and what is done on it inside"
        yield Problem(f"found a group with `when` in {name}", inner.when.place, hint)
    if do.rounds and outer is not Kind.CHOICE:
        hint = "take the rounds out of one of them"
        yield Problem(f"found rounds in rounds: {name} has them already", place, hint)
    elif do.rounds or do.kind not in HOLDS[outer]:
        found = f"{NAMES[do.kind]} with rounds of its own" if do.kind in HOLDS[outer] else NAMES[do.kind]
        hint = f"{name} may hold sections, and supersets without rounds"
        yield Problem(f"found {found} in {name}", place, hint)


def _to_failure(dose: Dose) -> bool:
    """Nothing is said of how much but "to failure"."""
    amounts = (dose.hold, dose.time, dose.distance)
    return bool(dose.reps and dose.reps.words.endswith("failure") and not any(amounts))


def _endless(step: WrittenStep, dose: Dose) -> Problem:
    hint = "leave the dose out: the clock of the group says when the step ends"
    return Problem("found a step to failure in a group by the clock", dose.place or step.place, hint)


def _refuse_pieces(node: Sequence) -> None:
    """`[lunge: 3 x 8, rest 5 s]`: in brackets the comma ends the step, and the rest of its dose stands as one more."""
    for before, piece in pairwise(node.items):
        if not (isinstance(before, Mapping) and len(before.entries) == 1 and isinstance(piece, Scalar)):
            continue
        if not piece.quoted and _in_flow(piece) and _is_dose(piece.text):
            entry = before.entries[0]
            first = entry.value.text if isinstance(entry.value, Scalar) else "…"
            hint = f'put the dose in quotes, `{entry.key.text}: "{first}, {piece.text}"`'
            raise ContentError([Problem("a comma in brackets ended a dose", piece.place, hint)])


def _in_flow(piece: Scalar) -> bool:
    """A comma before it, or the start of a line that has no dash."""
    before = piece.place.source[: piece.place.column - 1].rstrip()
    return before.endswith(",") or not before


def _is_dose(text: str) -> bool:
    try:
        read_line(text)
    except LineError:
        return False
    return True
