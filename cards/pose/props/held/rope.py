"""A skipping rope: from hand to hand, under the feet of who is in the air, else over the head."""

from __future__ import annotations

from cards.messages import message as _
from cards.model.figure import Shape
from cards.pose.body.skeleton import Skeleton
from cards.pose.body.vectors import add, along, scale
from cards.pose.picture.shapes import line
from cards.pose.props.places import ahead, points
from cards.pose.props.prop import Kind, Setting, said

LOW, OVER, BULGE, STEPS = 0.012, 0.14, 0.10, 16


def _drawn(setting: Setting) -> list[Shape]:
    """A curve through both hands, as a turning rope hangs."""
    skeleton = setting.skeleton
    left, right = points(("hands",), skeleton)
    high = LOW if _leapt(skeleton) else skeleton["head"][2] + OVER
    middle = scale(add(left, right), 0.5)
    rise, front, wide = high - middle[2], ahead(skeleton), scale(add(right, scale(left, -1)), 0.5)
    curve = []
    for i in range(STEPS + 1):
        t = 2 * i / STEPS - 1
        depth = 1 - t**4
        point = add(along(middle, front, BULGE * depth), scale(wide, t * (1 + 0.5 * (1 - t * t))))
        curve.append((point[0], point[1], middle[2] + rise * depth))
    spots = [setting.camera.see(point) for point in curve]
    path = line(*((s.x, s.y) for s in spots))
    return [Shape("towel", path, stroke=max(0.010, setting.look.line))]


def _leapt(skeleton: Skeleton) -> bool:
    return min(skeleton[f"{side} toe"][2] for side in ("left", "right")) > 2.5 * LOW


PROP = Kind("rope", ("hands",), before=_drawn, told=said(_("with a skipping rope")))
