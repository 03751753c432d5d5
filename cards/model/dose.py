"""How much of an exercise: amounts, how each is done, what follows and what comes later; plain frozen values."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from cards.errors import Place

BLANK = "__"  # the words of an amount that is filled in by hand
LADDER = 3  # steps of one that make turns a ladder
MANY = "as many as you can"  # the words of an amount that only a time bounds


@dataclass(frozen=True, slots=True)
class Amount:
    """How much of something: `20-30 s`, `5+ breaths`, `8-12`, `20/14 lb`, `a few breaths`, `as long as is comfortable`.

    `unit` is a key of `cards.wording.amount.UNITS`, or "" when `words` says it all. `low` = `high` for a single
    number. `words` replaces the number when printed ("a few breaths"); low and high then hold what it is reckoned as.
    """

    low: float
    high: float
    unit: str
    open: bool = False  # "5+ breaths": at least
    words: str = ""
    place: Place | None = field(default=None, compare=False)
    turns: tuple[float, ...] = ()  # "12/10/8": of the sets in turn; of a load, for one or another
    of: str = ""  # as written: "marbles", "per hand", "on the last one", "jog"
    bound: str = ""  # "up to" or "about"

    @property
    def blank(self) -> bool:
        return self.words == BLANK

    @property
    def ladder(self) -> tuple[float, ...]:
        """Where turns by steps of one begin, turn and end: 1-5-1; () where they go in other steps, or are few."""
        ways = [after - before for before, after in pairwise(self.turns)]
        if len(ways) < LADDER or any(abs(way) != 1 for way in ways):
            return ()
        bends = [self.turns[at + 1] for at, (one, other) in enumerate(pairwise(ways)) if one != other]
        return (self.turns[0], *bends, self.turns[-1])


@dataclass(frozen=True, slots=True)
class Tempo:
    """`seconds` of one repetition, 0 where nothing says; `phases` as written in figures, "X": as fast as can be."""

    words: str = ""
    phases: tuple[str, ...] = ()
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Dose:
    """How much of an exercise. `side`: "", left, right, alternate, or what it is done once for each of: "each leg"."""

    hold: Amount | None = None
    reps: Amount | None = None
    distance: Amount | None = None
    time: Amount | None = None
    sets: Amount | None = None
    rest: Amount | None = None
    side: str = ""
    tempo: Tempo | None = None
    variant: str = ""  # "arms forward": how this part of the dose is done
    then: Dose | None = None
    either: Dose | None = None  # the key `or`: another way to dose it
    long_form: Dose | None = None
    place: Place | None = field(default=None, compare=False)
    pause: Amount | None = None  # within each repetition; with `of`, where it stands
    load: Amount | None = None
    effort: Amount | None = None
    work: Amount | None = None  # by the clock, `between` after each, `rounds` times
    between: Amount | None = None  # repetitions, or spells of `work`
    rounds: Amount | None = None
    every: Amount | None = None  # "every minute": each set starts on the clock
    within: Amount | None = None  # all sets take no longer
    frequency: Amount | None = None
    when: str = ""  # in a plan: "weeks 5-8"
    progress: tuple[Progress, ...] = ()
    loose: frozenset[str] = field(default=frozenset(), compare=False)  # keys whose meaning is the exercise's

    @property
    def amount(self) -> bool:
        """Whether it says how much work there is."""
        return any((self.hold, self.reps, self.distance, self.time, self.work))


@dataclass(frozen=True, slots=True)
class Progress:
    """What is done later: from `when` on another dose, or what `then` says."""

    when: str = ""
    dose: Dose | None = None
    then: str = ""


def doubled(side: str) -> int:
    """How many times the work is done for its sides: `each way each leg` is four."""
    return int(2 ** side.split().count("each"))
