"""Names of routines in, a `Deck` out: exercises, figures and sources looked up, a step's changes applied."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from cards.errors import ContentError, Place, Problem, did_you_mean
from cards.link.dose import meant
from cards.link.groups import Placed, group_texts, labelled, placed, undated
from cards.link.library import Library
from cards.link.naming import key, slug
from cards.model import Brand, Deck, Dose, Exercise, Routine, Source, Step, Words
from cards.model.group import blocks
from cards.read.fields import each, in_file_order
from cards.read.written import Reference, WrittenExercise, WrittenPicture, WrittenRoutine, WrittenStep

if TYPE_CHECKING:
    from cards.model.illustration import Illustration
    from cards.model.photo import Photo

T = TypeVar("T")
NOTHING = Words("")
MOST_TEXTS = 5_000  # of a routine: far above any, far below what would take minutes to set
MOST_LETTERS = 200_000


def link(library: Library, names: Iterable[str]) -> Deck:
    """The routines of these names (or paths of files). ContentError with the problems of all of them."""
    try:
        return Deck(each(lambda name: _Linker(library).routine(name), names))
    except ContentError as error:
        raise ContentError(in_file_order(error.problems)) from None


class _Linker:
    """Links one routine; gathers what is wrong with it and with all it names."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.problems: list[Problem] = []
        self.told: list[Problem] = []  # warnings of all files the routine is made of

    def routine(self, name: str) -> Routine:
        written = self.library.routine(name)
        self.told += self.library.told("routine", self.library.called("routine", name) or name)
        steps = _told(
            labelled(self.step(number, step) for number, step in enumerate(placed(written.steps), 1))
        )
        self.told += undated(blocks(steps))
        sources, brand = self.sources(written.source), self.brand(written.brand)
        if not self.problems:
            self.check_length(steps, written)
        if self.problems:
            raise ContentError(self.problems)
        return Routine(
            key=key(name),
            title=written.title,
            steps=steps,
            safety=written.safety,
            when=written.when,
            need=written.need,
            how_often=written.how_often,
            notes=written.notes,
            time=written.time,
            progress=written.progress,
            sources=sources,
            version=written.version,
            date=written.date,
            language=written.language,
            blanks=written.blanks,
            link=written.link,
            brand=brand,
            place=written.place,
            told=tuple(in_file_order(self.told)),
        )

    def step(self, number: int, placed: Placed) -> Step:
        step = placed.step
        exercise = self.exercise(step.exercise, step.changes, step.place)
        other = None
        if step.alternative:
            other = self.exercise(step.alternative, step.alternative_changes, step.alternative.place)
        if exercise.dose == Dose() and exercise is not MISSING and not placed.by_clock:
            message = f"no dose for `{exercise.name}`: neither the step nor the exercise gives one"
            self.problems.append(Problem(message, step.place, _dose_hint(step)))
        side = "both" if step.sides == "shown" else _turned(exercise)
        return Step(
            number,
            exercise,
            Dose() if placed.by_clock else exercise.dose,
            _undosed(other) if other and placed.by_clock and not step.alternative_changes.dose else other,
            step.alternative_reason,
            side=side,
            within=placed.within,
            progress=step.progress,
            place=step.place,
        )

    def exercise(self, named: Reference | None, changes: WrittenExercise, place: Place) -> Exercise:
        """The exercise with its changes; MISSING when it cannot be had."""
        if named is None:
            return self.finished(slug((changes.name or NOTHING).text), changes, place)
        base = self.attempt(lambda: self.library.exercise(named.name, named.place))
        if base is None:
            return MISSING
        own = self.library.called("exercise", named.name) or named.name
        self.told += self.library.told("exercise", own)
        return self.finished(own, _dosed(changes, base).over(base), place)

    def finished(self, own: str, written: WrittenExercise, place: Place) -> Exercise:
        self.check_cautions(written)
        self.sources(written.source or ())
        drawn = written.illustration
        return Exercise(
            key=own,
            name=written.name or NOTHING,
            start=written.start or NOTHING,
            steps=written.steps or (),
            cue=written.cue or NOTHING,
            purpose=written.purpose or NOTHING,
            dose=written.dose or Dose(),
            illustration=self.attempt(lambda: self.illustration(drawn)) if drawn else None,
            cautions=written.cautions or (),
            other_names=written.other_names or (),
            source=tuple(source.name for source in written.source or ()),
            video=written.video,
            place=written.name.place if written.name else place,
        )

    def illustration(self, drawn: Reference | WrittenPicture) -> Illustration | Photo:
        if isinstance(drawn, WrittenPicture):
            return self.library.picture(drawn.file, drawn.alt)
        figure = self.library.illustration(drawn.name, drawn.place)
        own = self.library.called("illustration", drawn.name) or drawn.name
        self.told += self.library.told("illustration", own)
        if self.library.own("illustration", own):  # the built-in ones are known to be possible
            from cards.pose.judge.checks import impossible

            if problems := impossible(figure):
                raise ContentError(problems)
        return figure

    def brand(self, named: Reference | None) -> Brand | None:
        """Whose card it is; None where nobody says so, or the routine names `none`."""
        if named and named.name == "none":
            return None
        written = self.attempt(lambda: self.library.brand(named))
        if written is None:
            return None
        self.told += written.told
        file, alt = written.logo, written.name.text
        logo = self.attempt(lambda: self.library.picture(file, alt)) if file else None
        where = file.place if file else None
        return Brand(written.name, logo, written.colours, written.contact, written.link, where)

    def check_length(self, steps: tuple[Step, ...], written: WrittenRoutine) -> None:
        """What few lines name may be as long as what many write."""
        safety = written.safety
        texts = [*written.notes, *safety.before, *safety.during, *safety.see, *written.need]
        told = (each for step in steps for each in (step.exercise, step.alternative) if each)
        texts += [text for exercise in told for text in _texts(exercise)]
        texts += group_texts(steps)
        letters = sum(len(text.text) for text in texts)
        for count, most, what in ((len(texts), MOST_TEXTS, "texts"), (letters, MOST_LETTERS, "characters")):
            if count > most:
                message = (
                    f"the routine has {count:,} {what}, those of its exercises too; expected {most:,} at most"
                )
                self.problems.append(Problem(message, written.place, "make it several routines"))

    def check_cautions(self, written: WrittenExercise) -> None:
        """A caution may belong only to a step that there is."""
        count = len(written.steps or ())
        for caution in written.cautions or ():
            if caution.step and caution.step > count:
                message = f"found a caution for step {caution.step}, expected 1 to {count}"
                self.problems.append(Problem(message, caution.words.place))

    def sources(self, named: tuple[Reference, ...]) -> tuple[Source, ...]:
        return tuple(source for reference in named if (source := self.source(reference)))

    def source(self, named: Reference) -> Source | None:
        """What an id stands for; free text (more than one word, an address) is a title itself."""
        if not re.fullmatch(r"[\w-]+", named.name):
            return Source("", named.name, place=named.place)
        known = self.attempt(self.library.sources)
        if known is not None and named.name not in known:
            hint = (
                did_you_mean(named.name, known)
                or "list it in routines/sources.yaml, or write the title itself"
            )
            self.problems.append(Problem(f"no source with the id `{named.name}`", named.place, hint))
        found = known.get(named.name) if known else None
        return found and replace(found, place=named.place)

    def attempt(self, look_up: Callable[[], T]) -> T | None:
        """What is looked up; None when that went wrong, which is then noted."""
        try:
            return look_up()
        except ContentError as error:
            self.problems += [problem for problem in error.problems if problem not in self.problems]
            return None


