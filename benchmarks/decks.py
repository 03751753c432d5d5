"""The library's routines in, any number of routines out that differ in exercises, order, doses and words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from random import Random

from cards.model import Amount, Dose, Exercise, Routine, Safety, Step, Words

SEED = 2
FEWEST = 3
SWAPS = {  # words that may stand for each other here; meaning matters less than a different line
    "keep": ("hold", "leave", "keep"),
    "slowly": ("gently", "smoothly", "calmly", "slowly"),
    "bring": ("draw", "move", "guide", "bring"),
    "reach": ("stretch", "push", "reach"),
    "lift": ("raise", "press", "lift"),
    "lower": ("sink", "drop", "lower"),
    "back": ("spine", "trunk", "back"),
    "belly": ("middle", "stomach", "belly"),
    "straight": ("long", "level", "straight"),
    "bend": ("fold", "tip", "bend"),
    "pull": ("draw", "ease", "pull"),
    "floor": ("ground", "mat", "floor"),
}
WORD = re.compile(r"[A-Za-z]+")


def varied(base: Sequence[Routine], count: int) -> list[Routine]:
    """`count` routines, no two alike; the same ones every time."""
    chance = Random(SEED)
    pool = {step.exercise.key: step for routine in base for step in routine.steps}
    steps = [pool[key] for key in sorted(pool)]
    return [_varied(base[number % len(base)], number, steps, chance) for number in range(count)]


def _varied(routine: Routine, number: int, pool: Sequence[Step], chance: Random) -> Routine:
    length = max(FEWEST, len(routine.steps) + chance.randint(-1, 1))
    chosen = chance.sample(pool, min(length, len(pool)))
    return replace(
        routine,
        key=f"{routine.key}-{number}",
        title=_words(routine.title, chance, f", week {number + 1}"),
        steps=tuple(_step(step, place, chance) for place, step in enumerate(chosen, 1)),
        safety=_safety(routine.safety, chance),
        notes=tuple(_words(note, chance) for note in routine.notes),
    )


def _step(step: Step, number: int, chance: Random) -> Step:
    dose = _dose(step.dose, chance)
    return replace(step, number=number, exercise=_exercise(step.exercise, dose, chance), dose=dose)


def _exercise(exercise: Exercise, dose: Dose, chance: Random) -> Exercise:
    return replace(
        exercise,
        dose=dose,
        start=_words(exercise.start, chance),
        steps=tuple(_words(step, chance) for step in exercise.steps),
        cue=_words(exercise.cue, chance),
        cautions=tuple(replace(each, words=_words(each.words, chance)) for each in exercise.cautions),
    )


def _safety(safety: Safety, chance: Random) -> Safety:
    during, see = ([_words(note, chance) for note in notes] for notes in (safety.during, safety.see))
    return replace(safety, during=tuple(during), see=tuple(see))


def _dose(dose: Dose, chance: Random) -> Dose:
    """The same kind of dose with other numbers."""
    more = chance.randint(0, 9)
    return replace(dose, hold=_amount(dose.hold, more), reps=_amount(dose.reps, more))


def _amount(amount: Amount | None, more: int) -> Amount | None:
    if amount is None or amount.words:
        return amount
    return replace(amount, low=amount.low + more, high=amount.high + more)


def _words(words: Words, chance: Random, more: str = "") -> Words:
    """The text with some of its words exchanged, and `more` after it."""

    def other(found: re.Match[str]) -> str:
        word = chance.choice(SWAPS.get(found[0].lower(), (found[0],)))
        return word.capitalize() if found[0][0].isupper() else word

    return replace(words, text=WORD.sub(other, words.text) + more)
