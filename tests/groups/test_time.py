"""The time of groups is that of a clock that is watched second by second while somebody does them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import count, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.model import Amount, Dose, Exercise, Routine, Safety, Step, Words
from cards.model.group import Do, Group, Kind
from cards.wording.facts import facts
from cards.wording.group_time import crowded, day_durations, routine_duration

W = Words("x")
MOVE = 10  # seconds from one exercise to the next, where nothing else is said
Pair = tuple[int, int]


@dataclass(frozen=True)
class Leaf:
    """An exercise: seconds of work, at least and at most, and of the rest after it."""

    work: Pair
    rest: int = 0


@dataclass(frozen=True)
class Tree:
    kind: Kind
    parts: Sequence[Leaf | Tree]
    rounds: Pair | None = None
    rest: Pair | None = None
    between: Pair | None = None
    work: Pair | None = None
    time: int = 0
    choose: int = 0
    when: bool = False


# The clock, which knows nothing of sums.


@dataclass
class Clock:
    now: int = 0
    tired: int = 0  # seconds that the rest after the last exercise still takes
    bell: list[int] = field(default_factory=list)  # when all is over, whatever is still to do

    def tick(self) -> None:
        if self.bell and self.now >= min(self.bell):
            raise TimeoutError
        self.now += 1
        self.tired = max(0, self.tired - 1)

    def work(self, seconds: int, rest: int = 0) -> None:
        self.tired = 0
        for _ in range(seconds):
            self.tick()
        self.tired = rest

    def pause(self, seconds: int) -> None:
        """At least so long, and until one is no longer tired."""
        until = self.now + seconds
        while self.now < until or self.tired:
            self.tick()


def watch(part: Leaf | Tree, end: int, clock: Clock) -> None:
    """Does it, with the smaller (0) or the larger (1) of every range."""
    if isinstance(part, Leaf):
        clock.work(part.work[end], part.rest)
        return
    pick: Callable[[Pair | None, int], int] = lambda pair, otherwise: pair[end] if pair else otherwise  # noqa: E731
    pause = pick(part.between, MOVE)
    by_clock = part.kind in {Kind.INTERVALS, Kind.STATIONS}
    rest = pick(part.rest, pause if by_clock else MOVE)
    rounds = count() if part.kind in {Kind.AMRAP, Kind.EVERY} else range(pick(part.rounds, 1))
    if part.time:
        clock.bell.append(clock.now + part.time)
    try:
        for number in rounds:
            if number:
                clock.pause(rest)
            for index, each in enumerate(part.parts):
                if index:
                    clock.pause(pause)
                clock.work(pick(part.work, 0)) if by_clock else watch(each, end, clock)
    except TimeoutError:
        clock.tired = 0
    if part.time:
        clock.bell.pop()


def watched(parts: Sequence[Leaf | Tree], end: int) -> int:
    clock = Clock()
    watch(Tree(Kind.SECTION, parts), end, clock)
    clock.pause(0)
    return clock.now


# The same as a routine.


def amount(pair: Pair | None, unit: str = "s") -> Amount | None:
    return Amount(float(pair[0]), float(pair[1]), unit) if pair else None


def do_of(tree: Tree) -> Do:
    return Do(
        kind=tree.kind,
        rounds=amount(tree.rounds, "times"),
        rest=amount(tree.rest),
        between=amount(tree.between),
        work=amount(tree.work),
        every=amount((60, 60)) if tree.kind is Kind.EVERY else None,
        time=amount((tree.time, tree.time)) if tree.time else None,
        choose=amount((tree.choose, tree.choose), "times") if tree.choose else None,
    )


def steps_of(parts: Sequence[Leaf | Tree], within: tuple[Group, ...] = ()) -> Iterator[Step]:
    exercise = Exercise("x", W, W, (), W, W, Dose(), None)
    for index, part in enumerate(parts):
        if isinstance(part, Leaf):
            dose = Dose(time=amount(part.work), rest=amount((part.rest, part.rest)) if part.rest else None)
            yield Step(0, exercise, dose, within=within)
        else:
            key = f"{within[-1].key}.{index}" if within else str(index)
            group = Group(key, W, do_of(part), W if part.when else None)
            yield from steps_of(part.parts, (*within, group))


def routine(*parts: Leaf | Tree) -> Routine:
    steps = tuple(replace(step, number=number) for number, step in enumerate(steps_of(parts), 1))
    return Routine("x", W, steps, Safety())


def test_the_clock_by_hand() -> None:
    twice = Tree(Kind.CIRCUIT, [Leaf((30, 40)), Leaf((20, 20), rest=15)], rounds=(2, 3), rest=(60, 60))
    assert watched([twice], 0) == 2 * (30 + 10 + 20) + 60 + 15
    assert watched([twice, Leaf((5, 5))], 1) == 3 * (40 + 10 + 20) + 2 * 60 + 15 + 5


def pairs(least: int, most: int) -> st.SearchStrategy[Pair]:
    return st.tuples(*[st.integers(least, most)] * 2).map(lambda two: (min(two), max(two)))


LEAVES = st.builds(Leaf, pairs(1, 90), st.sampled_from([0, 0, 5, 30]))
MAYBE = st.none() | pairs(1, 120)
ROUNDS = pairs(1, 5)


def groups(kind: Kind, inner: st.SearchStrategy[Leaf | Tree]) -> st.SearchStrategy[Tree]:
    parts = st.lists(inner, min_size=1, max_size=4)
    clock = kind in {Kind.AMRAP, Kind.EVERY, Kind.CAPPED}
    rounds = {Kind.SECTION: st.none(), Kind.AMRAP: st.none(), Kind.EVERY: st.none(), Kind.CAPPED: ROUNDS}
    timed = kind in {Kind.INTERVALS, Kind.STATIONS}
    return st.builds(
        Tree,
        st.just(kind),
        parts,
        rounds.get(kind, st.none() | ROUNDS),
        MAYBE if kind is not Kind.SECTION else st.none(),
        MAYBE,
        pairs(1, 90) if timed else st.none(),
        st.integers(1, 900) if clock else st.just(0),
    )


def without_rounds(tree: Tree) -> Tree:
    return replace(tree, rounds=None, rest=None)


PLAIN = groups(Kind.SECTION, LEAVES) | groups(Kind.SUPERSET, LEAVES).map(without_rounds)
KINDS = [kind for kind in Kind if kind is not Kind.CHOICE]
HOLDING = {Kind.CIRCUIT, Kind.CAPPED, Kind.AMRAP}
INNER = st.sampled_from([kind for kind in KINDS if kind is not Kind.SECTION]).flatmap(
    lambda kind: groups(kind, LEAVES)
)
ANY = st.sampled_from(KINDS).flatmap(
    lambda kind: groups(
        kind, LEAVES | (PLAIN if kind in HOLDING else INNER if kind is Kind.SECTION else st.nothing())
    )
)


def test_every_kind_is_watched() -> None:
    assert {*KINDS, Kind.CHOICE} == set(Kind)


@given(st.lists(LEAVES | ANY, min_size=1, max_size=4))
def test_the_sums_are_those_of_the_clock(parts: list[Leaf | Tree]) -> None:
    assert routine_duration(routine(*parts)) == (watched(parts, 0), watched(parts, 1))


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_alone_is_that_of_the_clock(kind: Kind) -> None:
    @given(groups(kind, LEAVES))
    def check(tree: Tree) -> None:
        assert routine_duration(routine(tree)) == (watched([tree], 0), watched([tree], 1))

    check()


def test_the_rest_after_what_is_done_in_time() -> None:
    capped = Tree(Kind.CAPPED, [Leaf((20, 20), rest=30)], rounds=(1, 1), time=30)
    assert (
        routine_duration(routine(capped, Leaf((5, 5))))
        == (20 + 30 + 5,) * 2
        == (watched([capped, Leaf((5, 5))], 0),) * 2
    )


EVEN = st.builds(Leaf, pairs(1, 90))


@given(
    st.lists(
        EVEN | st.lists(EVEN, min_size=1, max_size=3).map(lambda own: Tree(Kind.SECTION, own)),
        min_size=1,
        max_size=4,
    ),
    MAYBE,
    st.data(),
)
def test_a_choice_is_the_shortest_to_the_longest(
    parts: list[Leaf | Tree], between: Pair | None, data: st.DataObject
) -> None:
    k = data.draw(st.integers(1, len(parts)))
    tree = Tree(Kind.CHOICE, parts, between=between, choose=k)
    ways = [
        [watched([Tree(Kind.SECTION, way, between=between)], end) for way in permutations(parts, k)]
        for end in (0, 1)
    ]
    assert routine_duration(routine(tree)) == (min(ways[0]), max(ways[1]))


@given(
    st.lists(LEAVES, min_size=1, max_size=2),
    st.lists(groups(Kind.SECTION, LEAVES | INNER), min_size=2, max_size=3),
)
def test_days_have_their_own_times(common: list[Leaf], days: list[Tree]) -> None:
    """What belongs to no day counts on each of them."""
    dated = [replace(day, when=True) for day in days]
    expected = tuple((watched([*common, day], 0), watched([*common, day], 1)) for day in days)
    assert day_durations(routine(*common, *dated)) == expected


def test_a_phase_with_days_has_the_time_of_each_day() -> None:
    days = [Tree(Kind.SECTION, [Leaf((seconds, seconds))], when=True) for seconds in (60, 120)]
    phase = Tree(Kind.SECTION, [Leaf((30, 30)), *days], when=True)
    later = Tree(Kind.SECTION, [Leaf((600, 600))], when=True)
    assert day_durations(routine(phase, later)) == ((100, 100), (160, 160), (600, 600))


def test_the_card_says_the_time_of_each_day() -> None:
    days = [Tree(Kind.SECTION, [Leaf((low, high))], when=True) for low, high in ((1200, 1200), (1500, 1800))]
    said = facts(routine(*days))
    assert said.whole == (("Time", "about 20\u00a0min · 25–30\u00a0min"),)
    assert said.short == (("Time", "20\u00a0min · 25–30\u00a0min"),)


@pytest.mark.parametrize(
    ("seconds", "in_turn", "told"),
    [((30, 30), False, 0), ((31, 30), False, 1), ((60, 60), True, 0), ((61, 10), True, 1)],
)
def test_steps_longer_than_their_minute_are_told(seconds: Pair, in_turn: bool, told: int) -> None:
    made = routine(Tree(Kind.EVERY, [Leaf((each, each)) for each in seconds], time=600))
    steps = tuple(
        replace(
            step, within=tuple(replace(group, do=replace(group.do, in_turn=in_turn)) for group in step.within)
        )
        for step in made.steps
    )
    problems = crowded(replace(made, steps=steps))
    assert [(problem.level, problem.message) for problem in problems] == [
        ("warning", "what is done every 60 s takes 61 s")
    ] * told
