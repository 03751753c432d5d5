"""All things for exercise that there are, by name: every module below this folder that gives a `PROP`."""

from __future__ import annotations

from importlib import import_module
from pkgutil import walk_packages

from cards.pose import props
from cards.pose.props.prop import Kind


def _kinds() -> dict[str, Kind]:
    modules = (
        import_module(found.name)
        for found in walk_packages(props.__path__, f"{props.__name__}.")
        if not found.ispkg and found.name != __name__
    )
    given = (vars(module).get("PROP") for module in modules)
    return {kind.name: kind for kind in given if isinstance(kind, Kind)}


KINDS = _kinds()
