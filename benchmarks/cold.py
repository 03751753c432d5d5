"""Sources in; out, the CPU seconds of a whole process that makes one PDF, start and imports included."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from statistics import median

from benchmarks.engines import font_folder

ROUNDS = 7
ROUTINE = "seven-back-pain-exercises"

TYPST = """
import sys, typst
source, out, fonts = sys.argv[1:]
typst.compile(source, output=out, font_paths=[fonts], ignore_system_fonts=True, pdf_standards=["ua-1", "a-2a"])
"""
WEASYPRINT = """
import sys
from weasyprint import HTML
source, out, style = sys.argv[1:]
HTML(filename=source).write_pdf(out, stylesheets=[style])
"""


def cold(size: str, sources: Path) -> dict[str, float]:
    """By engine, the median; engines take turns. The first round, which compiles, does not count."""
    out = str(sources / "cold.pdf")
    commands = {
        "python alone": [sys.executable, "-c", "pass"],
        "cards": [sys.executable, "-m", "cards", "build", ROUTINE, "--size", size, "--out", str(sources)],
        "typst": [sys.executable, "-c", TYPST, str(sources / "typst" / size / "0.typ"), out, str(font_folder())],
        "weasyprint": [
            sys.executable, "-c", WEASYPRINT, str(sources / "weasyprint" / size / "0.html"), out,
            str(sources / "weasyprint" / size / "cards.css"),
        ],
    }  # fmt: skip
    place = _compiled(sources)
    rounds = [{name: _cost(command, place) for name, command in commands.items()} for _ in range(ROUNDS + 1)]
    return {name: median(each[name] for each in rounds[1:]) for name in commands}


def _compiled(folder: Path) -> dict[str, str]:
    """Surroundings in which every engine finds its modules compiled from the second run on, as installed ones are."""
    rest = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**rest, "PYTHONPYCACHEPREFIX": str(folder / "compiled")}


def _cost(command: list[str], surroundings: dict[str, str]) -> float:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=surroundings)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise AssertionError(f"{command} failed")
    return usage.ru_utime + usage.ru_stime
