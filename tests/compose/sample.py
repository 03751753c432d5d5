"""A small routine of our own, so that tests of the layout do not change with the library."""

from __future__ import annotations

from datetime import date

from cards.link.library import built_in, open_library
from cards.model import Caution, Dose, Exercise, Routine, Safety, Source, Step, Words
from cards.model.photo import Photo
from cards.read.amounts.amount import parse_amount

TEMPLATES = {size: open_library(built_in()).template(size) for size in ("pocket", "wallet", "a6", "a5", "a4")}
PICTURE = Photo(bytes(18), 3, 2, "Somebody bends", smooth=False)


def exercise(name: str, cue: str, dose: Dose, *cautions: Caution) -> Exercise:
    steps = (Words("Set one heel on the floor."), Words("Reach up, then come back."))
    return Exercise(
        "made", Words(name), Words("Stand tall."), steps, Words(cue), Words(""), dose, PICTURE, cautions
    )


BEND = exercise(
    "Side bend",
    "Stand tall, one arm up. Bend to the other side and breathe.",
    Dose(hold=parse_amount("20-30 s", "hold"), side="each"),
)
RAISE = exercise(
    "Heel raise",
    "Rise on your toes, then lower slowly.",
    Dose(reps=parse_amount("8-12", "reps")),
    Caution(Words("Hold on to a wall."), step=1, essential=True),
)


def routine(count: int = 2, title: str = "Before you sit down", **changes: object) -> Routine:
    """`count` exercises, in turns."""
    steps = tuple(
        Step(number, made := (BEND, RAISE)[(number - 1) % 2], made.dose) for number in range(1, count + 1)
    )
    given: dict[str, object] = {
        "when": Words("After lunch"),
        "need": (Words("wall"),),
        "how_often": Words("Every day."),
        "sources": (Source("Z", "A source of ours"),),
        "version": "1.0",
        "date": date(2026, 11, 21),
    }
    see = (Words("**See a professional** if it hurts."), Words("This card is guidance, not a diagnosis."))
    safety = Safety((Words("**First** walk about."),), (Words("**Stop** at pain."),), see)
    return Routine(key="made", title=Words(title), steps=steps, **({"safety": safety} | given | changes))  # type: ignore[arg-type]
