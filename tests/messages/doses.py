"""A dose of every form in each language, as text to be reviewed: `python -m tests.messages.doses` writes it."""

from __future__ import annotations

from pathlib import Path

from cards.model import Amount, Dose
from cards.read.amount import parse_amount
from cards.wording.dose import SIDES, dose_parts
from cards.wording.duration import duration_words
from tests.messages.projects import LANGUAGES

FOLDER = Path(__file__).parent / "doses"
HOLDS = (
    *("1 s", "2 s", "5 s", "20-30 s", "1:30", "1-2 min", "1 breath", "2 breaths", "3 breaths", "5+ breaths"),
    *("1.5 breaths", "11 breaths", "22 breaths", "100 s", "a few breaths", "as long as is comfortable"),
)
REPS = ("1", "2", "3", "5", "8-12", "1-2", "21", "25", "any", "a few times")
SETS = ("1", "2", "3", "5", "2-3")


def _doses() -> dict[str, Dose]:
    """What is written in English, and its dose."""
    two = _amount("2", "sets")
    found = {f"hold {text}": Dose(hold=_amount(text, "hold")) for text in HOLDS}
    found |= {f"reps {text}": Dose(reps=_amount(text, "reps")) for text in REPS}
    found |= {
        f"sets {text} of 10": Dose(sets=_amount(text, "sets"), reps=_amount("10", "reps")) for text in SETS
    }
    found |= {
        f"rest {text}": Dose(sets=two, rest=_amount(text, "rest")) for text in ("1 s", "90 s", "3 breaths")
    }
    found |= {f"time {text}": Dose(time=_amount(text, "time")) for text in ("1 min", "5 min", "45 s")}
    found |= {
        f"distance {text}": Dose(distance=_amount(text, "distance")) for text in ("20 m", "1 km", "1.5 km")
    }
    found |= {f"side {side}": Dose(reps=_amount("10", "reps"), side=side) for side in SIDES}
    ten = Dose(reps=_amount("10", "reps"))
    found["long form"] = Dose(reps=_amount("5", "reps"), long_form=ten)
    found["then"] = Dose(reps=_amount("5", "reps"), then=Dose(hold=_amount("10 s", "hold")))
    found["or"] = Dose(reps=_amount("5", "reps"), either=Dose(time=_amount("30 s", "time")))
    found["sets of holds"] = Dose(
        sets=two, hold=_amount("30 s", "hold"), side="each leg", rest=_amount("10 s", "rest")
    )
    return found


def _amount(text: str, key: str) -> Amount:
    return parse_amount(text, key)


def dump(language: str) -> str:
    """One line a dose: as written, then as printed; no-break spaces as `~`."""
    lines = [f"{name:30} {' · '.join(dose_parts(dose, language))}" for name, dose in _doses().items()]
    lines += [
        f"{'time of the routine':30} {duration_words(*span, language)}" for span in ((60, 60), (240, 720))
    ]
    return "\n".join(lines).replace("\u00a0", "~") + "\n"


def file_of(language: str) -> Path:
    return FOLDER / f"{language}.txt"


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for each in ("en", *LANGUAGES):
        file_of(each).write_text(dump(each), encoding="utf-8")
