"""A template and the distance it is read from in, the template for a wall out."""

from __future__ import annotations

from dataclasses import replace

from cards.model.layout import CARD
from cards.model.template import FigureColumn, HeaderStyle, Template
from cards.text import CAP
from cards.units import MM

REACH = 200.0  # capitals one 200th of the distance high can just be read
WIDER = 11 / 8  # from floor to wish, as a card has it
WALL_QUIET = 12 * MM
FIGURE_SHARE = 0.26  # of the width of a wall sheet
TITLE = 0.72  # of the dose's size
IMPRINT = 0.5  # of the body's


def reads_from(template: Template) -> float:
    """The distance in points from which names and doses can be read at the least type size."""
    return template.floor * template.layout.dose * template.lift * CAP * REACH


def read_from(template: Template, distance: float) -> Template:
    """For a wall: name, dose and figure for `distance` (points), what to do for half of it; the sheet on its side."""
    dose = distance / REACH / CAP
    body = dose / 2
    width, height = max(template.width, template.height), min(template.width, template.height)
    quiet = min(WALL_QUIET, height / 8)
    figure = FIGURE_SHARE * width
    return replace(
        template,
        name=f"{template.name} for {distance / MM / 1000:g} m",
        width=width,
        height=height,
        quiet=quiet,
        sides=1,
        layout=CARD,
        columns=1,
        floor=body,
        wish=body * WIDER,
        lift=2 / CARD.dose,
        header=replace(
            template.header, style=HeaderStyle.rule, title=TITLE * dose, least=body, facts=body, weight=3.0
        ),
        figure=FigureColumn(figure, figure * 1.25, "one"),
        imprint=max(template.imprint, IMPRINT * body),
        shows=frozenset({"start", "steps", "cautions"}),
        gives=frozenset({"start"}),
        tells=(),
        spare=(),
        slot=None,
        wall=True,
    )