MISSING = Exercise("", NOTHING, NOTHING, (), NOTHING, NOTHING, Dose(), None)


def _undosed(exercise: Exercise) -> Exercise:
    return replace(exercise, dose=Dose())


def _dosed(changes: WrittenExercise, base: WrittenExercise) -> WrittenExercise:
    """With the dose of a line meant as the exercise has it."""
    if changes.dose is None or base.dose is None:
        return changes
    return replace(changes, dose=meant(changes.dose, base.dose))


def _texts(exercise: Exercise) -> list[Words]:
    words = [exercise.name, exercise.start, *exercise.steps, exercise.cue, exercise.purpose]
    return [*words, *(caution.words for caution in exercise.cautions)]


def _dose_hint(step: WrittenStep) -> str:
    named = f"exercise: {step.exercise.name}, " if step.exercise and step.changes == WrittenExercise() else ""
    dose = "dose: {hold: 30 s}"
    return f"write the step as `{{{named}{dose}}}`" if named else f"give the step one, such as `{dose}`"


def _told(steps: Iterable[Step]) -> tuple[Step, ...]:
    """The steps, each knowing whether its alternative is, as it stands, a step of the routine too."""
    every = tuple(steps)
    known = [(step.exercise.key, step.exercise.cue) for step in every]
    return tuple(
        replace(step, alternative_told=(step.alternative.key, step.alternative.cue) in known)
        if step.alternative
        else step
        for step in every
    )


def _turned(exercise: Exercise) -> str:
    """Left is left: a picture that works the other side than the dose says is mirrored."""
    drawn, dosed = exercise.illustration, exercise.dose.side
    return "other" if drawn and drawn.side and dosed in {"left", "right"} and dosed != drawn.side else ""
