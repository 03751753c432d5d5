"""What the documents say is so: every YAML block is read by the program, every key and command is in them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer

from cards.cli.app import app
from cards.link import Library, link, open_library
from cards.link.naming import FOLDERS
from cards.read.handout.brand import read_brand

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
Capture = pytest.CaptureFixture[str]
BLOCK = re.compile(r"^( *)```yaml\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
# Which page tells of the keys that a module of readers asks for.
TOLD = {
    "routine.py": "routines.md",
    "exercise.py": "routines.md",
    "dose.py": "routines.md",
    "group/steps.py": "routines.md",
    "template.py": "templates.md",
    "handout/brand.py": "brand.md",
}


def blocks() -> Iterator[tuple[str, str]]:
    """Where a block stands, and its text."""
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for found in BLOCK.finditer(text):
            yield f"{page.name}:{text.count(chr(10), 0, found.start()) + 1}", found[2]


def path_of(block: str) -> str:
    """The file a block is: named in its first line, else a routine."""
    first = re.match(r"# ((?:routines|illustrations|templates|brands)/[\w/-]+\.yaml)", block)
    return first[1] if first else "routines/example.yaml"


def use(library: Library, path: Path) -> object:
    if path.stem == "sources":
        return library.sources()
    kind = next(kind for kind, folder in FOLDERS.items() if folder == str(path.parent))
    if kind == "routine":
        return link(library, [path.stem])
    if kind == "brand":
        return library.load(kind, path.stem, None, lambda node, _: read_brand(node))
    read = {
        "exercise": library.exercise,
        "illustration": library.illustration,
        "size": library.template,
        "theme": library.theme,
    }
    return read[kind](path.stem)


BLOCKS = dict(blocks())


@pytest.mark.parametrize("place", BLOCKS)
def test_every_yaml_block_is_read(place: str, tmp_path: Path) -> None:
    page = place.split(":", maxsplit=1)[0]
    files = {path_of(block): block for where, block in BLOCKS.items() if where.startswith(page)}
    files[path_of(BLOCKS[place])] = BLOCKS[place]
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert use(open_library(tmp_path), Path(path_of(BLOCKS[place])))


def test_there_are_blocks_of_every_kind_people_write() -> None:
    folders = {str(Path(path_of(block)).parent) for block in BLOCKS.values()}
    assert folders >= {"routines", "routines/exercises", "illustrations", "templates"}


def test_the_programs_in_the_docs_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    page = (ROOT / "docs/python.md").read_text(encoding="utf-8")
    programs = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    example = next(block for block in BLOCKS.values() if path_of(block) == "routines/example.yaml")
    (tmp_path / "routines").mkdir()
    (tmp_path / "routines/mine.yaml").write_text(example, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    known: dict[str, object] = {}
    for program in programs:
        exec(program, known)
    assert (tmp_path / "build/pocket/mine.pdf").is_file()
    assert "no routine named `evening`" in capsys.readouterr().out
    assert known["sheets"]


def asked_keys(module: str) -> set[str]:
    """The keys that a module of readers asks a mapping for."""
    tree = ast.parse((ROOT / "cards/read" / module).read_text(encoding="utf-8"))
    return {
        node.args[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"get", "need"}
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
    }


@pytest.mark.parametrize("module", TOLD)
def test_every_key_is_documented(module: str) -> None:
    keys = asked_keys(module)
    page = (ROOT / "docs" / TOLD[module]).read_text(encoding="utf-8")
    assert len(keys) > 3
    assert {key for key in keys if f"`{key}`" not in page and f"{key}: " not in page} == set()


def commands() -> Iterator[tuple[str, list[str]]]:
    """Every command with its options."""
    group = typer.main.get_command(app)
    for name, command in group.commands.items():  # type: ignore[attr-defined]
        inner = getattr(command, "commands", {"": command})
        for sub, last in inner.items():
            yield (
                f"cards {name} {sub}".strip(),
                [opt for p in last.params for opt in p.opts if opt.startswith("--")],
            )


@pytest.mark.parametrize(("command", "options"), list(commands()))
def test_every_command_and_option_is_documented(command: str, options: list[str]) -> None:
    text = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
    assert command in text
    assert {option for option in options if option not in text} == set()


def test_the_documents_are_short() -> None:
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) < 120
    assert len((ROOT / "docs/architecture.md").read_text(encoding="utf-8").splitlines()) <= 180
