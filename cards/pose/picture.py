"""What a file says about the picture round a posture in: view, arrows, props, stretches; the `Frame` with them out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from cards.errors import did_you_mean
from cards.pose import body
from cards.pose.bases import VIEWS
from cards.pose.illustration import Arrow, Frame, Prop
from cards.pose.space import ORIGIN, Vec, add, unit
from cards.pose.terms import WAYS, PoseError, angle, choice, number, offsets, said_as, text

MOST_TURN = 720  # degrees an arrow may go round
MOST = 20  # props, arrows or muscles of a frame
PICTURE_KEYS = ("view", "arrow", "arrows", "props", "stretch", "ghost", "alt")
MUSCLES = (
    *("hamstring", "quad", "hip flexor", "glute", "inner thigh", "calf"),
    *("low back", "belly", "side", "chest", "upper back"),
)
WHOLE_MUSCLES = ("low back", "belly", "chest", "upper back")  # without a left and a right
JOINTS = ("hip", "knee", "ankle", "toe", "heel", "shoulder", "elbow", "wrist", "hand")
TRUNK_POINTS = ("head", "chest", "pelvis", "belly", "low back", "t12", "c7")
_EACH = tuple(
    f"{side} {part}"
    for side in body.SIDES
    for part in ("toe", "heel", "foot", "hand", "knee", "hip", "elbow")
)
PROPS: dict[str, tuple[str, ...]] = {
    "mat": (),
    "wall": (*_EACH, "back", "hands"),
    "pad": (*_EACH, "head", "pelvis"),
    "towel": ("left foot", "right foot"),
    "strap": ("left foot", "right foot"),
    "band": ("knees", "ankles", "feet", "hands"),
    "chair": ("seat",),
    "step": ("feet", "left foot", "right foot"),
    "roller": ("left calf", "right calf", "left knee", "right knee", "upper back", "low back"),
    "block": ("left hand", "right hand"),
    "ball": ("hands", "feet", "ankles", "belly", "upper back", "low back"),
    "dumbbell": ("hands", "left hand", "right hand"),
}


def view(value: Any) -> tuple[float, float]:
    """(around, above) in degrees of a named view, or of `{around: 60, above: 12}`."""
    if isinstance(value, Mapping):
        for name in value:
            choice(name, ("around", "above"), "angle of a view")
        return angle(value.get("around", 0), "around", 360), angle(value.get("above", 0), "above", 90)
    return VIEWS[choice(value, VIEWS, "view")]


def draw_with(frame: Frame, name: str, value: Any) -> Frame:
    """The frame with one more key of its picture."""
    if name == "alt":
        return replace(frame, alt=text(value))
    if name == "ghost":
        return replace(frame, ghost=choice(value, ("true", "false"), "answer") == "true")
    if name == "stretch":
        return replace(frame, stretch=tuple(_muscle(item) for item in _list(value)))
    if name == "props":
        return replace(frame, props=tuple(_prop(item) for item in _list(value)))
    return replace(frame, arrows=tuple(_arrow(item) for item in _list(value)))


def _list(value: Any) -> list[Any]:
    """A list of at most so many as a picture can show, or one value that stands for a list of one."""
    items = value if isinstance(value, list) else [value]
    if len(items) > MOST:
        raise PoseError(f"found {len(items)} items, expected {MOST} at most")
    return items


def _muscle(value: Any) -> str:
    bare = text(value).removeprefix("left ").removeprefix("right ")
    if bare not in MUSCLES:
        raise PoseError(f"no muscle named `{bare}`", did_you_mean(bare, MUSCLES))
    if (bare == value) != (bare in WHOLE_MUSCLES):
        hint = f"write `{bare}`" if bare in WHOLE_MUSCLES else f"write `left {bare}` or `right {bare}`"
        raise PoseError(f"the {bare} has {'no' if bare in WHOLE_MUSCLES else 'a'} left and right", hint)
    return str(value)


def _prop(value: Any) -> Prop:
    """`mat`, or one key with where it comes to: `{wall: back}`, `{pad: left knee}`."""
    if isinstance(value, str):
        return _placed(choice(value, PROPS, "prop"), ())
    if not isinstance(value, Mapping) or len(value) != 1:
        raise PoseError(f"found {said_as(value)}, expected a prop such as `mat` or `{{wall: back}}`")
    ((kind, at),) = value.items()
    places = PROPS[choice(kind, PROPS, "prop")]
    return _placed(kind, tuple(choice(item, places, f"place for a {kind}") for item in _list(at)))


def _placed(kind: str, at: tuple[str, ...]) -> Prop:
    """A prop that comes to the body says where."""
    if PROPS[kind] and not at:
        raise PoseError(
            f"the {kind} has no place", f"say where it comes to, such as `{{{kind}: {PROPS[kind][0]}}}`"
        )
    return Prop(kind, at)


def _arrow(value: Any) -> Arrow:
    if isinstance(value, str):
        return Arrow("follow", _point(value), away=0.05)
    if not isinstance(value, Mapping):
        raise PoseError(f"found {said_as(value)}, expected an arrow such as `right ankle`")
    kinds = ("follow", "push", "circle")
    kind = next((name for name in kinds if name in value), "")
    if not kind:
        raise PoseError("an arrow needs `follow`, `push` or `circle`")
    known = {
        "follow": ("away", "both"),
        "push": ("way", "length", "away", "at", "both"),
        "circle": ("radius", "from", "to", "both", "away"),
    }
    arrow = Arrow(kind, _point(value[kind]), away=0.0 if kind == "circle" else 0.05)
    for name, said in value.items():
        if name != kind:
            arrow = _arrow_with(arrow, choice(name, known[kind], f"key of `{kind}`"), said)
    return arrow


def _arrow_with(arrow: Arrow, name: str, said: Any) -> Arrow:
    if name == "both":
        return replace(arrow, both=choice(said, ("true", "false"), "answer") == "true")
    if name == "way":
        return replace(arrow, way=_way(text(said, "way")))
    if name == "at":
        return replace(arrow, at=offsets(text(said, "at").replace(",", " ").split(), "left"))
    value = angle(said, name, MOST_TURN) if name in {"from", "to"} else number(said, name)
    changed = {
        "from": replace(arrow, start=value),
        "to": replace(arrow, end=value),
        "away": replace(arrow, away=value / 100),
        "length": replace(arrow, length=value / 100),
        "radius": replace(arrow, radius=value / 100),
    }
    return changed[name]


def _way(words: str) -> Vec:
    way = ORIGIN
    for word in words.split():
        if word not in WAYS:
            raise PoseError(f"`{word}` is no direction", did_you_mean(word, WAYS), ("way",))
        way = add(way, WAYS[word])
    return unit(way)


def _point(value: Any) -> str:
    points = (*TRUNK_POINTS, *(f"{side} {joint}" for side in body.SIDES for joint in JOINTS))
    return choice(value, points, "point to follow")
