"""The forms that a part of a dose is written in, as data; of two that reach as far, the first is meant."""

from cards.read.dose_line.forms import amounts, clock, manner, often
from cards.read.dose_line.forms.form import Form

FORMS = (*amounts.FORMS, *clock.FORMS, *manner.FORMS, *often.FORMS)

__all__ = ["FORMS", "Form"]
