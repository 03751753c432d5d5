"""A step of a routine in, the paragraphs of its text column out: name, dose, what to do, what to mind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from cards.compose.dose import dose_parts
from cards.compose.face import Path
from cards.compose.paragraph import joined, paragraph
from cards.compose.setting import HANG, HANG_WIDE
from cards.compose.stack import DANGER, Hang, Para, child, spaced
from cards.compose.template import Template
from cards.messages import Name, say
from cards.model import Caution, Dose, Exercise, Step, Words

NAME = {"card": 1.3, "sheet": 1.32, "tiles": 1.13}
DOSE = {"card": 1.125, "sheet": 1.1, "tiles": 1.0}
LEADING = {"card": 1.16, "sheet": 1.2, "tiles": 1.18}
HOLD_LEAST = 15.0  # seconds: from here on the mark says hold, even where there are repetitions
DANGER_INDENT = DANGER * 1.12 + 0.3


@dataclass(frozen=True)
class Column:
    """The text of one exercise. `dose` stands alone so that a sheet can set it beside the name."""

    name: Para
    dose: Para | None
    rest: tuple[Para, ...]

    @cached_property
    def paras(self) -> tuple[Para, ...]:
        return (self.name, *self.below)

    @cached_property
    def below(self) -> tuple[Para, ...]:
        return (*((self.dose,) if self.dose else ()), *self.rest)

    @property
    def loose(self) -> Column:
        """With a dose that may go on on another face."""
        return Column(self.name, None, self.below)


def column(step: Step, template: Template, routine: Path, wide_numbers: bool) -> Column:
    path = child(routine, "exercise", str(step.number))
    hang = (HANG_WIDE if wide_numbers else HANG) * template.lift
    name, dose = _name(step, template, path, hang), _dose(step, template, path, hang)
    paras = [name, *([dose] if dose else []), *_rest(step, template, path)]
    _, *below = spaced(paras)
    return Column(name, below.pop(0) if dose else None, tuple(below))


def _name(step: Step, template: Template, path: Path, hang: float) -> Para:
    size = NAME[template.rows] * template.lift
    name, number = step.exercise.name, None
    own = child(path, "name", language=name.language)
    if template.rows != "tiles":
        number = Hang("number", str(step.number), own, hang)
    return Para(
        paragraph(name.text, "bold"),
        own,
        size,
        size * 1.15,
        flow="balanced",
        hang=number,
    )


def _dose(step: Step, template: Template, path: Path, hang: float) -> Para | None:
    if not (parts := dose_parts(step.dose, path[0].language)):
        return None
    size = DOSE[template.rows] * template.lift
    mark = Hang(mark_of(step.dose), at=hang) if template.rows != "tiles" else None
    leading = size * 1.18
    return Para(
        joined(parts, "bold"), child(path, "dose"), size, leading,
        1.33 * template.lift - leading if template.rows == "card" else 0.12,
        colour="accent", flow="parts", hang=mark,
    )  # fmt: skip


def mark_of(dose: Dose) -> str:
    """Hold if it is held 15 s or longer, for breaths, as long as is comfortable, or has no repetitions; else reps."""
    hold = dose.hold
    if hold is None:
        return "reps"
    seconds = {"s": 1.0, "min": 60.0}.get(hold.unit)
    long = seconds is None or hold.low * seconds >= HOLD_LEAST
    return "hold" if long or dose.reps is None else "reps"


def _rest(step: Step, template: Template, path: Path) -> tuple[Para, ...]:
    exercise, leading, shows = step.exercise, LEADING[template.rows], _shows(step.exercise, template)
    paras: list[Para] = []
    if "start" in shows and exercise.start:
        paras.append(_plain(exercise.start, path, "start", leading))
    if "steps" in shows:
        paras += _steps(exercise, template, path)
    if "cue" in shows and exercise.cue:
        paras.append(_plain(exercise.cue, path, "cue", leading))
    loose = [caution for caution in exercise.cautions if not _at_step(caution, template)]
    for index, caution in enumerate(loose):
        said = caution.in_cue and "cue" in shows
        if "cautions" in shows or (caution.essential and not said):
            paras.append(_caution(caution, path, str(index), leading))
    if step.alternative:
        paras += _alternative(step, path, leading)
    if "purpose" in shows and exercise.purpose:
        paras.append(_purpose(exercise.purpose, path, leading))
    if paras:
        paras[0] = replace(paras[0], before=0.12)
    return tuple(paras)


def _shows(exercise: Exercise, template: Template) -> frozenset[str]:
    """What the size shows; the cue too where neither figure nor steps tell how the exercise is done."""
    bare = exercise.illustration is None and "steps" not in template.shows
    return template.shows | {"cue"} if bare else template.shows


def _plain(words: Words, path: Path, role: str, leading: float) -> Para:
    return Para(paragraph(words.text), child(path, role, language=words.language), leading=leading)


def _purpose(purpose: Words, path: Path, leading: float) -> Para:
    text = say("**Good for** {purpose:small}", purpose.language, purpose=Name(purpose))
    own = child(path, "note", "purpose", purpose.language)
    return Para(paragraph(text), own, leading=leading, colour="soft")


def _steps(exercise: Exercise, template: Template, path: Path) -> list[Para]:
    leading, paras = LEADING[template.rows], []
    for index, words in enumerate(exercise.steps, 1):
        step = child(child(path, "steps"), "step", str(index))
        number = Hang("ordinal", str(index), child(step, "label"), 0.45)
        body = child(step, "body", language=words.language)
        paras.append(Para(paragraph(words.text), body, leading=leading, hang=number))
        for count, caution in enumerate(exercise.cautions):
            if caution.step == index and _at_step(caution, template):
                paras.append(_caution(caution, body, str(count), leading))
    return paras


def _at_step(caution: Caution, template: Template) -> bool:
    return caution.step is not None and "steps" in template.shows and "cautions" in template.shows


def _caution(caution: Caution, path: Path, key: str, leading: float) -> Para:
    sign, words = Hang("danger", at=DANGER_INDENT), caution.words
    return Para(
        paragraph(words.text),
        child(path, "caution", key, words.language),
        leading=leading,
        before=0.04,
        colour="warn",
        indent=DANGER_INDENT,
        hang=sign,
        kept=True,
    )


def _alternative(step: Step, path: Path, leading: float) -> Iterator[Para]:
    """Its name and whom it is for; where no other step tells it, also its dose if that is another, how to do it, what
    to mind.
    """
    other, language = step.alternative, path[0].language
    assert other is not None
    name = Name(other.name)
    if step.alternative_reason:
        reason = step.alternative_reason.text.rstrip(".")
        text = say("**Or** {name:small}, if {reason}", language, name=name, reason=reason)
    else:
        text = say("**Or** {name:small}", language, name=name)
    yield Para(paragraph(text), child(path, "note", "or"), leading=leading, before=0.08)
    if step.alternative_told:
        return
    if other.dose not in (step.dose, Dose()):
        dose = joined(dose_parts(other.dose, language), "bold")
        yield Para(dose, child(path, "dose", "or"), leading=leading, flow="parts", kept=True)
    if other.cue:
        said = child(path, "cue", "or", other.cue.language)
        yield Para(paragraph(other.cue.text), said, leading=leading, kept=True)
    for index, caution in enumerate(other.cautions):
        if caution.essential and not caution.in_cue:
            yield _caution(caution, path, f"or {index}", leading)
