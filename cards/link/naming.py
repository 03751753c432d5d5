"""Names as people write them in; the files they stand for, and why a file is not found by its name, out."""

from __future__ import annotations

import os
import re
from pathlib import Path

from cards.link.files import shown
from cards.read.values import NAME

SOURCES = "sources"
ENDING = ".yaml"
OTHER_ENDING = ".yml"  # not read, nor `.YAML`, so that a name stands for one file; but told of
ENDED = re.compile(r"\.ya?ml(\.txt)?$", re.IGNORECASE)  # with `.txt` where a system hides endings
FOLDERS = {
    "routine": "routines",
    "exercise": "routines/exercises",
    "illustration": "illustrations",
    "size": "templates",
    "theme": "templates/themes",
    "brand": "brands",
}


def is_path(name: str) -> bool:
    """Whether a routine or figure is named by its file."""
    return "/" in name or os.sep in name or name.lower().endswith((ENDING, OTHER_ENDING))


def key(name: str) -> str:
    """The key of a routine or figure named by its name or path."""
    return Path(name).stem if is_path(name) else name


def article(kind: str) -> str:
    """`a` or `an`, for a kind of file."""
    return "an" if kind[0] in "aei" else "a"


def slug(words: str) -> str:
    """Words as the name of a file: `Child's pose` is `childs-pose`."""
    return re.sub(r"[\W_]+", "-", re.sub("['’]", "", words.lower())).strip("-")


def unread(path: Path) -> tuple[str, str]:
    """Why a file is not read for its name, and the hint."""
    ending = f"its name ends in `{path.suffix}`"
    why = "a name holds letters, digits and `-`" if path.suffix == ENDING else ending
    new = f"rename `{shown(path)}` to `{named(path).name}`" if slug(ENDED.sub("", path.name)) else "rename it"
    return f"`{shown(path)}` is not read: {why}", new


def named(path: Path) -> Path:
    """The file under a name that is read."""
    stem = ENDED.sub("", path.name)
    return path.with_name((stem if NAME.fullmatch(stem) else slug(stem)) + ENDING)
