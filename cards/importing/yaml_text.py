"""Nested mappings, lists and texts, with comments, in; YAML in blocks, which reads back to the same, out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

PLAIN = re.compile(r"[A-Za-z0-9](?:[\w .,()/'+%;×–-]*[\w.)%+'])?")
WORDS = frozenset("null true false yes no on off y n".split())  # which other readers of YAML take for values
LONGEST_NOTE = 160  # letters of a comment
Value = "str | Mapping[str, Value] | Sequence[Value] | Noted"


@dataclass(frozen=True, slots=True)
class Noted:
    """A value with comments on lines above it, and one beside its first line."""

    value: object
    above: tuple[str, ...] = ()
    beside: str = ""


def yaml_text(value: Mapping[str, object]) -> str:
    return "".join(f"{line}\n" for line in _mapping(value, ""))


def scalar(text: str) -> str:
    """A text, in quotes wherever it could be read as anything else."""
    plain = PLAIN.fullmatch(text) and text.lower() not in WORDS
    return text if plain else json.dumps(text, ensure_ascii=False)


def comment(words: str) -> str:
    """Words on one line that cannot end the comment."""
    words = " ".join("".join(each if each.isprintable() else " " for each in words).split())
    return f"# {words if len(words) <= LONGEST_NOTE else words[:LONGEST_NOTE] + '…'}"


def _mapping(value: Mapping[str, object], indent: str) -> Iterator[str]:
    for key, inner in value.items():
        yield from _entry(f"{key}:", inner, indent, f"{indent}  ")


def _sequence(value: Sequence[object], indent: str) -> Iterator[str]:
    for inner in value:
        yield from _entry("-", inner, indent, f"{indent}  ")


def _entry(lead: str, value: object, indent: str, deeper: str) -> Iterator[str]:
    beside = ""
    if isinstance(value, Noted):
        yield from (indent + comment(note) for note in value.above)
        beside = f"  {comment(value.beside)}" if value.beside else ""
        value = value.value
    if isinstance(value, str):
        yield f"{indent}{lead} {scalar(value)}{beside}"
        return
    lines = list(_mapping(value, deeper) if isinstance(value, Mapping) else _sequence(value, deeper))  # type: ignore[arg-type]
    if lead == "-":  # its first line stands beside the dash
        first = next(at for at, line in enumerate(lines) if not line.lstrip().startswith("#"))
        yield from (indent + line.strip() for line in lines[:first])
        yield f"{indent}- {lines[first].lstrip()}{beside}"
        yield from lines[first + 1 :]
        return
    yield f"{indent}{lead}{beside}"
    yield from lines
