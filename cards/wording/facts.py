"""A routine in, its facts out: when, how long, what you need. The author's own time comes before the reckoned one."""

from __future__ import annotations

from cards.messages import say
from cards.model import Routine
from cards.model.wording import Facts
from cards.wording.amount import amount_words
from cards.wording.duration import duration_words
from cards.wording.group_time import day_durations


def facts(routine: Routine) -> Facts:
    whole, short = _times(routine)
    before, after = _others(routine)
    label = say("Time", routine.language)
    return Facts((*before, (label, whole), *after), (*before, (label, short), *after))


def _times(routine: Routine) -> tuple[str, str]:
    """The time in full and short; days have a time each."""
    language = routine.language
    if routine.time:
        own = amount_words(routine.time, language)
        return own, own
    first, *others = day_durations(routine)
    further = [duration_words(*span, language, about=False) for span in others]
    whole, short = duration_words(*first, language), duration_words(*first, language, about=False)
    return " · ".join([whole, *further]), " · ".join([short, *further])


def _others(routine: Routine) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """The facts before and after the time."""
    language = routine.language
    before = [(say("When", language), routine.when.text)] if routine.when else []
    if not routine.need:
        return before, []
    things = say(", ", language).join(item.text for item in routine.need)
    return before, [(say("You need", language), things)]
