"""A template and by how much something is too high for its faces in, the error that says so out."""

from __future__ import annotations

from math import ceil

from cards.errors import ContentError, Problem
from cards.model.template import Template
from cards.units import MM

LINE = 1.16  # its height, in body sizes
LARGER = "a larger size"  # as hints say it until one is found


class MisfitError(ContentError):
    """What does not fit, as yet without who is to blame. `over`: by how many points."""

    def __init__(self, template: Template, over: float = 0.0) -> None:
        message = f"the routine does not fit on a face of the size `{template.key}`"
        if over > 0:
            lines = ceil(over / (LINE * template.floor))
            message += f", by {lines} line{'s' * (lines > 1)} ({max(1, round(over / MM))} mm)"
        super().__init__([Problem(message, hint=f"shorten it, or use {LARGER}")])
