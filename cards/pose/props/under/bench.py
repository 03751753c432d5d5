"""A padded bench: under who lies or sits on it, or under a hand, a knee or a foot, as high as that is."""

from __future__ import annotations

from cards.messages import message as _
from cards.pose.props.carriers import carrier, on_it, on_legs

SIZE = (0.70, 0.17)  # statures: 1.2 m long, 30 cm wide
PAD = 0.035  # thick

PROP = carrier("bench", SIZE, on_it(_("on a bench"), _("{at} on a bench")), on_legs, PAD)
