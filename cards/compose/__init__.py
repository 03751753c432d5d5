"""A wording and its template in, cards of faces out: every item positioned, nothing lost, nothing below the floor."""

from __future__ import annotations

from cards.compose.log_card import with_log
from cards.compose.welcome import compose

__all__ = ["compose", "with_log"]
