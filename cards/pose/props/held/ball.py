"""A ball: between hands or feet, or from the floor up to the body."""

from __future__ import annotations

from math import hypot

from cards.messages import message as _
from cards.model.figure import Shape
from cards.pose.picture.shapes import disc
from cards.pose.props.places import points, sided
from cards.pose.props.prop import Kind, Setting, said

LEAST = 0.05  # radius


def _drawn(setting: Setting) -> list[Shape]:
    spots = [setting.camera.see(point) for point in points(setting.at, setting.skeleton)]
    if len(spots) > 1 and setting.at != ("seat",):
        a, b = spots[:2]
        return [disc("prop", (a.x + b.x) / 2, (a.y + b.y) / 2, max(LEAST, hypot(a.x - b.x, a.y - b.y) / 2))]
    x, y, up = points(setting.at, setting.skeleton)[0]
    radius = max(LEAST, up / 2)
    spot = setting.camera.see((x, y, radius))
    return [disc("prop", spot.x, spot.y, radius)]


PROP = Kind(
    "ball",
    (
        *("hands", "feet", "ankles", "knees", "belly", "upper back", "low back", "seat"),
        *sided("foot", "hand", "hip", "calf", "thigh", "shoulder"),
    ),
    behind=_drawn,
    told=said(_("with a ball")),
)
