"""Written steps and groups in, one flat list of steps out, each with what it has from its groups; labels; warnings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from cards.errors import Problem
from cards.model import Dose, Step, Words
from cards.model.group import Block, Group, Kind
from cards.read.written import WrittenGroup, WrittenStep

Parts = Sequence[WrittenStep | WrittenGroup]
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Placed:
    """A step with the groups it stands in; `by_clock`: it has no dose of its own and needs none."""

    step: WrittenStep
    within: tuple[Group, ...]
    by_clock: bool


def placed(parts: Parts) -> tuple[Placed, ...]:
    return tuple(_placed(parts, (), None))


def _placed(parts: Parts, within: tuple[Group, ...], dose: Dose | None) -> Iterator[Placed]:
    count = 0
    for part in parts:
        if isinstance(part, WrittenStep):
            yield _dosed(part, within, dose)
            continue
        count += 1
        group = _group(part, f"{within[-1].key}.{count}" if within else str(count))
        yield from _placed(part.steps, (*within, group), part.dose or dose)


def _group(part: WrittenGroup, key: str) -> Group:
    return Group(key, part.heading, part.do, part.when, part.notes, part.progress, part.place)


def _dosed(step: WrittenStep, within: tuple[Group, ...], dose: Dose | None) -> Placed:
    """Where the step and its alternative give no dose, the group's is theirs."""
    own, other = (
        replace(changes, dose=changes.dose or dose) if dose else changes
        for changes in (step.changes, step.alternative_changes)
    )
    by_clock = any(group.do.kind.timed for group in within) and own.dose is None
    return Placed(replace(step, changes=own, alternative_changes=other), within, by_clock)


def labelled(steps: Iterable[Step]) -> Iterator[Step]:
    """Numbers run on and start afresh each day; in supersets they have the superset's letter: A1, A2."""
    counts: Counter[tuple[str, str]] = Counter()
    letters: dict[str, dict[str, str]] = {}
    for step in steps:
        day = next((group.key for group in reversed(step.within) if group.when), "")
        superset = next((group.key for group in step.within if group.do.kind is Kind.SUPERSET), "")
        known = letters.setdefault(day, {"": ""})
        letter = known.setdefault(superset, _letter(len(known) - 1))
        counts[day, letter] += 1
        yield replace(step, label=f"{letter}{counts[day, letter]}")


def _letter(index: int) -> str:
    """A to Z, AA, AB …"""
    more, last = divmod(index, len(LETTERS))
    return f"{_letter(more - 1) if more else ''}{LETTERS[last]}"


def group_texts(steps: Iterable[Step]) -> list[Words]:
    """All that is said of groups and progressions."""
    every = tuple(steps)
    found = {group.key: group for step in every for group in step.within}.values()
    stages = [stage for step in every for stage in step.progress]
    stages += [stage for group in found for stage in group.progress]
    told = [words for stage in stages for words in (stage.when, stage.then) if words]
    return [*told, *(words for group in found for words in (group.heading, *group.notes))]


def undated(parts: Sequence[Step | Block]) -> list[Problem]:
    """A warning where some of what stands side by side has its day and some has not."""
    days = [part for part in parts if isinstance(part, Block) and part.dated]
    found = [problem for day in days for problem in undated(day.parts)]
    loose = next((part for part in parts if part not in days), None)
    if not days or loose is None:
        return found
    place = loose.group.place if isinstance(loose, Block) else loose.place
    hint = "give it a group with `when` of its own; as it is, its time counts on each of the days"
    return [*found, Problem("found steps of no day beside groups with `when`", place, hint, "warning")]
