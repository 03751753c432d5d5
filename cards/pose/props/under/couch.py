"""A couch or bed: under who sits or lies on it, its back behind them."""

from __future__ import annotations

from cards.messages import message as _
from cards.model.figure import Shape
from cards.pose.body.vectors import UP, along, cross, dot, scale
from cards.pose.props.carriers import carrier, on_it
from cards.pose.props.places import ahead
from cards.pose.props.prop import Setting
from cards.pose.props.solid import Block, faces

SIZE = (0.95, 0.36)  # statures
BACK, PANEL = 0.16, 0.06  # height of its back over the seat, and how thick that is


def _drawn(seat: Block, setting: Setting) -> list[Shape]:
    """Its back stands behind who sits; of who lies along it, on the far side."""
    camera = setting.camera
    aside, front = cross(UP, seat.way), ahead(setting.skeleton)
    lies = abs(dot(seat.way, front)) > abs(dot(aside, front))
    sign = -1.0 if (dot(aside, camera.near) if lies else dot(aside, front)) > 0 else 1.0
    edge = along(along(seat.top, scale(aside, sign), seat.wide), UP, BACK)
    back = Block(edge, seat.way, seat.long, PANEL / 2, edge[2])
    return [*faces(back, camera, setting.look, "wall"), *faces(seat, camera, setting.look)]


PROP = carrier("couch", SIZE, on_it(_("on a couch"), _("{at} on a couch")), _drawn)
