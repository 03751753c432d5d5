"""The rooms of the house: who may import whom, and how large a folder, a module and a function may be."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1] / "cards"
MODULES = sorted(ROOT.rglob("*.py"))
# Each room imports only from those before it; those of a line also from one another.
ROOMS = (
    {"errors", "units"},
    {"text"},
    {"messages"},
    {"model"},
    {"parse", "printing"},
    {"read"},
    {"importing"},
    {"picture"},
    {"pose"},
    {"link"},
    {"wording"},
    {"adapt"},
    {"compose"},
    {"impose"},
    {"draw"},
    {"write"},
    {"advice"},
    {"make", "workers"},
    {"build"},
    {"cli"},
)
INSIDE_COMPOSE = ("misfit", "type", "blocks", "fitting")  # as the rooms
MOST_MODULES, LONGEST_MODULE = 12, 250  # besides `__init__`, which is the folder itself
MEDIAN, NINE_TENTHS, LONGEST = 8, 25, 60
MOST_ARGUMENTS = 6
COMMANDS = ROOT / "cli" / "commands"  # where an argument is an option of a command

Function = ast.FunctionDef | ast.AsyncFunctionDef


def dotted(path: Path) -> str:
    parts = path.relative_to(ROOT.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


NAMES = {dotted(path) for path in MODULES}


def imports(path: Path, late: bool = True) -> set[str]:
    """The modules of ours that a module imports; `late`: also those imported where they are needed, or for types."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    nodes = ast.walk(tree) if late else iter(tree.body)
    found: set[str] = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            inner = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= {name if name in NAMES else node.module for name in inner}
    return {name for name in found if name in NAMES} - {dotted(path)}


def functions() -> Iterator[tuple[Path, Function]]:
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, Function):
                yield path, node


def upward(depth: int, rank: dict[str, int]) -> list[str]:
    """Imports from a room that comes later, by the name at this depth."""
    found = []
    for path in MODULES:
        own = dotted(path).split(".")
        for name in imports(path):
            other = name.split(".")
            pair = [rank.get(parts[depth], -1) if len(parts) > depth else -1 for parts in (own, other)]
            if min(pair) >= 0 and own[:depth] == other[:depth] and pair[1] > pair[0]:
                found.append(f"{dotted(path)} imports {name}")
    return found


def test_every_room_has_its_place_in_the_order() -> None:
    rooms = {dotted(path).split(".")[1] for path in MODULES if path.parent != ROOT or path.stem[0] != "_"}
    assert rooms == set().union(*ROOMS)


def test_rooms_import_only_from_those_before_them() -> None:
    assert upward(1, {name: at for at, names in enumerate(ROOMS) for name in names}) == []


def test_fitting_stands_on_blocks_and_blocks_on_type() -> None:
    assert upward(2, {name: at for at, name in enumerate(INSIDE_COMPOSE)}) == []
    folders = {
        folder: [p for p in MODULES if p.is_relative_to(ROOT / "compose" / folder)] for folder in ("type",)
    }
    assert all(
        name.startswith(("cards.compose.type", "cards.text", "cards.model", "cards.units"))
        for path in folders["type"]
        for name in imports(path)
    )


def test_nothing_goes_round_in_circles() -> None:
    """By what is imported when a module is; the sorter raises for a circle."""
    graph = {dotted(path): imports(path, late=False) for path in MODULES if path.stem != "__init__"}
    assert len(list(TopologicalSorter(graph).static_order())) >= len(graph)


def test_folders_are_small() -> None:
    count: dict[str, int] = defaultdict(int)
    for path in MODULES:
        count[str(path.parent.relative_to(ROOT))] += path.stem != "__init__"
    assert {folder: number for folder, number in count.items() if number > MOST_MODULES} == {}


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_modules_are_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE


def test_functions_are_short() -> None:
    lengths = sorted((node.end_lineno or 0) - node.lineno + 1 for _, node in functions())
    assert lengths[len(lengths) // 2] <= MEDIAN
    assert lengths[len(lengths) * 9 // 10] <= NINE_TENTHS
    assert lengths[-1] <= LONGEST


def test_functions_take_few_arguments() -> None:
    many = {}
    for path, node in functions():
        given = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
        count = sum(each.arg not in {"self", "cls"} for each in given)
        if count > MOST_ARGUMENTS and COMMANDS not in path.parents:
            many[f"{dotted(path)}.{node.name}"] = count
    assert many.keys() <= {"cards.pose.drawing.draw"}  # which has one more
