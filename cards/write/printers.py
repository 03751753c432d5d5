"""A printer's name in, how far it puts backs off their fronts out; kept in a small JSON file of the user's."""

from __future__ import annotations

import json
import os
from pathlib import Path

from cards.errors import ContentError, Problem
from cards.link.files import contents
from cards.write import write

DEFAULT = "default"
FILE = "printers.json"
LARGEST = 100_000  # bytes of the file
MOST = 20.0  # millimetres; more is a mistake in reading the scales
Offset = tuple[float, float]  # millimetres to the right and down


def offset(folder: Path, printer: str = DEFAULT) -> Offset:
    """What was kept for the printer; for the default one, where nothing was, (0, 0).

    Errors: KeyError for another printer of which nothing is kept; ContentError for a file that cannot be read.
    """
    return ({DEFAULT: (0.0, 0.0)} | offsets(folder))[printer]


def keep(folder: Path, printer: str, value: Offset) -> Path:
    """Keeps a printer's offset beside those of others; gives the file."""
    kept = offsets(folder) | {printer: value}
    text = json.dumps({name: list(pair) for name, pair in sorted(kept.items())}, indent=2) + "\n"
    write(folder / FILE, text.encode())
    return folder / FILE


def offsets(folder: Path) -> dict[str, Offset]:
    """All that were kept, by printer."""
    path = folder / FILE
    try:
        if not os.path.lexists(path):
            return {}
        found = json.loads(contents(path, LARGEST, None, [folder.resolve()]))
        return {str(name): _pair(pair) for name, pair in found.items()}
    except (ContentError, OSError, ValueError, TypeError, AttributeError, OverflowError, RecursionError):
        hint = "mend or delete the file, then `cards calibrate --set` the numbers again"
        raise ContentError([Problem(f"cannot read the printers' offsets in `{path}`", hint=hint)]) from None


def _pair(pair: object) -> Offset:
    right, down = map(float, pair)  # type: ignore[call-overload]  # whatever the file holds; else TypeError
    if not (abs(right) <= MOST and abs(down) <= MOST):  # which nothing that is no number is
        raise ValueError
    return right, down
