"""A kettlebell: hanging from one hand, or from both."""

from __future__ import annotations

from cards.messages import message as _
from cards.model.figure import Shape
from cards.model.posture import Vec
from cards.pose.body.vectors import UP, along, mix
from cards.pose.picture.shapes import disc, line
from cards.pose.props.places import points, sided
from cards.pose.props.prop import Kind, Setting, said

DROP, RADIUS = 0.060, 0.044  # from the palm to the middle of the bell, and that
HANDLE = (0.026, 0.014)  # half-width, and thickness


def _drawn(setting: Setting) -> list[Shape]:
    palms = points(setting.at, setting.skeleton)
    return _one(mix(palms[0], palms[-1], 0.5), setting)


def _one(palm: Vec, setting: Setting) -> list[Shape]:
    top, bell = setting.camera.see(palm), setting.camera.see(along(palm, UP, -DROP))
    half, thick = HANDLE
    handle = line(
        (bell.x - half, bell.y), (top.x - half, top.y), (top.x + half, top.y), (bell.x + half, bell.y)
    )
    return [Shape("prop", handle, stroke=max(thick, setting.look.line)), disc("prop", bell.x, bell.y, RADIUS)]


PROP = Kind("kettlebell", ("hands", *sided("hand")), before=_drawn, told=said(_("holding a kettlebell")))
