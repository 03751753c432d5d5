"""Bytes that somebody saved or piped in; their text out: one kind of line end, quote and space, nothing invisible."""

from __future__ import annotations

import re
import unicodedata

from cards.errors import ContentError, Problem
from cards.parse.characters import LARGEST

MOST_LINES = 500  # with something on them: more is no routine
MOST_LETTERS = 50_000
LINE_END = re.compile("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
PLAIN = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛`´", "'"),
        **dict.fromkeys("“”„‟«»", '"'),
        **dict.fromkeys("‐‑‒−", "-"),
        **dict.fromkeys("\u00a0\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u3000", " "),
        "…": "...",
        "½": ".5",
    }
)
JOINERS = "\u200c\u200d"  # belong to the word in some scripts, and to a picture in others
UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def decoded(data: bytes, name: str) -> str:
    """The lines of a paste. ContentError: larger than a file may be, or no text at all."""
    if len(data) > LARGEST:
        raise ContentError([Problem(f"`{name}` is larger than {LARGEST:,} bytes, the most that is read")])
    if b"\0" in data and not data.startswith(UTF_16):
        hint = "open it, copy its text, and paste that into a text file"
        raise ContentError([Problem(f"`{name}` is no text file", hint=hint)])
    lines = [_plain(line) for line in LINE_END.split(_text(data))]
    return "\n".join(lines)


def refuse_long(text: str, name: str) -> None:
    """ContentError: more than a routine has."""
    lines = sum(map(bool, map(str.strip, text.split("\n"))))
    for count, most, what in ((lines, MOST_LINES, "lines"), (len(text), MOST_LETTERS, "characters")):
        if count > most:
            message = f"found {count:,} {what} in `{name}`, expected {most:,} at most"
            raise ContentError([Problem(message, hint="import one routine at a time")])


def printable(words: str) -> str:
    """Words without the characters that no font of the cards has, such as emoji."""
    if words.isascii():
        return " ".join(words.split())
    from cards.text import missing

    absent = set(missing(words))
    return " ".join("".join(" " if each in absent else each for each in words).split())


def _text(data: bytes) -> str:
    """As UTF-8, as UTF-16 with its mark, else as Windows writes Western languages."""
    encoding = "utf-16" if data.startswith(UTF_16) else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _plain(line: str) -> str:
    if line.isascii() and line.isprintable():
        return line.rstrip()
    kept = [each for at, each in enumerate(line) if _kept(each, line[at - 1 : at])]
    return "".join(kept).translate(PLAIN).rstrip()


def _kept(character: str, before: str) -> bool:
    """Not what is invisible, nor what is no character at all."""
    if character in JOINERS:
        return before.isalpha() or unicodedata.category(before or " ") == "Mn"
    return character == "\t" or unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Cn", "Co"}
