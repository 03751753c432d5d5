"""A routine and a template in, the words a card must show out; and the words a face does show, in reading order.

What must be shown is worked out from the template's keys and the routine, not from the layout.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from cards.messages import Name, say
from cards.model import Caution, Dose, Routine, Step, Words
from cards.model.face import Card, Element, Face, Text
from cards.model.template import Template
from cards.wording.dose import dose_parts

Field = tuple[str, str, str]  # number of the exercise, role, words

FIELDS = {"name", "dose", "start", "step", "caution", "cue", "note"}


def required(routine: Routine, template: Template, numbered: bool) -> list[Field]:
    """The fields of all exercises, each with its words, in the order they are read; `numbered`: names with numbers."""
    fields: list[Field] = []
    for step in routine.steps:
        number = str(step.number)
        said = [(role, _spoken(text)) for role, text in _fields(step, template, routine.language, numbered)]
        for role, group in groupby(said, lambda field: field[0]):
            fields.append((number, role, " ".join(words for _, words in group)))
    return fields


def _fields(step: Step, template: Template, language: str, numbered: bool) -> Iterator[tuple[str, str]]:
    exercise, shows = step.exercise, _shows(step, template)
    yield "name", f"{step.number} {exercise.name}" if numbered else exercise.name.text
    if parts := dose_parts(step.dose, language):
        yield "dose", " ".join(parts)
    if "start" in shows and exercise.start:
        yield "start", exercise.start.text
    if "steps" in shows:
        for count, words in enumerate(exercise.steps, 1):
            yield "step", f"{count} {words}"
            yield from (("caution", c.words.text) for c in exercise.cautions if _beside(c, shows) == count)
    if "cue" in shows and exercise.cue:
        yield "cue", exercise.cue.text
    for caution in exercise.cautions:
        if _beside(caution, shows) == 0 and _shown(caution, shows):
            yield "caution", caution.words.text
    if step.alternative:  # on every size
        yield from _alternative(step, language)
    if "purpose" in shows and exercise.purpose:
        yield "note", say("**Good for** {purpose:small}", language, purpose=Name(str(exercise.purpose)))


def _shows(step: Step, template: Template) -> frozenset[str]:
    """What the size shows; the cue too where nothing else would tell how the exercise is done."""
    bare = step.exercise.illustration is None and not {"steps", "cue"} & template.shows
    return template.shows | {"cue"} if bare else template.shows


def _beside(caution: Caution, shows: frozenset[str]) -> int:
    """The step a caution stands beside; 0 = none."""
    return caution.step or 0 if {"steps", "cautions"} <= shows else 0


def _shown(caution: Caution, shows: frozenset[str]) -> bool:
    """An essential caution is on every size, unless the cue that is shown says it."""
    said = caution.in_cue and "cue" in shows
    return "cautions" in shows or (caution.essential and not said)


def _alternative(step: Step, language: str) -> Iterator[tuple[str, str]]:
    """Named, and whom it is for; and told, with its own dose, unless a step of the routine does so."""
    assert step.alternative
    other, reason = step.alternative, step.alternative_reason
    parts = {"name": Name(str(other.name)), "reason": str(reason).rstrip(".")}
    form = "**Or** {name:small}, if {reason}" if reason else "**Or** {name:small}"
    yield "note", say(form, language, **parts)
    if step.alternative_told:
        return
    if other.dose not in (step.dose, Dose()):
        yield "dose", " ".join(dose_parts(other.dose, language))
    if other.cue:
        yield "cue", other.cue.text
    yield from (("caution", c.words.text) for c in other.cautions if c.essential and not c.in_cue)


def shown(faces: Iterable[Face]) -> list[Field]:
    """The fields of exercises on the faces; what goes on on another face is one field."""
    runs = [(number, role, text) for face in faces for number, role, text in _runs(face)]
    return [
        (number, role, _spoken(" ".join(text for _, _, text in group)))
        for (number, role), group in groupby(runs, lambda run: run[:2])
    ]


def numbered(faces: Sequence[Face]) -> bool:
    """Whether the exercises stand in rows with numbers, not in tiles."""
    return shown(faces)[0][2].startswith("1 ")


def _runs(face: Face) -> Iterator[Field]:
    for item in face.items:
        if isinstance(item, Text):
            number = next((e.key for e in item.path if e.role == "exercise"), "")
            roles = [e.role for e in item.path if e.role in FIELDS]
            if number:
                yield number, roles[-1], read(item)


def safety(routine: Routine, card: Card) -> tuple[str, str]:
    """What the card says of safety: under its header, and in its block."""
    before, block = [], []
    for face in card.faces:
        for item in face.items:
            if isinstance(item, Text) and item.path[-1:] == (Element("note", "before"),):
                before.append(read(item))
            elif isinstance(item, Text) and any(e.role == "safety" for e in item.path):
                block.append(read(item))
    return _spoken(" ".join(before)), _spoken(" ".join(block))


def notes(notes: Sequence[Words]) -> str:
    return _spoken(" ".join(note.text for note in notes))


def named(face: Face, role: str) -> str:
    """The words of a face's elements of a role."""
    texts = [
        read(item) for item in face.items if isinstance(item, Text) and any(e.role == role for e in item.path)
    ]
    return _spoken(" ".join(texts))


def read(item: Text) -> str:
    """What a reader makes of it: the whole word where a piece of it is set."""
    return item.text if item.said is None else item.said


def _spoken(text: str) -> str:
    """Words apart by one space, without marks and the dots between facts and between parts of a dose."""
    words = text.replace("**", "").replace("·", " ").split()
    return " ".join(words)


def squeezed(text: str) -> str:
    """Without spaces, as where a word longer than a line is cut in pieces; in small letters."""
    return "".join(text.split()).lower()
