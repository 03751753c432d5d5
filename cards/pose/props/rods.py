"""Points in space in, the rods, knobs and panels that things are made of out, as shapes on the picture."""

from __future__ import annotations

from cards.model.figure import Shape
from cards.model.posture import Vec
from cards.pose.body.vectors import along
from cards.pose.picture.outline import commands, hull, joined
from cards.pose.picture.shapes import disc, line
from cards.pose.props.prop import Setting

THIN, THICK = 0.014, 0.022


def rod(setting: Setting, *points: Vec, tone: str = "prop", thick: float = THIN) -> Shape:
    """Straight from point to point."""
    spots = [setting.camera.see(point) for point in points]
    return Shape(tone, line(*((s.x, s.y) for s in spots)), stroke=max(thick, setting.look.line))


def knob(setting: Setting, point: Vec, radius: float, tone: str = "prop") -> Shape:
    spot = setting.camera.see(point)
    return disc(tone, spot.x, spot.y, radius)


def panel(setting: Setting, a: Vec, b: Vec, aside: Vec, half: float, thick: float = THICK) -> Shape:
    """A board from `a` to `b`, `half` wide to each side."""
    corners = [along(end, aside, out) for end in (a, b) for out in (-half, half)]
    spots = [setting.camera.see(corner) for corner in corners]
    return Shape("prop", commands(joined([hull([(s.x, s.y, thick / 2) for s in spots])])))


def roll(setting: Setting, centre: Vec, axis: Vec, half: float, radius: float, tone: str) -> Shape:
    """Something round and long, `half` to each side of its middle."""
    spots = [setting.camera.see(along(centre, axis, out)) for out in (-half, half)]
    return Shape(tone, commands(joined([hull([(s.x, s.y, radius) for s in spots])])))


def on_floor(point: Vec) -> Vec:
    """Straight below."""
    return (point[0], point[1], 0.0)
