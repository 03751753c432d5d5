"""A step and what a template shows in, all that is said of the exercise out: name, dose, what to do, what to mind."""

from __future__ import annotations

from collections.abc import Iterator

from cards.messages import Name, say
from cards.model import Caution, Dose, Exercise, Step, Words
from cards.model.group import Kind
from cards.model.wording import NO_ROOM, LeftOut, Said, SaidExercise, Shows
from cards.wording.dose import dose_parts
from cards.wording.group import stage

HOLD_LEAST = 15.0  # seconds: from here on the mark says hold, even where there are repetitions


def exercise(step: Step, template: Shows, language: str) -> SaidExercise:
    """`language`: the routine's."""
    shows, own = shows_of(step.exercise, template.shows), step.exercise
    return SaidExercise(
        number=step.number,
        name=_said("name", own.name),
        dose=_dose(step.dose, language),
        mark=mark_of(step.dose),
        rest=tuple(_rest(step, shows, language)),
        less=tuple(_rest(step, shows - template.gives, language)),
        figure=own.illustration,
        side=step.side,
        label=step.label or str(step.number),
        choice=bool(step.within) and step.within[-1].do.kind is Kind.CHOICE,
        groups=tuple(group.key for group in step.within),
        progress=tuple(stage(each, language) for each in step.progress),
        gives=tuple(LeftOut(key, NO_ROOM, own.start.place) for key in sorted(template.gives)),
        place=own.name.place or step.place,
    )


def mark_of(dose: Dose) -> str:
    """Hold if it is held 15 s or longer, for breaths, as long as is comfortable, or has no repetitions; else reps."""
    hold = dose.hold
    if hold is None:
        return "reps"
    seconds = {"s": 1.0, "min": 60.0}.get(hold.unit)
    long = seconds is None or hold.low * seconds >= HOLD_LEAST
    return "hold" if long or dose.reps is None else "reps"


def shows_of(exercise: Exercise, shows: frozenset[str]) -> frozenset[str]:
    """What the size shows; the cue too where neither figure nor steps tell how the exercise is done."""
    bare = exercise.illustration is None and "steps" not in shows
    return shows | {"cue"} if bare else shows


def _rest(step: Step, shows: frozenset[str], language: str) -> Iterator[Said]:
    own = step.exercise
    if "start" in shows and own.start:
        yield _said("start", own.start)
    if "steps" in shows:
        yield from (_step(own, index, words, shows) for index, words in enumerate(own.steps, 1))
    if "cue" in shows and own.cue:
        yield _said("cue", own.cue)
    for index, caution in enumerate(caution for caution in own.cautions if not _at_step(caution, shows)):
        if is_shown(caution, shows):
            yield _said("caution", caution.words, str(index))
    if step.alternative:
        yield _alternative(step, step.alternative, language)
    if "purpose" in shows and own.purpose:
        text = say("**Good for** {purpose:small}", own.purpose.language, purpose=Name(own.purpose))
        yield Said("note", (text,), own.purpose.language, "purpose")


def is_shown(caution: Caution, shows: frozenset[str]) -> bool:
    """An essential caution is on every size, unless the cue that is shown says it."""
    said = caution.in_cue and "cue" in shows
    return "cautions" in shows or (caution.essential and not said)


def _step(own: Exercise, index: int, words: Words, shows: frozenset[str]) -> Said:
    cautions = tuple(
        _said("caution", caution.words, str(count))
        for count, caution in enumerate(own.cautions)
        if caution.step == index and _at_step(caution, shows)
    )
    return Said("step", (words.text,), words.language, str(index), cautions)


def _at_step(caution: Caution, shows: frozenset[str]) -> bool:
    return caution.step is not None and {"steps", "cautions"} <= shows


def _alternative(step: Step, other: Exercise, language: str) -> Said:
    """Its name and whom it is for; where no other step tells it, also its dose if that is another, how to do it, what
    to mind.
    """
    name = Name(other.name)
    if step.alternative_reason:
        reason = step.alternative_reason.text.rstrip(".")
        text = say("**Or** {name:small}, if {reason}", language, name=name, reason=reason)
    else:
        text = say("**Or** {name:small}", language, name=name)
    under = () if step.alternative_told else tuple(_told(step, other, language))
    return Said("note", (text,), language, "or", under)


def _told(step: Step, other: Exercise, language: str) -> Iterator[Said]:
    if other.dose != step.dose and (dose := _dose(other.dose, language, "or")):
        yield dose
    if other.cue:
        yield _said("cue", other.cue, "or")
    for index, caution in enumerate(other.cautions):
        if caution.essential and not caution.in_cue:
            yield _said("caution", caution.words, f"or {index}")


def _dose(dose: Dose, language: str, key: str = "") -> Said | None:
    parts = dose_parts(dose, language)
    return Said("dose", parts, language, key) if parts else None


def _said(role: str, words: Words, key: str = "") -> Said:
    return Said(role, (words.text,), words.language, key)
