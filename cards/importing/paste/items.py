"""A line in; whether it is an exercise, several, or a dose of the one above, and then it is added."""

from __future__ import annotations

import re

from cards.importing.doses import parts_of, read_words, tidied, works
from cards.importing.paste import sentences
from cards.importing.paste.lines import Line
from cards.importing.paste.splitting import Split, several, split
from cards.importing.paste.state import State

ITEM_WORDS = 8  # of a name that nothing but its bullet shows to be one
PERIOD = re.compile(r"[.!?]$")
COUNTED = re.compile(
    r"[\d\s.:/+–-]+ ?(times|reps?|steps?|laps?|lengths?|breaths?|passes|strides|paces|descending)?|[^\d]+",
    re.IGNORECASE,
)


def pieces(state: State, line: Line, text: str, section: bool = False) -> bool:
    found = several(text, state.names, section)
    for each in found:
        state.add(line, each)
    return bool(found)


def item(state: State, line: Line) -> bool:
    return item_of(state, line, line.text)


def item_of(state: State, line: Line, text: str) -> bool:
    found = split(text, state.names)
    if not found or not likely(state, line, text, found):
        return False
    if below(state, line, found):
        return False
    following = state.next
    if following and not found.dose.line and alone(state, following):
        found = Split(found.name, found.match, read_words(following.text), found.detail)
        state.at += 1
    state.add(line, found)
    return True


def below(state: State, line: Line, found: Split) -> bool:
    """Whether it is a point of the exercise above: indented, with another mark, and no name that is known."""
    above = state.last and next(each for each in state.lines if each.number == state.last.number)
    if not above or found.match.certainty == "sure" or line.indent <= above.indent:
        return False
    return line.mark != above.mark or not (found.worked or found.match.key)


def likely(state: State, line: Line, text: str, found: Split) -> bool:
    """Whether a line that can be taken apart is an exercise at all."""
    sentence = bool(PERIOD.search(text)) and len(text.split()) > ITEM_WORDS
    talk = bool(sentences.GREETS.match(text)) and not line.bullet
    if found.match.certainty == "sure":
        heads = not line.bullet and not found.worked and state.next and state.next.bullet and line.gap
        return not (talk and sentence) and not heads
    heading = text.endswith(":") or (
        not found.worked and (bool(line.level) or (text.isupper() and " " in text))
    )
    if found.worked:
        if found.dose.unread and not line.bullet and (text.isupper() or _is_sentence(text, found)):
            return False
        return not talk and not (sentence and not line.bullet) and not heading
    following = state.next
    if following and alone(state, following) and not talk and not sentence:
        return True
    if not (line.bullet or (state.colon and not line.gap)) or heading or talk:
        return False
    return len(found.name.split()) <= ITEM_WORDS and not PERIOD.search(text)


def _is_sentence(text: str, found: Split) -> bool:
    """`Review in 2 weeks.`"""
    return bool(PERIOD.search(text)) and not found.match.key


def alone(state: State, line: Line) -> bool:
    """Whether a line is a dose and nothing else."""
    words = tidied(line.text)
    counted = all(COUNTED.fullmatch(part.value) for part in parts_of(words) if part.key == "reps")
    return (
        works(words)
        and counted
        and not sentences.rounds(line.text)
        and not known(state, line.text)
        and not line.level
    )


def dose_alone(state: State, line: Line) -> bool:
    """More of the dose of the exercise above."""
    if not alone(state, line):
        return False
    if not state.last or (line.gap and works(state.last.dose.line)):
        state.shared = read_words(line.text)
        return True
    before = state.last.dose
    joined = read_words(", ".join(filter(None, (before.line, tidied(line.text)))))
    if joined.unread:
        return False
    state.group.change_last(dose=joined)
    return True


def known(state: State, text: str) -> bool:
    found = split(text, state.names)
    return bool(found and found.match.certainty == "sure")


def exercise(state: State, line: Line, surely: bool = False) -> Split | None:
    found = split(line.text, state.names)
    if not found or (surely and found.match.certainty != "sure"):
        return None
    return found if found.match.certainty == "sure" or found.worked else None
