"""A rolled towel: on the floor under a joint, as thick as there is room."""

from __future__ import annotations

from cards.messages import message as _
from cards.model.figure import Shape
from cards.pose.body import proportions
from cards.pose.props.places import middle, sided
from cards.pose.props.prop import Kind, Setting, said
from cards.pose.props.rolled import rolled

LEAST, MOST, HALF = 0.022, 0.06, 0.08  # half its thickness, half its length
FLESH = {"knee": proportions.SHIN_R[0], "low back": 0.0}


def _drawn(setting: Setting) -> list[Shape]:
    part = setting.at[0].removeprefix("left ").removeprefix("right ")
    under = middle(setting.at, setting.skeleton)[2] - FLESH.get(part, 0.02)
    return rolled(setting, max(LEAST, min(MOST, under / 2)), HALF)


PROP = Kind(
    "towel-roll",
    (
        *sided("knee", "ankle", "calf", "thigh", "heel", "elbow", "foot"),
        "knees",
        "ankles",
        "low back",
        "head",
    ),
    behind=_drawn,
    told=said(_("a rolled towel under the {at}")),
)
