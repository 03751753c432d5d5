"""A solid thing's name, size and words in, its `Kind` out: it stands under what rests on it, as high as that is."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cards.model.figure import Phrase, Shape
from cards.pose.props.prop import At, Kind, Setting
from cards.pose.props.solid import CARRIED, Block, Fault, faces, fault_of_height, legs, under


def carrier(
    name: str,
    size: tuple[float, float],
    told: Callable[[At], Phrase],
    drawn: Callable[[Block, Setting], list[Shape]],
    thick: float = 1.0,
    steadies: bool = False,
) -> Kind:
    """`size` and how `thick` its top is, in statures; without that it is solid down to the floor."""

    def block(setting: Setting) -> Block:
        return under(setting.at, setting.skeleton, size, thick)

    def behind(setting: Setting) -> list[Shape]:
        return drawn(block(setting), setting)

    def faults(setting: Setting) -> Iterator[Fault]:
        return fault_of_height(name, block(setting))

    return Kind(
        name,
        CARRIED,
        behind=behind,
        told=told,
        block=block,
        carries=True,
        stands=True,
        steadies=steadies,
        faults=faults,
    )


def on_it(whole: str, part: str) -> Callable[[At], Phrase]:
    """Words of who sits on a thing, and of whose `{at}` is on it."""
    return lambda at: Phrase(whole) if "seat" in at else Phrase(part, at)


def massive(block: Block, setting: Setting) -> list[Shape]:
    """Its faces, down to the floor."""
    return faces(block, setting.camera, setting.look)


def on_legs(block: Block, setting: Setting) -> list[Shape]:
    """A top on four legs."""
    return [*legs(block, setting.camera, setting.look), *massive(block, setting)]
