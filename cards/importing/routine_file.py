"""A `Draft` in; the text of a routine file that is read without a problem, and what could not be said in it, out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from cards.importing.accepted import dose_value, is_read
from cards.importing.doses import parts_of
from cards.importing.draft import Draft, Group, Step
from cards.importing.yaml_text import Noted, yaml_text
from cards.read.dose_line.text import keys_of, line_of

LONGEST_TITLE = 100  # letters of a title, a name, a time of day
LONGEST_TEXT = 600
SHOWN = "Do it as you were shown."  # where nothing says how an unknown exercise begins
HEAD = "made by `cards import` from {name}: look at the lines marked guessed, unknown and not read"
SETS = re.compile(r"^\d+ ?(?:x ?|(?:sets?|rounds?),? (?:of )?)", re.IGNORECASE)


def routine_file(draft: Draft, name: str) -> tuple[str, list[str]]:
    """With groups where the reader of routines knows them, else with notes that say what they said."""
    head = Noted(
        _label(draft.title),
        (HEAD.format(name=name),),
        "guessed: the paste has no title" if draft.title_guessed else "",
    )
    grouped = len(draft.groups) > 1 or any(
        group.do or group.when or _supersets(group) for group in draft.groups
    )
    if grouped:
        text = yaml_text(
            {"title": head, **_facts(draft, []), "steps": list(_members(draft.groups)), **_closing(draft, [])}
        )
        if is_read(text):
            return text, []
    said = [_said(group) for group in draft.groups if grouped] if grouped else []
    steps = [_step(step) for step in draft.steps]
    text = yaml_text({"title": head, **_facts(draft, []), "steps": steps, **_closing(draft, said)})
    return text, ["groups are written as notes"] if said else []


def _facts(draft: Draft, _: list[str]) -> dict[str, object]:
    given: dict[str, object] = {
        "when": _label(draft.when),
        "need": [_label(each) for each in draft.need],
        "time": draft.time,
        "how-often": draft.how_often[:LONGEST_TEXT],
    }
    if draft.time and not is_read(yaml_text({"title": "A", "time": draft.time, "steps": ["b"]})):
        given["time"] = ""
        draft.notes.append(f"Time: {draft.time}")
    return {key: value for key, value in given.items() if value}


def _closing(draft: Draft, said: list[str]) -> dict[str, object]:
    safety = {
        key: [_text(each) for each in getattr(draft, key)]
        for key in ("before", "during", "see")
        if getattr(draft, key)
    }
    notes = [_text(each) for each in (*said, *draft.notes)]
    given: dict[str, object] = {
        "safety": safety,
        "notes": notes,
        "source": [each[:900] for each in draft.sources[:20]],
    }
    return {key: value for key, value in given.items() if value}


def _members(members: list[Group] | list[Step | Group]) -> Iterator[object]:
    for member in members:
        if isinstance(member, Step):
            yield _step(member)
        elif not (member.title or member.do or member.when):
            yield from _members(_paired(member))
        else:
            yield _group(member)


def _group(group: Group) -> dict[str, object]:
    given: dict[str, object] = {
        "group": _label(group.title or ("Session" if group.when else "Circuit")),
        "do": group.do,
        "when": group.when,
        "steps": list(_members(_paired(group))),
    }
    return {key: value for key, value in given.items() if value}


def _paired(group: Group) -> list[Step | Group]:
    """The members of a group, those labelled A1, A2 together as a superset, whose rounds are its sets."""
    if group.do.startswith("superset"):
        return group.members
    found: list[Step | Group] = []
    for member in group.members:
        letter = member.label[:1] if isinstance(member, Step) and len(member.label) == 2 else ""
        before = found[-1] if found else None
        if letter and isinstance(before, Group) and before.title == f"Superset {letter}":
            before.members.append(member)
        elif letter and letter in _supersets(group):
            found.append(Group(f"Superset {letter}", "superset", "", [member]))
        else:
            found.append(member)
    return [_in_rounds(each) if isinstance(each, Group) and each.do == "superset" else each for each in found]


def _supersets(group: Group) -> set[str]:
    """Letters that several exercises of a group are labelled with."""
    letters = [
        member.label[0] for member in group.members if isinstance(member, Step) and len(member.label) == 2
    ]
    return {letter for letter in letters if letters.count(letter) > 1}


def _in_rounds(group: Group) -> Group:
    """`3 x 8` of each in turn are three rounds of 8."""
    doses = [{part.key: part.value for part in parts_of(step.dose.line)} for step in group.steps()]
    sets = {given.get("sets", "") for given in doses}
    if (
        len(sets) != 1
        or not sets.copy().pop()
        or not all({"reps", "time", "hold", "distance"} & set(given) for given in doses)
    ):
        return group
    once = [_once(step) for step in group.steps()]
    return Group(group.title, f"superset, {sets.pop()} rounds", group.when, list(once))


def _once(step: Step) -> Step:
    """Without its sets, the rest as it was written where that still says the same."""
    keys = {key: value for key, value in keys_of(step.dose.line).items() if key != "sets"}
    bare = SETS.sub("", step.dose.line)
    return replace(step, dose=replace(step.dose, line=bare if keys_of(bare) == keys else line_of(keys)))


def _said(group: Group) -> str:
    """A group in words, for a file without groups."""
    inner = "; ".join(_said(member) for member in group.members if isinstance(member, Group))
    names = ", ".join(step.name for step in group.members if isinstance(step, Step))
    head = ", ".join(dict.fromkeys(filter(None, (group.when, group.title, group.do))))
    return ": ".join(filter(None, (head, "; ".join(filter(None, (names, inner))))))


def _step(step: Step) -> object:
    above = tuple(_marks(step))
    dose = dose_value(step.dose.line) if step.dose.line else None
    if step.match.key:
        body = {"exercise": step.match.key} | ({"dose": dose} if dose else {})
        return Noted(body if dose else step.match.key, above)
    return Noted({**_own(step), "dose": dose or dose_value("as prescribed")}, above)


def _own(step: Step) -> dict[str, object]:
    """An exercise of the routine's own, in the words that were pasted."""
    words = [_sentence(each) for each in step.details if each.strip()] or [_sentence(step.pasted)]
    start = words.pop(0) if len(words) > 2 else SHOWN
    return {"name": _label(step.name), "start": start, "steps": words, "cue": words[0]}


def _marks(step: Step) -> Iterator[str]:
    """What a person should look at."""
    if step.match.certainty == "guessed":
        others = f"; or {', '.join(step.match.others)}" if step.match.others else ""
        yield f'guessed: "{step.name}" as {step.match.key}{others}'
    if not step.match.key:
        yield f'unknown: "{step.name}"; its start, steps and cue are to be written'
    if step.dose.unread:
        yield f'not read: "{step.dose.unread}"'
    if step.match.key:
        yield from (f"pasted: {detail}" for detail in step.details)


def _sentence(words: str) -> str:
    words = _text(words.replace("**", ""))
    return words if re.search(r"[.!?)]$", words) else f"{words}."


def _label(words: str) -> str:
    words = words.replace("**", "").rstrip(". ")
    return words if len(words) <= LONGEST_TITLE else words[: LONGEST_TITLE - 1].rsplit(" ", 1)[0] + "…"


def _text(words: str) -> str:
    words = words if words.count("**") % 2 == 0 else words.replace("**", "")
    return words if len(words) <= LONGEST_TEXT else words[: LONGEST_TEXT - 1].rsplit(" ", 1)[0] + "…"
