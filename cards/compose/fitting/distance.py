"""A template and how it is to be read in, the template for that out: from a wall, or by who needs large print."""

from __future__ import annotations

from dataclasses import replace

from cards.compose.fitting.blame import LARGER
from cards.errors import ContentError, Problem
from cards.model import Routine
from cards.model.face import Composed, Face
from cards.model.layout import CARD
from cards.model.template import FigureColumn, Template
from cards.text import CAP
from cards.units import MM

REACH = 200.0  # capitals one 200th of the distance high can just be read
LARGE = 14.0  # points; the least of large print
WIDER = 11 / 8  # from floor to wish, as a card has it
WALL_QUIET = 12 * MM
FIGURE_SHARE = 0.26  # of the width of a wall sheet
TITLE = 0.72  # of the dose's size
IMPRINT = 0.5  # of the body's
MOST_FACES = 2  # of one exercise in large print
NAMED = 60  # characters of a name that a message shows


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
        header=replace(template.header, style="rule", title=TITLE * dose, least=body, facts=body, weight=3.0),
        figure=FigureColumn(figure, figure * 1.25, "one"),
        imprint=max(template.imprint, IMPRINT * body),
        shows=frozenset({"start", "steps", "cautions"}),
        gives=frozenset({"start"}),
        tells=(),
        spare=(),
        slot=None,
    )


def large_print(template: Template) -> Template:
    """Nothing below 14 pt but the imprint, on as many faces as it takes."""
    floor = max(LARGE, template.floor)
    header = replace(template.header, facts=max(LARGE, template.header.facts))
    header = replace(header, title=max(LARGE, header.title), least=max(LARGE, header.least))
    lift = 1 / template.layout.dose  # names need not stand out by their size too
    return replace(template, floor=floor, wish=max(template.wish, floor * WIDER), lift=lift, header=header)


def refuse_torn(composed: Composed, routine: Routine) -> None:
    """Errors: ContentError for the first exercise that takes more than two faces, as large print may have it."""
    for step in routine.steps:
        faces = sum(_carries(face, str(step.number)) for face in composed.faces)
        if faces > MOST_FACES:
            name = step.exercise.name
            message = (
                f"`{_short(name.text)}` in the routine `{routine.key}` takes {faces} faces of the size "
                f"`{composed.size}` in large print, expected at most {MOST_FACES}"
            )
            raise ContentError([Problem(message, name.place or step.place, f"use {LARGER}")])


def _carries(face: Face, number: str) -> bool:
    """Whether the face has something of an exercise."""
    return any(
        element.role == "exercise" and element.key == number
        for item in face.items
        for element in item.path[1:2]
    )


def _short(text: str) -> str:
    return text if len(text) <= NAMED else f"{text[:NAMED]}…"
