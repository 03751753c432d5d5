"""A `Routine` in, how long it takes out: (least, most) seconds of each of its days, by its doses and groups."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from cards.errors import Problem
from cards.model import Amount, Routine, Step
from cards.model.group import Block, Do, Kind, blocks
from cards.wording.duration import LEAST, MOST, NEXT_EXERCISE, End, Spell, seconds, spell

FAR = 2.0  # an author's own time is far from the reckoned one when it is so many times as long, or as short
Parts = Sequence[Step | Block]
Span = tuple[float, float]


def day_durations(routine: Routine) -> tuple[Span, ...]:
    """Seconds of each day or phase, one where there are none; what belongs to no day counts on each of them."""
    parts = blocks(routine.steps)
    return tuple(
        (least.whole, most.whole) for least, most in zip(_days(parts, LEAST), _days(parts, MOST), strict=True)
    )


def routine_duration(routine: Routine) -> Span:
    """From the first exercise to the last, without the warm-up of `before`; of days the shortest and the longest."""
    days = day_durations(routine)
    return min(least for least, _ in days), max(most for _, most in days)


def far_off(routine: Routine) -> bool:
    """Whether the author's own time is far from the reckoned one."""
    if routine.time is None:
        return False
    own, reckoned = (seconds(routine.time, LEAST), seconds(routine.time, MOST)), routine_duration(routine)
    return own[0] >= FAR * reckoned[1] or FAR * own[1] <= reckoned[0]


def crowded(routine: Routine) -> list[Problem]:
    """A warning for each group whose steps take longer than the minute they are to be done in."""
    return [problem for block in _all(blocks(routine.steps)) if (problem := _crowd(block))]


def _days(parts: Parts, end: End) -> list[Spell]:
    """One way through for each day."""
    dated = [part for part in parts if isinstance(part, Block) and part.dated]
    if not dated:
        return [_in_turn([_part(part, end) for part in parts])]
    return [
        _in_turn(
            [own if part is day else _part(part, end) for part in parts if part is day or part not in dated]
        )
        for day in dated
        for own in _day(day, end)
    ]


def _day(day: Block, end: End) -> list[Spell]:
    """Of a phase with days each of them; else of the one."""
    inner = any(isinstance(part, Block) and part.dated for part in day.parts)
    return _days(day.parts, end) if inner else [_block(day, end)]


def _part(part: Step | Block, end: End) -> Spell:
    return _block(part, end) if isinstance(part, Block) else spell(part.dose, end)


def _block(block: Block, end: End) -> Spell:
    return RECKONED[block.group.do.kind](block, end)


def _in_turn(spells: Sequence[Spell], between: float = NEXT_EXERCISE) -> Spell:
    """One after the other; whoever rests after an exercise moves on meanwhile."""
    if not spells:
        return Spell(0.0)
    gaps = (max(between, spell.rest) for spell in spells[:-1])
    return Spell(sum(spell.work for spell in spells) + sum(gaps), spells[-1].rest)


def _pause(rest: Amount | None, end: End) -> float:
    """A rest that is not said, or in words, is the time it takes to move on."""
    return seconds(rest, end) if rest and rest.unit else NEXT_EXERCISE


def _once(block: Block, end: End) -> Spell:
    return _in_turn([_part(part, end) for part in block.parts], _pause(block.group.do.between, end))


def _rounds(block: Block, end: End) -> Spell:
    return _again(block.group.do, _once(block, end), _pause(block.group.do.rest, end), end)


def _again(do: Do, once: Spell, rest: float, end: End) -> Spell:
    count = seconds(do.rounds, end) if do.rounds else 1.0
    return Spell(count * once.work + (count - 1) * max(rest, once.rest), once.rest)


def _by_clock(block: Block, end: End) -> Spell:
    """So long each, whatever its dose says."""
    do, count = block.group.do, len(block.parts)
    pause = _pause(do.between, end)
    once = Spell(count * seconds(do.work, end) + (count - 1) * pause)
    return _again(do, once, _pause(do.rest, end) if do.rest else pause, end)


def _as_said(block: Block, end: End) -> Spell:
    return Spell(seconds(block.group.do.time, end))


def _capped(block: Block, end: End) -> Spell:
    """As its rounds, or as its time where that is over before them."""
    return min(_rounds(block, end), _as_said(block, end), key=lambda way: way.work)


def _chosen(block: Block, end: End) -> Spell:
    """The shortest or the longest of them, with the moves between."""
    do = block.group.do
    ways = sorted((_part(part, end) for part in block.parts), key=lambda way: way.whole, reverse=end is MOST)
    return _in_turn(ways[: int(seconds(do.choose, end))], _pause(do.between, end))


Reckoning = Callable[[Block, End], Spell]
RECKONED: dict[Kind, Reckoning] = {
    Kind.SECTION: _once,
    Kind.CIRCUIT: _rounds,
    Kind.SUPERSET: _rounds,
    Kind.INTERVALS: _by_clock,
    Kind.STATIONS: _by_clock,
    Kind.EVERY: _as_said,
    Kind.AMRAP: _as_said,
    Kind.CAPPED: _capped,
    Kind.CHOICE: _chosen,
}


def _all(parts: Parts) -> Iterator[Block]:
    for part in parts:
        if isinstance(part, Block):
            yield part
            yield from _all(part.parts)


def _crowd(block: Block) -> Problem | None:
    do = block.group.do
    if do.every is None:
        return None
    each = [_part(part, LEAST) for part in block.parts]
    needed = max(way.work for way in each) if do.in_turn else _in_turn(each, 0.0).work
    given = seconds(do.every, MOST)
    if needed <= given:
        return None
    hint = "make the doses smaller" + (
        "" if do.in_turn else ", or write `in turn` where one step is done each time"
    )
    return Problem(f"what is done every {given:g} s takes {needed:g} s", do.place, hint, "warning")
