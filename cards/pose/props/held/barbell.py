"""A barbell: through both hands, a plate at each end, drawn as rings so that the body is seen behind them."""

from __future__ import annotations

from cards.messages import message as _
from cards.model.figure import Command, Shape
from cards.model.posture import Vec
from cards.pose.body.vectors import UP, across, along, cross, scale, sub, unit
from cards.pose.picture.shapes import line
from cards.pose.props.bar import through_hands
from cards.pose.props.prop import Kind, Setting, said

LONG = 0.42  # half a bar that lies on the body
BEYOND, BAR = 0.16, 0.014  # of the bar beyond the hands, and its thickness
PLATE, RIM = 0.10, 0.016  # radius of a plate, and the thickness of its ring
ROUND = 0.5523  # of a quarter circle as a Bézier curve


def _drawn(setting: Setting) -> list[Shape]:
    ends = through_hands(setting, BEYOND) if setting.at == ("hands",) else _on_body(setting)
    seen = [setting.camera.see(end) for end in ends]
    bar = Shape("prop", line(*((spot.x, spot.y) for spot in seen)), stroke=max(BAR, setting.look.line))
    axis = unit(sub(ends[1], ends[0]))
    return [
        bar,
        *(Shape("prop", _ring(end, axis, setting), stroke=max(RIM, setting.look.line)) for end in ends),
    ]


def _on_body(setting: Setting) -> tuple[Vec, Vec]:
    """Across the front of the hips, or the back of the shoulders."""
    skeleton, place = setting.skeleton, setting.at[0]
    part, lies = (
        ("pelvis", 0.065) if place == "hips" else ("chest", -0.055 if place == "upper back" else 0.055)
    )
    start = skeleton["pelvis"] if place == "hips" else skeleton["c7"]
    turn = skeleton.turns[part]
    middle = along(start, turn[0], lies)
    return along(middle, turn[1], LONG), along(middle, turn[1], -LONG)


def _ring(centre: Vec, axis: Vec, setting: Setting) -> tuple[Command, ...]:
    """A circle about the axis, as four Bézier arcs: seen from anywhere, they stay what they are."""
    up = across(UP, axis)
    ways = (up, cross(axis, up), scale(up, -1), scale(cross(axis, up), -1))

    def seen(a: Vec, b: Vec, share: float) -> tuple[float, float]:
        spot = setting.camera.see(along(along(centre, a, PLATE), b, PLATE * share))
        return round(spot.x, 4), round(spot.y, 4)

    drawn: list[Command] = [("M", *seen(up, up, 0.0))]
    for a, b in zip(ways, (*ways[1:], up), strict=True):
        drawn.append(("C", *seen(a, b, ROUND), *seen(b, a, ROUND), *seen(b, a, 0.0)))
    return (*drawn, ("Z",))


PROP = Kind(
    "barbell", ("hands", "hips", "upper back", "shoulders"), before=_drawn, told=said(_("holding a barbell"))
)
