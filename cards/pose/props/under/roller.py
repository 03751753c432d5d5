"""A foam roller: on the floor under a calf, a knee or the back."""

from __future__ import annotations

from cards.messages import message as _
from cards.model.figure import Shape
from cards.pose.picture.shapes import disc
from cards.pose.props.places import points, sided
from cards.pose.props.prop import Kind, Setting, said

RADIUS = 0.044
CORE = 0.42  # share of it


def _drawn(setting: Setting) -> list[Shape]:
    x = setting.camera.see(points(setting.at, setting.skeleton)[0]).x
    return [disc("towel", x, -RADIUS, RADIUS), disc("mat", x, -RADIUS, RADIUS * CORE)]


PROP = Kind(
    "roller",
    (*sided("calf", "knee"), "upper back", "low back"),
    behind=_drawn,
    told=said(_("the {at} on a foam roller")),
)
