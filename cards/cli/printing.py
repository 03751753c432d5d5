"""The printing options of the command line in, how it is printed out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cards.cli.terminal.shell import CommandError, need_png
from cards.errors import did_you_mean
from cards.units import MM, POINTS

if TYPE_CHECKING:
    from cards.printing import Paper, Printing, Sheet
    from cards.write.printers import Offset

LENGTH = re.compile(r"(\d+(?:\.\d+)?) ?(mm|cm|m|in)")
NUMBER = re.compile(r"\d+(?:\.\d+)?")
PAIR = re.compile(r"([+-]?\d+(?:\.\d+)?) ?, ?([+-]?\d+(?:\.\d+)?)")
ROUNDING = 1e-6  # in points, of one length in two units
LEAST_DISTANCE, MOST_DISTANCE = 300 * MM, 20_000 * MM
MOST_BLEED, MOST_MARGIN = 10 * MM, 20 * MM
PAPER = "a4"


class Flip(StrEnum):
    """The edge a printer turns the sheet on."""

    long = "long"
    short = "short"


class Ink(StrEnum):
    """Themes that use less or other ink."""

    grey = "grey"
    black = "black"
    low = "low"


class Punch(StrEnum):
    """Where the finished card is punched."""

    lanyard = "lanyard"
    corner = "corner"
    none = "none"


Sizes = Annotated[
    list[str] | None,
    typer.Option(help="A card size; again for more. [pocket and a4; on paper pocket, to read from afar a4]"),
]
CheckedSizes = Annotated[list[str] | None, typer.Option(help="A card size; again for more. [all]")]
On = Annotated[str, typer.Option("--on", help="Lay the cards on paper, such as `a4` or `letter`.")]
Copies = Annotated[int, typer.Option(min=0, max=1000, help="Of each card, on paper; 0 fills one sheet.")]
Pack = Annotated[bool, typer.Option("--pack", help="All routines on the same sheets.")]
Strict = Annotated[bool, typer.Option("--strict", help="Warnings, and what a size leaves out, are errors.")]
Margin = Annotated[str, typer.Option(help="What your printer leaves white on every side of the paper. [5mm]")]
FlipEdge = Annotated[Flip, typer.Option(help="The edge your printer turns sheets on.")]
Fold = Annotated[bool, typer.Option("--fold", help="Back beside front, to fold: for one-sided printers.")]
Fronts = Annotated[bool, typer.Option("--fronts", help="Only the fronts of the sheets.")]
Backs = Annotated[bool, typer.Option("--backs", help="Only the backs of the sheets.")]
Strip = Annotated[int, typer.Option(help="A concertina of so many panels, 4 or 6, on paper.")]
Booklet = Annotated[bool, typer.Option("--booklet", help="Eight pages folded from one side of a sheet.")]
Bleed = Annotated[str, typer.Option(help="Print past the trim, with crop marks: `3mm`, for print shops.")]
Cut = Annotated[bool, typer.Option("--cut-lines", help="Draw where paper and laminate are cut.")]
Press = Annotated[bool, typer.Option("--press", help="For a print shop: PDF/X-4, CMYK, bleed and cut lines.")]
ReadFrom = Annotated[str, typer.Option(help="Type for a wall that is read from, such as `2m`.")]
LargePrint = Annotated[bool, typer.Option("--large-print", help="Nothing below 14 pt.")]
InkOption = Annotated[Ink | None, typer.Option(help="Less or other ink; the theme of that name.")]
LogOption = Annotated[
    str, typer.Option("--log", help="A card more to write on: `4 weeks` to tick off, or `weights`.")
]
PunchOption = Annotated[Punch | None, typer.Option(help="Keep a slot or a corner hole clear of content.")]
KeepGoing = Annotated[bool, typer.Option("--keep-going", help="Wrong routines do not stop the others.")]
Printer = Annotated[str, typer.Option(help="Whose offset of backs to use; see `cards calibrate`.")]


def printing(given: Mapping[str, Any]) -> Printing:
    """What the options ask for, by the names of the arguments they become, as typed. CommandError if they cannot be."""
    from cards.printing import Printing

    paper = folding(given["on"], given["strip"], given["booklet"])
    check(paper, given)
    weeks = log_weeks(given["log"])
    sides = next((name for name in ("fold", "fronts", "backs") if given[name]), "both")
    return Printing(
        sheet(paper, given["copies"], Flip(given["flip"]), given["printer"], sides, given["margin"]),
        given["strip"],
        given["booklet"],
        length(given["bleed"], "--bleed", 0.0, MOST_BLEED, "3mm"),
        given["cut_lines"],
        length(given["read_from"], "--read-from", LEAST_DISTANCE, MOST_DISTANCE, "2m"),
        given["large_print"],
        packed=given["pack"],
        press=given["press"],
        punch=given["punch"] or "",
        weeks=weeks,
        weights=given["log"] == "weights",
        form=form(given),
    )


def default_sizes(paper: str, read_from: str) -> tuple[str, ...]:
    """For a wall a sheet for the wall; on paper what fits on it."""
    return ("a4",) if read_from else ("pocket",) if paper else ("pocket", "a4")


def check(on: str, options: Mapping[str, object]) -> None:
    """CommandError for options, by the names of the arguments they become, that do not go together."""
    given = {name.rstrip("_").replace("_", "-"): bool(value) for name, value in options.items()}
    if given["ink"] and given["theme"]:
        raise CommandError("found `--ink` and `--theme`, expected one of them", "`--ink` names a theme too")
    apart = [name for name in ("fold", "fronts", "backs", "strip", "booklet") if given[name]]
    if len(apart) > 1:
        raise CommandError(f"found `--{apart[0]}` and `--{apart[1]}`, expected one of them")
    paper_only = [name for name in ("fold", "fronts", "backs", "copies", "pack") if given[name]]
    if paper_only and not on:
        raise CommandError(f"`--{paper_only[0]}` is for cards laid on paper", f"add `--on {PAPER}`")
    for name in ("pack", "log"):
        if given[name] and (given["strip"] or given["booklet"]):
            raise CommandError(f"found `--{name}` and `--{apart[0]}`, expected one of them")
    if given["margin"] and not on:
        raise CommandError("`--margin` is for cards laid on paper", f"add `--on {PAPER}`")
    page_only = [name for name in ("bleed", "cut-lines", "press") if given[name]]
    if page_only and on:
        raise CommandError(f"`--{page_only[0]}` is for cards on pages of their own", "leave `--on` out")


def log_weeks(text: str) -> int:
    """`4` or `4 weeks`; 0 for none, and for `weights`."""
    from cards.read.routine import MOST_WEEKS, weeks

    number = weeks(text)
    if text not in ("", "weights") and number is None:
        raise CommandError(
            f"found `--log {text[:20]}`, expected `weights`, or 0 to {MOST_WEEKS} weeks such as `4 weeks`"
        )
    return number or 0


def form(given: Mapping[str, Any]) -> str:
    """The format of what is written. CommandError when the file that is named has another, or none can be made here."""
    from cards.build import ending
    from cards.draw.formats import formats

    out = Path(given["out"])
    named = ending(out)
    asked = next((name for name in formats() if given.get(name)), named or "pdf")
    if named and asked != named:
        raise CommandError(f"found `--{asked}` and `--out {out}`", f"name a folder, or a `.{asked}` file")
    if asked != "pdf" and given["press"]:
        raise CommandError(
            f"found `--{asked}` and `--press`, expected one of them", "print shops want the PDF"
        )
    if asked == "png":
        need_png()
    return asked


def sheet(on: str, copies: int, flip: Flip, printer: str, sides: str, margin: str = "") -> Sheet | None:
    """None without paper."""
    moved = known_offset(printer)
    if not on:
        return None
    from cards.printing import Sheet

    paper = known_paper(on)
    if white := length(margin, "--margin", 0.0, MOST_MARGIN, "5mm"):
        paper = replace(paper, margin=white)
    right, down = moved
    return Sheet(paper, copies, sides, flip, (right * MM, down * MM))


def known_offset(printer: str) -> Offset:
    """CommandError when nothing was kept for a printer of that name."""
    from cards.write.printers import DEFAULT, offset, offsets

    try:
        return offset(settings(), printer)
    except KeyError:
        known = sorted({DEFAULT, *offsets(settings())})
        message = f"no printer named `{printer}`"
        raise CommandError(message, _unknown_printer(printer, known)) from None


def _unknown_printer(printer: str, known: Sequence[str]) -> str:
    kept = "keep its numbers with `cards calibrate --set`"
    return f"{did_you_mean(printer, known)}; or {kept}"


def known_paper(on: str) -> Paper:
    """CommandError when there is no such paper."""
    from cards.printing import PAPERS

    if on not in PAPERS:
        raise CommandError(f"no paper named `{on}`", did_you_mean(on, PAPERS))
    return PAPERS[on]


def folding(on: str, strip: int, booklet: bool) -> str:
    """The paper for what is folded out of a sheet: A4 where none is named, A3 for a long strip."""
    if strip not in (0, 4, 6):
        raise CommandError(f"found `--strip {strip}`, expected 4 or 6 panels")
    return on or ("a3" if strip == 6 else PAPER if strip or booklet else "")


def length(text: str, option: str, least: float, most: float, example: str) -> float:
    """`3mm`, `2 m`: points; 0 for nothing. Problems speak in the unit of the example."""
    if not text:
        return 0.0
    found = LENGTH.fullmatch(text.strip())
    points = float(found[1]) * POINTS[found[2]] if found else -1.0
    if not least - ROUNDING <= points <= most + ROUNDING:
        unit = example.lstrip("0123456789")
        given = f"{least / POINTS[unit]:g} to {most / POINTS[unit]:g} {unit}, such as `{example}`"
        hint = f"add the unit, such as `{text}{unit}`" if NUMBER.fullmatch(text) else ""
        raise CommandError(f"found `{option} {text}`, expected a length of {given}", hint)
    return points


def pair(text: str) -> Offset:
    """`1.5,-0.5`: millimetres to the right and down."""
    from cards.write.printers import MOST

    found = PAIR.fullmatch(text.strip())
    right, down = (float(found[1]), float(found[2])) if found else (MOST + 1, 0.0)
    if max(abs(right), abs(down)) > MOST:
        raise CommandError(
            f"found `{text}`, expected two numbers of millimetres such as `1.5,-0.5`, {MOST:g} at most"
        )
    return right, down


def settings() -> Path:
    """The user's folder for what the program keeps."""
    return Path(typer.get_app_dir("cards"))
