"""A yoga block: between a part of the body and the floor."""

from __future__ import annotations

from cards.messages import message as _
from cards.model.figure import Shape
from cards.pose.body import proportions
from cards.pose.props.places import ahead, middle, sided
from cards.pose.props.prop import Kind, Setting, said
from cards.pose.props.solid import Block, faces

LONG, WIDE, LEAST = 0.05, 0.06, 0.03  # half its length and width; height
FLESH = {"foot": proportions.BALL_R, "heel": proportions.HEEL_R, "head": proportions.HEAD_R, "seat": 0.05}


def _drawn(setting: Setting) -> list[Shape]:
    x, y, up = middle(
        ("left seat", "right seat") if setting.at[0] == "seat" else setting.at, setting.skeleton
    )
    part = setting.at[0].removeprefix("left ").removeprefix("right ")
    high = max(LEAST, up - FLESH.get(part, proportions.HAND_R[0]))
    block = Block((x, y, high), ahead(setting.skeleton), LONG, WIDE, high)
    return faces(block, setting.camera, setting.look)


PROP = Kind(
    "block",
    (*sided("hand", "foot", "heel", "knee"), "head", "seat"),
    behind=_drawn,
    told=said(_("a block under the {at}")),
)
