"""A complaint of the YAML parser and its line in, what to do about it out, for people who do not know YAML."""

from __future__ import annotations

import re

KEY = re.compile(r"\s*([\w-]+):(?:\s|$)")
BARE = re.compile(r"\s*- ([\w-]+)\s*")
SENTENCE = re.compile(r"\s*(?:- )?[\w-]+: +\S+ \S")
UNSPACED_KEY = re.compile(r"\s*(?:- +)?([A-Za-z][\w-]*):([^\s/].*)")
UNSPACED_DASH = re.compile(r"\s*-([^\s-].*)")
COMMENT = re.compile(r"\s#[^\s#!]")
MISPLACED = (
    "mapping values are not allowed",
    "did not find expected key",
    "did not find expected '-' indicator",
)
COLON = "put a text that holds `: ` in quotes"
STARTS = "put a text that starts with {} in quotes"
BOLD = ', such as `"**Stop** if it hurts"`'
QUOTES = STARTS.format("`*` or `&`") + BOLD
TABS = "indent with spaces, not with tabs"
WORDS = {
    "mapping values are not allowed": "found a `:` where no key can stand",
    "mapping keys are not allowed": "found a `?` where a text was expected",
    "block sequence entries are not allowed": "found a `-` where a text was expected",
    "alphabetic or numeric character": "found `*` or `&` at the start of a text",
    "cannot start any token": "found a character that no text can start with",
    "tab character": "found a tab",
    "expected comment or line break": "found a text after `|` or `>`",
    "did not find expected key": "found what is no key, expected the next key",
    "did not find expected '-' indicator": "found no `-`, expected the next item of the list",
    "could not find expected ':'": "found a text without `:`, expected a key with a value",
    "unexpected end of stream": "found a quote that is not closed",
    "expected ',' or ']'": "found a `[` that is not closed",
    "expected ',' or '}'": "found a `{` that is not closed",
}
HINTS = {
    "alphabetic or numeric character": QUOTES,
    "mapping values are not allowed": COLON,
    "could not find expected ':'": f"{COLON}, and give every key a `:`",
    "tab character": TABS,
    "did not find expected key": "the items of one list, and the keys of one level, start in the same column",
    "did not find expected '-' indicator": "the items of one list start in the same column",
    "unexpected end of stream": "put the same quote at the end of the text",
    "mapping keys are not allowed": STARTS.format("`? `"),
    "block sequence entries are not allowed": STARTS.format("`- `"),
    "expected comment or line break": STARTS.format("`|` or `>`"),
    "expected ',' or ']'": "close the `[` with a `]`, and put a text that holds `: ` or quotes in quotes",
    "expected ',' or '}'": "close the `{` with a `}`, and put a text that holds `: ` or quotes in quotes",
}


def in_plain_words(what: str, text: str, column: int) -> str:
    """The parser's complaint of a line without its terms of grammar."""
    if "cannot start any token" in what and text[column : column + 1] == "\t":
        return "found a tab where a text was expected"
    return next((words for part, words in WORDS.items() if part in what), what)


def hint_for(what: str, text: str, above: str, column: int) -> str:
    """`text` is the line that `what` complains of, `column` counts from 0; "" where nothing is known to help."""
    key = KEY.match(text)
    if key and column in key.span(1) and what.startswith(MISPLACED):
        return _misplaced(key[1], above, "mapping values" in what)
    if "cannot start any token" in what or "tab character" in what:
        return _odd_character(text[column : column + 1])
    if "expected ','" in what and COMMENT.search(text):
        return "what follows ` #` is a comment; put the text in quotes"
    return _slip(what, text, column) or next((hint for part, hint in HINTS.items() if part in what), "")


def _misplaced(key: str, above: str, nested: bool) -> str:
    """Of a key that stands where none can."""
    if bare := BARE.fullmatch(above) if nested else None:
        return f"give the line above a key too, such as `- exercise: {bare[1]}`"
    if nested and (unspaced := UNSPACED_KEY.fullmatch(above)):
        return f"put a space after the `:` of the line above, such as `{unspaced[1]}: {unspaced[2][:40]}`"
    column = f"start `{key}` in the same column as the keys it belongs to"
    return f"{column}, or {COLON}" if nested and SENTENCE.match(above) else column


def _odd_character(character: str) -> str:
    if character in "\t":
        return TABS
    return STARTS.format("a backtick" if character == "`" else f"`{character}`")


def _slip(what: str, text: str, column: int) -> str:
    """Of what stands on the line up to the complaint."""
    before = text[:column].rstrip()
    if text[:column].endswith("'"):
        return "put the whole of the text in quotes, and write an apostrophe as `’`"
    if before.endswith(("'", '"')):
        return "put the whole of the text in quotes"
    if what.startswith("did not find expected key") and before.endswith(("]", "}")):
        return STARTS.format("`[` or `{`")
    if "could not find expected ':'" in what and UNSPACED_DASH.match(text):
        return "put a space after each `-`"
    if "mapping values" in what and re.search("[:-] [“”„«]", before):
        return 'write straight quotes, `"`, not curly ones'
    return ""
