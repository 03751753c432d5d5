"""Nodes of an exercise file, or of a routine's step, in; a `WrittenExercise` out."""

from __future__ import annotations

import re

from cards.errors import ContentError, Problem
from cards.model import Caution, Words
from cards.parse import Node, Scalar
from cards.read.dose import read_dose
from cards.read.fields import Fields, Reader, fields, list_of, one_or_more
from cards.read.handout.blanks import web_link
from cards.read.kinds import refuse_other_kinds
from cards.read.values import flag, in_language, label, language, name, printed, text, whole, word
from cards.read.written import Reference, WrittenExercise, WrittenPicture

MOST_SOURCES = 20
NEEDED = {  # and what to say where it is not there
    "name": "give it one, such as `name: Bridge`",
    "start": "say how to begin, such as `start: Stand tall.`",
    "steps": "say what to do, such as `steps: [Lift your hips., Lower them.]`",
    "cue": "say it in one sentence for small cards, such as `cue: Lift your hips and lower them.`",
}


# What people call some of the keys.
OTHER_WORDS = {
    "title": "did you mean `name`?",
    "instructions": "did you mean `steps`?",
    **dict.fromkeys(("figure", "image", "picture", "photo", "pose"), "did you mean `illustration`?"),
    **dict.fromkeys(("link", "url", "youtube"), "did you mean `video`?"),
    **dict.fromkeys(("safety", "caution", "warning", "warnings"), "did you mean `cautions`?"),
    **{
        key: f"it belongs in the dose, such as `dose: {{{example}}}`"
        for key, example in (
            ("hold", "hold: 30 s"),
            ("reps", "reps: 10"),
            ("sets", "sets: 3, reps: 10"),
            ("rest", "hold: 30 s, rest: 10 s"),
            ("side", "hold: 30 s, side: each"),
            ("time", "time: 5 min"),
            ("distance", "distance: 20 m"),
            ("tempo", "reps: 10, tempo: slow"),
        )
    },
}
PICTURE = re.compile(r"[^\s].*\.(jpe?g|png|svg|gif|webp|heic|tiff?|bmp|pdf)", re.IGNORECASE)


def read_exercise(node: Node) -> WrittenExercise:
    """All of an exercise file: name, start, steps and cue must be there."""
    refuse_other_kinds(node, "exercise")
    with fields(node) as given:
        given.require(NEEDED)
        return exercise_fields(given, given.get("language", language, "en") or "en")


def exercise_fields(given: Fields, tongue: str) -> WrittenExercise:
    """The exercise's keys among those given; texts are in the language `tongue`."""
    say, title = in_language(text, tongue), in_language(label, tongue)
    given.astray(OTHER_WORDS)
    return WrittenExercise(
        name=given.get("name", title, None),
        start=given.get("start", say, None),
        steps=given.get("steps", list_of(say, 1), None),
        cue=given.get("cue", say, None),
        purpose=given.get("purpose", title, None),
        dose=given.get("dose", lambda node: read_dose(node, tongue), None),
        illustration=given.get("illustration", _illustration, None),
        cautions=given.get("cautions", list_of(_caution(say)), None),
        other_names=given.get("other-names", list_of(title), None),
        source=given.get("source", one_or_more(source, MOST_SOURCES), None),
        video=given.get("video", web_link, None),
    )


def reference(node: Node) -> Reference:
    """The name of something in another file."""
    return Reference(name(node), node.place)


def _illustration(node: Node) -> Reference | WrittenPicture:
    """The name of a figure, or `{picture: photos/me.jpg, alt: ...}`."""
    if isinstance(node, Scalar):
        if PICTURE.fullmatch(node.text):
            hint = f"write `illustration: {{picture: {node.text}, alt: …}}`, with what it shows as `alt`"
            raise ContentError([Problem(f"the picture `{node.text}` has no `alt`", node.place, hint)])
        return reference(node)
    with fields(node, "picture: photos/me.jpg") as given:
        file = given.need("picture", source)
        alt = given.get("alt", word, "")
        if not given.has("alt"):
            hint = "say what the picture shows, for people who cannot see it, such as `alt: Anna on one leg`"
            given.problem("picture", "missing the key `alt`", hint)
    return WrittenPicture(file, alt)


def source(node: Node) -> Reference:
    """An id of the sources file, or a title in free text."""
    return Reference(printed(node), node.place)


def _caution(say: Reader[Words]) -> Reader[Caution]:
    """A text, or `{text: ..., step: 3, essential: true}`."""

    def read_caution(node: Node) -> Caution:
        if isinstance(node, Scalar):
            return Caution(say(node))
        with fields(node, "text: Keep your back flat.") as given:
            words = given.need("text", say)
            step = given.get("step", whole(1), None)
            essential = given.get("essential", flag, False)
            in_cue = given.get("in-cue", flag, False)
        return Caution(words, step, essential, in_cue)

    return read_caution
