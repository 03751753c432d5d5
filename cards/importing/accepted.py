"""Parts of a routine file in; whether the reader of routines takes them, out. It is asked, not presumed."""

from __future__ import annotations

from functools import lru_cache

from cards.errors import ContentError
from cards.importing.yaml_text import yaml_text
from cards.parse import Mapping, parse
from cards.read.dose import read_dose
from cards.read.routine import read_routine


def is_read(text: str) -> bool:
    """Whether it is a routine without a problem."""
    try:
        read_routine(parse(text.encode(), "import"))
    except ContentError:
        return False
    return True


@lru_cache(maxsize=5000)
def dose_value(line: str) -> str:
    """The line, where it is a dose that can be printed; else its words, which are printed as they stand."""
    return line if _is_dose(line) else '"' + line.replace('"', "'") + '"'


def _is_dose(line: str) -> bool:
    try:
        node = parse(yaml_text({"dose": line}).encode(), "import")
        assert isinstance(node, Mapping)
        read_dose(node.entries[0].value)
    except ContentError:
        return False
    return True
