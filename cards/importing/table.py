"""Rows of a table, pasted with tabs or pipes or as CSV, in; its exercises out, by columns that are named or guessed."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence

from cards.importing.doses import parts_of, read_words, tidied, works
from cards.importing.draft import DoseFound, Draft, Group, Step
from cards.importing.names import Names
from cards.importing.shorthand import COLUMNS
from cards.importing.text import printable

UNITS = re.compile(r"\b(kg|lbs?|s|secs?|min|m)\b")
RULED = re.compile(r"[\s|:+=-]+")
Row = tuple[int, Sequence[str]]  # its line, and its cells
Rows = Sequence[Row]


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
    return given.get("day", ""), _found((number, cells), name, dose, names, details)


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
    dose = read_words(", ".join([words, *numbers[2:]] if words else numbers))
    return "", _found((number, cells), said[at], dose, names)


def _found(row: Row, name: str, dose: DoseFound, names: Names, details: tuple[str, ...] = ()) -> Step:
    """The exercise of a row; what its name tells of the dose is part of it."""
    from cards.importing.paste.splitting import split

    number, cells = row
    match = names.match(name)
    apart = split(name, names) if match.certainty != "sure" else None
    if apart and (apart.match.key or apart.worked):
        name, match = apart.name, apart.match
        dose = read_words(", ".join(filter(None, (dose.line, apart.dose.line)))) if apart.dose.line else dose
    return Step(number, " | ".join(filter(None, cells)), name, match, dose, details)
