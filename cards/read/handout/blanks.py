"""Nodes of what makes a card a handout in: whom it is for, when it is looked at again, an address. Values out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime

from cards.errors import ContentError, Problem
from cards.model import Blank, Link
from cards.model.routine import BLANKS
from cards.parse import Node, Scalar
from cards.read.fields import Fields, Reader, wrong
from cards.read.values import label, word

WRITTEN = "line"  # in the place of a name: a line to write on
LONGEST_NAME = 80  # characters: more than any name, less than a line of a sheet
LONGEST_ADDRESS = 200  # characters: of a code whose squares a phone still tells apart on a pocket card
ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]+(:\d+)?([/?#][!-~]*)?")
ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
DATES = (
    "%d.%m.%Y",
    "%d/%m/%Y",
    "%m/%d/%Y",
    "%Y/%m/%d",
    "%Y.%m.%d",
    "%Y%m%d",
    "%d %b %Y",
    "%d %B %Y",
    "%B %d, %Y",
)


def blanks(given: Fields, tongue: str) -> tuple[Blank, ...]:
    """`for`, `from` and `review` of a routine, in this order; words are in the language `tongue`."""
    return tuple(_blanks(given, tongue))


def _blanks(given: Fields, tongue: str) -> Iterator[Blank]:
    for key in BLANKS:
        read = blank(key, tongue)
        if found := given.filled(key, read, Blank(key, "")):
            yield replace(found, place=given.entries[key].key.place)


def blank(key: str, tongue: str) -> Reader[Blank]:
    """A name, for `review` a date; `line` is a line to write on."""

    def read_blank(node: Node) -> Blank:
        if isinstance(node, Scalar) and node.text == WRITTEN:
            return Blank(key, "", node.place)
        return Blank(key, iso_date(node) if key == "review" else _name(node, tongue), node.place)

    return read_blank


def _name(node: Node, tongue: str) -> str:
    words = label(node, tongue).text
    if len(words) > LONGEST_NAME:
        message = f"found {len(words)} characters, expected {LONGEST_NAME} at most"
        raise ContentError([Problem(message, node.place, "a name stands on one line")])
    return words


def web_link(node: Node) -> Link:
    """An address of the web, as a browser takes it."""
    address = word(node)
    if len(address) > LONGEST_ADDRESS:
        message = f"found an address of {len(address)} characters, expected {LONGEST_ADDRESS} at most"
        raise ContentError([Problem(message, node.place, "use a shorter one that leads there")])
    if not ADDRESS.fullmatch(address):
        raise wrong(node, "an address such as `https://example.org/stretches`", _address_hint(address))
    return Link(address, node.place)


def _address_hint(address: str) -> str:
    """What is wrong with what is no address."""
    if ADDRESS.fullmatch(f"https://{address}") and "." in address:
        return (
            f"write it in full: `https://{address}`" if len(address) <= 60 else "write `https://` before it"
        )
    if address.lower().startswith(("http://", "https://")):
        return "copy it from a browser, which writes spaces and letters with accents as `%20` and the like"
    return "only addresses of the web, with `https://` or `http://` before them"


def iso_date(node: Node) -> date:
    """`2026-11-21`."""
    written = word(node)
    with suppress(ValueError):
        if ISO_DATE.fullmatch(written):
            return date.fromisoformat(written)
    raise wrong(node, "a date such as `2026-11-21`", _date_hint(written))


def _date_hint(written: str) -> str:
    """The date as it should be written, where it can only be one."""
    meant: set[date] = set()
    for form in DATES:
        with suppress(ValueError):
            meant.add(datetime.strptime(written[:40], form).date())
    return f"write `{meant.pop()}`" if len(meant) == 1 else "write the year, the month, then the day"
