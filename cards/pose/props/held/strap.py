"""A strap: as a towel, from both hands round the sole of a foot."""

from __future__ import annotations

from cards.messages import message as _
from cards.model.figure import Phrase
from cards.pose.props.held.towel import drawn
from cards.pose.props.places import sided
from cards.pose.props.prop import Kind, said

NAME = _("strap")

PROP = Kind(
    "strap",
    sided("foot"),
    before=drawn,
    told=said(_("a strap round the {at}")),
    arms=lambda _at: Phrase("hands holding the {at}", (NAME,)),
)
