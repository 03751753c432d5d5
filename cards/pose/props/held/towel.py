"""A towel: from both hands round the sole of a foot."""

from __future__ import annotations

from cards.messages import message as _
from cards.model.figure import Phrase, Shape
from cards.model.posture import SIDES
from cards.pose.body import proportions
from cards.pose.body.vectors import UP, along, at, scale, sub, unit
from cards.pose.picture.shapes import line
from cards.pose.props.places import sided
from cards.pose.props.prop import Kind, Setting, said

TAIL = 0.05  # below the hand that holds it
NAME = _("towel")


def drawn(setting: Setting) -> list[Shape]:
    """From each hand to the sole, round it and back; its ends hang out of the fists."""
    side, skeleton = setting.at[0].removesuffix(" foot"), setting.skeleton
    turn = skeleton.turns[f"{side} foot"]
    sole = at(skeleton[f"{side} ball"], turn, (0.0, 0.0, -proportions.BALL_R - 0.004))
    edge = [along(sole, scale(turn[1], 1.0), out) for out in (0.03, -0.03)]
    left, right = (skeleton[f"{hand} palm"] for hand in SIDES)
    tails = [along(along(hand, unit(sub(hand, sole)), TAIL / 2), UP, -TAIL) for hand in (left, right)]
    spots = [setting.camera.see(point) for point in (tails[0], left, *edge, right, tails[1])]
    return [Shape("towel", line(*((s.x, s.y) for s in spots)), stroke=max(0.016, setting.look.line * 1.8))]


PROP = Kind(
    "towel",
    sided("foot"),
    before=drawn,
    told=said(_("a towel round the {at}")),
    arms=lambda _at: Phrase("hands holding the {at}", (NAME,)),
)
