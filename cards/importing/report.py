"""A `Draft` in; what is told of it, line by line, out."""

from __future__ import annotations

from cards.importing.draft import Draft, Step

Row = tuple[str, str, str, str]  # line, how sure, as pasted, what it became
SHOWN = 60  # letters of a pasted line


def rows(draft: Draft) -> tuple[Row, ...]:
    """In the order of the paste: exercises, and lines that were left out."""
    found = [(step.number, _row(step)) for step in draft.steps]
    found += [(number, (str(number), "left out", _short(text), "")) for number, text in draft.left_out]
    return tuple(row for _, row in sorted(found, key=lambda each: each[0]))


def _row(step: Step) -> Row:
    dose = step.dose.line or "no dose given"
    words = [step.match.key or "an exercise of its own", dose]
    words += [f"or {', '.join(step.match.others)}?"] if step.match.others else []
    words += [f"not read: {_short(step.dose.unread)}"] if step.dose.unread else []
    return str(step.number), step.match.certainty, _short(step.pasted), " · ".join(words)


def _short(words: str) -> str:
    return words if len(words) <= SHOWN else f"{words[:SHOWN]}…"
