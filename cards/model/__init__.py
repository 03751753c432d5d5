"""The values that pass between the stages, plain and frozen; the names of a routine's are kept at hand here."""

from cards.model.dose import Amount, Dose, Progress, Tempo
from cards.model.routine import (
    Blank,
    Brand,
    Caution,
    Deck,
    Exercise,
    Link,
    Routine,
    Safety,
    Source,
    Step,
    Words,
)

__all__ = [
    "Amount",
    "Blank",
    "Brand",
    "Caution",
    "Deck",
    "Dose",
    "Exercise",
    "Link",
    "Progress",
    "Routine",
    "Safety",
    "Source",
    "Step",
    "Tempo",
    "Words",
]
