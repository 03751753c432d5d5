"""Bytes of a file in, its text out, or a problem at the first byte or character that cannot stand there."""

from __future__ import annotations

import re

from cards.errors import ContentError, Place, Problem

LARGEST = 1_000_000  # bytes of one file
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


def _not_utf8(error: UnicodeDecodeError, path: str) -> Problem:
    before = error.object[: error.start].decode("utf-8", "replace")
    byte = error.object[error.start]
    number, column = _position(before)
    source = before.splitlines()[-1] if column > 1 else ""
    rest = error.object[error.start :].splitlines()[0].decode("utf-8", "replace")
    message = f"byte {error.start + 1} (0x{byte:02X}) is not UTF-8"
    return Problem(message, Place(path, number, column, 1, source + rest), "save the file as UTF-8")


def _control(text: str, start: int, path: str) -> Problem:
    number, column = _position(text[:start])
    source = (
        text.splitlines()[number - 1]
        if text[start] not in "\x0b\x0c\x1c\x1d\x1e"
        else text.split("\n")[number - 1]
    )
    message = f"found the control character U+{ord(text[start]):04X}, expected text"
    return Problem(message, Place(path, number, column, 1, source))


def _position(before: str) -> tuple[int, int]:
    """Line and column, from 1, of the character after this text."""
    lines = f"{before}|".splitlines()
    return len(lines), len(lines[-1])
