"""A routine in, its facts out: when, how long, what you need; the author's own time beside the reckoned one."""

from __future__ import annotations

from dataclasses import dataclass

from cards.messages import say
from cards.model import Routine
from cards.wording.dose import amount_words
from cards.wording.duration import duration_words, routine_duration


@dataclass(frozen=True)
class Facts:
    """When, how long, what you need, as (label, words): with the author's own time beside the reckoned one where it is
    another, or not.

    `same`: the short form tells the author's own time too, as it is the reckoned one.
    """

    whole: tuple[tuple[str, str], ...]
    short: tuple[tuple[str, str], ...]
    same: bool = True


def facts(routine: Routine) -> Facts:
    language, span = routine.language, routine_duration(routine)
    whole, short = (duration_words(*span, language, about=about) for about in (True, False))
    own = amount_words(routine.time, language) if routine.time else short
    if own != short:
        whole = say("{time} (source: {own})", language, time=whole, own=own)
    before, after = _others(routine)
    label = say("Time", language)
    return Facts((*before, (label, whole), *after), (*before, (label, short), *after), own == short)


def _others(routine: Routine) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """The facts before and after the time."""
    language = routine.language
    before = [(say("When", language), routine.when.text)] if routine.when else []
    if not routine.need:
        return before, []
    things = say(", ", language).join(item.text for item in routine.need)
    return before, [(say("You need", language), things)]
