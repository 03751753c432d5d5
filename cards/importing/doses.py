"""Words beside the name of an exercise in; the dose they give as a line that reads, and what of them does not, out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from cards.importing.draft import DoseFound
from cards.read.dose_line.line import read_line
from cards.read.dose_line.part import WORK, LineError, Parts
from cards.read.dose_line.text import keys_of

MOST_WORDS = 14  # that a dose is looked for in, one by one
LONGEST = 200  # letters
AMOUNT = (
    r"(?:\d[\d.:]*(?:\s*(?:-|–|to)\s*\d[\d.:]*)?\+?\s*(?:seconds?|secs?|s|minutes?|mins?|kgs?|lbs?|m)?\b)"
)
TIDY = tuple(
    (re.compile(pattern, re.IGNORECASE), new)
    for pattern, new in (
        (r"[*_`]{1,3}", ""),
        (r"\b(sets?|reps?|repetitions|rounds?)\s*[:=]\s*(\d[\d\s–-]*\+?)", r"\2 \1, "),
        (r"\b(?:duration|time)\s*[:=]\s*", ""),
        (r"\b(?:weight|load)\s*[:=]\s*", "@ "),
        (rf"\b(rest|hold|tempo|rpe)\s*[:=]\s*(?={AMOUNT})", r"\1 "),
        (r"\bhold\s*,\s*(?=\d)", "hold "),
        (r"\bside\s*[:=]\s*", ""),
        (r"\brpe(?=\d)", "RPE "),
        (r"(?<=\d)\s*ea\b\.?", " each"),
        (r"\bw/\s*", "with "),
        (r"\b(secs?|mins?|reps?)\.", r"\1"),
        (r"(?<=\d)[\s-]*(seconds?|secs?|s)[- ]holds?\b", r" s hold"),
        (r"(?<=\d)-(second|minute|sec|min)\b", r" \1"),
        (r"(?<=\d)\s*(?:\(?(?:approx|about|ca)\.?\)?)\s*", " "),
        (r"(?:~|≈|\bapprox(?:imately|\.)?|\babout|\bca\.)\s*(?=\d)", ""),
        (r"(?-i:\bL)(?=\s*[,(]|\s*$)", "left"),
        (r"(?-i:\bR)(?=\s*[,(]|\s*$)", "right"),
        (r"^(?-i:L)(?:\s*:\s*|\s+(?=[x\d]))", "left, "),
        (r"^(?-i:R)(?:\s*:\s*|\s+(?=[x\d]))", "right, "),
        (rf"(?<!rest )\b({AMOUNT})\s+(?=(?:between|after each) (?:rounds?|sets?|circuits?)\b)", r"rest \1 "),
        (r"\s+[-–—|/]\s+", ", "),
        (r"[.;]\s+", ", "),
        (r"\)\s*(?=[\w(])", "), "),
        (r"^\W*x\s*(?=\d)", ""),
        (r"\s*[x×*]\s*(?=\d)", " x "),
        (r"(?<=\d) x (\d+)\s*x?\s*(?:each|per)\s*$", r" x \1 each"),
        (r"\s+,", ","),
        (r",(\s*,)+", ","),
        (r"\s{2,}", " "),
    )
)
EDGES = " \t,;:.-–—|=/•!"
PHRASE = re.compile(r"[,;]\s*|\s+(?=\()")
PIECE = re.compile(r"\s+")


def read_words(words: str) -> DoseFound:
    """The longest beginning that reads is the dose; what is left of it stays as quoted words, and is told."""
    return _read(tidied(words))


def read_whole(words: str) -> DoseFound:
    """Quickly: the line if all of it reads, else nothing but words that are not read."""
    words = tidied(words)
    return DoseFound(words) if parts_of(words) else DoseFound("", words)


@lru_cache(maxsize=5000)
def tidied(words: str) -> str:
    """Pasted words in the spelling of a dose: `Sets: 3 Reps: 10` as `3 sets, 10 reps`."""
    for pattern, new in TIDY:
        words = pattern.sub(new, words)
    words = words.strip(EDGES)
    if words.startswith("(") and words.find(")") in {len(words) - 1, -1}:
        words = words.strip("() ")
    opened = re.match(r"\(([^()]*)\),?\s*(.+)", words)  # `(each leg) 3 x 12`
    return (f"{opened[2]}, {opened[1]}" if opened else words).strip(EDGES)


@lru_cache(maxsize=20_000)
def parts_of(words: str) -> Parts:
    """The parts of a dose in one line, none where it cannot be read."""
    try:
        return read_line(words) if 0 < len(words) <= LONGEST else ()
    except LineError:
        return ()


def works(line: str) -> bool:
    """Whether a line says how much is done."""
    return any(part.key in WORK for part in parts_of(line))


@lru_cache(maxsize=5000)
def _read(words: str) -> DoseFound:
    if not words:
        return DoseFound()
    if line := _line(words):
        return DoseFound(line)
    for phrase, cut in _cuts(words[:LONGEST]):
        beginning, rest = words[:cut], words[cut:].strip(EDGES)
        if works(beginning) and (line := _line(f"{beginning}, {_quoted(rest)}")):
            return DoseFound(line, "" if phrase and not re.search(r"\d", rest) else rest)
    return DoseFound(_line(_quoted(words)) or "", words)


def _cuts(words: str) -> Iterator[tuple[bool, int]]:
    """Where what is read may end, and whether a phrase does: the last of them first, phrases before words."""
    for phrase, sign in ((True, PHRASE), (False, PIECE)):
        cuts = [found.start() for found in sign.finditer(words)][:MOST_WORDS]
        yield from ((phrase, cut) for cut in reversed(cuts))


def _line(words: str) -> str:
    """The words as they are, where they read: in another order "30 s" of a plank would no longer be a hold."""
    return words if keys_of(words) else ""


def _quoted(words: str) -> str:
    return '"' + words.replace('"', "'") + '"' if words else ""
