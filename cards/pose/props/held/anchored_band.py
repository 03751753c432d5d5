"""A band from a hand or an ankle to a post: `[hands, ahead, high]` says where the post is, and how high it is tied."""

from __future__ import annotations

from collections.abc import Iterator

from cards.messages import message as _
from cards.model.figure import Phrase, Shape
from cards.model.posture import Vec
from cards.pose.body.vectors import along, mix
from cards.pose.picture.shapes import disc, line
from cards.pose.props.places import WAYS, points, sided, towards
from cards.pose.props.prop import At, Kind, Setting
from cards.pose.props.solid import Fault

PARTS = ("hands", "belly", "knees", "ankles", *sided("hand", "elbow", "knee", "ankle", "foot"))
HEIGHTS = {"low": 0.06, "high": 1.05}  # statures; between them where nothing is said
MIDDLE = 0.70
FAR = 0.55  # of the post from what it is tied to
OVER, POST, KNOT = 0.08, 0.020, 0.018  # of the post over the knot, its thickness, radius of the knot


def parts(at: At) -> At:
    return tuple(place for place in at if place in PARTS)


def anchor(setting: Setting, start: Vec) -> Vec:
    way = towards(setting.at, setting.skeleton)
    high = next((HEIGHTS[word] for word in setting.at if word in HEIGHTS), MIDDLE)
    x, y, _up = along(start, way, FAR)
    return (x, y, high)


def _ends(setting: Setting) -> tuple[list[Vec], Vec]:
    held = points(parts(setting.at), setting.skeleton)
    return held, anchor(setting, mix(held[0], held[-1], 0.5))


def _post(setting: Setting) -> list[Shape]:
    if not parts(setting.at):
        return []
    see, (_held, knot) = setting.camera.see, _ends(setting)
    foot, top = see((knot[0], knot[1], 0.0)), see((knot[0], knot[1], knot[2] + OVER))
    return [Shape("wall", line((foot.x, foot.y), (top.x, top.y)), stroke=POST)]


def _band(setting: Setting) -> list[Shape]:
    if not parts(setting.at):
        return []
    see, (held, knot) = setting.camera.see, _ends(setting)
    tied = see(knot)
    thick = max(0.012, setting.look.line * 1.6)
    lines = [line((spot.x, spot.y), (tied.x, tied.y)) for spot in map(see, held)]
    return [*(Shape("towel", path, stroke=thick) for path in lines), disc("towel", tied.x, tied.y, KNOT)]


def _faults(setting: Setting) -> Iterator[Fault]:
    if not parts(setting.at):
        yield Fault("the anchored band is held by nothing", "say by what, such as `[hands, ahead]`")


def _told(at: At) -> Phrase | None:
    return Phrase(_("{at} pulling on a band that is tied to a post"), parts(at)[:1]) if parts(at) else None


PROP = Kind(
    "anchored-band",
    (*PARTS, *WAYS, *HEIGHTS),
    behind=_post,
    before=_band,
    told=_told,
    faults=_faults,
)
