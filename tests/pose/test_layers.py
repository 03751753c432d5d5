"""The parts of `cards/pose` stand on each other in one order, a dozen modules a folder."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

POSE = Path(__file__).parents[2] / "cards" / "pose"
# Each imports only itself and what stands before it.
ORDER = (
    *("body", "picture", "arrows", "props", "describe", "solved", "placed", "surroundings"),
    *("drawing", "mirror", "figures", "judge", "language"),
)
OUTSIDE = {"errors", "messages", "model", "units", "pose"}
READERS = {"parse", "read"}  # for the language alone
MODULES = [path for path in sorted(POSE.rglob("*.py")) if path.name != "__init__.py"]
MOST_MODULES = 12


def module(path: Path) -> str:
    return ".".join(path.relative_to(POSE.parents[1]).with_suffix("").parts)


def imports(path: Path) -> set[str]:
    """The modules of the program that a module imports, anywhere in it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("cards"):
            inner = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= inner & NAMES or {node.module}
    return found


NAMES = {module(path) for path in MODULES}
GRAPH = {module(path): imports(path) for path in MODULES}


@pytest.mark.parametrize("name", GRAPH)
def test_imports_go_down(name: str) -> None:
    part = name.split(".")[2]
    within = {other.split(".")[2] for other in GRAPH[name] if other.startswith("cards.pose.")}
    assert all(ORDER.index(other) <= ORDER.index(part) for other in within)
    outside = {other.split(".")[1] for other in GRAPH[name]}
    assert outside <= OUTSIDE | (READERS if part == "language" else set())


def test_no_module_needs_itself() -> None:
    left = {name: GRAPH[name] & NAMES for name in GRAPH}
    while ready := [name for name, needed in left.items() if not needed & left.keys()]:
        left = {name: needed for name, needed in left.items() if name not in ready}
    assert left == {}


def test_a_folder_holds_a_dozen_modules_at_most() -> None:
    counts = {folder: len(list(folder.glob("*.py"))) for folder in (POSE, *POSE.rglob("*/"))}
    assert max(counts.values()) - 1 <= MOST_MODULES  # beside what says what the folder is for
