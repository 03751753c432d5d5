"""A `Routine` and what a template shows in, everything its cards will say out, in order, before any size: a `Wording`.

What the size leaves out by what it shows is decided here and told in the wording.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cards.errors import Place
from cards.messages import count, say
from cards.model import Exercise, Routine, Words
from cards.model.wording import NO_ROOM, NOT_SHOWN, Entry, LeftOut, Shows, Wording
from cards.wording import handout
from cards.wording.exercise import exercise, is_shown, shows_of
from cards.wording.facts import facts
from cards.wording.group import groups, stage
from cards.wording.imprint import imprints

__all__ = ["word"]


def word(routine: Routine, template: Shows) -> Wording:
    language, safety = routine.language, routine.safety
    return Wording(
        key=routine.key,
        language=language,
        title=routine.title,
        facts=facts(routine),
        before=safety.before,
        exercises=tuple(exercise(step, template, language) for step in routine.steps),
        groups=tuple(groups(routine)),
        progress=tuple(stage(each, language) for each in routine.progress),
        label=say("Stay safe", language),
        during=safety.during,
        see=safety.see,
        entries=(*handout.told(routine, template), *_progress(routine), *_shown(routine, template)),
        imprints=tuple(imprints(routine, template)),
        left_out=tuple(dict.fromkeys(_left_out(routine, template))),
        sources=_sources(routine),
        when=routine.when.text if routine.when else "",
        version=routine.version,
        date=routine.date.isoformat() if routine.date else "",
        logo=handout.logo(routine),
        place=routine.place,
    )


def _shown(routine: Routine, template: Shows) -> Iterator[Entry]:
    """What is told for certain, then what may be left out."""
    every = {entry.key: entry for entry in _entries(routine)}
    yield from (every[key] for key in template.tells if key in every)
    yield from handout.spare(routine, template)
    for key in template.spare:
        if key in every and key not in template.tells:
            own = every[key]
            yield Entry(key, own.label, own.texts, True, own.place)


def _progress(routine: Routine) -> Iterator[Entry]:
    """How the whole routine goes on from week to week: told on every size."""
    if rows := routine.progress:
        said = (stage(row, routine.language) for row in rows)
        texts = (
            " ".join(filter(None, (row.when and f"**{row.when}**", " · ".join(row.parts)))) for row in said
        )
        yield Entry("progress", say("Progress", routine.language), tuple(texts), place=rows[0].place)


def _entries(routine: Routine) -> Iterator[Entry]:
    """All that a routine has to tell beside its exercises."""
    language = routine.language
    if often := routine.how_often:
        yield Entry("how-often", say("How often", language), (often.text,), place=often.place)
    if notes := routine.notes:
        yield Entry("notes", say("Good to know", language), _texts(notes), place=notes[0].place)
    if titles := tuple(source.title for source in routine.sources if source.title):
        label = count("Source", "Sources", len(titles), language)
        yield Entry("source", label, titles, place=routine.sources[0].place)


def _sources(routine: Routine) -> LeftOut | None:
    """What is left out where nothing tells the titles of the sources."""
    titled = next((source for source in routine.sources if source.title), None)
    return LeftOut("source", NO_ROOM, titled.place) if titled else None


def _texts(words: Sequence[Words]) -> tuple[str, ...]:
    return tuple(each.text for each in words)


def _left_out(routine: Routine, template: Shows) -> Iterator[LeftOut]:
    """What the size shows nowhere; sources it may yet show in full at its foot, which is known once it is set."""
    for entry in _entries(routine):
        if entry.key not in {*template.tells, *template.spare, "source"}:
            yield LeftOut(entry.key, NOT_SHOWN, entry.place)
    yield from handout.left_out(routine, template)
    for step in routine.steps:
        yield from _unsaid(step.exercise, shows_of(step.exercise, template.shows), routine.place)
        if step.alternative and not step.alternative_told:
            yield from _unsaid(step.alternative, frozenset({"cue"}), routine.place)


def _unsaid(own: Exercise, shows: frozenset[str], routine: Place | None) -> Iterator[LeftOut]:
    """Of an exercise, what the routine's own file says of it and this size does not."""
    in_cue = "cue" in shows
    unsaid = [each for each in own.cautions if not (is_shown(each, shows) or (each.in_cue and in_cue))]
    words = [("cautions", each.words) for each in unsaid]
    if own.purpose and "purpose" not in shows:
        words.append(("purpose", own.purpose))
    for key, said in words:
        if routine and said.place and said.place.path == routine.path:
            yield LeftOut(key, NOT_SHOWN, said.place)
