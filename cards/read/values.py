"""Readers of single values: a scalar node in; words, a number, a choice or a name out."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from cards.errors import ContentError, Place, Problem, listed, nearest
from cards.messages import check
from cards.model import Words
from cards.parse import Node, Scalar
from cards.read.fields import Reader, is_empty, wrong
from cards.read.slip.comments import HINT, comment_after
from cards.read.slip.keys import no_text, unspaced
from cards.read.typeset import typeset

MOST_SHOWN = 12  # characters that no font has
LONGEST = 10_000  # characters of one text: more than a page holds
LONGEST_LABEL = 500  # of a name, a title, a part of a dose
LONGEST_WORD = 1000  # of a text that is no sentence: a path, an address
MOST_MARKS = 12  # on one letter: Sanskrit joins five consonants, Hebrew stacks three points
LONGEST_TAG = 35  # of a language, as BCP 47 advises
NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")
DECIMAL_COMMA = re.compile(r"[+-]?[0-9]+,[0-9]+")
FLAGS = {
    **dict.fromkeys(("true", "yes", "on", "y", "1"), "true"),
    **dict.fromkeys(("false", "no", "off", "n", "0"), "false"),
}
FURTHER = "docs/languages.md tells which there are and how to add one"
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
NAME = re.compile(r"\w([\w.-]*\w)?")


def word(node: Node) -> str:
    """The text exactly as written; never empty."""
    return _bounded(_scalar(node, "a text"), LONGEST_WORD).text


def text(node: Node, language: str = "en") -> Words:
    """A sentence that gets printed: typeset, and every character of it in one of the fonts."""
    return _plain(node, language, typeset)


def label(node: Node, language: str = "en") -> Words:
    """A name or title that gets printed: as `text`, without a full stop at its end."""
    return _plain(_bounded(_scalar(node, "a text"), LONGEST_LABEL), language, partial(typeset, label=True))


def rich_text(node: Node, language: str = "en") -> Words:
    """As `text`, and **words** may be bold."""
    words = _words(node, language, typeset)
    parts = words.text.split("**")
    if len(parts) % 2 == 0 or not all(part.strip() for part in parts[1::2]):
        raise ContentError(
            [Problem("found `**` that opens no bold words or does not close them", node.place)]
        )
    return words


def printed(node: Node) -> str:
    """A text that gets printed exactly as written."""
    return _words(_bounded(_scalar(node, "a text"), LONGEST_WORD), "", lambda written, _: written).text


def language(node: Node) -> str:
    """A language tag, such as `en` or `pt-BR`, of a language that the program has words in."""
    tag = word(node)
    if len(tag) > LONGEST_TAG or not LANGUAGE.fullmatch(tag):
        known = LANGUAGE.fullmatch(tag.lower())
        hint = f"write it in small letters, `{tag.lower()}`" if known and len(tag) <= 3 else FURTHER
        raise wrong(node, "a language tag, such as `en` or `pt-BR`", hint)
    try:
        check(tag)
    except ContentError as error:
        raise ContentError([_of_language(problem, node) for problem in error.problems]) from None
    return tag


def _of_language(problem: Problem, node: Node) -> Problem:
    """A problem of the catalogues, at the place of the tag; the page on languages says more."""
    return replace(problem, place=node.place, hint=problem.hint or FURTHER)


def in_language(read: Callable[[Node, str], Words], tongue: str) -> Reader[Words]:
    """A reader of words in this language."""
    return lambda node: read(node, tongue)


def number(least: float | None = None, most: float | None = None) -> Reader[float]:
    """A number, such as `12` or `-3.5`, within the bounds given."""

    def read_number(node: Node) -> float:
        written = _scalar(node, "a number")
        if not NUMBER.fullmatch(written.text) or len(written.text) > 20:
            comma = DECIMAL_COMMA.fullmatch(written.text[:20])
            raise wrong(node, "a number", f"write `{comma[0].replace(',', '.')}`" if comma else "")
        value = float(written.text)
        if (least is not None and value < least) or (most is not None and value > most):
            raise wrong(node, _range(least, most))
        return value

    return read_number


def whole(least: int | None = None, most: int | None = None) -> Reader[int]:
    """A whole number within the bounds given."""

    def read_whole(node: Node) -> int:
        value = number(least, most)(node)
        if not value.is_integer():
            raise wrong(node, "a whole number")
        return int(value)

    return read_whole


def flag(node: Node) -> bool:
    """`true` or `false`."""
    if isinstance(node, Scalar) and (meant := FLAGS.get(node.text.lower())) and node.text != meant:
        raise wrong(node, "one of `true`, `false`", f"write `{meant}`")
    return choice("true", "false")(node) == "true"


def choice(*names: str) -> Reader[str]:
    """One of a few words."""

    def read_choice(node: Node) -> str:
        written = _scalar(node, f"one of {listed(names)}").text
        if written not in names:
            near = nearest(written, names)
            raise wrong(node, f"one of {listed(names)}", f"did you mean `{near}`?" if near else "")
        return written

    return read_choice


def name(node: Node) -> str:
    """The name of a file of the project, without folder and ending; whether there is one is not known here."""
    written = _bounded(_scalar(node, "a name"), LONGEST_LABEL).text
    if re.search(r"[/\\]", written):
        raise wrong(node, "a name", "a name holds letters, digits and `-`, never a folder")
    if hint := unspaced(written):
        raise wrong(node, "a name", hint)
    return written


def _scalar(node: Node, expected: str) -> Scalar:
    if not isinstance(node, Scalar):
        raise wrong(node, expected, no_text(node) if expected == "a text" else "")
    if is_empty(node) or not node.text.strip():
        raise wrong(node, expected, HINT if comment_after(node) else "")
    return node


def _plain(node: Node, language: str, set_type: Callable[[str, str], str]) -> Words:
    words = _words(node, language, set_type)
    if "**" in words.text:
        raise wrong(node, "words without `**`", "bold words are for safety and notes")
    return words


def _words(node: Node, language: str, set_type: Callable[[str, str], str]) -> Words:
    written = _bounded(_scalar(node, "a text"), LONGEST)
    words = Words(set_type(written.text, language), written.place, language)
    if absent := _missing(words.text):
        raise ContentError([_not_in_fonts(written, absent)])
    if not _seen(words.text):
        raise wrong(node, "a text with something to see")
    if _stacked(words.text) > MOST_MARKS:
        raise wrong(node, f"letters with {MOST_MARKS} marks each at most")
    return words


def _bounded(written: Scalar, most: int) -> Scalar:
    if len(written.text) > most:
        message = f"found {len(written.text):,} characters, expected {most:,} at most"
        raise ContentError([Problem(message, written.place)])
    return written


def _stacked(words: str) -> int:
    """The most marks that stand on one letter, or on letters that viramas join."""
    if words.isascii():
        return 0
    from cards.text import marks

    return marks(words)


def _seen(words: str) -> bool:
    """Whether any of it has ink and a width of its own, which a mark without its letter has not."""
    from cards.text import invisible, is_mark

    return any(not (each.isspace() or invisible(each) or is_mark(each)) for each in words.replace("**", ""))


def _missing(words: str) -> str:
    if words.isascii():
        return ""
    from cards.text import missing

    return missing(words)


def _not_in_fonts(written: Scalar, absent: str) -> Problem:
    """One for the whole text, shown at the first of the characters."""
    from cards.text import has_all_fonts

    count = len(absent)
    if count == 1:
        message = f"no font has the character `{absent}` (U+{ord(absent):04X})"
    else:
        more = f" and {count - MOST_SHOWN} more" if count > MOST_SHOWN else ""
        message = f"no font has the characters `{absent[:MOST_SHOWN]}`{more}"
    hint = (
        "write it otherwise, or see docs/languages.md: which scripts there are fonts for, and how to add one"
    )
    if not has_all_fonts():
        hint = f"pip install 'routine-cards[languages]' brings fonts for more scripts; or {hint}"
    return Problem(message, _where(written, absent[0]), hint)


def _where(written: Scalar, character: str) -> Place:
    """The place of a character of a text, as near as the file shows it."""
    place = written.place
    column = place.source.find(character, place.column - 1)
    if column >= 0:
        return replace(place, column=column + 1, length=1)
    for offset, line in enumerate(written.lines, 1):
        if (column := line.find(character)) >= 0:
            return Place(place.path, place.line + offset, column + 1, 1, line)
    return place


def _range(least: float | None, most: float | None) -> str:
    if least is None or most is None:
        return f"at least {least:g}" if least is not None else f"at most {most:g}"
    return f"{least:g} to {most:g}"
