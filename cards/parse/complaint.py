"""Where the YAML reader stopped and the lines of the file in; the problem in our own words out.

What went wrong is told from what stands there, never from the reader's own message, which
differs from version to version.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

from cards.errors import Place, Problem
from cards.parse.hints import COMMENT, CUT, slip_hint

KEY = re.compile(r"\s*(?:- )*(\w[\w-]*):(?:\s|$)")
BARE = re.compile(r"\s*- ([\w-]+)\s*")
DEEPEST = 40  # levels of lists and mappings
TOO_DEEP = f"lists and mappings are more than {DEEPEST} levels deep"
CLOSING = {"[": "]", "{": "}"}
COLONS = "put a text that holds `: ` in quotes"
COLUMNS = "the items of one list, and the keys of one level, start in the same column"
BEGINNINGS = {
    "\t": ("found a tab, expected spaces", "indent with spaces"),
    "@": ("found a text that starts with `@`", "put it in quotes"),
    "`": ("found a text that starts with a backtick", "put it in quotes"),
    "%": ("found a text that starts with `%`", "put it in quotes"),
}
MARKED = 'put a text that starts with `*` or `&` in quotes, such as `"**Stop** if it hurts"`'


@dataclass(frozen=True, slots=True)
class _Spot:
    """A line and a column, from 0, and the text of the line."""

    line: int
    column: int
    text: str

    @property
    def before(self) -> str:
        return self.text[: self.column]

    @property
    def after(self) -> str:
        return self.text[self.column :]


def complaint(error: yaml.MarkedYAMLError, lines: list[str], path: str) -> Problem:
    """What is wrong in the words of this program. `lines` are those of the whole file, `path` names it."""
    at = _spot(error.problem_mark or error.context_mark, lines)
    if (column := _deepest(at.before)) is not None:  # the reader has a limit too, and looks ahead
        return Problem(TOO_DEEP, Place(path, at.line + 1, column + 1, 1, at.text))
    opened = _spot(error.context_mark or error.problem_mark, lines)
    ended = not any(map(str.strip, (at.after, *lines[at.line + 1 :])))
    scanning = isinstance(error, yaml.scanner.ScannerError)
    above = lines[at.line - 1] if at.line else ""
    slip = slip_hint(at.text, at.column, above, "\n".join([opened.after, *lines[opened.line + 1 : at.line]]))
    what, hint, at = (ended and _unclosed(at, opened, lines)) or (*_told(at, opened, lines, scanning), at)
    if slip == CUT:
        return _cut(opened, at, lines, path)
    hint = slip or hint
    if not at.after and ended:  # past the end of the file: show the last words of it
        at = _last(lines)
    return Problem(f"not YAML: {what}", Place(path, at.line + 1, at.column + 1, 1, at.text), hint)


def _cut(opened: _Spot, at: _Spot, lines: list[str], path: str) -> Problem:
    """Of a list or keys whose end a comment takes away: the place is that of the comment."""
    for number in range(opened.line, at.line + 1):
        text = lines[number]
        if found := COMMENT.search(text, opened.column if number == opened.line else 0):
            column = found.start() + 1
            what = (
                f"not YAML: the `{opened.after[:1]}` is not closed before `{_short(text[column:].rstrip())}`"
            )
            return Problem(what, Place(path, number + 1, column + 1, len(text[column:].rstrip()), text), CUT)
    raise AssertionError("the hint found a comment")


def _deepest(before: str) -> int | None:
    """The column of the bracket that opens a level too many."""
    depth = 0
    for column, sign in enumerate(before):
        depth += (sign in "[{") - (sign in "]}")
        if depth > DEEPEST + 1:
            return column
    return None


def _spot(mark: yaml.Mark | None, lines: list[str]) -> _Spot:
    line, column = (mark.line, mark.column) if mark else (0, 0)
    return _Spot(line, column, lines[line] if line < len(lines) else "")


def _last(lines: list[str]) -> _Spot:
    line = max((number for number, text in enumerate(lines) if text.strip()), default=0)
    return _Spot(line, len(lines[line]), lines[line])


def _unclosed(at: _Spot, opened: _Spot, lines: list[str]) -> tuple[str, str, _Spot] | None:
    """Of a quote, a list or keys in braces that the file ends in."""
    sign = opened.after[:1]
    if sign in {"'", '"'}:  # where it opened says more than where the file ends
        return "a quote is opened and not closed", "", opened
    if sign not in CLOSING:
        sign = _last(lines).text.rstrip()[-1:]
    return (f"found the end of the file, expected `{CLOSING[sign]}`", "", at) if sign in CLOSING else None


def _told(at: _Spot, opened: _Spot, lines: list[str], scanning: bool) -> tuple[str, str]:
    """The message and the hint."""
    if found := _of_a_text(at, opened) or _of_a_sign(at) or _of_a_value(at, opened, scanning):
        return found
    sign = opened.after[:1]
    if sign in CLOSING and at != opened:
        return f"found {_shown(at)}, expected `,` or `{CLOSING[sign]}`", ""
    if at.after[:1] == ":" or scanning:
        return _of_a_key(at, opened, lines)
    if at.before.rstrip().endswith(("'", '"')):
        return "found words after a closing quote", "put the whole of the text in quotes"
    if at.before.strip(" -") or at.after[:1] in {",", "]", "}"}:
        return f"found {_shown(at)}, expected a text, a list or keys with values", ""
    return f"found {_shown(at)} in another column than what it belongs to", _column_hint(at)


def _of_a_text(at: _Spot, opened: _Spot) -> tuple[str, str] | None:
    """A quoted one that holds what it may not."""
    if opened.after[:1] not in {"'", '"'} or at == opened:
        return None
    if at.column == 0 and at.text.startswith(("---", "...")):
        return f"found `{at.text[:3]}` within quotes", "a quote is opened and not closed"
    if "\\" in at.text[max(0, at.column - 1) : at.column + 1] or "\\" in at.before[-3:]:
        return "found a `\\` that says nothing", "write `\\\\` for the sign itself, or use single quotes"
    return None


def _of_a_sign(at: _Spot) -> tuple[str, str] | None:
    """Of an item, or a key after a question mark, on the line of a key."""
    if not (at.before.endswith(": ") and at.after[:2] in {"? ", "- "}):
        return None
    return f"found a text that starts with `{at.after[:2]}`", "put it in quotes"


def _of_a_value(at: _Spot, opened: _Spot, scanning: bool) -> tuple[str, str] | None:
    """One that starts with a sign YAML keeps for itself."""
    if opened.after[:1] in {"*", "&"} and at != opened:
        return f"found a text that starts with `{opened.after[:1]}`", MARKED
    if scanning and at.after[:1] in BEGINNINGS and not opened.after.startswith("!"):
        return BEGINNINGS[at.after[:1]]
    if opened.text.startswith("%"):
        return BEGINNINGS["%"]
    if opened.after.startswith("!"):
        return "found a YAML tag, expected none", "leave it out; put a text that starts with `!` in quotes"
    if opened.after[:1] in {"|", ">"} and at.line == opened.line:
        return (
            f"found {_shown(at)} after `{opened.after[:1]}`",
            "put a text that starts with `|` or `>` in quotes",
        )
    return None


def _of_a_key(at: _Spot, opened: _Spot, lines: list[str]) -> tuple[str, str]:
    """A colon, or the lack of one."""
    if at.after[:1] != ":":
        return (
            "found a line without `:`, expected a key with its value",
            f"{COLONS}, and give every key a `:`",
        )
    key = KEY.match(at.text)
    above = BARE.fullmatch(lines[at.line - 1]) if at.line else None
    if key is None or key.end(1) != at.column:
        return "found `:` in a text", COLONS
    what = f"found the key `{_short(key[1])}` where none can stand"
    if above:
        return what, f"give the line above a key too, such as `- exercise: {_short(above[1])}`"
    return what, _column_hint(at)


def _column_hint(at: _Spot) -> str:
    if re.match(r"-\w", at.after):
        return "a space stands after the `-` of an item"
    key = KEY.match(at.text)
    return f"start `{_short(key[1])}` in the same column as the keys it belongs to" if key else COLUMNS


def _shown(at: _Spot) -> str:
    """The word or sign that stands there."""
    word = re.match(r"[\w-]+|\S", at.after)
    return f"`{_short(word[0])}`" if word else "the end of the line"


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"
