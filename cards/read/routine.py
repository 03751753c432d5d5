"""Nodes of a routine file in, a `WrittenRoutine` out; of the sources file, titles by id."""

from __future__ import annotations

import re
from dataclasses import replace
from difflib import get_close_matches

from cards.messages import message, say
from cards.model import Log, Safety, Source, Words
from cards.parse import Entry, Mapping, Node, Scalar, Sequence
from cards.read.dose import amount
from cards.read.exercise import MOST_SOURCES, NEEDED, OTHER_WORDS, exercise_fields, reference, source
from cards.read.fields import Reader, fields, mapping_of, one_or_more, wrong
from cards.read.group.progress import progress
from cards.read.group.steps import steps
from cards.read.handout.blanks import blanks, iso_date, web_link
from cards.read.kinds import refuse_other_kinds
from cards.read.values import (
    LONGEST_LABEL,
    NAME,
    choice,
    in_language,
    label,
    language,
    printed,
    rich_text,
    text,
    word,
)
from cards.read.written import Reference, WrittenExercise, WrittenRoutine, WrittenStep

WEEKS = re.compile(r"([0-9]{1,2})(?: weeks?)?")
MOST_WEEKS = 52  # of a log

# What closes every card, unless the routine words it itself.
SEE = message("**See a professional** if pain is severe, lasts or spreads.")
GUIDANCE = message("This card is guidance, not a diagnosis.")

# What people call some of the keys, and keys that belong to a step.
ROUTINE_WORDS = {
    "name": "did you mean `title`?",
    **dict.fromkeys(("exercises", "routine", "list"), "did you mean `steps`?"),
    **dict.fromkeys(("equipment", "needs", "material"), "did you mean `need`?"),
    **dict.fromkeys(("frequency", "how_often", "often"), "did you mean `how-often`?"),
    "duration": "did you mean `time`?",
    **dict.fromkeys(("patient", "client", "athlete", "member"), "did you mean `for`?"),
    **dict.fromkeys(("coach", "therapist", "author"), "did you mean `from`?"),
    **dict.fromkeys(("url", "website", "qr", "code"), "did you mean `link`?"),
    "video": "it belongs to a step or an exercise; the routine's own address is its `link`",
    **dict.fromkeys(("logo", "colours", "colors", "contact"), "it belongs in `brand.yaml`"),
    **dict.fromkeys(
        ("dose", "exercise", "sides", "or", "cue", "illustration", "cautions"),
        "it belongs to a step: start it in the same column as the `exercise` of the step",
    ),
}
STEP_KEYS = (
    "exercise",
    "dose",
    "or",
    "sides",
    "progress",
    "cautions",
    "illustration",
    "purpose",
    *NEEDED,
    *OTHER_WORDS,
)
LIKE = 0.8  # a key so like one of a step is that one, misspelt; any other is the name of an exercise
GROUPED = dict.fromkeys(
    ("section", "circuit", "superset", "intervals", "stations", "emom", "amrap", "rounds", "day", "phase"),
    "steps that belong together are a group: `group: Circuit`, with what is done in `do`, such as `do: 3 rounds`",
)
NAMED = {"exercise": "name one, such as `exercise: bird-dog`"}


def read_routine(node: Node) -> WrittenRoutine:
    refuse_other_kinds(node, "routine")
    with fields(node, "title: Stretches") as given:
        tongue = given.get("language", language, "en") or "en"
        title, note = in_language(label, tongue), in_language(rich_text, tongue)
        given.astray(ROUTINE_WORDS)
        return WrittenRoutine(
            title=given.need("title", title),
            steps=given.need("steps", steps(_step(tongue), tongue)),
            safety=given.get("safety", _safety(note, tongue), Safety(see=_closing(tongue))),
            when=given.get("when", title, None),
            need=given.get("need", one_or_more(title), ()),
            how_often=given.get("how-often", in_language(text, tongue), None),
            notes=given.get("notes", one_or_more(note), ()),
            time=given.get("time", amount("time", tongue), None),
            progress=given.get("progress", progress(tongue), ()),
            source=given.get("source", one_or_more(source, MOST_SOURCES), ()),
            version=given.get("version", printed, ""),
            date=given.get("date", iso_date, None),
            language=tongue,
            blanks=blanks(given, tongue),
            link=given.get("link", web_link, None),
            brand=given.get("brand", reference, None),
            log=given.get("log", log, Log()),
            place=node.place,
        )


