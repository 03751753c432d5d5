"""Nodes of a template or theme file in, a `Template` or `Theme` out."""

from __future__ import annotations

import re
from typing import Any

from cards.errors import ContentError, Problem
from cards.model.layout import LAYOUTS
from cards.model.template import PUNCHES, FigureColumn, Header, HeaderStyle, Slot, Template, Theme
from cards.parse import Node
from cards.read.fields import fields, list_of, mapping_of, wrong
from cards.read.values import choice, whole, word
from cards.units import MM, POINTS

LENGTH = re.compile(r"(\d+(?:\.\d+)?)\s*(pt|mm|cm|in)")
SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*[x×]\s*(\d+(?:\.\d+)?)\s*(mm|cm|in)")
LARGEST = 1200 * MM  # A0 is 1189 mm long
LEAST = 20 * MM  # of a card's side
THINNEST = 0.1  # points: of what is to be seen
SHOWN = ("cue", "start", "steps", "cautions", "purpose")
BESIDE = ("how-often", "notes", "source")
TONES = (
    "paper ink soft accent warn rule hairline "
    "figure shirt far ghost mat rim floor wall stretch arrow towel prop"
).split()


def read_template(node: Node, key: str) -> Template:
    with fields(node) as given:
        width, height = given.need("trim", _size) or (0.0, 0.0)
        template: dict[str, Any] = {
            "name": given.need("name", word),
            "use": given.get("use", word, ""),
            "quiet": given.need("quiet", length),
            "radius": given.get("corners", length, 0.0),
            "sides": given.get("sides", whole(1, 2), 1),
            "layout": LAYOUTS.get(given.need("rows", choice(*LAYOUTS))),
            "columns": given.get("columns", whole(1, 8), 1),
            "header": given.need("header", _header),
            "figure": given.need("figure", _figure),
            "imprint": given.get("imprint", extent, 6.5),
            "shows": frozenset(given.need("shows", list_of(choice(*SHOWN))) or ()),
            "tells": given.get("tells", list_of(choice(*BESIDE)), ()),
            "spare": given.get("spare", list_of(choice(*BESIDE)), ()),
            "theme": given.get("theme", word, "standard"),
            "slot": given.get("slot", _slot, None)
            or PUNCHES[given.get("punch", choice(*PUNCHES), "none") or "none"],
        }
        if given.has("trim") and 0 < min(width, height) < LEAST:
            given.problem("trim", f"expected a card of {LEAST / MM:g} mm or more on each side")
        floor, wish = given.need("body", _body) or (0.0, 0.0)
        if template["quiet"] and 4 * template["quiet"] > min(width, height) > 0:
            given.problem("quiet", "the quiet edge leaves less than half of the card")
    layout = template["layout"]
    return Template(
        key=key,
        width=width,
        height=height,
        floor=floor,
        wish=wish,
        wall=bool(layout and layout.grid),
        **template,
    )


def read_theme(node: Node, key: str) -> Theme:
    with fields(node) as given:
        tones = given.need("tones", mapping_of(_colour))
        header = given.get("header", choice("band", "rule"), "")
        if tones is not None and (missing := [tone for tone in TONES if tone not in tones]):
            given.problem("tones", f"missing the tones {', '.join(f'`{tone}`' for tone in missing)}")
        elif tones is not None:
            tones.setdefault("tint", _between(tones["mat"], tones["paper"]))
    return Theme(key, tones, header)


def _between(one: str, two: str) -> str:
    """The colour in the middle of two."""
    pairs = ((int(one[at : at + 2], 16), int(two[at : at + 2], 16)) for at in (0, 2, 4))
    return "".join(f"{(a + b) // 2:02x}" for a, b in pairs)


def length(node: Node) -> float:
    """`4 mm`, `8 pt`, `0.5 in`: points."""
    text = word(node)
    if not (match := LENGTH.fullmatch(text)):
        raise ContentError([Problem(f"expected a length such as `4 mm`, found `{text}`", node.place)])
    return _bounded(float(match[1]) * POINTS[match[2]], node)


def extent(node: Node) -> float:
    """A length above 0, in points: something is to be seen of it."""
    points = length(node)
    if points < THINNEST:
        raise wrong(node, f"a length of at least {THINNEST:g} pt")
    return points


def _bounded(points: float, node: Node) -> float:
    if points > LARGEST:
        raise ContentError([Problem("expected a length of 1200 mm or less", node.place)])
    return points


def _size(node: Node) -> tuple[float, float]:
    text = word(node)
    if not (match := SIZE.fullmatch(text)) or float(match[1]) * float(match[2]) == 0:
        raise ContentError([Problem(f"expected a size such as `67 x 95 mm`, found `{text}`", node.place)])
    unit = POINTS[match[3]]
    return _bounded(float(match[1]) * unit, node), _bounded(float(match[2]) * unit, node)


def _header(node: Node) -> Header:
    with fields(node) as given:
        style = given.need("style", choice("band", "rule"))
        title = given.need("title", extent)
        least = given.get("title-least", extent, title)
        facts = given.need("facts", extent)
        weight = given.get("weight", extent, 2.4)
    return Header(HeaderStyle(style), title, least, facts, weight)


def _figure(node: Node) -> FigureColumn:
    with fields(node) as given:
        width = given.need("width", extent)
        most = given.get("most", extent, width)
        frames = given.get("frames", choice("one", "all"), "one")
    return FigureColumn(width, most, frames)


def _body(node: Node) -> tuple[float, float]:
    with fields(node) as given:
        floor, wish = given.need("floor", length), given.need("wish", length)
        if floor is not None and wish is not None and (wish < floor or floor < 4):
            given.problem("floor", "expected a floor of 4 pt or more and a wish no smaller than the floor")
    return floor, wish


def _slot(node: Node) -> Slot:
    with fields(node) as given:
        width, height = given.need("size", _size) or (0.0, 0.0)
        top = given.need("top", length)
    return Slot(width, height, top)


def _colour(node: Node) -> str:
    text = word(node).lower()
    if not re.fullmatch(r"[0-9a-f]{6}", text):
        raise ContentError(
            [Problem(f"expected a colour of six hex digits such as `0b4f5c`, found `{text}`", node.place)]
        )
    return text
