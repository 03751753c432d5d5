"""A box to step or jump on, sit on, or put a hand or foot on, as high as that is."""

from __future__ import annotations

from cards.messages import message as _
from cards.model.figure import Phrase
from cards.pose.props.carriers import carrier, massive
from cards.pose.props.prop import At

SIZE = (0.36, 0.30)  # statures


def _told(at: At) -> Phrase:
    return Phrase(_("on a box")) if at[0] in ("seat", "feet") else Phrase(_("{at} on a box"), at)


PROP = carrier("box", SIZE, _told, massive)
