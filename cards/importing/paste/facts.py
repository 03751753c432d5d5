"""A line in; whether it says something of the whole - what is needed, when, what to mind - out; then that is noted."""

from __future__ import annotations

import re

from cards.importing.doses import parts_of, tidied, works
from cards.importing.draft import Group
from cards.importing.paste import sentences
from cards.importing.paste.headings import title
from cards.importing.paste.items import exercise, known
from cards.importing.paste.lines import Line
from cards.importing.paste.splitting import split
from cards.importing.paste.state import State
from cards.importing.table import is_table, table_steps

PERIOD = re.compile(r"[.!?]$")
WHEN = re.compile(
    r"(?:do (?:this|these|it) )?((?:before|after) (?:every|each|your|any|a|the) [\w -]{2,30}|"
    r"(?:every|each) (?:morning|evening|night|day)[\w -]{0,20})",
    re.IGNORECASE,
)


def table(state: State, line: Line) -> bool:
    if not is_table(line.raw):
        return False
    end = state.at
    while end < len(state.lines) and is_table(state.lines[end].raw):
        end += 1
    rows = [(each.number, each.raw) for each in state.lines[state.at - 1 : end]]
    steps = table_steps(rows, state.names)
    if steps is None:
        return False
    for day, found in steps:
        if day and (not state.draft.groups or state.draft.groups[-1].when != day):
            state.draft.groups.append(Group(when=day))
        state.group.members.append(found)
    state.at = end
    return True


def linked(state: State, line: Line) -> bool:
    state.draft.sources += line.links
    return not line.text or (bool(line.links) and len(line.text.split()) < 4 and not known(state, line.text))


def timed(state: State, line: Line) -> bool:
    """`Evening yoga - 20 min` above all else."""
    found = split(line.text, state.names)
    if (
        line is not state.lines[0]
        or line.bullet
        or not found
        or found.match.key
        or not state.next
        or not state.next.gap
    ):
        return False
    parts = parts_of(found.dose.line)
    if [part.key for part in parts] != ["time"] or not re.search(r"min|h", parts[0].value):
        return False
    state.draft.title, state.draft.time = found.name, parts[0].value
    return True


def headed(state: State, line: Line) -> bool:
    """`Equipment: mat, band`, or `Notes:` above a list of them."""
    found = sentences.head(line.text)
    if not found:
        return False
    key, said = found
    if not said and key in {"title", "time", "when"}:
        return False
    if key == "title":
        if sentences.rounds(said) or works(tidied(said)):
            return False
        title(state, said)
        return True
    state.list = "" if said else key
    if said:
        keep(state, key, said)
    return True


def keep(state: State, key: str, said: str) -> None:
    if key == "need":
        state.draft.need += [each for each in re.split(r"\s*[,;/&]\s*|\s+and\s+", said.rstrip(".")) if each]
    elif key in {"during", "before", "see"}:
        warning(state, said)
    elif key in {"when", "how_often", "time"} and not getattr(state.draft, key):
        setattr(state.draft, key, said.rstrip("."))
    else:
        getattr(state.draft, key if key == "sources" else "notes").append(said)


def warning(state: State, said: str) -> None:
    see = sentences.SEE.search(said)
    stops = said.lower().startswith("stop")
    kind = (
        "during"
        if stops
        else "before"
        if sentences.BEFORE.search(said)
        else "see"
        if see and re.search(r"\b(if|when)\b", said)
        else "during"
    )
    getattr(state.draft, kind).append(said)


def often(state: State, line: Line) -> bool:
    words = line.text.strip(" .()")
    parts = parts_of(
        re.sub(
            r"^(?:do (?:this|it|these|all)|repeat|perform)\s+(?:this\s+)?",
            "",
            tidied(words),
            flags=re.IGNORECASE,
        )
    )
    if parts and {part.key for part in parts} == {"frequency"} and not state.draft.how_often:
        state.draft.how_often = words
        return True
    if (found := WHEN.fullmatch(words)) and not state.draft.when:
        state.draft.when = found[1][0].upper() + found[1][1:]
        return True
    return False


def warns(state: State, line: Line) -> bool:
    found = exercise(state, line, surely=True)
    if not sentences.WARNS.search(line.text) or (found and not PERIOD.search(line.text)):
        return False
    warning(state, line.text)
    return True


def under_head(state: State, line: Line) -> bool:
    """An item below `Equipment:` or `Notes:`."""
    if not state.list:
        return False
    if line.bullet or not line.gap:
        found = exercise(state, line, surely=True)
        if not (found and found.worked):
            keep(state, state.list, line.text)
            return True
    state.list = ""
    return False


def chat(state: State, line: Line) -> bool:
    if (here := sentences.HERE.fullmatch(line.text)) and not state.draft.title and not state.draft.steps:
        state.draft.title, state.draft.title_guessed = here[1][0].upper() + here[1][1:], True
    if sentences.GREETS.match(line.text) and not line.bullet and not line.level:
        _greeted(state, line)
        state.draft.left_out.append((line.number, line.pasted))
        return True
    return False


def _greeted(state: State, line: Line) -> None:
    """`Hey team! Strength for Thursday, ~25min` above all else: what follows the greeting is the title."""
    found = sentences.GREETED.fullmatch(line.text)
    if found and line is state.lines[0] and not state.draft.title:
        state.draft.title, state.draft.title_guessed = found[1], True
        state.draft.time = found[2] or ""


def detail(state: State, line: Line) -> bool:
    """Words about the exercise above, before anything else a note on the whole."""
    if state.draft.left_out and state.draft.left_out[-1][0] == line.number - 1 and len(line.text.split()) < 4:
        return False  # who signed
    if state.last and not line.gap and not (sentences.WHOLE_NOTE.match(line.text) and not line.indent):
        state.group.change_last(details=(*state.last.details, line.text))
    elif state.draft.steps or len(line.text.split()) > 3:
        state.draft.notes.append(line.text)
    else:
        return False
    return True
