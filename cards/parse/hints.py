"""The line the YAML reader stopped at and the one above in, the hint for what people often mean to write out."""

from __future__ import annotations

import re

KEY = re.compile(r"\s*([\w-]+):(?:\s|$)")
SENTENCE = re.compile(r"\s*(?:- )?[\w-]+: +\S+ \S")
UNSPACED_KEY = re.compile(r"\s*(?:- +)?([A-Za-z][\w-]*):([^\s/].*)")
UNSPACED_DASH = re.compile(r"\s*-[^\s-]")
COMMENT = re.compile(r"\s#[^\s#!]")
CURLY = re.compile("[:-] [“”„«]")
CUT = "what follows ` #` is a comment; put the text in quotes"


def slip_hint(text: str, column: int, above: str, opened: str) -> str:
    """The reader stopped at `column`, from 0, of `text`, in what began with `opened`; "" for no known slip."""
    before, after = text[:column], text[column:]
    if opened[:1] in {"[", "{"}:
        return _in_brackets(opened, before)
    if after.startswith(":"):
        return _at_colon(text, before, above)
    if before.endswith("'") and before.count("'") > 1:
        return "put the whole of the text in quotes, and write an apostrophe as `’`"
    if before.rstrip().endswith(("]", "}")):
        return "put a text that starts with `[` or `{` in quotes"
    return "put a space after each `-`" if UNSPACED_DASH.match(text or above) else ""


def _in_brackets(opened: str, before: str) -> str:
    """Of a list or keys that are not closed."""
    if COMMENT.search(opened) or COMMENT.search(before):
        return CUT
    sign = opened[0]
    return (
        f"close the `{sign}` with a `{']' if sign == '[' else '}'}`, and put a text that holds `: ` in quotes"
    )


def _at_colon(text: str, before: str, above: str) -> str:
    """Of a colon where no key can stand."""
    if CURLY.search(before):
        return 'write straight quotes, `"`, not curly ones'
    if unspaced := UNSPACED_KEY.fullmatch(above):
        return f"put a space after the `:` of the line above, such as `{unspaced[1]}: {unspaced[2][:40]}`"
    key = KEY.match(text)
    if key and key.end(1) == len(before) and SENTENCE.match(above):
        return (
            f"start `{key[1]}` in the same column as the keys it belongs to, "
            "or put a text that holds `: ` in quotes"
        )
    return ""
