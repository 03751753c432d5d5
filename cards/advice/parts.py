"""A routine in, the parts of it that take room out: each with what the routine is with less of it, or without."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from cards.errors import Place
from cards.model import Dose, Exercise, Routine, Step, Words
from cards.wording.dose import dose_parts

WORD, LONGEST_WORD = 7, 60  # characters
Less = Callable[[int], Routine]


@dataclass(frozen=True)
class Part:
    """`count` pieces of a field, words or things; `kept` is the routine with only so many of them.

    `usual`: how many there may well be. A `unit` of "" cannot be had in part.
    """

    field: str
    place: Place | None
    kept: Less
    count: int = 0
    usual: int = 1
    unit: str = ""
    least: int = 0  # what there must be
    together: bool = False  # with other parts only it is too long

    @property
    def left(self) -> bool:
        """Whether there could be less of it."""
        return not self.unit or self.count > self.least

    @property
    def excess(self) -> float:
        """How many times as much as usual it is."""
        return self.count / self.usual if self.unit else 1.0


def parts(routine: Routine) -> Iterator[Part]:
    """All but the number of exercises."""
    yield _text("title", routine.title, 6, lambda words: replace(routine, title=words), 1)
    if routine.when:
        yield _text("when", routine.when, 5, lambda words: replace(routine, when=words if words else None))
    if routine.need:
        yield _list("need", routine.need, 4, "things", lambda kept: replace(routine, need=kept))
    yield from _safety(routine)
    for index in range(len(routine.steps)):
        yield from _step(routine, index)


def exercises(routine: Routine) -> Part:
    def kept(count: int) -> Routine:
        return replace(routine, steps=routine.steps[:count])

    first = routine.steps[0].place or routine.title.place
    return Part("steps", first, kept, len(routine.steps), 1, "exercises", 1)


def _text(field: str, words: Words, usual: int, put: Callable[[Words], Routine], least: int = 0) -> Part:
    """Counted in words; in characters where one word is too long to be one."""
    pieces, between, unit = words.text.split(" "), " ", "words"
    if max(map(len, pieces)) > LONGEST_WORD:
        pieces, between, unit, usual = list(words.text), "", "characters", usual * WORD

    def kept(count: int) -> Routine:
        text = between.join(pieces[:count])
        return put(replace(words, text=text.count("**") % 2 * "**" + text))

    return Part(field, words.place, kept, len(pieces), usual, unit, least)


def _list(
    field: str,
    texts: tuple[Words, ...],
    usual: int,
    unit: str,
    put: Callable[[tuple[Words, ...]], Routine],
    least: int = 0,
) -> Part:
    """A list, or where it has one text only, that."""
    if len(texts) == 1:
        return _text(field, texts[0], 5 * usual, lambda words: put((words,) if words else ()), least)
    return Part(field, texts[0].place, lambda count: put(texts[:count]), len(texts), usual, unit, least)


def _safety(routine: Routine) -> Iterator[Part]:
    """All notes, those of each kind, and each of them; a card has one at least."""
    yield _all_notes(routine)
    for kind in ("before", "during", "see"):
        notes: tuple[Words, ...] = getattr(routine.safety, kind)

        def put(kept: tuple[Words, ...], kind: str = kind) -> Routine:
            return replace(routine, safety=replace(routine.safety, **{kind: kept}))

        if len(notes) > 1:
            yield _list(f"safety: {kind}", notes, 4, "notes", put, int(kind == "see"))
        for index, note in enumerate(notes):
            swap = partial(_swapped, notes, index)
            yield _text(f"safety: {kind}", note, 20, lambda words, swap=swap, put=put: put(swap(words)), 1)  # type: ignore[misc]


def _all_notes(routine: Routine) -> Part:
    """The last note, the guidance, is kept last."""
    safety = routine.safety
    notes = (*safety.before, *safety.during, *safety.see)
    ends = (len(safety.before), len(safety.before) + len(safety.during))

    def kept(count: int) -> Routine:
        chosen = {*range(count - 1), len(notes) - 1}
        before, during, see = (
            tuple(note for at, note in enumerate(notes) if low <= at < high and at in chosen)
            for low, high in ((0, ends[0]), ends, (ends[1], len(notes)))
        )
        return replace(routine, safety=replace(safety, before=before, during=during, see=see))

    return Part("safety", notes[0].place, kept, len(notes), 8, "notes", 1)


def _swapped(texts: tuple[Words, ...], index: int, words: Words) -> tuple[Words, ...]:
    return (*texts[:index], words, *texts[index + 1 :])


def _step(routine: Routine, index: int) -> Iterator[Part]:
    step = routine.steps[index]
    exercise = step.exercise

    def put(changed: Step) -> Routine:
        return replace(routine, steps=(*routine.steps[:index], changed, *routine.steps[index + 1 :]))

    def with_exercise(changed: Exercise) -> Routine:
        return put(replace(step, exercise=changed))

    def said(field: str, words: Words, usual: int, least: int = 0) -> Part:
        key = field.strip("`")
        return _text(field, words, usual, lambda less: with_exercise(replace(exercise, **{key: less})), least)  # type: ignore[arg-type]

    place = step.place or exercise.name.place
    if step.side == "both":
        yield Part("sides: shown", place, lambda _: put(replace(step, side="")))
    if step.alternative:
        without = replace(step, alternative=None, alternative_reason=None)
        yield Part("or", place, lambda _: put(without))
    yield from _dose(step, put)
    yield said("name", exercise.name, 4, 1)
    yield from (said(field, getattr(exercise, field), 15) for field in ("start", "cue", "purpose"))
    if exercise.steps:
        yield _list(
            "steps", exercise.steps, 5, "steps", lambda kept: with_exercise(replace(exercise, steps=kept))
        )
    for at, caution in enumerate(exercise.cautions):

        def warned(words: Words, at: int = at) -> Routine:
            cautions = exercise.cautions
            changed = (replace(cautions[at], words=words),) if words else ()
            return with_exercise(replace(exercise, cautions=(*cautions[:at], *changed, *cautions[at + 1 :])))

        yield _text("cautions", caution.words, 10, warned)


def _dose(step: Step, put: Callable[[Step], Routine]) -> Iterator[Part]:
    """What a dose has beside its numbers."""
    dose = step.dose
    plain = replace(dose, variant="", tempo=None, then=None, either=None, long_form=None)
    if plain != dose:
        said = len(" ".join(dose_parts(dose)).split())
        place = dose.place or step.place or step.exercise.name.place
        yield Part(
            "dose", place, lambda count: put(replace(step, dose=dose if count else plain or Dose())), said, 8
        )
