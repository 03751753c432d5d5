"""A band: a loop round both limbs, thinner the farther it is stretched."""

from __future__ import annotations

from math import hypot

from cards.messages import message as _
from cards.model.figure import Shape
from cards.pose.body import proportions
from cards.pose.picture.shapes import line
from cards.pose.props.places import points
from cards.pose.props.prop import Kind, Setting, said


def _drawn(setting: Setting) -> list[Shape]:
    a, b = (setting.camera.see(point) for point in points(setting.at, setting.skeleton)[:2])
    far = hypot(b.x - a.x, b.y - a.y)
    thick = max(0.012, setting.look.line * 1.6, 0.030 - 0.05 * far)
    dx, dy = ((b.x - a.x) / far, (b.y - a.y) / far) if far > 1e-6 else (0.0, 1.0)
    out = proportions.SHIN_R[0] * 0.9
    loop = line((a.x - dx * out, a.y - dy * out), (b.x + dx * out, b.y + dy * out))
    return [Shape("towel", loop, stroke=thick)]


PROP = Kind(
    "band",
    ("knees", "thighs", "ankles", "feet", "hands", "wrists"),
    before=_drawn,
    told=said(_("a band round the {at}")),
)
