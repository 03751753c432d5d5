"""A line in; whether it begins a part or a day, or says how often a part is done, out; then that is noted."""

from __future__ import annotations

import re

from cards.importing.doses import parts_of, read_words, tidied, works
from cards.importing.draft import DoseFound, Group
from cards.importing.paste import sentences
from cards.importing.paste.items import exercise, known, pieces
from cards.importing.paste.lines import Line
from cards.importing.paste.splitting import several, split
from cards.importing.paste.state import State
from cards.importing.shorthand import SECTIONS

LONGEST_TITLE = 60  # letters
PERIOD = re.compile(r"[.!?]$")
RESTS = re.compile(r"\(?(?:then )?rest\b|\d+ ?(?:s|sec|secs|seconds|min|mins|minutes?) rest\b", re.IGNORECASE)
CLOCKS = re.compile(
    r"amrap|emom|tabata|every(?: minute)?|as many rounds as (?:possible|you can)|for time|"
    r"repeat|do|choose|pick|complete",
    re.IGNORECASE,
)


def day(state: State, line: Line) -> bool:
    found = sentences.day(line.text)
    if not found or sentences.WARNS.search(line.text):
        return False
    day, said = found
    if line is state.lines[0] and said and not re.search(r"\d\w*$|[:.–—(-]", line.text[: -len(said)].strip()):
        return False  # `Tuesday circuit` is a title
    one = split(said, state.names)
    if works(said) and not one:
        return False
    state.day, state.list, state.colon = Group(when=day), "", line.text.endswith(":")
    state.draft.groups.append(state.day)
    if said and not pieces(state, line, said):
        if one and (one.match.certainty == "sure" or one.worked):
            state.add(line, one)
        else:
            state.day.title = said
    return True


def titled(state: State, line: Line) -> bool:
    """Headings by their looks, and whatever is a whole routine."""
    whole = sentences.WHOLE.match(line.text)
    if (
        not (line.level or whole)
        or len(line.text) > LONGEST_TITLE
        or (line.level == 9 and exercise(state, line))
    ):
        return False
    return head(state, line, line.text.strip(" :"), line.level == 1 or bool(whole))


def head(state: State, line: Line, words: str, whole: bool = False) -> bool:
    """The title of the routine, or of a group."""
    words = words.capitalize() if words.isupper() and (len(words) > 4 or words.lower() in SECTIONS) else words
    do = sentences.rounds(words) or bracketed(words)
    section = re.sub(r"\(.*|\W+$", "", words.lower()).strip() in SECTIONS
    if whole and not section:
        state.wholes.append(words)
    if not state.draft.title and not state.draft.steps and not state.draft.groups and not section and not do:
        state.draft.title = words
    else:
        if whole and not section:
            state.day = None
        state.open(Group(plain(words, do), do))
    state.colon = line.text.endswith(":")
    inside = re.search(r"\(([^()]+)\)", words)
    if inside and not do and works(tidied(inside[1])):
        state.shared = read_words(inside[1])
    return True


def bracketed(words: str) -> str:
    """`Circuit (3 rounds)`, `Main set - 3 rounds`."""
    found = re.search(r"[(:,–—-]\s*([^()]+)\)?\s*$", words)
    return sentences.rounds(found[1]) if found else ""


def plain(words: str, do: str) -> str:
    """A heading without the rounds it tells."""
    if not do:
        return words
    rest = re.split(
        r"\s*[(:,–—-]\s*(?=[^A-Za-z]*\d|AMRAP|EMOM|tabata|every|choose)", words, flags=re.IGNORECASE
    )[0]
    rest = rest if rest != words else re.sub(r"\s*\(?(?:\bx\s*)?\d.*$", "", words)
    return "" if sentences.rounds(rest) or CLOCKS.fullmatch(rest.strip(" :")) else rest.strip(" :")


def title(state: State, said: str) -> None:
    if state.draft.title:
        state.wholes += [] if state.wholes else [state.draft.title]
        state.wholes.append(said)
        state.day = None
        state.open(Group(said))
    else:
        state.draft.title = said


def in_rounds(state: State, line: Line) -> bool:
    """`3 rounds:` above the exercises, or `Repeat 3 times` below them."""
    if exercise(state, line, surely=True):
        return False
    do = sentences.rounds(line.text) or (bracketed(line.text) if not exercise(state, line) else "")
    if not do:
        return False
    above = (
        line.text.rstrip().endswith(":")
        or line.gap
        or not state.last
        or bool(re.search(r"\bof\b", line.text))
    )
    below = (
        re.match(r"(then\s+)?(repeat|x ?\d|complete)|.*\babove\b|.*\btotal\b", line.text, re.IGNORECASE)
        and state.last
    )
    if below or (not above and state.group.members):
        say(state, do)
    elif (
        state.draft.groups and not state.group.members and not state.group.do and state.group is not state.day
    ):
        state.group.do = do
    else:
        state.open(Group(plain(line.text.strip(" :"), do), do))
    return True


def say(state: State, do: str) -> None:
    """The rounds of the group that is open, or of the whole where it has several parts without any."""
    state.group.do = state.group.do or do


def rest(state: State, line: Line) -> bool:
    """A rest on a line of its own: of the rounds, or after the exercise above."""
    if (
        not RESTS.match(line.text)
        or not (parts := parts_of(tidied(line.text)))
        or {part.key for part in parts} - {"rest"}
    ):
        return False
    rest = parts[0].value
    group = state.group if state.draft.groups else None
    if (
        group
        and group.do
        and (sentences.BETWEEN_ROUNDS.search(line.text) or not group.members)
        and "rest" not in group.do
    ):
        group.do += f", rest {rest}"
    elif state.last and "rest" not in state.last.dose.line:
        dose = DoseFound(
            ", ".join(filter(None, (state.last.dose.line, f"rest {rest}"))), state.last.dose.unread
        )
        state.group.change_last(dose=dose)
    else:
        state.draft.notes.append(line.text)
    return True


def several_named(state: State, line: Line) -> bool:
    found = sentences.GREETS.match(line.text)
    if pieces(state, line, line.text):
        return True
    before, colon, after = line.text.partition(":")
    if (
        colon
        and after.strip()
        and len(before) <= LONGEST_TITLE
        and not known(state, before)
        and (several(after, state.names, section := before.strip().lower() in SECTIONS))
    ):
        if not found:
            head(state, line, before.strip())
        return pieces(state, line, after, section)
    return False


def plain_heading(state: State, line: Line) -> bool:
    """Short words without a full stop before exercises: in capitals, with a colon, or apart from the rest."""
    first = line.number == state.lines[0].number
    words = line.text.strip(" :!" + "." * (first and len(line.text.split()) < 6))
    if len(words) > LONGEST_TITLE or PERIOD.search(words) or not state.next:
        return False
    if line.bullet and not line.text.endswith(":") and not words.isupper():
        return False
    looks = line.text.endswith(":") or words.isupper() or line.gap or first
    if not looks and words.lower() not in SECTIONS:
        return False
    return head(state, line, words)
