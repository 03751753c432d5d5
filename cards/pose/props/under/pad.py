"""A pad: a folded towel or a cushion under a joint, as high as that is."""

from __future__ import annotations

from cards.messages import message as _
from cards.model.figure import Shape
from cards.pose.body.resting import REST
from cards.pose.props.places import ahead, middle, sided
from cards.pose.props.prop import At, Kind, Setting, said
from cards.pose.props.solid import Block, faces

HALF, WIDE, HIGH, MOST = 0.075, 0.065, 0.026, 0.2


def _drawn(setting: Setting) -> list[Shape]:
    x, y, _up = middle(setting.at, setting.skeleton)
    high = _high(setting.at, setting)
    block = Block((x, y, high), ahead(setting.skeleton), HALF, WIDE, high)
    return faces(block, setting.camera, setting.look, "towel")


def _high(at: At, setting: Setting) -> float:
    """From the floor to what rests on it."""
    ends = [setting.skeleton[name][2] - radius for place in at for name, radius in REST.get(place, ())]
    return max(HIGH, min([MOST, *ends]) if ends else HIGH)


PROP = Kind(
    "pad",
    (
        *sided("toe", "heel", "foot", "hand", "knee", "hip", "elbow"),
        "head",
        "pelvis",
        "seat",
        "knees",
        "belly",
    ),
    behind=_drawn,
    told=said(_("a folded towel under the {at}")),
)
