"""An exercise ball: from the floor up to what sits, lies or rests on it."""

from __future__ import annotations

from collections.abc import Iterator

from cards.messages import message as _
from cards.model.figure import Shape
from cards.model.posture import Vec
from cards.pose.body.vectors import along
from cards.pose.picture.shapes import disc
from cards.pose.props.carriers import on_it
from cards.pose.props.places import ahead
from cards.pose.props.prop import Kind, Setting
from cards.pose.props.solid import CARRIED, Fault, under

LEAST, MOST = 0.11, 0.25  # radius; 65 cm across is 0.19
USUAL, UPRIGHT = 0.17, 0.8  # of one behind the back of who stands
SIZE = (0.1, 0.1)


def _round(setting: Setting) -> tuple[Vec, float]:
    """Its middle and its radius: under what is on it, or behind the back of who stands."""
    skeleton = setting.skeleton
    if setting.at[0] in ("back", "upper back") and skeleton.turns["chest"][2][2] > UPRIGHT:
        return along(skeleton["low back"], ahead(skeleton), -USUAL), USUAL
    x, y, top = under(setting.at, skeleton, SIZE).top
    if setting.at[0] == "back":
        x, y = skeleton["upper back"][:2]
    return (x, y, top / 2), top / 2


def _drawn(setting: Setting) -> list[Shape]:
    centre, radius = _round(setting)
    spot = setting.camera.see(centre)
    return [disc("prop", spot.x, spot.y, max(0.03, radius))]


def _faults(setting: Setting) -> Iterator[Fault]:
    _centre, radius = _round(setting)
    if not LEAST <= radius <= MOST:
        hint = f"lift what is on it to {200 * LEAST:g} to {200 * MOST:g}, by `raised` or by `up` in its place"
        yield Fault(f"the exercise ball is {200 * radius:.0f}% of the body's height high", hint)


PROP = Kind(
    "exercise-ball",
    CARRIED,
    behind=_drawn,
    told=on_it(_("on an exercise ball"), _("{at} on an exercise ball")),
    carries=True,
    steadies=True,
    faults=_faults,
)
