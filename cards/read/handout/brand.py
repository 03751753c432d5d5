"""A brand file's node in, whose cards they are out: name, logo, colours that can be read, contact and link."""

from __future__ import annotations

import re

from cards.errors import ContentError, Problem
from cards.parse import Node
from cards.read.fields import fields, list_of
from cards.read.handout.blanks import web_link
from cards.read.handout.contrast import LEAST, contrast, readable
from cards.read.values import in_language, label, language, word
from cards.read.written import Reference, WrittenBrand

COLOUR = re.compile(r"#?([0-9a-f]{6})")
SHORT = re.compile(r"#?([0-9a-f])([0-9a-f])([0-9a-f])")
LONGEST = 120  # characters of a name or a contact line
WORDS = {
    "club": "did you mean `name`?",
    **dict.fromkeys(("title", "organisation", "organization"), "did you mean `name`?"),
    **dict.fromkeys(("picture", "image", "photo"), "did you mean `logo`?"),
    **dict.fromkeys(("colors", "colour", "color"), "did you mean `colours`?"),
    **dict.fromkeys(("phone", "email", "mail", "address"), "did you mean `contact`?"),
    **dict.fromkeys(("url", "website", "web"), "did you mean `link`?"),
}


def read_brand(node: Node) -> WrittenBrand:
    with fields(node, "name: Riverside Runners") as given:
        given.astray(WORDS)
        tongue = given.get("language", language, "en") or "en"
        short = in_language(label, tongue)
        name = given.need("name", short)
        contact = given.get("contact", short, None)
        for key, words in (("name", name), ("contact", contact)):
            if words and len(words.text) > LONGEST:
                given.problem(key, f"found {len(words.text)} characters, expected {LONGEST} at most")
        logo = given.get("logo", _file, None)
        link = given.get("link", web_link, None)
        colours = given.get("colours", list_of(_colour, 1, 2), ())
    first = colours[:1]
    told = tuple(problem for node, value in first if (problem := _unread(node, value)))
    values = tuple(readable(value) if index == 0 else value for index, (_, value) in enumerate(colours))
    return WrittenBrand(name, logo, values, contact, link, told)


def _file(node: Node) -> Reference:
    return Reference(word(node), node.place)


def _colour(node: Node) -> tuple[Node, str]:
    """The node, and six hex digits."""
    written = word(node).lower()
    if found := COLOUR.fullmatch(written):
        return node, found[1]
    hint = "six digits from 0 to f, for red, green and blue"
    if short := SHORT.fullmatch(written):
        hint = f"write `{''.join(digit * 2 for digit in short.groups())}`"
    shown = written if len(written) <= 40 else written[:39] + "…"
    message = f"found `{shown}`, expected a colour of six hex digits such as `0b4f5c`"
    raise ContentError([Problem(message, node.place, hint)])


def _unread(node: Node, value: str) -> Problem | None:
    """A warning where words in the colour could not be read on white, or white ones on it."""
    if contrast(value) >= LEAST:
        return None
    message = f"the colour `{value}` has a contrast of {contrast(value):.1f} to white, expected {LEAST:g}"
    near = readable(value)
    hint = f"`{near}`, the nearest that can be read ({contrast(near):.1f}), takes its place; write that"
    return Problem(message, node.place, hint, "warning")
