"""A leg curl machine: a roller behind both ankles; its seat where one sits, else a bench is put under who lies."""

from __future__ import annotations

from cards.messages import message as _
from cards.model.figure import Shape
from cards.pose.props.prop import Kind, Setting, said
from cards.pose.props.seats import roller, seat

BEHIND, UPRIGHT = -0.052, 0.5


def _drawn(setting: Setting) -> list[Shape]:
    sits = setting.skeleton.turns["chest"][2][2] > UPRIGHT
    return seat(setting) if sits else []


PROP = Kind(
    "leg-curl",
    ("ankles",),
    behind=_drawn,
    before=lambda setting: roller(setting, BEHIND),
    told=said(_("in a leg curl machine")),
    steadies=True,
)
