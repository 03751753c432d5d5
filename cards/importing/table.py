"""Rows of a table, pasted with tabs or pipes or as CSV, in; its exercises out, by columns that are named or guessed."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence

from cards.importing.doses import parts_of, read_words, tidied, works
from cards.importing.draft import Draft, Group, Match, Step
from cards.importing.names import Names
from cards.importing.text import printable

COLUMNS = {  # as people head them → what stands below
    **dict.fromkeys(
        (
            "exercise",
            "exercises",
            "exercise name",
            "exercise title",
            "exercise_title",
            "exercise_name",
            "name",
            "movement",
            "move",
            "drill",
            "stretch",
            "what",
            "activity",
            "lift",
            "pose",
        ),
        "name",
    ),
    **dict.fromkeys(("sets", "set", "set count", "rounds", "no of sets", "# sets", "series"), "sets"),
    **dict.fromkeys(
        ("reps", "rep", "repetitions", "repeats", "rep range", "reps/set", "# reps", "how many"), "reps"
    ),
    **dict.fromkeys(
        (
            "dose",
            "sets x reps",
            "sets/reps",
            "sets & reps",
            "sets and reps",
            "sets × reps",
            "amount",
            "volume",
            "prescription",
            "how much",
            "reps/time",
            "reps / time",
            "time/reps",
        ),
        "dose",
    ),
    **dict.fromkeys(("hold", "hold time", "hold (s)", "hold (sec)"), "hold"),
    **dict.fromkeys(
        ("time", "duration", "seconds", "secs", "time (s)", "duration (s)", "duration_seconds", "work"),
        "time",
    ),
    **dict.fromkeys(("distance", "distance (m)", "metres", "meters"), "distance"),
    **dict.fromkeys(
        (
            "weight",
            "load",
            "weight (kg)",
            "weight_kg",
            "load (kg)",
            "kg",
            "weight (lb)",
            "weight (lbs)",
            "weight_lbs",
            "lbs",
            "lb",
            "resistance",
        ),
        "load",
    ),
    **dict.fromkeys(("rest", "rest time", "rest (s)", "rest (sec)", "rest seconds", "recovery"), "rest"),
    **dict.fromkeys(("tempo", "speed"), "tempo"),
    **dict.fromkeys(("rpe", "effort", "intensity", "rir"), "effort"),
    **dict.fromkeys(("side", "sides", "side(s)", "each side", "per side"), "side"),
    **dict.fromkeys(("day", "week", "phase", "workout", "session", "block", "section", "group"), "day"),
    **dict.fromkeys(
        (
            "notes",
            "note",
            "comment",
            "comments",
            "cue",
            "cues",
            "instructions",
            "description",
            "coaching points",
            "remarks",
            "how",
        ),
        "notes",
    ),
    **dict.fromkeys(("#", "no", "no.", "nr", "order", "number", ""), "number"),
}
UNITS = re.compile(r"\b(kg|lbs?|s|secs?|min|m)\b")
RULED = re.compile(r"[\s|:+=-]+")
Rows = Sequence[tuple[int, Sequence[str]]]


def is_table(line: str) -> bool:
    """A row: cells between pipes or tabs, or the rule below a head."""
    return line.count("|") >= 2 or "\t" in line or ("|" in line and bool(re.search(r"\w\s*\|\s*\w", line)))


def table_steps(lines: Sequence[tuple[int, str]], names: Names) -> list[tuple[str, Step]] | None:
    """Day and exercise of each row, None where the lines hold no exercise; `lines` with their numbers."""
    sign = "|" if any("|" in line for _, line in lines) else "\t"
    rows = [
        (number, [cell.strip(" *`") for cell in line.strip().strip("|").split(sign)])
        for number, line in lines
        if not RULED.fullmatch(line)
    ]
    return _steps(rows, names)


def of_csv(text: str, stem: str, names: Names, surely: bool) -> Draft | None:
    """None where it is no CSV: without `surely`, where the first line does not head the columns of a routine."""
    first = text.lstrip().split("\n", 1)[0]
    sign = max(",;\t", key=first.count)
    heads = [_column(cell) for cell in first.split(sign)]
    if not surely and not ("name" in heads and len(set(heads) - {None}) > 1):
        return None
    try:
        rows = [
            (at, [printable(cell.strip()) for cell in row])
            for at, row in enumerate(csv.reader(text.split("\n"), delimiter=sign), 1)
        ]
    except csv.Error:
        return None
    found = _steps([row for row in rows if any(row[1])], names)
    if found is None:
        return None
    draft = Draft()
    for day, step in found:
        if not draft.groups or draft.groups[-1].when != day:
            draft.groups.append(Group(when=day))
        draft.groups[-1].members.append(step)
    columns = ", ".join(
        f"`{cell.strip()[:40]}` as {kind}"
        for cell, kind in zip(first.split(sign), heads, strict=True)
        if kind
    )
    draft.told.append(
        f"columns: {columns}"
        if "name" in heads
        else "guessed the columns: the first with words is the exercise, what follows its dose"
    )
    return draft.named(stem)


def _column(cell: str) -> str | None:
    return COLUMNS.get(" ".join(cell.strip(' "*').lower().split()))


def _steps(rows: Rows, names: Names) -> list[tuple[str, Step]] | None:
    if not rows:
        return None
    heads = [_column(cell) for cell in rows[0][1]]
    if "name" in heads and len(set(heads) - {None}) > 1:
        units = [UNITS.search(cell.lower().replace("_", " ")) for cell in rows[0][1]]
        kinds = [(kind or "notes", unit[1] if unit else "") for kind, unit in zip(heads, units, strict=True)]
        found = [_headed(number, cells, kinds, names) for number, cells in rows[1:]]
    else:
        found = [_bare(number, cells, names) for number, cells in rows]
    steps = [each for each in found if each]
    return steps or None


def _headed(
    number: int, cells: Sequence[str], kinds: Sequence[tuple[str, str]], names: Names
) -> tuple[str, Step] | None:
    given: dict[str, str] = {}
    for cell, (kind, unit) in zip(cells, kinds, strict=False):
        if cell and cell not in {"-", "–", "—", "n/a", "N/A"}:
            said = f"{cell} {unit}" if unit and re.fullmatch(r"[\d.,\s–-]+", cell) else cell
            given[kind] = f"{given[kind]}, {said}" if kind in given else said
    name = given.get("name", "")
    if not re.search(r"[^\W\d_]{2}", name):
        return None
    if (parts := parts_of(tidied(given.get("notes", "")))) and all(part.key != "words" for part in parts):
        given["said"] = given.pop("notes")  # `each foot`
    dose = read_words(_dose_words(given))
    details = (given["notes"],) if "notes" in given else ()
    return given.get("day", ""), _found(
        number, cells, name, dose_words=None, names=names, dose=dose, details=details
    )


def _dose_words(given: dict[str, str]) -> str:
    """The cells of a row as a coach would say them in one line."""
    said = [given["dose"]] if "dose" in given else []
    work = next((given[key] for key in ("reps", "time", "hold", "distance") if key in given), "")
    if "sets" in given:
        said.append(f"{given['sets']} x {work}" if work else f"{given['sets']} sets")
    elif work:
        said.append(f"hold {work}" if "hold" in given and "reps" not in given else work)
    if "hold" in given and ("reps" in given or "time" in given):
        said.append(f"hold {given['hold']}")
    said += [f"@ {given['load']}"] if "load" in given else []
    effort = given.get("effort", "")
    said += [f"RPE {effort}" if effort.isdigit() else effort] if effort else []
    said += [f"{key} {given[key]}" for key in ("tempo", "rest") if key in given]
    side = given.get("side", "")
    said += [
        f"each {side}"
        if side in {"leg", "side", "arm"}
        else "each side"
        if side.lower() in {"yes", "y", "both"}
        else side
    ]
    return ", ".join(filter(None, [*said, given.get("said", "")]))


def _bare(number: int, cells: Sequence[str], names: Names) -> tuple[str, Step] | None:
    """A row without a head: the first words are the name, the cells after it the dose."""
    said = [cell for cell in cells if cell]
    at = next(
        (at for at, cell in enumerate(said) if re.search(r"[^\W\d_]{2}", cell) and not works(cell)), None
    )
    if at is None or not (others := [*said[:at], *said[at + 1 :]]):
        return None
    numbers = others[1:] if at == 1 and re.fullmatch(r"\d{1,2}[.)]?", others[0]) else others
    words = (
        " x ".join(numbers[:2])
        if len(numbers) > 1 and all(re.fullmatch(r"\d[\d–-]*( ?\w+)?", each) for each in numbers[:2])
        else ""
    )
    return "", _found(
        number, cells, said[at], (words and ", ".join([words, *numbers[2:]])) or ", ".join(numbers), names
    )


def _found(
    number: int,
    cells: Sequence[str],
    name: str,
    dose_words: str | None,
    names: Names,
    dose: object = None,
    details: tuple[str, ...] = (),
) -> Step:
    from cards.importing.paste.splitting import split

    pasted = " | ".join(filter(None, cells))
    read = read_words(dose_words) if dose_words is not None else dose
    match = names.match(name)
    if match.certainty != "sure" and (apart := split(name, names)) and (apart.match.key or apart.worked):
        from cards.importing.doses import read_words as again

        joined = again(", ".join(filter(None, (read.line, apart.dose.line)))) if apart.dose.line else read  # type: ignore[attr-defined]
        return Step(number, pasted, apart.name, apart.match, joined, details)  # type: ignore[arg-type]
    return Step(number, pasted, name, match if match.key else Match(), read, details)  # type: ignore[arg-type]