def log(node: Node) -> Log:
    """`4 weeks` of boxes to tick, or a table of `weights`."""
    written = word(node)
    number = weeks(written)
    if written != "weights" and not number:
        raise wrong(node, f"`weights`, or 1 to {MOST_WEEKS} weeks such as `4 weeks`")
    return Log(number or 0, not number, node.place)


def weeks(text: str) -> int | None:
    """Of `4` or `4 weeks`; None where it is no such number, or more than a year."""
    found = WEEKS.fullmatch(text)
    return int(found[1]) if found and int(found[1]) <= MOST_WEEKS else None


def read_sources(node: Node) -> dict[str, Source]:
    """`{A: {title: ..., note: ...}}`."""
    found = mapping_of(_source)(node)
    return {key: replace(source, key=key) for key, source in found.items()}


def _step(tongue: str) -> Reader[WrittenStep]:
    """The name of an exercise; or a mapping that names one and changes it, or is one itself."""

    def read_step(node: Node) -> WrittenStep:
        if isinstance(node, Scalar):
            return WrittenStep(reference(node), WrittenExercise(), node.place)
        with fields(_spelt_out(node), "exercise: bird-dog") as given:
            exercise = given.get("exercise", reference, None)
            inline = not given.has("exercise") and any(map(given.has, NEEDED))
            given.require({} if any(map(given.has, GROUPED)) else NEEDED if inline else NAMED)
            changes = exercise_fields(given, tongue)
            other = given.get("or", _alternative(tongue), None)
            given.astray(GROUPED)
            sides = given.get("sides", choice("shown"), "")
            stages = given.get("progress", progress(tongue), ())
            if other and other[0] == exercise and other[2] == WrittenExercise():
                message = f"found `{other[0].name}` as the alternative to itself"
                given.problem("or", message, "name another exercise, or leave `or` out")
        step = WrittenStep(exercise, changes, node.place, sides=sides, progress=stages)
        if other is None:
            return step
        named, reason, own = other
        return replace(step, alternative=named, alternative_reason=reason, alternative_changes=own)

    return read_step


def _spelt_out(node: Node) -> Node:
    """`- plank: 30 s`, the name of an exercise with its dose, as the keys `exercise` and `dose`."""
    if not isinstance(node, Mapping) or not node.entries:
        return node
    first, *others = node.entries
    name = first.key.text
    known = (*STEP_KEYS, "group")
    if not NAME.fullmatch(name) or len(name) > LONGEST_LABEL or get_close_matches(name, known, 1, LIKE):
        return node
    if name in GROUPED or any(entry.key.text in {"exercise", "dose"} for entry in others):
        return node
    named, dose = (Scalar(key, first.key.place) for key in ("exercise", "dose"))
    return Mapping((Entry(named, first.key), Entry(dose, first.value), *others), node.place)


def _alternative(tongue: str) -> Reader[tuple[Reference, Words | None, WrittenExercise]]:
    """The name of an exercise, or `{exercise: ..., if: why one would take it}` with changes to it."""

    def read_alternative(node: Node) -> tuple[Reference, Words | None, WrittenExercise]:
        if isinstance(node, Scalar):
            return reference(node), None, WrittenExercise()
        with fields(node, "exercise: seated-twist") as given:
            named = given.need("exercise", reference)
            reason = given.get("if", in_language(label, tongue), None)
            changes = exercise_fields(given, tongue)
        return named, reason, changes

    return read_alternative


def _closing(tongue: str) -> tuple[Words, Words]:
    """When to see a professional, and that a card is no more than guidance."""
    return Words(say(SEE, tongue), language=tongue), Words(say(GUIDANCE, tongue), language=tongue)


def _safety(note: Reader[Words], tongue: str) -> Reader[Safety]:
    notes, (closing, last) = one_or_more(note), _closing(tongue)

    def read_safety(node: Node) -> Safety:
        if isinstance(node, Scalar | Sequence):
            hint = "say when it holds, `before` or `during` the exercises: start a line below with `during: `"
            raise wrong(node, "keys with values, such as `during: Stop if it hurts.`", hint)
        with fields(node, "see: See a doctor if pain lasts.") as given:
            before, during = given.get("before", notes, ()), given.get("during", notes, ())
            see, guidance = given.get("see", notes, (closing,)), given.get("guidance", note, last)
        return Safety(before, during, (*see, guidance))

    return read_safety


def _source(node: Node) -> Source:
    with fields(node, "title: Back pain and running") as given:
        title, note = given.need("title", label), given.get("note", label, None)
    return Source("", title.text, note.text if note else "")
