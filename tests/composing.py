"""A routine and a template in, its faces out: through every stage from wording to compose, as a job goes."""

from __future__ import annotations

from cards.compose.fitting.content import Content, gather
from cards.make import Job, composed_for
from cards.model import Routine
from cards.model.face import Composed
from cards.model.template import Template, Theme
from cards.wording import word


def compose(routine: Routine, template: Template, header: str = "") -> Composed:
    """`header`: a theme's. Errors: ContentError naming what is to blame."""
    return composed_for(Job(routine, template, Theme("plain", {}, header)), routine)


def content(routine: Routine, template: Template, across: tuple[int, ...] = ()) -> Content:
    return gather(word(routine, template), template, across)
