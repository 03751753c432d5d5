"""A paper in, the calibration sheet written; the numbers it told in, kept for the printer."""

from __future__ import annotations

from pathlib import Path

from cards.cli.printing import Flip, known_paper, pair, settings
from cards.link import open_library
from cards.link.library import built_in
from cards.write import write
from cards.write.printers import keep


def write_sheet(on: str, flip: Flip, out: Path) -> str:
    from cards.draw import pdf
    from cards.impose.calibrate import calibration

    theme = open_library(built_in()).theme("black")
    write(out, pdf(calibration(known_paper(on), flip, theme)))
    return f"wrote {out}; print it on both sides, then: cards calibrate --set RIGHT,DOWN"


def keep_offset(text: str, printer: str) -> str:
    right, down = pair(text)
    keep(settings(), printer, (right, down))
    return f"backs on `{printer}` are moved {right:g} mm to the right and {down:g} mm down"
