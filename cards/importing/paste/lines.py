"""The text of a paste in; its lines out, without bullets, numbers and markdown, which are told apart from the words."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace

from cards.importing.shorthand import HEADS
from cards.importing.text import printable

HEADING = re.compile(r"(#{1,6})\s+(?=\S)")
RULE = re.compile(r"\s*([-=_*~–—•.#]\s?)\1{2,}\s*$")
DASH = re.compile(r"[-–—*•·◦▪▫‣⁃○●■□➤→»>+~|]+\s+|[•●▪◦‣⁃]\s*")
BOX = re.compile(r"\[[ xX*]?\]\s*")
KEYCAP = re.compile("([0-9])\ufe0f?\u20e3\\s*")
STAMP = re.compile(
    r"\[?\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{2,4})?,?\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp][Mm])?\]?\s*(?:-\s*)?[^:\d]{1,30}:\s+"
)  # of a chat
NUMBER = re.compile(
    r"(?:(?:exercise|ex|move|drill|stretch|no|nr|station|minute|min)\.?\s*#?\s*\d{1,2}\s*[.):–-]+|(?:exercise|move|drill|stretch)\s*:|\d{1,2}/(?=\s)|\(\d{1,2}\)|#\d{1,2}\b[.):]?|\d{1,2}[.)](?!\d))\s*(?=\S)|\d{1,2}(?:\.\d)+\s+(?=[A-Za-z])",
    re.IGNORECASE,
)
LABEL = re.compile(r"\(?([A-H])(\d)?[.):]+\)?\s*(?=\S)|([A-H])(\d)\s*[-–]?\s+(?=[A-Za-z])")
LINK = re.compile(r"\[([^\]]{1,200})\]\((https?://[^)\s]+)\)")
ADDRESS = re.compile(r"<?(?:https?://|www\.)[^\s<>]+[^\s<>.,;)]>?", re.IGNORECASE)
FURTHER = re.compile(
    rf"(?<=[.!])\s+(?=(?:{'|'.join(map(re.escape, HEADS))})\s*:)", re.IGNORECASE
)  # `Hips. You need: band`
TAG = re.compile(r"</?[a-zA-Z][^<>]{0,80}>")
BOLD = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
ITALIC = re.compile(r"(?<![\w*])([*_])(?=[^\s*_])([^*_]+?)(?<=\S)\1(?![\w*])")


@dataclass(frozen=True, slots=True)
class Line:
    """`number` counts from 1. `text` is what is said, `pasted` the line as it stood; `gap`: an empty line before it."""

    number: int
    text: str
    pasted: str
    raw: str  # with its tabs
    indent: int = 0
    mark: str = ""  # what stands before an item of a list: "-" or "1"
    label: str = ""
    level: int = 0  # of a heading: 1, 2 …; 9: bold as a whole; 0: none
    gap: bool = False
    links: tuple[str, ...] = ()

    @property
    def bullet(self) -> bool:
        return bool(self.mark)


def lines_of(text: str) -> list[Line]:
    """All that say something; a line of dashes under words makes them a heading."""
    found: list[Line] = []
    gap = False
    for number, raw in enumerate(text.split("\n"), 1):
        if not raw.strip():
            gap = True
        elif ruled := RULE.match(raw):
            if (
                found
                and not gap
                and ruled[1][0] in "-=_~*"
                and not found[-1].mark
                and found[-1].number == number - 1
            ):
                found[-1] = replace(found[-1], level=1 if ruled[1][0] == "=" else 2)
            gap = True
        else:
            for piece in FURTHER.split(raw):
                if (line := _line(number, piece, gap)).text or line.links:
                    found.append(line)
                    gap = False
    return found


def _line(number: int, raw: str, gap: bool) -> Line:
    indent = len(raw.expandtabs(4)) - len(raw.expandtabs(4).lstrip())
    text, links = _unlinked(TAG.sub(" ", STAMP.sub("", raw.strip(), count=1)))
    heading = HEADING.match(text)
    text, mark, label = _unmarked(text[heading.end() :].rstrip("# ") if heading else text)
    whole = BOLD.fullmatch(text.rstrip(": "))
    level = len(heading[1]) if heading else 9 if whole and not mark and "**" not in whole[2] else 0
    text = printable(ITALIC.sub(r"\2", BOLD.sub(r"\2", text)).replace("`", "").strip("| \t"))
    return Line(number, text, printable(raw.strip()), raw.strip(), indent, mark, label, level, gap, links)


def _unlinked(text: str) -> tuple[str, tuple[str, ...]]:
    """Text without addresses, and the addresses."""
    links = [found[2] for found in LINK.finditer(text)]
    text = LINK.sub(r"\1", text)
    links += [found[0].strip("<>") for found in ADDRESS.finditer(text)]
    return ADDRESS.sub("", text).strip(), tuple(links)


def _unmarked(text: str) -> tuple[str, str, str]:
    """Text without what stands before it, what that was, and its label."""
    mark, label = "", ""
    for _ in range(4):
        text, before = _unpictured(text), text
        if found := KEYCAP.match(text) or NUMBER.match(text):
            text, mark = text[found.end() :], "1"
        elif found := DASH.match(text) or BOX.match(text):
            text, mark = text[found.end() :], mark or "-"
        elif not label and (found := LABEL.match(text)):
            label = "".join(filter(None, found.groups()))
            text, mark = text[found.end() :], "1"
        elif before == text:
            break
        else:
            mark = mark or "-"
    return text.strip(), mark, label


def _unpictured(text: str) -> str:
    """Text without the emoji and ticks that begin it."""
    at = 0
    while at < len(text) and (
        unicodedata.category(text[at]) in {"So", "Sk", "Mn"} or text[at] in "\ufe0f\u200d"
    ):
        at += 1
    return text[at:].lstrip() if at and text[at:].strip() else text
