"""A step: under the balls of the feet, under all of a flat foot, as high as they are."""

from __future__ import annotations

from cards.messages import message as _
from cards.model.figure import Shape
from cards.pose.body import proportions
from cards.pose.body.vectors import along, sub, unit
from cards.pose.props.places import middle, sided, sides
from cards.pose.props.prop import Kind, Setting, said
from cards.pose.props.solid import Block, faces

FLAT = 0.012  # a foot whose ends differ less in height stands flat
BACK, AHEAD = 0.055, 0.22  # from the ball of the foot to its edges
WIDE = 0.15  # half of it, for both feet


def _block(setting: Setting) -> Block:
    """From under the ball of the foot onwards, the heel free behind its edge."""
    skeleton, on = setting.skeleton, sides(setting.at)
    toe, heel, ball = (
        middle(tuple(f"{side} {end}" for side in on), skeleton) for end in ("toe", "heel", "ball")
    )
    step = sub(toe, heel)
    way = unit((step[0], step[1], 0.0))
    high = min(skeleton[f"{side} ball"][2] for side in on) - proportions.BALL_R
    start = ball
    if abs(heel[2] - proportions.HEEL_R - high) < FLAT:
        start = along(heel, way, -FLAT)
    x, y, _up = along(start, way, (AHEAD - BACK) / 2)
    return Block((x, y, high), way, (AHEAD + BACK) / 2, WIDE, high)


def _drawn(setting: Setting) -> list[Shape]:
    return faces(_block(setting), setting.camera, setting.look)


PROP = Kind("step", ("feet", *sided("foot")), behind=_drawn, told=said(_("on a step")))
