"""JSON as free-exercise-db and wger give it in; their exercises with doses, days and instructions out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from cards.errors import ContentError, Problem
from cards.importing.doses import read_words
from cards.importing.draft import Draft, Group, Match, Step
from cards.importing.names import Names
from cards.importing.text import printable

ENGLISH = 2  # the number of the language in wger
REPETITIONS = {2: "to failure", 3: "s", 4: "min", 5: "mi", 6: "km", 7: "m"}  # units of wger; 1 is times
POUNDS = 2
MOST = 300  # exercises
NO_LOAD = {"body only", "none", "none (bodyweight exercise)", "other", ""}


def of_json(text: str, stem: str, names: Names) -> Draft | None:
    """None where it is no JSON. ContentError: JSON that holds no exercise in a form that is known."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return None
    draft = Draft()
    try:
        _read(data, draft, names)
    except RecursionError:
        draft.groups = []
    if not draft.steps:
        hint = "a routine or exercises of wger, or exercises of free-exercise-db, are read"
        raise ContentError([Problem("found JSON without an exercise in it", hint=hint)])
    draft.told.append("the numbers are those of the exercises, not of lines")
    return draft.named(stem)


def _read(data: Any, draft: Draft, names: Names) -> None:
    if isinstance(data, dict) and isinstance(data.get("days"), list):
        _wger_routine(data, draft, names)
        return
    listed = (
        data
        if isinstance(data, list)
        else data.get("results", data.get("exercises", [data]))
        if isinstance(data, dict)
        else []
    )
    if isinstance(listed, list) and len(listed) > MOST:
        raise ContentError(
            [
                Problem(
                    f"found {len(listed):,} exercises, expected {MOST:,} at most",
                    hint="import a part of the file",
                )
            ]
        )
    steps = [
        step
        for number, each in enumerate(_dicts(listed), 1)
        if (step := _exercise(number, each, names, draft))
    ]
    draft.groups = [Group(members=list(steps))]


def _exercise(number: int, data: dict[str, Any], names: Names, draft: Draft) -> Step | None:
    """One exercise of either collection, with what it says of how to do it; no dose is given there."""
    name = _name(data)
    if not name:
        return None
    told = _translated(data).get("description") or data.get("description") or data.get("instructions") or ()
    for needed in _needs(data):
        if needed not in draft.need:
            draft.need.append(needed)
    dose = read_words(_text(data.get("dose") or ""))
    return Step(number, name, name, names.match(name), dose, tuple(_sentences(told)))


def _name(data: dict[str, Any]) -> str:
    return _text(_translated(data).get("name") or data.get("name") or data.get("exercise_name") or "")


def _translated(data: dict[str, Any]) -> dict[str, Any]:
    """The English words of an exercise of wger, else the first there are."""
    found = list(_dicts(data.get("translations")))
    return next((each for each in found if each.get("language") == ENGLISH), found[0] if found else {})


def _needs(data: dict[str, Any]) -> Iterator[str]:
    given = data.get("equipment")
    for each in given if isinstance(given, list) else [given]:
        name = _text(
            each.get("name", "") if isinstance(each, dict) else each if isinstance(each, str) else ""
        )
        if name.lower() not in NO_LOAD:
            yield name.lower()


def _sentences(told: Any) -> Iterator[str]:
    """Instructions as a list, or as HTML."""
    pieces = (
        told
        if isinstance(told, list | tuple)
        else re.split(r"</?(?:p|li|ol|ul|br|div)\b[^>]{0,200}>|\n", str(told))
    )
    for piece in pieces[:12]:
        if words := _text(re.sub(r"<[^<>]{0,200}>", " ", piece) if isinstance(piece, str) else ""):
            yield words


def _wger_routine(data: dict[str, Any], draft: Draft, names: Names) -> None:
    """A routine with days, slots and their entries; a slot of several is a superset."""
    draft.title = _text(data.get("name") or "")
    if said := _text(data.get("description") or ""):
        draft.notes.append(said)
    number, letters = 0, iter("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    for day in _dicts(data["days"]):
        group = Group(when=_text(day.get("name") or ""))
        for slot in _dicts(day.get("slots")):
            entries = list(_dicts(slot.get("entries")))
            letter = next(letters, "") if len(entries) > 1 else ""
            for at, entry in enumerate(entries, 1):
                number += 1
                group.members.append(_entry(number, entry, names, f"{letter}{at}" if letter else ""))
        if group.members:
            draft.groups.append(group)


def _entry(number: int, entry: dict[str, Any], names: Names, label: str) -> Step:
    exercise = entry.get("exercise")
    name = (
        _name(exercise if isinstance(exercise, dict) else entry)
        or f"Exercise {_text(exercise or '')} of wger"
    )
    match = names.match(name) if isinstance(exercise, dict) or _name(entry) else Match()
    details = (said,) if (said := _text(entry.get("comment") or "")) else ()
    return Step(number, name, name, match, read_words(_dose(entry)), details, label)


def _dose(entry: dict[str, Any]) -> str:
    """The first values of its configurations, in the words of a dose."""
    sets, reps, load, rest, rir = (
        _amount(entry, key) for key in ("set_nr", "repetitions", "weight", "rest", "rir")
    )
    unit = REPETITIONS.get(_number(entry.get("repetition_unit")), "")
    reps = unit if unit == "to failure" else f"{reps} {unit}".strip() if reps else ""
    pounds = _number(entry.get("weight_unit")) == POUNDS
    said = [f"{sets} x {reps}" if sets and reps else reps or (f"{sets} sets" if sets else "")]
    said += [f"@ {load} {'lb' if pounds else 'kg'}"] if load else []
    said += [f"RIR {rir}"] if rir else []
    said += [f"rest {rest} s"] if rest else []
    return ", ".join(filter(None, said))


def _amount(entry: dict[str, Any], key: str) -> str:
    """`8`, or `8-12` where a most is given."""
    low, high = (
        next((_value(each.get("value")) for each in _dicts(entry.get(f"{most}{key}_configs"))), "")
        for most in ("", "max_")
    )
    return f"{low}-{high}" if low and high and low != high else low


def _value(value: Any) -> str:
    try:
        return f"{float(value):g}" if 0 < float(value) < 1e5 else ""
    except (TypeError, ValueError):
        return ""


def _number(value: Any) -> int:
    return (
        value
        if isinstance(value, int)
        else int(value["id"])
        if isinstance(value, dict) and isinstance(value.get("id"), int)
        else 0
    )


def _dicts(value: Any) -> Iterator[dict[str, Any]]:
    yield from (each for each in (value if isinstance(value, list) else ()) if isinstance(each, dict))


def _text(value: Any) -> str:
    return printable(unescape(str(value)))[:600] if isinstance(value, str | int | float) else ""
