"""The dose of a line and the exercise's own in, the dose as it is meant of this exercise out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from cards.model.dose import Dose


def meant(dose: Dose, own: Dose) -> Dose:
    """A bare time is a hold where the exercise is held; `each` names the sides that the exercise names."""
    held = own.hold is not None and own.time is None
    if "time" in dose.loose and held and dose.hold is None and not dose.reps and dose.time and not dose.every:
        dose = replace(dose, hold=dose.time, time=None)
    if "side" in dose.loose and own.side.startswith("each "):
        dose = replace(dose, side=own.side)
    inner: dict[str, Any] = {
        key: meant(part, own) for key in ("then", "either", "long_form") if (part := getattr(dose, key))
    }
    return replace(dose, loose=frozenset(), **inner)
