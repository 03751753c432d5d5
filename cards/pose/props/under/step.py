"""A step: under the balls of the feet, under all of a flat foot, as high as they are."""

from __future__ import annotations

from cards.messages import message as _
from cards.model.figure import Shape
from cards.pose.body import proportions
from cards.pose.picture.shapes import slab
from cards.pose.props.places import points, sided
from cards.pose.props.prop import Kind, Setting, said

FLAT = 0.012  # a foot whose ends differ less in height stands flat
BACK, AHEAD = 0.055, 0.22  # from the ball of the foot to its edges


def _drawn(setting: Setting) -> list[Shape]:
    """A box from under the ball of the foot onwards, the heel free behind its edge."""
    see, skeleton = setting.camera.see, setting.skeleton
    spot = see(points(setting.at, skeleton)[0])
    toe, heel = see(skeleton["left toe"]), see(skeleton["left heel"])
    ahead = 1.0 if toe.x > heel.x else -1.0
    high = -spot.y - proportions.BALL_R
    if abs(heel.y + proportions.HEEL_R + high) < FLAT:
        spot = heel._replace(x=heel.x - ahead * FLAT)
    back, front = spot.x - ahead * BACK, spot.x + ahead * AHEAD
    return [slab("prop", min(back, front), max(back, front), high)]


PROP = Kind("step", ("feet", *sided("foot")), behind=_drawn, told=said(_("on a step")))
