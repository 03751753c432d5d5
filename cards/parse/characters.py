"""Bytes of a file in, its text out, or a problem at the first byte or character that cannot stand there."""

from __future__ import annotations

import re

from cards.errors import ContentError, Place, Problem

LARGEST = 1_000_000  # bytes of one file
LINE_END = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]")


def decode(data: bytes, path: str) -> str:
    """The text of a file of at most a million bytes. ContentError: larger, not UTF-8, control characters."""
    if len(data) > LARGEST:
        message = f"the file is larger than {LARGEST:,} bytes, the most that is read"
        raise ContentError([Problem(message, Place(path, 1, 1))])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ContentError([_not_utf8(error, path)]) from None
    if found := CONTROL.search(text):
        raise ContentError([_control(text, found.start(), path)])
    return text


def lines_of(text: str) -> list[str]:
    """Lines as YAML counts them, without their ends."""
    return LINE_END.split(text)


def _not_utf8(error: UnicodeDecodeError, path: str) -> Problem:
    before = lines_of(error.object[: error.start].decode("utf-8", "replace"))
    rest = lines_of(error.object[error.start :].decode("utf-8", "replace"))
    message = f"byte {error.start + 1} (0x{error.object[error.start]:02X}) is not UTF-8"
    place = Place(path, len(before), len(before[-1]) + 1, 1, before[-1] + rest[0])
    return Problem(message, place, "save the file as UTF-8")


def _control(text: str, start: int, path: str) -> Problem:
    before = lines_of(text[:start])
    message = f"found the control character U+{ord(text[start]):04X}, expected text"
    return Problem(
        message, Place(path, len(before), len(before[-1]) + 1, 1, before[-1] + lines_of(text[start:])[0])
    )
