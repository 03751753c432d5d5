"""A routine in large print in; out what it costs: faces it takes, and exercises torn over more than two of them."""

from __future__ import annotations

from cards.compose.misfit import LARGER
from cards.errors import ContentError, Problem
from cards.model import Routine
from cards.model.face import Composed, Face
from cards.model.wording import Wording

MOST_FACES = 2  # of one exercise in large print
NAMED = 60  # characters of a name that a message shows


def refuse_torn(composed: Composed, said: Wording) -> None:
    """Errors: ContentError for the first exercise that takes more than two faces, as large print may have it."""
    for exercise in said.exercises:
        faces = sum(_carries(face, str(exercise.number)) for face in composed.faces)
        if faces > MOST_FACES:
            message = (
                f"`{_short(exercise.name.text)}` in the routine `{said.key}` takes {faces} faces of the size "
                f"`{composed.size}` in large print, expected at most {MOST_FACES}"
            )
            raise ContentError([Problem(message, exercise.place, f"use {LARGER}")])


def wasteful(composed: Composed) -> bool:
    """Whether it takes more faces than there are exercises, or cuts one."""
    return bool(composed.cut) or len(composed.faces) > max(2, len(composed.keywords))


def cost(composed: Composed, routine: Routine) -> Problem:
    """A warning of the faces it takes."""
    message = f"the routine `{routine.key}` takes {len(composed.faces)} faces of the size `{composed.size}`"
    return Problem(f"{message} in large print", routine.title.place, f"use {LARGER}", "warning")


def _carries(face: Face, number: str) -> bool:
    """Whether the face has something of an exercise."""
    return any(
        element.role == "exercise" and element.key == number for item in face.items for element in item.path
    )


def _short(text: str) -> str:
    return text if len(text) <= NAMED else f"{text[:NAMED]}…"
