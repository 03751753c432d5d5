"""A table, desk or high couch: under who lies or sits on it, or under hands, elbows or a foot beside it."""

from __future__ import annotations

from cards.messages import message as _
from cards.pose.props.carriers import carrier, on_it, on_legs

SIZE = (0.60, 0.36)  # statures
TOP = 0.024  # thick

PROP = carrier("table", SIZE, on_it(_("on a table"), _("{at} on a table")), on_legs, TOP, steadies=True)
