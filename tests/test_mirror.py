"""The shape of the code is the shape of the design: tests beside what they test, and who may do what."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "cards").rglob("*.py"))
LONGEST_MODULE, LONGEST_FUNCTION = 250, 60


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(path: Path) -> set[str]:
    """The first names of what a module imports, anywhere in it."""
    found: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def users(package: str) -> set[str]:
    """The rooms that import it."""
    return {"/".join(path.relative_to(ROOT).parts[:2]) for path in MODULES if package in imported(path)}


def test_every_stage_has_its_folder_of_tests_and_no_tests_stand_elsewhere() -> None:
    stages = {path.name for path in (ROOT / "cards").iterdir() if (path / "__init__.py").exists()}
    tested = {path.name for path in (ROOT / "tests").iterdir() if list(path.glob("test_*.py"))}
    assert tested - {"fuzz", "groups", "handout"} == stages  # which go through several of them


@pytest.mark.parametrize(
    ("package", "folder"), [("yaml", "cards/parse"), ("reportlab", "cards/draw"), ("typer", "cards/cli")]
)
def test_one_folder_alone_imports(package: str, folder: str) -> None:
    assert users(package) == {folder}


def test_nothing_imports_what_is_too_heavy() -> None:
    assert {package: users(package) for package in ("numpy", "pydantic", "rich")} == {
        "numpy": set(),
        "pydantic": set(),
        "rich": set(),
    }


def test_only_the_command_line_prints() -> None:
    calls = {
        named(path)
        for path in MODULES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    }
    assert calls == set()


def test_only_the_library_and_the_writer_open_files() -> None:
    """Fonts, the colour profile and the catalogues of words are parts of the program, not of what it is given."""
    touching = {"open", "read_bytes", "read_text", "write_bytes", "write_text", "unlink", "mkdir"}
    found = {
        named(path)
        for path in MODULES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and (
            (isinstance(node.func, ast.Attribute) and node.func.attr in touching)
            or (isinstance(node.func, ast.Name) and node.func.id == "open")
        )
    }
    others = {name for name in found if not name.startswith("cards/write/")}
    parts = {"cards/draw/metadata.py", "cards/messages/catalogue.py", "cards/text/font.py"}
    assert others <= {"cards/link/files.py", "cards/link/library.py", *parts}
    assert found >= {"cards/link/files.py", "cards/write/__init__.py"}


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_module_is_short_and_says_what_it_takes_and_gives(path: Path) -> None:
    assert ast.get_docstring(tree(path))
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE


def test_functions_are_short() -> None:
    lengths = sorted((node.end_lineno or 0) - node.lineno + 1 for path in MODULES for node in functions(path))
    assert lengths[-1] <= LONGEST_FUNCTION
    assert lengths[len(lengths) * 9 // 10] <= 30
    assert lengths[len(lengths) // 2] <= 10
