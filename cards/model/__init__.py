"""The values that pass between the stages, plain and frozen; the names of a routine's are kept at hand here."""

from cards.model.routine import (
    Amount,
    Caution,
    Deck,
    Dose,
    Exercise,
    Routine,
    Safety,
    Source,
    Step,
    Words,
)

__all__ = [
    "Amount",
    "Caution",
    "Deck",
    "Dose",
    "Exercise",
    "Routine",
    "Safety",
    "Source",
    "Step",
    "Words",
]
