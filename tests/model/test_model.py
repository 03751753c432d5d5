"""The values between the stages: they stand below all stages, and nobody changes one that another holds."""

from __future__ import annotations

import ast
from dataclasses import is_dataclass
from enum import Enum
from importlib import import_module
from pathlib import Path

import pytest

import cards.model

MODULES = sorted(Path(cards.model.__file__).parent.glob("*.py"))
BELOW = {"cards.errors", "cards.model", "cards.messages", "cards.units"}


def imports(path: Path) -> set[str]:
    """What of the program a module needs when it runs; what only types need stands under `if TYPE_CHECKING`."""
    body = ast.parse(path.read_text(encoding="utf-8")).body
    named = {node.module or "" for node in body if isinstance(node, ast.ImportFrom)}
    return {".".join(name.split(".")[:2]) for name in named if name.startswith("cards.")}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_the_model_needs_no_stage(path: Path) -> None:
    assert imports(path) <= BELOW


@pytest.mark.parametrize("path", [p for p in MODULES if p.stem != "__init__"], ids=lambda path: path.stem)
def test_values_are_frozen(path: Path) -> None:
    module = import_module(f"cards.model.{path.stem}")
    own = [value for value in vars(module).values() if getattr(value, "__module__", "") == module.__name__]
    classes = [value for value in own if isinstance(value, type)]
    assert classes
    loose = [
        each
        for each in classes
        if not issubclass(each, tuple | Enum) and not getattr(each, "_is_protocol", False)
    ]
    assert all(is_dataclass(each) and vars(each)["__dataclass_params__"].frozen for each in loose)
