"""A yoga block: between a hand and the floor."""

from __future__ import annotations

from cards.messages import message as _
from cards.model.figure import Shape
from cards.pose.body import proportions
from cards.pose.picture.shapes import slab
from cards.pose.props.places import points, sided
from cards.pose.props.prop import Kind, Setting, said

HALF, LEAST = 0.05, 0.03


def _drawn(setting: Setting) -> list[Shape]:
    x, y, _depth = setting.camera.see(points(setting.at, setting.skeleton)[0])
    return [slab("prop", x - HALF, x + HALF, max(LEAST, -y - proportions.HAND_R[0]))]


PROP = Kind("block", sided("hand"), behind=_drawn, told=said(_("a block under the {at}")))
