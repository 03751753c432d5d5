"""A routine as people paste it, or as CSV or JSON, in; a routine file that builds, and what it is sure of, out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from cards.errors import ContentError, Problem
from cards.importing.draft import Draft
from cards.importing.json_forms import of_json
from cards.importing.names import Names
from cards.importing.paste import of_text
from cards.importing.report import Row, rows
from cards.importing.routine_file import routine_file
from cards.importing.table import of_csv
from cards.importing.text import decoded, refuse_long

__all__ = ["Imported", "Names", "imported"]

NO_STEPS = "name an exercise a line, such as `Plank 3 x 30 s`"


@dataclass(frozen=True, slots=True)
class Imported:
    """`text` is the file; `rows` say line by line how sure it is; `told` says what holds for the whole."""

    title: str
    text: str
    rows: tuple[Row, ...]
    told: tuple[str, ...]


def imported(data: bytes, name: str, names: Names) -> Imported:
    """`name` is that of the file, "-" for what is piped in. ContentError: no text, too long, no exercise in it."""
    draft = _draft(decoded(data, name), name, names)
    if not draft.steps:
        raise ContentError([Problem(f"found no exercise in `{name}`", hint=NO_STEPS)])
    text, told = routine_file(draft, name)
    return Imported(draft.title, text, rows(draft), (*draft.told, *told))


def _draft(text: str, name: str, names: Names) -> Draft:
    stem = PurePath(name).stem.strip("-_. ")
    ending = PurePath(name).suffix.lower()
    may_be_json = ending == ".json" or text.lstrip()[:1] in {"{", "["}
    if may_be_json and (draft := of_json(text, stem, names)) is not None:
        return draft
    refuse_long(text, name)
    if (draft := of_csv(text, stem, names, ending in {".csv", ".tsv"})) is not None:
        return draft
    return of_text(text, stem, names)
