"""What a file says about the picture round a posture in: view, things, stretches, arrows; the `Frame` with it out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from cards.model.illustration import Frame, Prop
from cards.parse import Mapping, Node, Scalar
from cards.pose.language.arrows import read_arrow
from cards.pose.language.measures import degrees
from cards.pose.language.names import known_as, named, problem, several
from cards.pose.picture.stretches import STRETCHES, UNSIDED
from cards.pose.props.kinds import KINDS
from cards.read.fields import fields, wrong
from cards.read.values import flag, word

MOST = 20  # things or muscles of a frame
TRAVELS = ("ahead", "behind", "left", "right", "there-and-back", "side-to-side")
MOST_ARROWS = 3  # in one picture: more would hide the body
FEWER = "show the main movement; the first is the one that small cards keep"
VIEWS: dict[str, tuple[float, float]] = {
    "side": (0.0, 0.0),
    "front": (90.0, 8.0),
    "back": (-90.0, 8.0),
    "three-quarter": (52.0, 14.0),
    "above": (0.0, 68.0),
    "other-side": (180.0, 0.0),
}


def read_view(node: Node) -> tuple[float, float]:
    """(around, above) in degrees of a named view, or of `{around: 60, above: 12}`."""
    if not isinstance(node, Mapping):
        return VIEWS[named(node, VIEWS, "view")]
    with fields(node) as given:
        around = given.get("around", degrees(360), 0.0) or 0.0
        above = given.get("above", degrees(90), 0.0) or 0.0
    return around, above


def _viewed(frame: Frame, node: Node) -> Frame:
    around, above = read_view(node)
    return replace(frame, around=around, above=above)


def read_muscle(node: Node) -> str:
    text = word(node)
    bare = text.removeprefix("left ").removeprefix("right ")
    muscle = known_as(
        bare, {each.removeprefix("left ").removeprefix("right ") for each in STRETCHES}, "muscle", node.place
    )
    name = text.removesuffix(bare) + muscle
    if name not in STRETCHES:
        hint = f"write `{muscle}`" if muscle in UNSIDED else f"write `left {muscle}` or `right {muscle}`"
        raise problem(
            f"the {muscle} has {'no' if muscle in UNSIDED else 'a'} left and right", node.place, hint
        )
    return name


def read_prop(node: Node) -> Prop:
    """`mat`, or one key with where it comes to: `{wall: back}`, `{pad: left knee}`."""
    if isinstance(node, Scalar):
        kind, at = named(node, KINDS, "prop"), tuple[str, ...]()
    elif isinstance(node, Mapping) and len(node.entries) == 1:
        entry = node.entries[0]
        kind = named(entry.key, KINDS, "prop")
        places, what = KINDS[kind].places, f"place for a {kind}"
        at = several(entry.value, lambda each: named(each, places, what), MOST, "places")
    else:
        raise wrong(node, "a prop such as `mat` or `{wall: back}`")
    if KINDS[kind].places and not at:
        hint = f"say where it comes to, such as `{{{kind}: {KINDS[kind].places[0]}}}`"
        raise problem(f"the {kind} has no place", node.place, hint)
    return Prop(kind, at, node.place)


def _arrowed(frame: Frame, node: Node) -> Frame:
    return replace(frame, arrows=several(node, read_arrow, MOST_ARROWS, "arrows", FEWER))


def _travelled(node: Node) -> str:
    return "" if isinstance(node, Scalar) and node.text == "false" else named(node, TRAVELS, "way to travel")


KEYS: dict[str, Callable[[Frame, Node], Frame]] = {
    "view": _viewed,
    "arrow": _arrowed,
    "arrows": _arrowed,
    "props": lambda frame, node: replace(frame, props=several(node, read_prop, MOST, "props")),
    "travel": lambda frame, node: replace(frame, travel=_travelled(node)),
    "stretch": lambda frame, node: replace(frame, stretch=several(node, read_muscle, MOST, "muscles")),
    "ghost": lambda frame, node: replace(frame, ghost=flag(node)),
    "alt": lambda frame, node: replace(frame, alt=word(node)),
}
