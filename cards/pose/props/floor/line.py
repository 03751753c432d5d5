"""A line on the floor: along the body's way to one side of the feet or under them, or across it ahead or behind."""

from __future__ import annotations

from collections.abc import Iterator

from cards.messages import message as _
from cards.model.figure import Shape
from cards.model.posture import Vec
from cards.pose.body.vectors import UP, along, cross, dot, sub
from cards.pose.picture.camera import PROFILE
from cards.pose.props.places import WAYS, ahead
from cards.pose.props.prop import Kind, Setting, said
from cards.pose.props.rods import rod
from cards.pose.props.solid import Fault
from cards.pose.props.spots import spot

ASIDE, FAR, HALF, THICK = 0.14, 0.24, 0.45, 0.022


def _ends(setting: Setting) -> tuple[Vec, Vec]:
    front = ahead(setting.skeleton)
    across = any(word in ("ahead", "behind") for word in setting.at)
    beside = any(word in ("left", "right") for word in setting.at)
    middle = spot(setting, FAR if across else ASIDE if beside else 0.0)
    way = cross(UP, front) if across else front
    return along(middle, way, -HALF), along(middle, way, HALF)


def _drawn(setting: Setting) -> list[Shape]:
    """Seen from its end, a short piece of it."""
    start, end = _ends(setting)
    if abs(dot(sub(end, start), setting.camera.right)) < THICK and setting.camera.above < PROFILE:
        start, end = (along(start, setting.camera.right, out) for out in (-THICK, THICK))
    return [rod(setting, start, end, tone="towel", thick=THICK)]


def _faults(setting: Setting) -> Iterator[Fault]:
    start, end = _ends(setting)
    across = abs(dot(sub(end, start), setting.camera.right))
    if setting.camera.above < PROFILE and across > HALF:
        yield Fault("a line on the floor cannot be seen from here", "look from above: `view: three-quarter`")


PROP = Kind(
    "line",
    (*WAYS, "under"),
    behind=_drawn,
    stands=True,
    told=said(_("at a line on the floor")),
    faults=_faults,
)
