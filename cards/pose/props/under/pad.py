"""A pad: a folded towel under a joint."""

from __future__ import annotations

from cards.messages import message as _
from cards.model.figure import Shape
from cards.pose.picture.shapes import slab
from cards.pose.props.places import points, sided
from cards.pose.props.prop import Kind, Setting, said

HALF, HIGH = 0.075, 0.026


def _drawn(setting: Setting) -> list[Shape]:
    x = setting.camera.see(points(setting.at, setting.skeleton)[0]).x
    return [slab("towel", x - HALF, x + HALF, HIGH)]


PROP = Kind(
    "pad",
    (*sided("toe", "heel", "foot", "hand", "knee", "hip", "elbow"), "head", "pelvis"),
    behind=_drawn,
    told=said(_("a folded towel under the {at}")),
)
