"""All things for exercise, by name: every module of the folders below this one, loaded when it is used."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from cards.pose.props import around, floor, held, machines, under
from cards.pose.props.prop import Kind


class _Kinds(Mapping[str, Kind]):
    """A thing is named as its module, with `-` for `_`, and is what that calls its `PROP`."""

    def __init__(self) -> None:
        self.modules = {
            found.name.replace("_", "-"): f"{folder.__name__}.{found.name}"
            for folder in (around, floor, under, held, machines)
            for found in iter_modules(folder.__path__)
        }

    def __getitem__(self, name: str) -> Kind:
        return _loaded(self.modules[name])

    def __contains__(self, name: object) -> bool:
        return name in self.modules

    def __iter__(self) -> Iterator[str]:
        return iter(self.modules)

    def __len__(self) -> int:
        return len(self.modules)


@cache
def _loaded(module: str) -> Kind:
    kind = import_module(module).PROP
    assert isinstance(kind, Kind)
    return kind


KINDS: Mapping[str, Kind] = _Kinds()
