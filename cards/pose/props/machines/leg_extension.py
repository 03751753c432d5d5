"""A leg extension machine: a roller before both shins, and the seat the body sits in."""

from __future__ import annotations

from cards.messages import message as _
from cards.pose.props.prop import Kind, said
from cards.pose.props.seats import roller, seat

BEFORE = 0.058

PROP = Kind(
    "leg-extension",
    ("ankles",),
    behind=seat,
    before=lambda setting: roller(setting, BEFORE),
    told=said(_("in a leg extension machine")),
    steadies=True,
)
